import type { Header, Observation, Payload, Seen } from '../model/evidence.ts'
import type { Words } from '../words/index.ts'
import { jsonList, jsonText } from './json-text.ts'
import type { EvidenceIndex, Reporter } from './reporter.ts'

/** Longer bodies stand in the bundle only: a reader of HAR holds the whole file in memory. */
export const harBodyLimit = 1024 * 1024

/**
 * HAR 1.2 of all that was exchanged, redacted as the evidence is, in the order of the journal. Written an
 * entry at a time. Handshakes below HTTP have no place in it.
 */
export const har: Reporter = {
  id: 'har',
  extension: 'har',
  file: 'traffic.har',
  async *render({ report, evidence, words }) {
    const creator = { name: 'assay', version: report.tool.version }
    yield `{\n "log": {\n  "creator": ${jsonText(creator, '\n  ')},\n  "entries": `
    yield* jsonList(entries(evidence, words.har), '\n  ')
    yield ',\n  "version": "1.2"\n }\n}\n'
  },
}

type Told = Words['har']

async function* entries(evidence: EvidenceIndex, words: Told): AsyncGenerator<object> {
  for await (const observation of evidence.observations()) {
    const entry = entryOf(observation, evidence, words)
    if (entry !== null) yield entry
  }
}

function entryOf(observation: Observation, evidence: EvidenceIndex, words: Told): object | null {
  if (observation.kind === 'handshake') return null
  const seen = evidence.whole(observation)
  if (seen.kind === 'handshake') return null
  const timing = 'timing' in seen ? seen.timing : null
  const wait = timing?.firstByte ?? 0
  const time = timing?.total ?? wait
  return {
    startedDateTime: seen.at,
    time,
    request: request(seen, words),
    response: seen.kind === 'exchange' ? response(seen, words) : none,
    cache: {},
    timings: { send: 0, wait, receive: Math.max(0, time - wait) },
    serverIPAddress: seen.kind === 'exchange' ? address(seen.response.remote) : undefined,
    comment: comment(seen, words),
    _error: seen.kind === 'silence' ? seen.because : undefined,
  }
}

function comment(seen: Seen, words: Told): string {
  if (seen.kind === 'inbound') return words.inbound(seen.id, seen.peer)
  return seen.kind === 'silence' ? words.silence(seen.id, seen.reason) : seen.id
}

const sizes = { headersSize: -1, httpVersion: 'HTTP/1.1', cookies: [] }

function request({ request: of, requestBody }: Seen, words: Told): object {
  const url = URL.canParse(of.url) ? new URL(of.url) : null
  return {
    ...sizes,
    method: of.method,
    url: url?.href ?? 'about:invalid',
    headers: of.headers.map(pair),
    queryString: [...(url?.searchParams ?? [])].map(pair),
    bodySize: of.body?.size ?? 0,
    postData: requestBody === null ? undefined : content(requestBody, of.headers, words),
  }
}

function response({ response: of, responseBody }: Seen<'exchange'>, words: Told): object {
  return {
    ...sizes,
    status: of.status,
    statusText: '',
    headers: of.headers.map(pair),
    redirectURL: header(of.headers, 'location') ?? '',
    bodySize: -1, // what it was on the wire was not kept
    content: {
      size: of.body?.size ?? 0,
      mimeType: header(of.headers, 'content-type') ?? 'application/octet-stream',
      ...(responseBody === null ? {} : content(responseBody, of.headers, words)),
    },
  }
}

/** How browsers write a request that got no answer. */
const none = {
  ...sizes,
  status: 0,
  statusText: '',
  headers: [],
  redirectURL: '',
  bodySize: -1,
  content: { size: 0, mimeType: 'x-unknown' },
}

/** Text where it is clean UTF-8, else base64; a long body by its name in the bundle. */
function content(body: Payload, headers: readonly Header[], words: Told): object {
  const mimeType = header(headers, 'content-type') ?? 'application/octet-stream'
  const where = `bodies/${body.sha256}`
  if (body.bytes.length > harBodyLimit) return { mimeType, comment: words.left(where) }
  const text = body.text()
  const cut = body.cut ? { comment: words.cut(where) } : {}
  if (text !== undefined) return { mimeType, text, ...cut }
  return { mimeType, text: Buffer.from(body.bytes).toString('base64'), encoding: 'base64', ...cut }
}

function header(headers: readonly Header[], wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
}

function pair([name, value]: readonly [string, string]): object {
  return { name, value }
}

/** An address without its port; HAR takes nothing else. */
function address(remote: string | null): string | undefined {
  const host = /^\[?([\d.]+|[\da-f:.]+)\]?:\d+$/i.exec(remote ?? '')?.[1]
  return host
}
