import type { Entry, EntryKind } from '../../model/log.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import { instant } from '../instant.ts'
import { strictObject } from '../jose/verify.ts'
import { type Refused, refused } from '../reasons.ts'

/** What a log of C2SP tlog-tiles can hold in one entry. Bytes. */
const mostEntry = 65_535

/** The line of an entry: its bytes without the line feed are the leaf. */
export function entryLine(entry: Entry): string {
  return JSON.stringify(entry)
}

/** Reads a line of a log. */
export function readEntry(line: string): { readonly entry: Entry } | Refused {
  const bytes = Buffer.from(line, 'utf8')
  if (bytes.length > mostEntry) return refused('too-large', `${bytes.length} bytes`)
  const read = strictObject(bytes)
  if ('kind' in read) return read
  const entry = asEntry(read.value)
  return entry === null ? refused('not-an-entry') : { entry }
}

function asEntry({ assay, at, kind, ...rest }: JsonObject): Entry | null {
  if (assay !== 'entry/1' || typeof at !== 'string' || instant(at) === null) return null
  if (kind === 'receipt') {
    const { ticket, bundle, accepted, ...more } = rest
    if (Object.keys(more).length > 0 || typeof accepted !== 'boolean') return null
    if (typeof ticket !== 'number' || !Number.isSafeInteger(ticket) || !isDigest(bundle))
      return null
    return { assay, at, kind, ticket, bundle, accepted }
  }
  const { token, ...more } = rest
  if (!isTokenKind(kind) || typeof token !== 'string' || Object.keys(more).length > 0) return null
  return { assay, at, kind, token }
}

function isTokenKind(kind: Json | undefined): kind is Exclude<EntryKind, 'receipt'> {
  return kind === 'ticket' || kind === 'certificate' || kind === 'status' || kind === 'statement'
}

function isDigest(value: Json | undefined): value is `sha256:${string}` {
  return typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value)
}
