import type { Operation } from '../../model/api.ts'
import type { Parameter, Step } from '../../model/arazzo.ts'
import type { Header } from '../../model/evidence.ts'
import type { Cause, Json } from '../../model/words.ts'
import { evaluateValue } from '../expression/index.ts'
import { bodyOf } from './body.ts'
import { type Call, callOf } from './call.ts'
import { type Frame, type Run, scopeOf } from './frame.ts'
import { headerText, pathText, queryParts } from './serialise.ts'
import type { Prepared } from './turn.ts'

/** Why a request could not be made: a value it needs is not there, or the suite is wrong. */
export interface Refused {
  readonly kind: 'refused'
  readonly cause: Cause
  readonly because: string
}

interface Ready {
  readonly kind: 'ready'
  readonly request: Prepared
  readonly operation: Operation
}

type Placed = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly value: Json
}

/** Makes the request of an operation step (Arazzo 1.0.1 Step Object; OpenAPI 3.1 Parameter Object). */
export function prepare(
  run: Run,
  frame: Frame,
  step: Step,
  overrides: { readonly [parameter: string]: Json },
): Ready | Refused {
  const call = run.calls.get(step) ?? callOf(run.program, step)
  if (call === null) {
    return refused(
      'harness',
      `the suite names an operation that no source describes (${step.operationId ?? step.operationPath ?? ''}).`,
    )
  }
  run.calls.set(step, call)
  const values = parameters(run, frame, step, overrides)
  return 'kind' in values ? values : assemble(run, frame, { step, call, values })
}

interface Parts {
  readonly step: Step
  readonly call: Call
  readonly values: readonly Placed[]
}

function assemble(run: Run, frame: Frame, { step, call, values }: Parts): Ready | Refused {
  const { operation } = call
  let path = operation.path
  const query: string[] = []
  const headers: Header[] = []
  const cookies: string[] = []
  for (const one of values) {
    const shape = call.shape(one.in, one.name)
    if (one.in === 'path') {
      path = path.replaceAll(`{${one.name}}`, () => pathText(shape, one.value))
    } else if (one.in === 'header') {
      headers.push([one.name.toLowerCase(), headerText(shape, one.value)])
    } else (one.in === 'query' ? query : cookies).push(...queryParts(shape, one.value))
  }
  const hole = path.includes('{') ? /\{([^}]*)\}/.exec(path) : null
  if (hole !== null)
    return refused('prerequisite', `its path parameter "${hole[1] ?? ''}" has no value.`)
  const url = `${call.server}${path}${query.length === 0 ? '' : `?${query.join('&')}`}`
  const body =
    step.requestBody === undefined ? null : bodyOf(step, operation, scopeOf(run, frame, null))
  if (body !== null && 'unwritten' in body) return refused(body.cause, body.unwritten)
  if (cookies.length > 0) headers.push(['cookie', cookies.join('; ')])
  add(headers, 'accept', call.accept)
  if (body !== null) add(headers, 'content-type', body.contentType)
  const request: Prepared = {
    method: operation.method.toUpperCase(),
    url,
    headers,
    body: body?.bytes ?? null,
    ...places(values),
  }
  return { kind: 'ready', request, operation }
}

/** Parameters of the workflow overlaid by those of the step, evaluated (Arazzo 1.0.1, Parameter Object). */
function parameters(
  run: Run,
  frame: Frame,
  step: Step,
  overrides: { readonly [parameter: string]: Json },
): readonly Placed[] | Refused {
  const scope = scopeOf(run, frame, null)
  const found = new Map<string, Placed>()
  for (const one of [...(frame.workflow.parameters ?? []), ...(step.parameters ?? [])]) {
    const parameter = 'name' in one ? one : reusable(run, one.reference, one.value)
    const where = parameter?.in
    if (parameter === null) return refused('harness', 'it refers to a parameter that is not there.')
    if (where === undefined || where === 'querystring') {
      const said = where === undefined ? 'has no "in"' : 'is in the querystring'
      return refused(
        'harness',
        `its parameter "${parameter.name}" ${said}, which this edition cannot send.`,
      )
    }
    const value = evaluateValue(parameter.value, scope)
    if (value === undefined) {
      return refused('prerequisite', `the value of its parameter "${parameter.name}" is not known.`)
    }
    found.set(`${where}\n${parameter.name}`, { name: parameter.name, in: where, value })
  }
  for (const [name, value] of Object.entries(overrides)) {
    found.set(`query\n${name}`, { name, in: 'query', value })
  }
  return [...found.values()]
}

function reusable(run: Run, reference: string, value: Json | undefined): Parameter | null {
  const name = reference.slice('$components.parameters.'.length)
  const found = run.program.document.arazzo.components?.parameters?.[name]
  if (found === undefined) return null
  return value === undefined ? found : { ...found, value }
}

function add(headers: Header[], name: string, value: string): void {
  if (!headers.some(([known]) => known === name)) headers.push([name, value])
}

/** What `$request.path` and `$request.query` are read from. */
function places(values: readonly Placed[]): Pick<Prepared, 'path' | 'query'> {
  // Without a prototype: a parameter may be called "__proto__".
  const path: { [name: string]: Json } = Object.create(null)
  const query: { [name: string]: Json } = Object.create(null)
  for (const one of values) {
    if (one.in === 'path') path[one.name] = one.value
    else if (one.in === 'query') query[one.name] = one.value
  }
  return { path, query }
}

function refused(cause: Cause, because: string): Refused {
  return { kind: 'refused', cause, because }
}
