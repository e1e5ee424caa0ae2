import type { JsonObject } from '../../model/words.ts'
import { canonical, sha256 } from '../digest.ts'

/**
 * The hash of an item (Open Registers v1, item-def, Canonicalisation and Hash): SHA-256 of its
 * JSON without white space and with sorted names. What JSON need not escape stands bare; digits
 * of `\uXXXX` are upper-case.
 */
export function itemHash(item: JsonObject): string {
  const text = canonical(item).replaceAll(
    /(\\\\)|\\u([0-9a-f]{4})/g,
    (found: string, slashes: string | undefined, digits: string | undefined) =>
      slashes === undefined ? `\\u${(digits ?? '').toUpperCase()}` : found,
  )
  return `sha-256:${sha256(text)}`
}
