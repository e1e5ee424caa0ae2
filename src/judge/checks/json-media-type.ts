import { first } from '../../base/headers.ts'
import { isJson, mediaType } from '../../base/media-type.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Check } from '../check.ts'
import { concluded, count, type Slip, type Tally, tally } from '../reading/tally.ts'

// Types of text that may happen to be one JSON value: YAML, line-delimited JSON, an API contract.
const mayHoldJson = /yaml|ndjson|jsonl|json-?lines|json-seq|vnd\.oai\.openapi/

/**
 * RFC 8259 §11 registers `application/json`, RFC 6839 §3.1 the suffix `+json`; RFC 8259 §8.1
 * wants UTF-8. A body is JSON when it says so, or when it reads as an object or array.
 */
export const jsonMediaType: Check<'exchange', Tally> = {
  id: 'json-media-type',
  says: 'JSON answers are declared as JSON, and are JSON in UTF-8.',
  over: 'run',
  kinds: ['exchange'],
  start: tally,
  judge: (seen, _asked, memory) => {
    if (seen.responseBody === null || seen.responseBody.bytes.length === 0) return []
    if (seen.responseBody.cut || seen.response.status === 206) return []
    const sent = first(seen.response.headers, 'content-type')
    const media = sent === undefined ? undefined : mediaType(sent)
    const declared = media !== undefined && isJson(media)
    if (!declared && (mayHoldJson.test(media?.subtype ?? '') || !readsAsJson(seen))) return []
    const charset = media?.parameters.find(([name]) => name === 'charset')?.[1]
    count(memory, slip(seen, { sent, declared, charset }))
    return []
  },
  end: memory =>
    concluded(memory, {
      things: 'JSON answers',
      passed: 'are declared as JSON and read as JSON in UTF-8',
      wanted: 'application/json (or a +json type) over UTF-8 JSON',
      absent: 'No answer of this run held JSON.',
    }),
}

function readsAsJson(seen: Seen<'exchange'>): boolean {
  const value = seen.responseBody?.json()
  return typeof value === 'object' && value !== null
}

interface Sent {
  readonly sent: string | undefined
  readonly declared: boolean
  readonly charset: string | undefined
}

function slip(seen: Seen<'exchange'>, { sent, declared, charset }: Sent): Slip | null {
  const at = 'content-type'
  if (!declared) return { evidence: seen.id, at, what: `JSON was declared as ${sent ?? 'nothing'}` }
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    return { evidence: seen.id, at, what: `JSON was declared in the encoding ${charset}` }
  }
  if (seen.responseBody?.text() === undefined) {
    return { evidence: seen.id, at: '', what: 'the bytes are no UTF-8' }
  }
  if (seen.responseBody.json() === undefined) {
    return { evidence: seen.id, at: '', what: 'what is declared as JSON does not read as JSON' }
  }
  return null
}
