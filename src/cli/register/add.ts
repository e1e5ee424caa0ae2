import { resolve } from 'node:path'
import { Fault } from '../../model/fault.ts'
import type { Entry } from '../../model/log.ts'
import type { SignedStatement } from '../../model/statement.ts'
import type { TrustList } from '../../model/trust.ts'
import { certify, readStatementFile, readToken } from '../../signed.ts'
import { writeWhole } from '../bundle.ts'
import { shownPath } from '../bundle-folder.ts'
import { usage } from '../choice.ts'
import { now } from '../instants.ts'
import { heldKey } from '../keys/signer.ts'
import { untrusted } from '../keys/store.ts'
import type { RegisterAsked } from '../log/asked.ts'
import { addToLog, rootLines } from '../log/folder.ts'
import { readingOf, seenBefore, trustOf } from './reading.ts'
import { registerWords as words } from './words.ts'

/** A file and the entry that it becomes. */
interface Given {
  readonly file: string
  readonly entry: Exclude<Entry, { readonly kind: 'receipt' }>
  /** Of a statement: the consent goes with it. */
  readonly signed?: SignedStatement
}

/**
 * Adds files to the log, all or none: each is verified by the role that may sign it, and must be new.
 * Beside a certificate its proof is written. Throws Fault `untrusted`.
 */
export async function addFiles({ io, folder: named, files, options }: RegisterAsked) {
  if (files.length === 0) throw usage('Say what to add: FILE…')
  const { key } = options
  if (key === undefined) throw usage('--key FILE: the key of the register.')
  const { list } = await trustOf(io, options.trust)
  const known = await seenBefore(io, options.seen, list)
  const signer = await heldKey(io, { file: key, roles: ['register'] }, options)
  const folder = resolve(io.cwd, named)
  const given = await Promise.all(files.map(file => givenIn(resolve(io.cwd, file), now(io))))
  const log = await addToLog(folder, { keys: list.keys, known }, async before => {
    await mustBeNew(given, before, list)
    return { entries: given.map(({ entry }) => entry), signer }
  })
  const roots = rootLines(folder)
  const first = log.size - given.length
  for (const [place, { file, entry }] of given.entries()) {
    const index = first + place
    io.err(words.added(shownPath(io, file), entry.kind, index))
    if (entry.kind !== 'certificate') continue
    const proof = `${file.replace(/\.jwt$/i, '')}.tlog-proof`
    await writeWhole(proof, [certify.proofOf(log, index, roots[index] ?? '')])
    io.err(words.proof(shownPath(io, proof)))
  }
  io.err(words.size(log.origin, log.size))
}

async function mustBeNew(given: readonly Given[], log: certify.Log, list: TrustList) {
  const reading = readingOf(list)
  const held = certify.held(log.entries)
  for (const [place, { file, entry, signed }] of given.entries()) {
    const fact = await certify.factOf({ entry, index: log.size + place }, reading)
    if (fact.kind === 'refused') throw untrusted(file, fact)
    const alone = signed === undefined ? null : await unapproved(signed, reading, entry.at)
    if (alone !== null) throw untrusted(file, alone)
    const doubt = certify.notToBeAdded(fact, entry.token, held)
    if (doubt !== null) throw untrusted(file, doubt)
  }
}

/** Why a statement does not hold now, for what it speaks of itself; null when it does. */
async function unapproved(signed: SignedStatement, { keys, shapes }: certify.Reading, at: string) {
  const read = certify.readToken(signed.statement)
  const statement = 'kind' in read ? null : await shapes.statement(read.bytes)
  if (statement === null) return certify.refused('malformed', 'the statement')
  const { scope } = statement
  const found = await certify.acceptStatement(signed, { keys, scope, at: Date.parse(at), shapes })
  return found.kind === 'refused' ? found : null
}

/** What each type of token is in the log. */
const kinds: ReadonlyMap<unknown, Given['entry']['kind']> = new Map([
  ['vc+jwt', 'certificate'],
  ['assay-ticket', 'ticket'],
  ['assay-status', 'status'],
])

/** The entry of a file: by the type that its token says, or a statement with its consent. */
async function givenIn(file: string, at: string): Promise<Given> {
  if (/\.json$/i.test(file)) {
    const signed = await readStatementFile(file)
    const token = signed.statement
    return { file, entry: { assay: 'entry/1', at, kind: 'statement', token }, signed }
  }
  const token = await readToken(file)
  const read = certify.readToken(token)
  if ('kind' in read) throw untrusted(file, read)
  const kind = kinds.get(read.header['typ'])
  if (kind !== undefined) return { file, entry: { assay: 'entry/1', at, kind, token } }
  throw new Fault('untrusted', 'This is nothing that the log takes. (other-type)', {
    at: { file },
    hint: 'It takes certificates, tickets, changes of status and statements.',
  })
}
