import type { Operation } from '../../model/api.ts'
import type { Step } from '../../model/arazzo.ts'
import type { Json } from '../../model/words.ts'
import { evaluateValue, type Scope } from '../expression/index.ts'
import { queryParts, shapeOf } from './serialise.ts'

export interface Body {
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** Why a body could not be made. */
export interface Unwritten {
  readonly cause: 'harness' | 'prerequisite'
  readonly unwritten: string
}

/**
 * The body of a step's request (Arazzo 1.0.1, Request Body Object): a string payload goes out as
 * it stands after expressions were put in; anything else as its media type wants. Null when
 * the step has none. What this edition cannot write is never sent as something else.
 */
export function bodyOf(step: Step, operation: Operation, scope: Scope): Body | Unwritten | null {
  const wanted = step.requestBody
  if (wanted?.payload === undefined) return null
  const contentType = wanted.contentType ?? declaredType(operation) ?? 'application/json'
  const payload = evaluateValue(wanted.payload, scope)
  if (payload === undefined) {
    return { cause: 'prerequisite', unwritten: 'a value of its body is not known.' }
  }
  const value = replaced(payload, wanted.replacements ?? [], scope)
  if ('unwritten' in value) return value
  const text = written(value.is, contentType)
  if (text !== null) return { contentType, bytes: new TextEncoder().encode(text) }
  return {
    cause: 'harness',
    unwritten: `this edition cannot write an object as ${contentType}; give the payload as text.`,
  }
}

function written(value: Json, contentType: string): string | null {
  if (typeof value === 'string') return value
  if (/^application\/x-www-form-urlencoded/i.test(contentType) && isRecord(value)) {
    return Object.entries(value)
      .flatMap(([name, member]) => queryParts(shapeOf(name, 'query', null), member))
      .join('&')
  }
  return /[/+]json\b/i.test(contentType) ? JSON.stringify(value) : null
}

/** JSON first, else the first media type that the operation declares for its request. */
function declaredType(operation: Operation): string | null {
  const body = operation.object['requestBody']
  const content = isRecord(body) ? body['content'] : undefined
  const types = isRecord(content) ? Object.keys(content) : []
  return types.find(type => /[/+]json\b/i.test(type)) ?? types[0] ?? null
}

/** Payload Replacement Objects with JSON Pointer targets (RFC 6901), applied in their order. */
function replaced(
  payload: Json,
  replacements: readonly { readonly target: string; readonly value: Json }[],
  scope: Scope,
): { readonly is: Json } | Unwritten {
  let body = payload
  for (const { target, value } of replacements) {
    const to = evaluateValue(value, scope)
    if (to === undefined) {
      return { cause: 'prerequisite', unwritten: `the value for "${target}" is not known.` }
    }
    if ((target !== '' && !target.startsWith('/')) || target.startsWith('//')) {
      return { cause: 'harness', unwritten: `this edition cannot replace at "${target}".` }
    }
    const path = target
      .split('/')
      .slice(1)
      .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    body = put(body, path, to)
  }
  return { is: body }
}

function put(into: Json, path: readonly string[], value: Json): Json {
  const [head, ...rest] = path
  if (head === undefined) return value
  if (Array.isArray(into)) {
    const index = head === '-' ? into.length : Number(head)
    return [
      ...into.slice(0, index),
      put(into[index] ?? null, rest, value),
      ...into.slice(index + 1),
    ]
  }
  const object = isRecord(into) ? into : {}
  return {
    ...object,
    [head]: put(Object.hasOwn(object, head) ? (object[head] ?? null) : {}, rest, value),
  }
}

function isRecord(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
