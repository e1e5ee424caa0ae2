import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../base/digest.ts'
import { payload } from '../base/payload.ts'
import type {
  Attempts,
  BodyRef,
  CaseBegin,
  CaseEnd,
  Evidence,
  Line,
  Observation,
  Payload,
  RunBegin,
  Seen,
} from '../model/evidence.ts'
import { Fault } from '../model/fault.ts'
import { readLine } from './evidence-line.ts'

const bodyLimit = 64 * 1024 * 1024
const longestLine = 4 * 1024 * 1024
const keptBytes = 32 * 1024 * 1024

/** What one pass over the journal learns before anything is judged. */
interface Survey {
  readonly run: RunBegin
  readonly digest: string
  readonly complete: boolean
  readonly attempts: { readonly [id: string]: Attempts }
  /** The line at which each case's last attempt begins. */
  readonly begins: ReadonlyMap<string, number>
  readonly ended: readonly string[]
  readonly interrupted: number
}

/**
 * Opens the journal of a bundle. It is read twice, line by line, and never held in memory.
 * Throws Fault `file-missing` or `bundle`, the latter with the line that is wrong.
 */
export async function openEvidence(bundle: string): Promise<Evidence> {
  const file = join(bundle, 'evidence.ndjson')
  const found = await survey(file)
  const bodies = bodyReader(join(bundle, 'bodies'))
  return {
    run: found.run,
    digest: `sha256:${found.digest}`,
    attempts: found.attempts,
    ended: found.ended,
    interrupted: found.interrupted,
    complete: found.complete,
    lines: () => lines(file, found, bodies),
  }
}

/** Finds observations by their ids: the journal is indexed once, and read again for each. */
export function evidenceIndex(bundle: string): { exchange(id: string): Promise<Seen | undefined> } {
  const file = join(bundle, 'evidence.ndjson')
  const bodies = bodyReader(join(bundle, 'bodies'))
  let index: Promise<ReadonlyMap<string, Span>> | null = null
  return {
    exchange: async id => {
      index ??= spans(file)
      const span = (await index).get(id)
      return span === undefined ? undefined : withBodies(readSpan(file, span), bodies)
    },
  }
}

/** Where a line stands in the journal, in bytes. */
interface Span {
  readonly from: number
  readonly bytes: number
}

/** The last line with each id: an attempt that was taken over is not shown. */
async function spans(file: string): Promise<ReadonlyMap<string, Span>> {
  const found = new Map<string, Span>()
  let from = 0
  for await (const { line, bytes } of journal(file)) {
    if (isObservation(line)) found.set(line.id, { from, bytes })
    from += bytes + 1
  }
  return found
}

function readSpan(file: string, { from, bytes }: Span): Observation {
  const buffer = Buffer.alloc(bytes)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, buffer, 0, bytes, from)
  } finally {
    closeSync(handle)
  }
  const line = readLine(buffer.toString('utf8'), { file })
  if (line !== null && isObservation(line)) return line
  throw new Fault('bundle', 'The journal changed while it was read.', { at: { file } })
}

async function* lines(
  file: string,
  found: Survey,
  bodies: (ref: BodyRef | null) => Payload | null,
): AsyncGenerator<CaseBegin | Seen | CaseEnd> {
  for await (const { line, number } of journal(file)) {
    if (line.kind === 'run-begin' || line.kind === 'run-end') continue
    if (number < (found.begins.get(line.case) ?? 0)) continue
    yield isObservation(line) ? withBodies(line, bodies) : line
  }
}

async function survey(file: string): Promise<Survey> {
  const hash = createHash('sha256')
  let run: RunBegin | null = null
  let complete = false
  const begins = new Map<string, number>()
  const count = new Map<string, number>()
  const silent = new Map<string, number>()
  const open = new Map<string, number>()
  let interrupted = 0
  for await (const { line, number } of journal(file, chunk => void hash.update(chunk))) {
    complete = line.kind === 'run-end' && line.how === 'ended'
    if (line.kind === 'run-begin') run ??= line
    else if (line.kind === 'case-begin') {
      interrupted += open.get(line.case) ?? 0
      open.set(line.case, 0)
      begins.set(line.case, number)
      count.set(line.case, (count.get(line.case) ?? 0) + 1)
    } else if (line.kind === 'case-end') {
      if (line.how === 'silent') silent.set(line.case, (silent.get(line.case) ?? 0) + 1)
      open.delete(line.case)
    } else if (isObservation(line)) open.set(line.case, (open.get(line.case) ?? 0) + 1)
  }
  if (run === null) {
    throw new Fault('bundle', 'The journal does not begin with a run.', { at: { file, line: 1 } })
  }
  const attempts = Object.fromEntries(
    [...count].map(([id, n]) => [id, { count: n, silent: silent.get(id) ?? 0 }]),
  )
  return {
    run,
    digest: hash.digest('hex'),
    complete,
    attempts,
    begins,
    ended: [...begins.keys()].filter(id => !open.has(id)),
    interrupted,
  }
}

interface Numbered {
  readonly line: Line
  readonly number: number
  readonly bytes: number
}

async function* journal(
  file: string,
  onChunk?: (chunk: Uint8Array) => void,
): AsyncGenerator<Numbered> {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) {
    throw new Fault('file-missing', `There is no journal at "${file}".`, {
      hint: 'Give the folder that `assay run` wrote: it holds evidence.ndjson.',
    })
  }
  let number = 0
  for await (const bytes of lineBytes(file, onChunk)) {
    number += 1
    const line = readLine(bytes.toString('utf8'), { file, line: number })
    // The last line of a killed run may be half written.
    if (line === null) return
    yield { line, number, bytes: bytes.length }
  }
}

/** Lines as bytes, split at U+000A alone: node:readline splits at U+2028 too, which JSON may hold. */
async function* lineBytes(
  file: string,
  onChunk?: (chunk: Uint8Array) => void,
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    if (!Buffer.isBuffer(chunk)) continue
    onChunk?.(chunk)
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let from = 0
    for (let at = all.indexOf(10); at !== -1; at = all.indexOf(10, from)) {
      yield all.subarray(from, at)
      from = at + 1
    }
    rest = all.subarray(from)
    if (rest.length > longestLine) {
      throw new Fault('bundle', 'A line of the journal is longer than 4 MiB.', { at: { file } })
    }
  }
  if (rest.length > 0) yield rest
}

function isObservation(line: Line): line is Observation {
  return line.kind === 'exchange' || line.kind === 'silence'
}

function withBodies(line: Observation, bodies: (ref: BodyRef | null) => Payload | null): Seen {
  const requestBody = bodies(line.request.body)
  if (line.kind === 'silence') return { ...line, requestBody, responseBody: null }
  return { ...line, requestBody, responseBody: bodies(line.response.body) }
}

/** Reads bodies by their names, checks that the names are true, and keeps the latest few. */
function bodyReader(folder: string): (ref: BodyRef | null) => Payload | null {
  const kept = new Map<string, Payload>()
  let size = 0
  return ref => {
    if (ref === null) return null
    const key = `${ref.sha256}${ref.cut ? '!' : ''}`
    const found = kept.get(key)
    if (found !== undefined) return found
    const body = payload(readBody(folder, ref), ref.cut, ref.sha256)
    size += body.bytes.length
    kept.set(key, body)
    for (const [oldest, one] of kept) {
      if (size <= keptBytes) break
      size -= one.bytes.length
      kept.delete(oldest)
    }
    return body
  }
}

function readBody(folder: string, ref: BodyRef): Uint8Array {
  const file = join(folder, ref.sha256)
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat === undefined || stat.size > bodyLimit) {
    throw new Fault(
      'bundle',
      `The body "${ref.sha256}" is ${stat === undefined ? 'missing' : 'too large'}.`,
      {
        at: { file },
        hint: 'The bundle is not whole; ask for it again.',
      },
    )
  }
  const bytes = readFileSync(file)
  if (sha256(bytes) === ref.sha256) return bytes
  throw new Fault('bundle', 'A body does not hash to its own name: the bundle was changed.', {
    at: { file },
  })
}
