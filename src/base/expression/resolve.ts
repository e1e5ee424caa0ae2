import type { Header, Payload } from '../../model/evidence.ts'
import type { Json } from '../../model/words.ts'
import { parse, step } from '../pointer.ts'
import type { Expression, Segment, Side, Tail } from './expression.ts'
import type { Missing, Resolution, Scope } from './scope.ts'

/** What an expression comes to in a scope, or why it comes to nothing. Never throws. */
export function resolve(expression: Expression, scope: Scope): Resolution {
  switch (expression.kind) {
    case 'url':
    case 'method':
    case 'statusCode':
      return scope.message === undefined ? unanswered : { value: scope.message[expression.kind] }
    case 'self':
      return { value: scope.self }
    case 'header':
      return header(scope.message?.[expression.of].headers, expression.name)
    case 'query':
    case 'path':
      return parameter(expression, scope)
    case 'body':
      return body(expression.of, expression.tail, scope)
    case 'inputs':
      return follow(scope.inputs, expression.tail, 'no such input was given')
    case 'outputs':
      return follow(scope.outputs, expression.tail, 'the workflow has no such output')
    case 'components':
      // Plain data of the document; the model types it more narrowly.
      return follow(scope.components as Json, expression.tail, 'there is no such component')
    case 'step':
      return inStep(expression.step, expression.tail, scope)
    case 'workflow':
      return inWorkflow(expression, scope)
    case 'source':
      return source(expression.source, expression.reference, scope)
    case 'message':
      return { missing: 'AsyncAPI messages are not part of this edition' }
  }
}

const unanswered: Missing = { missing: 'there was no answer' }

/** Names without regard to case; several values joined, but the first Set-Cookie (A15). */
function header(headers: readonly Header[] | undefined, name: string): Resolution {
  if (headers === undefined) return unanswered
  const wanted = name.toLowerCase()
  const values: string[] = []
  for (const [one, value] of headers) {
    if (one.length === wanted.length && one.toLowerCase() === wanted) values.push(value)
  }
  const [first] = values
  if (first === undefined) return { missing: 'there was no such header' }
  return { value: wanted === 'set-cookie' ? first : values.join(', ') }
}

function parameter(
  expression: Extract<Expression, { kind: 'header' | 'query' | 'path' }>,
  { message }: Scope,
): Resolution {
  if (expression.of === 'response') return { missing: 'a response has no query or path' }
  if (message === undefined) return unanswered
  const sent = message.request[expression.kind === 'query' ? 'query' : 'path']
  const value = own(sent, expression.name)
  return value === undefined ? { missing: 'no such parameter was sent' } : { value }
}

function body(of: Side, tail: Tail, { message }: Scope): Resolution {
  if (message === undefined) return unanswered
  const payload = message[of].body
  if (payload === null) return { missing: `the ${of} had no body` }
  if (payload.cut) return { missing: `the ${of} body was cut at the receive limit` }
  const json = payload.json()
  if (json !== undefined) return follow(json, tail, 'the body has no such member')
  return text(payload, tail)
}

/** A pointer into text names nothing (A14). */
function text(payload: Payload, tail: Tail): Resolution {
  if (tail.segments.length > 0 || tail.pointer !== null)
    return { missing: 'the body is not JSON, so nothing can be picked from it' }
  const value = payload.text()
  return value === undefined ? { missing: 'the body is not UTF-8' } : { value, raw: true }
}

function inStep(id: string, tail: Tail, scope: Scope): Resolution {
  const found = Object.hasOwn(scope.steps, id) ? scope.steps[id] : undefined
  if (found === undefined) return { missing: 'that step did not run' }
  return follow(found.outputs, tail, 'that step has no such output')
}

function inWorkflow(
  { workflow, field, tail }: Extract<Expression, { kind: 'workflow' }>,
  scope: Scope,
): Resolution {
  const found = Object.hasOwn(scope.workflows, workflow) ? scope.workflows[workflow] : undefined
  if (found === undefined) return { missing: 'that workflow did not run' }
  return follow(found[field] ?? {}, tail, `that workflow has no such ${field.slice(0, -1)}`)
}

function source(name: string, reference: string, scope: Scope): Resolution {
  const sources = scope.sourceDescriptions
  const found = Object.hasOwn(sources, name) ? sources[name] : undefined
  if (found === undefined) return { missing: 'there is no such source description' }
  // Fields of the Source Description Object (Arazzo 1.1.0, Source Description Expression Resolution).
  if (reference === 'url') return { value: found.url }
  if (reference === 'type' && found.type !== undefined) return { value: found.type }
  return { missing: 'it names an operation or workflow, not a value' }
}

function follow(container: Json, tail: Tail, otherwise: string): Resolution {
  let value = navigate(container, tail.segments)
  if (tail.pointer !== null) {
    for (const token of tokensOf(tail, tail.pointer)) {
      if (value === undefined) break
      value = step(value, token)
    }
  }
  return value === undefined ? { missing: otherwise } : { value }
}

const tokens = new WeakMap<Tail, readonly string[]>()

/** An expression is evaluated for every exchange; its pointer is read once. */
function tokensOf(tail: Tail, pointer: string): readonly string[] {
  const known = tokens.get(tail)
  if (known !== undefined) return known
  const read = parse(pointer)
  tokens.set(tail, read)
  return read
}

/** Steps down; dots may belong to a name, so the longest key that exists is tried first (A7). */
function navigate(value: Json, segments: readonly Segment[]): Json | undefined {
  const [first] = segments
  if (first === undefined) return value
  if (segments.length === 1) return step(value, keyOf(first))
  if ('index' in first) return down(value, String(first.index), segments.slice(1))
  for (let count = run(segments); count > 0; count--) {
    const key = segments.slice(0, count).map(keyOf).join('.')
    const found = down(value, key, segments.slice(count))
    if (found !== undefined) return found
  }
  return undefined
}

function down(value: Json, token: string, rest: readonly Segment[]): Json | undefined {
  const next = step(value, token)
  return next === undefined ? undefined : navigate(next, rest)
}

/** How many segments from the first could be one dotted name. */
function run(segments: readonly Segment[]): number {
  const stop = segments.findIndex((one, index) => 'index' in one || (index > 0 && !one.dotted))
  return stop === -1 ? segments.length : stop
}

function keyOf(segment: Segment): string {
  return 'key' in segment ? segment.key : String(segment.index)
}

function own(values: { readonly [name: string]: Json }, name: string): Json | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}
