import type { RequestBody } from '../../model/arazzo.ts'
import type { Json } from '../../model/words.ts'
import { evaluateValue, type Scope } from '../expression/index.ts'

/** Why a body could not be made. */
export interface Unwritten {
  readonly cause: 'harness' | 'prerequisite'
  readonly unwritten: string
}

/** A payload whose expressions were put in, and the media type it will have. */
export interface Unreplaced {
  readonly payload: Json
  readonly contentType: string
}

type Replacement = NonNullable<RequestBody['replacements']>[number]

/** Payload Replacement Objects with JSON Pointer targets (RFC 6901), applied in their order. */
export function replaced(
  { payload }: Unreplaced,
  replacements: readonly Replacement[],
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
