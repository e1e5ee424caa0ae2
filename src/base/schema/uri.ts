/** The reference against its base (RFC 3986 §5), or undefined when that makes no URI. */
export function absolute(ref: string, base: string): string | undefined {
  return URL.canParse(ref, base) ? new URL(ref, base).href : undefined
}

/** One spelling for one URI: as WHATWG writes it, without an empty fragment. */
export function normal(uri: string): string {
  const plain = uri.endsWith('#') ? uri.slice(0, -1) : uri
  return URL.canParse(plain) ? new URL(plain).href : plain
}
