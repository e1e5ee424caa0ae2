import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../base/digest.ts'
import { payload } from '../base/payload.ts'
import type {
  BodyRef,
  CaseLine,
  Evidence,
  Kind,
  Observation,
  Payload,
  Seen,
} from '../model/evidence.ts'
import { Fault } from '../model/fault.ts'
import { readLine } from './evidence-line.ts'
import { journal } from './journal.ts'
import { bundleLimits } from './plan.ts'
import { loadChecked } from './schema-check.ts'
import { isObservation, ofCase, type Survey, survey } from './survey.ts'

const bodyLimit = 64 * 1024 * 1024
const keptBytes = 32 * 1024 * 1024

/**
 * Opens the journal of a bundle. A long one is read twice, line by line, and never held in memory.
 * Throws Fault `file-missing` or `bundle`, the latter with the line that is wrong.
 */
export async function openEvidence(bundle: string): Promise<Evidence> {
  const file = join(bundle, 'evidence.ndjson')
  const found = await survey(file)
  await asListed(bundle, found)
  const bodies = bodyReader(join(bundle, 'bodies'))
  return {
    run: found.run,
    digest: found.digest,
    attempts: found.attempts,
    ended: found.ended,
    interrupted: found.interrupted,
    unclaimed: found.unclaimed,
    complete: found.complete,
    lines: () => lines(file, found, { bodies, earlier: false }),
    earlier: () => lines(file, found, { bodies, earlier: true }),
  }
}

/** The manifest, written when a run ends, holds the digest of the journal as it was then. */
async function asListed(bundle: string, { digest }: Survey): Promise<void> {
  const manifest = join(bundle, 'manifest.json')
  if (!existsSync(manifest)) return
  const { value } = await loadChecked(manifest, 'manifest', bundleLimits)
  const listed = value.files.find(({ path }) => path === 'evidence.ndjson')
  if (listed?.sha256 === digest) return
  const file = join(bundle, 'evidence.ndjson')
  throw notWhole(file, 'The journal is not the one that manifest.json lists.')
}

/**
 * Finds the observations with the ids `wanted`: the journal is searched once, and read again for
 * each. No other is found, so that memory does not grow with the journal.
 */
export function evidenceIndex(
  bundle: string,
  wanted: ReadonlySet<string>,
): {
  exchange(id: string): Promise<Seen<Kind> | undefined>
  observations(): AsyncIterable<Observation>
  whole(observation: Observation): Seen<Kind>
} {
  const file = join(bundle, 'evidence.ndjson')
  const bodies = bodyReader(join(bundle, 'bodies'))
  let index: Promise<ReadonlyMap<string, Span>> | null = null
  return {
    exchange: async id => {
      index ??= spans(file, wanted)
      const span = (await index).get(id)
      return span === undefined ? undefined : withBodies(readSpan(file, span), bodies)
    },
    observations: () => observations(file),
    whole: observation => withBodies(observation, bodies),
  }
}

async function* observations(file: string): AsyncGenerator<Observation> {
  for await (const some of journal(file)) {
    for (const { line } of some) if (isObservation(line)) yield line
  }
}

/** Where a line stands in the journal, in bytes. */
interface Span {
  readonly from: number
  readonly bytes: number
}

/** The last line with each id; `<id>@<n>` is that of the nth attempt at its case. */
async function spans(
  file: string,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Span>> {
  const found = new Map<string, Span>()
  const begun = new Map<string, number>()
  let from = 0
  for await (const some of journal(file)) {
    for (const { line, bytes } of some) {
      if (line.kind === 'case-begin') begun.set(line.case, (begun.get(line.case) ?? 0) + 1)
      if (isObservation(line)) {
        const ids = [line.id, `${line.id}@${begun.get(line.case) ?? 1}`]
        for (const id of ids) if (wanted.has(id)) found.set(id, { from, bytes })
      }
      from += bytes + 1
    }
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

interface Reading {
  readonly bodies: (ref: BodyRef | null) => Payload | null
  /** The attempts that later ones took over, instead of the last ones. */
  readonly earlier: boolean
}

async function* lines(
  file: string,
  found: Survey,
  { bodies, earlier }: Reading,
): AsyncGenerator<CaseLine> {
  if (earlier && found.earlier.size === 0) return
  for await (const some of found.lines === null ? journal(file) : [found.lines]) {
    for (const { line, number } of some) {
      if (!ofCase(line)) continue
      const superseded = number < (found.begins.get(line.case) ?? 0)
      if (superseded !== earlier || (earlier && !found.earlier.has(line.case))) continue
      yield isObservation(line) ? withBodies(line, bodies) : line
    }
  }
}

function withBodies(
  line: Observation,
  bodies: (ref: BodyRef | null) => Payload | null,
): Seen<Kind> {
  if (line.kind === 'handshake') return { ...line, requestBody: null, responseBody: null }
  const requestBody = bodies(line.request.body)
  if (line.kind !== 'exchange') return { ...line, requestBody, responseBody: null }
  const responseBody = bodies(line.response.body)
  // Written out: this is done for every exchange, and a spread of so many members is slow.
  const { kind, id, case: of, step, at, request, response, timing, facts } = line
  const common = { kind, id, case: of, step, at, request, response, timing, facts }
  const seen = line.before === undefined ? common : { ...common, before: line.before }
  return Object.assign(seen, { requestBody, responseBody })
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
  if (stat?.isFile() !== true) throw notWhole(file, 'A body that the journal names is missing.')
  if (stat.size > bodyLimit) throw notWhole(file, 'A body is larger than 64 MiB.')
  const bytes = readFileSync(file)
  if (sha256(bytes) === ref.sha256) return bytes
  throw notWhole(file, 'A body does not hash to its own name: the bundle was changed.')
}

function notWhole(file: string, says: string): Fault {
  return new Fault('bundle', says, {
    at: { file },
    hint: 'The bundle is not what a run wrote; ask for it again.',
  })
}
