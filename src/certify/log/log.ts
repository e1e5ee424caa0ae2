import { leafHash } from '../../base/register/merkle.ts'
import type { Entry } from '../../model/log.ts'
import type { TrustedKey } from '../../model/trust.ts'
import { instant } from '../instant.ts'
import type { Signer } from '../jose/signer.ts'
import { type Refused, refused } from '../reasons.ts'
import {
  base64,
  type Checkpoint,
  checkpointText,
  fromBase64,
  readCheckpoint,
} from './checkpoint.ts'
import { entryLine, readEntry } from './entry.ts'
import { type NoteKey, signNote } from './note.ts'
import { type Tree, tree } from './tree.ts'

/** A log as its files hold it. */
export interface LogFiles {
  /** One line an entry. */
  readonly entries: Iterable<string>
  /** One line an entry: the root with it in, and the signature of the checkpoint of that size. */
  readonly roots: Iterable<string>
  /** The checkpoint of the whole, signed. */
  readonly checkpoint: string
}

/** A log whose every entry was signed where it stands. */
export interface Log extends Checkpoint {
  readonly kind: 'log'
  readonly entries: readonly Entry[]
  readonly tree: Tree
  /** The instant of the last entry; null when there is none. */
  readonly last: string | null
  readonly checkpoint: string
}

/** Why a log is not believed, and the first entry that is bad, counted from 0. */
export type Bad = Refused & { readonly entry: number }

/**
 * Verifies a log from its first entry on. Each entry was signed with all before it, so the first
 * one that was changed, left out or put in is named, whatever else was made to fit. `known` is a
 * checkpoint that was seen before: what was cut off since is found with it, and with nothing else.
 */
export function verifyLog(
  files: LogFiles,
  trusted: readonly TrustedKey[],
  known: Checkpoint | null,
): Log | Bad {
  const bad = (entry: number, reason: Refused): Bad => ({ ...reason, entry })
  const keys = registerKeys(trusted, files.checkpoint.split('\n')[0] ?? '')
  const end = readCheckpoint(files.checkpoint, keys.map(noteKey))
  if (end.kind === 'refused') return bad(0, end)
  const read = readEntries(files, { keys, origin: end.origin, size: end.size })
  if ('reason' in read) return read
  const { entries, made } = read
  if (entries.length < end.size)
    return bad(entries.length, refused('truncated-log', `${end.size} entries were signed`))
  if (made.root(end.size) !== end.root) return bad(end.size, refused('altered-log'))
  const doubt = known === null ? null : since(made, end.origin, known)
  if (doubt !== null) return doubt
  const { origin, size, root } = end
  const last = entries.at(-1)?.at ?? null
  return {
    kind: 'log',
    origin,
    size,
    root,
    entries,
    tree: made,
    last,
    checkpoint: files.checkpoint,
  }
}

interface Reading {
  readonly keys: readonly NamedKey[]
  readonly origin: string
  readonly size: number
}

function readEntries(files: LogFiles, reading: Reading) {
  const made = tree()
  const entries: Entry[] = []
  const roots = files.roots[Symbol.iterator]()
  for (const line of files.entries) {
    const at = made.size()
    const bad = (reason: Refused): Bad => ({ ...reason, entry: at })
    if (at >= reading.size) return bad(refused('unsigned-tail', `entry ${at}`))
    const read = readEntry(line)
    if ('reason' in read) return bad(read)
    made.add(leafHash(line))
    const wrong = unlike(String(roots.next().value ?? ''), { made, entry: read.entry, reading })
    if (wrong !== null) return bad(wrong)
    const before = entries.at(-1)
    if (before !== undefined && time(read.entry.at) < time(before.at))
      return bad(refused('out-of-order'))
    entries.push(read.entry)
  }
  return { entries, made }
}

/** What is wrong between an entry and what was signed when it was added; null when nothing is. */
function unlike(
  line: string,
  {
    made,
    entry,
    reading,
  }: { readonly made: Tree; readonly entry: Entry; readonly reading: Reading },
): Refused | null {
  const [, spelled = '', signature = ''] = /^(\S{44}) (\S+)$/.exec(line) ?? []
  const root = fromBase64(spelled)
  const size = made.size()
  if (root === null || root !== made.root(size)) return refused('altered-log', `entry ${size - 1}`)
  const { origin, keys } = reading
  const valid = keys.filter(key => isValid(key, entry.at)).map(noteKey)
  const text = checkpointText({ origin, size, root })
  const read = readCheckpoint(`${text}\n— ${origin} ${signature}\n`, valid)
  return read.kind === 'refused' ? read : null
}

function since(made: Tree, origin: string, known: Checkpoint): Bad | null {
  if (known.origin !== origin) return { ...refused('other-log', origin), entry: 0 }
  if (known.size > made.size()) {
    return { ...refused('truncated-log', `it had ${known.size} entries`), entry: made.size() }
  }
  if (made.root(known.size) === known.root) return null
  return { ...refused('split-view', `up to entry ${known.size}`), entry: 0 }
}

type NamedKey = TrustedKey & { readonly name: string }

/** The keys of the register, which sign notes under the name of its log. */
export function registerKeys(keys: readonly TrustedKey[], origin: string): readonly NamedKey[] {
  return keys.filter(({ role }) => role === 'register').map(key => ({ ...key, name: origin }))
}

const noteKey = ({ name, jwk }: NamedKey): NoteKey => ({ name, jwk })

/** True when a key might sign at that instant. */
export function isValid({ notBefore, notAfter, revokedAt }: TrustedKey, at: string): boolean {
  const now = time(at)
  if (revokedAt !== null && now >= time(revokedAt)) return false
  return now >= time(notBefore) && now < time(notAfter)
}

const time = (at: string): number => instant(at) ?? Number.NaN

/** What is written when entries are added: lines for both files, and the new checkpoint. */
export interface Added {
  readonly entries: readonly string[]
  readonly roots: readonly string[]
  readonly checkpoint: string
}

/** The checkpoint of a log that holds nothing yet. */
export function emptyLog(origin: string, signer: Signer): Promise<string> {
  return signNote(checkpointText({ origin, size: 0, root: tree().root(0) }), origin, signer)
}

/** Adds entries, each signed with all before it; the log’s tree grows. */
export async function append(log: Log, entries: readonly Entry[], signer: Signer): Promise<Added> {
  const lines = entries.map(entryLine)
  const roots: string[] = []
  let { checkpoint } = log
  for (const line of lines) {
    log.tree.add(leafHash(line))
    const size = log.tree.size()
    const root = log.tree.root(size)
    const text = checkpointText({ origin: log.origin, size, root })
    checkpoint = await signNote(text, log.origin, signer)
    roots.push(`${base64(root)} ${checkpoint.trimEnd().split(' ').at(-1) ?? ''}`)
  }
  return { entries: lines, roots, checkpoint }
}
