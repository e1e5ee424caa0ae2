import type { OpenAPIV3_1 } from 'openapi-types'
import {
  type FlowEnd,
  interpret,
  type Program,
  type Script,
  type Turn,
} from '../src/base/flow/index.ts'
import { payload } from '../src/base/payload.ts'
import type { ArazzoDocument, Step, Workflow } from '../src/model/arazzo.ts'
import type { ApiDocument, SuiteDocument } from '../src/model/catalogue.ts'
import type { Seen } from '../src/model/evidence.ts'
import type { Json } from '../src/model/words.ts'

/** A small API: a list, an item, and a thing to be made; the compiler holds it to OpenAPI 3.1. */
const root = {
  openapi: '3.1.0',
  info: { title: 'Small', version: '1' },
  paths: {
    '/things': {
      get: {
        operationId: 'listThings',
        parameters: [
          { name: 'page', in: 'query', schema: { type: 'integer' } },
          {
            name: 'tags',
            in: 'query',
            style: 'form',
            explode: false,
            schema: { type: 'array', items: {} },
          },
        ],
        responses: { '200': { description: 'ok', content: { 'application/json': {} } } },
      },
      post: { operationId: 'makeThing', responses: { '201': { description: 'made' } } },
    },
    '/things/{id}': {
      get: {
        operationId: 'getThing',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { '200': { description: 'ok' } },
      },
    },
  },
} satisfies OpenAPIV3_1.Document

export const api: ApiDocument = { uri: 'assay:///api.yaml', dialect: 'openapi-3.1', root }

export interface Answered {
  readonly status: number
  readonly body?: Json
  readonly headers?: readonly (readonly [string, string])[]
}

export interface Played {
  readonly end: FlowEnd
  /** Every request asked, as `METHOD url`. */
  readonly asked: readonly string[]
  readonly bodies: readonly string[]
  readonly waits: readonly number[]
  /** The ids of steps as they were understood. */
  readonly noted: readonly string[]
}

export function program(
  workflows: readonly Workflow[],
  more: Partial<ArazzoDocument> = {},
): Program {
  const [first] = workflows
  if (first === undefined) throw new Error('a program needs a workflow')
  const document = documentOf('test.arazzo.yaml', workflows, more)
  return {
    case: first.workflowId,
    scripts: [script(document)],
    workflowId: first.workflowId,
    inputs: {},
    listens: null,
    maxSteps: 50,
  }
}

/** A document with the small API as its source; `sources` adds others to it. */
export function documentOf(
  file: string,
  workflows: readonly Workflow[],
  more: Partial<ArazzoDocument> = {},
): SuiteDocument {
  const arazzo: ArazzoDocument = {
    arazzo: '1.1.0',
    info: { title: 'Test', version: '1' },
    sourceDescriptions: [{ name: 'api', url: 'api.yaml', type: 'openapi' }],
    workflows,
    ...more,
  }
  const sources = arazzo.sourceDescriptions.map(({ name, url, type }) => {
    return [name, type === 'arazzo' ? url : api.uri] as const
  })
  return { file, arazzo, sources: Object.fromEntries(sources) }
}

/** The program with another API, or the same one served elsewhere. */
export function served(of: Program, source: Partial<Script['sources'][string]>): Program {
  const [first, ...others] = of.scripts
  const sources = { api: { document: api, url: 'http://supplier.example/v1', ...source } }
  return { ...of, scripts: [{ ...first, sources }, ...others] }
}

export function script(document: SuiteDocument, prefix = ''): Script {
  const sources = { api: { document: api, url: 'http://supplier.example/v1' } }
  return { document, sources, prefix }
}

export function workflow(steps: readonly Step[], more: Partial<Workflow> = {}): Workflow {
  return { workflowId: 'main', steps, ...more }
}

/** Plays a program against a supplier that is a function; null is silence. */
export function play(
  of: Program,
  supplier: (request: string, n: number) => Answered | null = () => ({ status: 200, body: {} }),
): Played {
  const flow = interpret(of)
  const played = {
    asked: [] as string[],
    bodies: [] as string[],
    waits: [] as number[],
    noted: [] as string[],
  }
  let next = flow.next(null)
  while (next.done !== true) {
    const turn: Turn = next.value
    if (turn.kind === 'ask') {
      const { method, url, body } = turn.request
      played.asked.push(`${method} ${url}`)
      if (body !== null) played.bodies.push(new TextDecoder().decode(body))
      next = flow.next(seenOf(turn, supplier(`${method} ${url}`, played.asked.length)))
      continue
    }
    if (turn.kind === 'wait') played.waits.push(turn.ms)
    else played.noted.push(turn.step.stepId)
    next = flow.next(null)
  }
  return { ...played, end: next.value }
}

export function seenOf(turn: Extract<Turn, { kind: 'ask' }>, answer: Answered | null): Seen {
  const { method, url, headers, body } = turn.request
  const common = {
    id: turn.id,
    case: 'main',
    step: turn.step.stepId,
    at: '2026-11-22T10:00:00Z',
    request: { method, url, headers, body: null },
    timing: { firstByte: null, total: 1 },
    requestBody: body === null ? null : payload(body),
  }
  if (answer === null) {
    const because = 'The server refused the connection.'
    return { kind: 'silence', ...common, reason: 'refused', because, responseBody: null }
  }
  const bytes = answer.body === undefined ? null : payload(Buffer.from(JSON.stringify(answer.body)))
  return {
    kind: 'exchange',
    ...common,
    response: { status: answer.status, headers: answer.headers ?? [], body: null, remote: null },
    facts: [],
    responseBody: bytes,
  }
}
