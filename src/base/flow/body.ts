import type { Operation } from '../../model/api.ts'
import type { Step } from '../../model/arazzo.ts'
import type { Json } from '../../model/words.ts'
import { evaluateValue, type Scope } from '../expression/index.ts'
import { replaced, type Unwritten } from './replacements.ts'
import { queryParts } from './serialise.ts'
import { shapeOf } from './shape.ts'

export interface Body {
  readonly contentType: string
  readonly bytes: Uint8Array
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
  const value = replaced({ payload, contentType }, wanted.replacements ?? [], scope)
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

function isRecord(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
