import { Fault } from '../model/fault.ts'
import type { Json } from '../model/words.ts'

/**
 * The value a JSON Pointer names, or undefined when there is none. Own members only; an array
 * index is decimal without leading zeros, and `-` names nothing (RFC 6901 §4). Throws `Fault`
 * bad-expression when the text is no pointer.
 */
export function get(value: Json, pointer: string): Json | undefined {
  let at: Json | undefined = value
  for (const token of parse(pointer)) {
    at = step(at, token)
    if (at === undefined) return undefined
  }
  return at
}

/** One step down: an own member, or an array item by strict index. */
export function step(value: Json, token: string): Json | undefined {
  if (value === null || typeof value !== 'object') return undefined
  if (Array.isArray(value))
    return /^(?:0|[1-9][0-9]{0,14})$/.test(token) ? value[+token] : undefined
  // Array.isArray does not narrow a readonly array away.
  const object = value as { readonly [name: string]: Json }
  return Object.hasOwn(object, token) ? object[token] : undefined
}

/**
 * The reference tokens of a pointer, plain (`/a/b`) or as a URI fragment (`#/a%20b`,
 * RFC 6901 §6). Throws `Fault` bad-expression.
 */
export function parse(pointer: string): readonly string[] {
  const plain = pointer.startsWith('#') ? decode(pointer) : pointer
  if (plain === '') return []
  if (!plain.startsWith('/') || /~(?![01])/.test(plain)) throw bad(pointer)
  return plain.slice(1).split('/').map(unescapeToken)
}

/** The pointer to these tokens. */
export function format(tokens: readonly (string | number)[]): string {
  return tokens.map(token => `/${escapeToken(String(token))}`).join('')
}

/** The pointer to these tokens as a URI fragment, with the `#`. */
export function formatFragment(tokens: readonly (string | number)[]): string {
  const text = format(tokens).replaceAll(/\p{Cs}/gu, '\uFFFD') // encodeURI refuses lone surrogates
  return `#${encodeURI(text).replaceAll('#', '%23').replaceAll('?', '%3F')}`
}

/** One reference token, ready to stand between slashes (RFC 6901 §3). */
export function escapeToken(token: string): string {
  // Most names have neither; looking is cheaper than replacing.
  if (!token.includes('~') && !token.includes('/')) return token
  return token.replaceAll('~', '~0').replaceAll('/', '~1')
}

function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~')
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment.slice(1))
  } catch (cause) {
    throw bad(fragment, cause)
  }
}

function bad(pointer: string, cause?: unknown): Fault {
  return new Fault('bad-expression', `"${pointer.slice(0, 200)}" is not a JSON Pointer.`, {
    cause,
    hint: 'A pointer is empty or starts with "/"; "~" is written "~0" and "/" in a name "~1".',
  })
}
