import type { Operation } from '../../model/api.ts'
import type { Step } from '../../model/arazzo.ts'
import type { Json } from '../../model/words.ts'
import { evaluateValue, type Scope } from '../expression/index.ts'
import { queryParts, shapeOf } from './serialise.ts'

export interface Body {
  readonly contentType: string
  readonly bytes: Uint8Array
}

/**
 * The body of a step's request (Arazzo 1.0.1, Request Body Object): a string payload goes out as
 * it stands after expressions were put in; anything else as its media type wants. Null when
 * the step has none.
 */
export function bodyOf(step: Step, operation: Operation, scope: Scope): Body | null {
  const wanted = step.requestBody
  if (wanted?.payload === undefined) return null
  const contentType = wanted.contentType ?? declaredType(operation) ?? 'application/json'
  const value = replaced(
    evaluateValue(wanted.payload, scope) ?? null,
    wanted.replacements ?? [],
    scope,
  )
  return { contentType, bytes: new TextEncoder().encode(written(value, contentType)) }
}

function written(value: Json, contentType: string): string {
  if (typeof value === 'string') return value
  if (/^application\/x-www-form-urlencoded/i.test(contentType) && isRecord(value)) {
    return Object.entries(value)
      .flatMap(([name, member]) => queryParts(shapeOf(name, 'query', null), member))
      .join('&')
  }
  return JSON.stringify(value)
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
): Json {
  let body = payload
  for (const { target, value } of replacements) {
    const path = target
      .split('/')
      .slice(1)
      .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    body = put(body, path, evaluateValue(value, scope) ?? null)
  }
  return body
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
