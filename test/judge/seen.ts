import { payload } from '../../src/base/payload.ts'
import { schemas } from '../../src/base/schema/index.ts'
import type { AnyCheck, Asked } from '../../src/judge/check.ts'
import type { Operation } from '../../src/model/api.ts'
import type { ApiDocument, FormatDialect, Spec } from '../../src/model/catalogue.ts'
import type { Header, Seen } from '../../src/model/evidence.ts'
import type { Opinion } from '../../src/model/judgement.ts'
import type { WorkflowCase } from '../../src/model/plan.ts'
import type { Json, JsonObject } from '../../src/model/words.ts'

export interface Told {
  readonly id?: string
  readonly at?: string
  readonly method?: string
  readonly url?: string
  readonly sent?: readonly Header[]
  readonly status?: number
  readonly headers?: readonly Header[]
  /** JSON unless it is text or bytes. */
  readonly body?: Json
  readonly text?: string
  readonly bytes?: Uint8Array
  readonly type?: string | null
  readonly cut?: boolean
}

/** An exchange as the journal would give it. */
export function exchange(told: Told = {}): Seen<'exchange'> {
  const bytes = bytesOf(told)
  const type = told.type === undefined ? 'application/json' : told.type
  const body = bytes === null ? null : payload(bytes, told.cut ?? false)
  const ref = body === null ? null : { sha256: body.sha256, size: body.bytes.length, cut: body.cut }
  const typed: readonly Header[] = body === null || type === null ? [] : [['Content-Type', type]]
  return {
    kind: 'exchange',
    id: told.id ?? 'case/step#1',
    case: 'case',
    step: 'step',
    at: told.at ?? '2026-03-01T12:00:00.000Z',
    request: {
      method: told.method ?? 'GET',
      url: told.url ?? 'https://api.example.org/v1/things',
      headers: told.sent ?? [],
      body: null,
    },
    response: {
      status: told.status ?? 200,
      headers: [...typed, ...(told.headers ?? [])],
      body: ref,
      remote: null,
    },
    timing: { firstByte: 1, total: 2 },
    facts: [],
    requestBody: null,
    responseBody: body,
  }
}

function bytesOf(told: Told): Uint8Array | null {
  if (told.bytes !== undefined) return told.bytes
  if (told.text !== undefined) return new TextEncoder().encode(told.text)
  if (told.body !== undefined) return new TextEncoder().encode(JSON.stringify(told.body))
  return null
}

/** An operation whose answer has this schema, in a document with these components. */
export function operation(responses: JsonObject, components: JsonObject = {}): Operation {
  const object = { operationId: 'list', responses }
  return {
    document: {
      uri: 'assay:///specs/test/1.0/openapi.yaml',
      dialect: 'openapi-3.1',
      root: { openapi: '3.1.0', paths: { '/things': { get: object } }, components },
    },
    pointer: '/paths/~1things/get',
    operationId: 'list',
    method: 'get',
    path: '/things',
    object,
  }
}

export interface Given {
  readonly operation?: Operation
  readonly with?: JsonObject
  readonly spec?: string
  readonly formats?: FormatDialect
  /** Of the spec that asks. */
  readonly documents?: readonly ApiDocument[]
}

export function asked(given: Given = {}): Asked {
  const spec = specNamed(given.spec ?? 'test@1.0', given.formats ?? 'rfc3339')
  return {
    spec,
    asking: { ...spec, documents: given.documents ?? [] },
    case: testCase,
    step: { id: 'step', criteria: [], expected: false },
    operation: given.operation ?? null,
    with: given.with ?? {},
    schemas: schemas([], given.formats ?? 'rfc3339'),
  }
}

/** All that a check thinks of these exchanges, its opinion at the end included. */
export function opinions(
  check: AnyCheck,
  seen: readonly Seen<'exchange'>[],
  given: Given = {},
): readonly Opinion[] {
  const looking = check.open()
  const context = asked(given)
  const found = seen.flatMap(one => looking.judge(one, context))
  return [...found, ...looking.end({ ...context, step: null })]
}

/** The outcomes only, for tests that ask for nothing else. */
export function outcomes(
  check: AnyCheck,
  seen: readonly Seen<'exchange'>[],
  given: Given = {},
): readonly string[] {
  return opinions(check, seen, given).map(({ outcome }) => outcome)
}

function specNamed(id: string, formats: FormatDialect): Spec {
  const [name = '', version = ''] = id.split('@')
  return {
    id,
    name,
    version,
    title: name,
    summary: '',
    upstream: { name, version, url: 'https://example.org/', licence: 'none' },
    role: 'provider',
    formats,
    capabilities: [],
    data: [],
    minimumPassed: 0,
    documents: [],
    requirements: [],
    digest: 'sha256:0',
  }
}

const testCase: WorkflowCase = {
  kind: 'workflow',
  id: 'case',
  suite: 'test@1.0.0',
  spec: 'test@1.0',
  document: 0,
  workflowId: 'case',
  inputs: {},
  fresh: {},
  listens: {},
  operations: [],
  writes: false,
  limits: { maxRequests: 10, maxSeconds: 10 },
}
