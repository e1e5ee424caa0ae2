import type { Payload } from '../model/evidence.ts'
import type { Json } from '../model/words.ts'
import { sha256 } from './digest.ts'
import { decode, parseText } from './json.ts'

/**
 * A body with its parsed forms, each worked out when first asked for and kept. A byte order
 * mark stays in the text, where it is no JSON (RFC 8259 §8.1). `name` is the SHA-256 of the
 * bytes when the caller knows it already.
 */
export function payload(bytes: Uint8Array, cut = false, name?: string): Payload {
  let known = name
  let text: { readonly is: string | undefined } | undefined
  let json: { readonly is: Json | undefined } | undefined
  const body: Payload = {
    bytes,
    cut,
    get sha256() {
      known ??= sha256(bytes)
      return known
    },
    text: () => {
      text ??= { is: decode(bytes) }
      return text.is
    },
    json: () => {
      if (json !== undefined) return json.is
      const source = body.text()
      json = { is: source === undefined ? undefined : parseText(source) }
      return json.is
    },
  }
  return body
}
