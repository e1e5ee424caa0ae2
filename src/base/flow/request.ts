import type { Operation } from '../../model/api.ts'
import type { Step } from '../../model/arazzo.ts'
import type { Header } from '../../model/evidence.ts'
import type { Json } from '../../model/words.ts'
import { bodyOf } from './body.ts'
import { type Call, callOf } from './call.ts'
import { type Frame, type Run, scopeOf } from './frame.ts'
import { type Placed, parametersIn, type Refused, refused } from './parameters.ts'
import { writeParameters } from './placing.ts'
import { rawRequest } from './raw.ts'
import type { Prepared } from './turn.ts'

export type { Refused } from './parameters.ts'

interface Ready {
  readonly kind: 'ready'
  readonly request: Prepared
  readonly operation: Operation
  readonly actions: Call['actions']
}

/** Makes the request of an operation step (Arazzo 1.0.1 Step Object; OpenAPI 3.1 Parameter Object). */
export function prepare(
  run: Run,
  frame: Frame,
  step: Step,
  overrides: { readonly [parameter: string]: Json },
): Ready | Refused {
  const call = run.calls.get(step) ?? callOf(frame.script, step)
  if (call === null) {
    return refused(
      'harness',
      `the suite names an operation that no source describes (${step.operationId ?? step.operationPath ?? ''}).`,
    )
  }
  run.calls.set(step, call)
  const values = parametersIn(run, frame, step, overrides)
  return 'kind' in values ? values : assemble(run, frame, { step, call, values })
}

interface Parts {
  readonly step: Step
  readonly call: Call
  readonly values: readonly Placed[]
}

function assemble(run: Run, frame: Frame, { step, call, values }: Parts): Ready | Refused {
  const { operation, server, actions } = call
  if (server === null) return refused('harness', 'its API document names no server to ask.')
  const written = writeParameters(call, values)
  if ('kind' in written) return written
  const url = server + written.target
  const raw = step['x-assay-raw']
  if (raw !== undefined) {
    const method = operation.method.toUpperCase()
    const request = rawRequest(raw, { method, url, scope: scopeOf(run, frame, null) })
    if ('kind' in request) return request
    return { kind: 'ready', request: { ...request, ...places(values) }, operation, actions }
  }
  const files = frame.script.document.files ?? {}
  const body =
    step.requestBody === undefined
      ? null
      : bodyOf({ step, operation, files }, scopeOf(run, frame, null))
  if (body !== null && 'unwritten' in body) return refused(body.cause, body.unwritten)
  const headers = [...written.headers]
  add(headers, 'accept', call.accept)
  if (body !== null) add(headers, 'content-type', body.contentType)
  const { path, query } = places(values)
  const meant = meantBy(values)
  const request: Prepared = {
    method: operation.method.toUpperCase(),
    url,
    headers,
    body: body?.bytes ?? null,
    path,
    query,
    meant: body === null ? meant : { ...meant, body: body.meant },
  }
  return { kind: 'ready', request, operation, actions }
}

function add(headers: Header[], name: string, value: string): void {
  if (!headers.some(([known]) => known === name)) headers.push([name, value])
}

/** What `$request.path` and `$request.query` are read from. */
function places(values: readonly Placed[]): Pick<Prepared, 'path' | 'query'> {
  const path = valuesIn(values, 'path')
  const query = valuesIn(values, 'query')
  const whole = values.find(one => one.in === 'querystring')
  if (typeof whole?.value !== 'string') return { path, query }
  const all = Object.assign(bare(), query)
  for (const [name, text] of new URLSearchParams(whole.value)) all[name] ??= text
  return { path, query: all }
}

function meantBy(values: readonly Placed[]): Omit<NonNullable<Prepared['meant']>, 'body'> {
  return { header: valuesIn(values, 'header'), cookie: valuesIn(values, 'cookie') }
}

type Values = { readonly [name: string]: Json }

// Without a prototype: a parameter may be called "__proto__".
const bare = (): { [name: string]: Json } => Object.create(null)
const none: Values = Object.freeze(bare())

function valuesIn(values: readonly Placed[], where: Placed['in']): Values {
  let found: { [name: string]: Json } | null = null
  for (const one of values) {
    if (one.in !== where) continue
    found ??= bare()
    found[one.name] = one.value
  }
  return found ?? none
}
