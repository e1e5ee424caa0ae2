/** The text of an XML entity, or why there is none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly encoding: string }
  | { readonly kind: 'unknown'; readonly encoding: string }

/**
 * Bytes as text: by their byte order mark, else the `charset` they were sent with, else what the XML
 * declaration says, else UTF-8 (RFC 7303 §3). `wrong`: they are not in that encoding; `unknown`: it is
 * none that is known here.
 */
export function decodeXml(bytes: Uint8Array, charset: string | null): Decoded {
  const encoding = marked(bytes) ?? charset ?? declared(bytes) ?? 'utf-8'
  const decoder = decoderFor(encoding)
  if (decoder === null) return { kind: 'unknown', encoding }
  try {
    return { kind: 'text', text: decoder.decode(bytes) }
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'wrong', encoding }
    throw error
  }
}

function marked([first, second, third]: Uint8Array): string | null {
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null
}

function declared(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 200))
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/.exec(start)?.[1] ?? null
}

function decoderFor(encoding: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
