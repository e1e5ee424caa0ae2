/** Headers that speak of the connection or of the framing of a message, not of its meaning. */
const ofTheConnection = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/**
 * Why a suite may not send a header of this name, as a clause; null when it may. The
 * connection is the sender's own (RFC 9110 §7.6.1, §7.8, §8.6, §10.1.1).
 */
export function headerNameProblem(name: string): string | null {
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) {
    return `"${name}" is not the name of a header (RFC 9110 §5.1)`
  }
  if (!ofTheConnection.has(name.toLowerCase())) return null
  return `the header "${name}" is set by the sender itself, for its connection`
}

/** Why a header cannot have this value, as a clause; null when it can (RFC 9110 §5.5). */
export function headerValueProblem(name: string, value: string): string | null {
  if (/^[\t ]|[\t ]$/.test(value)) {
    return `the value of the header "${name}" begins or ends with a blank, which receivers drop`
  }
  if (/^[\t -~]*$/.test(value)) return null
  return `the value of the header "${name}" holds a character that is not printable ASCII`
}

/** Why a cookie cannot have this value, as a clause; null when it can (RFC 6265 §4.1.1). */
export function cookieProblem(name: string, value: string): string | null {
  if (/^[!#-+\--:<-[\]-~]*$/.test(value)) return null
  return `the value of the cookie "${name}" holds a character that cookies cannot hold`
}
