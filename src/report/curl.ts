import { forShell } from '../base/escape.ts'
import type { Header, Seen } from '../model/evidence.ts'

/** The bare command for a request that no evidence holds: its credential is left to the reader. */
export function bareCurl({
  method,
  url,
}: {
  readonly method: string
  readonly url: string
}): string {
  return `curl --globoff --path-as-is --include --request ${word(method)} ${word(url)}`
}

/** Headers that curl makes itself from the URL, the body and the connection. */
const generated = new Set(['host', 'content-length', 'connection', 'transfer-encoding'])
const secret = /‹secret:([^›]{1,200})›/gu

/**
 * A command that sends the same request again from the bundle's folder, on one line, for any
 * shell that knows `$'…'` (POSIX.1-2024). A redacted credential becomes a variable, `"$NAME"`;
 * a body that is long, binary or has a variable's mark in its name is read from `bodies/`.
 */
export function curl(seen: Seen): string {
  const { method, url, headers, raw } = seen.request
  if (raw === true) return rawly(seen)
  const words = ['curl --globoff --path-as-is --include']
  if (method === 'HEAD') words.push('--head')
  else if (method !== 'GET' || seen.request.body !== null) words.push(`--request ${word(method)}`)
  words.push(word(url))
  for (const header of headers.filter(([name]) => !generated.has(name.toLowerCase()))) {
    words.push(`--header ${word(headerLine(header))}`)
  }
  for (const silenced of unasked(headers, seen.request.body !== null)) {
    words.push(`--header '${silenced}:'`)
  }
  if (seen.request.body !== null) words.push(`--data-binary ${body(seen)}`)
  return words.join(' ')
}

/** curl writes its own request: bytes as they stand go through a plain connection. */
function rawly(seen: Seen): string {
  const { protocol, hostname, port } = new URL(seen.request.url)
  const bytes = `< ${forShell(`bodies/${seen.request.body?.sha256 ?? ''}`)}`
  const host = hostname.replace(/^\[|\]$/g, '')
  if (protocol === 'http:') return `nc ${forShell(host)} ${port || '80'} ${bytes}`
  return `openssl s_client -quiet -connect ${forShell(`${hostname}:${port || '443'}`)} ${bytes}`
}

/** curl drops `Name:`; `Name;` sends it empty. */
function headerLine([name, content]: Header): string {
  return content === '' ? `${name};` : `${name}: ${content}`
}

/** Headers that curl would add although the request had none. */
function unasked(headers: readonly Header[], hasBody: boolean): readonly string[] {
  const sent = new Set(headers.map(([name]) => name.toLowerCase()))
  return ['user-agent', 'accept', ...(hasBody ? ['content-type'] : [])].filter(
    name => !sent.has(name),
  )
}

function body(seen: Seen): string {
  const text = seen.requestBody?.text()
  const inLine = text !== undefined && text.length <= 2048 && !text.includes('\0')
  // `@` would make curl read a file.
  if (inLine && !text.startsWith('@')) return word(text)
  return forShell(`@bodies/${seen.request.body?.sha256 ?? ''}`)
}

/** A word whose secrets are variables: `'Bearer '"$NAME"`. */
function word(text: string): string {
  const plain = text.replaceAll('\0', '')
  const parts: string[] = []
  let from = 0
  for (const match of plain.matchAll(secret)) {
    if (match.index > from) parts.push(forShell(plain.slice(from, match.index)))
    parts.push(`"$${variable(match[1] ?? '')}"`)
    from = match.index + match[0].length
  }
  if (from < plain.length || parts.length === 0) parts.push(forShell(plain.slice(from)))
  return parts.join('')
}

/** The name may come from a server that echoes the mark: only a shell identifier is let through. */
function variable(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9_]/gu, '_')
  return /^[0-9]/.test(safe) ? `_${safe}` : safe
}
