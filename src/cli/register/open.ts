import { resolve } from 'node:path'
import type { Fact, Register } from '../../model/register.ts'
import type { SignedFile, TrustList } from '../../model/trust.ts'
import { certify } from '../../signed.ts'
import { now } from '../instants.ts'
import type { RegisterAsked } from '../log/asked.ts'
import { badEntry, openLog } from '../log/folder.ts'
import { readingOf, seenBefore, trustOf } from './reading.ts'

/** A register, and what it was read from. */
export interface Opened {
  readonly trust: { readonly file: SignedFile; readonly list: TrustList }
  readonly log: certify.Log
  readonly register: Register
}

/** Verifies a log and every token in it, and says what it says now. Throws Fault `untrusted`. */
export async function registerIn({ io, folder: named, options }: RegisterAsked): Promise<Opened> {
  const folder = resolve(io.cwd, named)
  const trust = await trustOf(io, options.trust)
  const { keys, body } = trust.list
  const known = await seenBefore(io, options.seen, trust.list)
  const log = openLog(folder, { keys, known })
  const { origin, size } = log
  const of = { origin, size, root: certify.rootText(log) }
  const facts = await factsOf(folder, log, trust.list)
  return { trust, log, register: certify.registerOf(facts, { at: now(io), body, log: of }) }
}

/** So many signatures are verified at once: no more threads work at them. */
const together = 32

/** What the entries say. Throws Fault `untrusted`, naming the first that may not say it. */
async function factsOf(
  folder: string,
  log: certify.Log,
  list: TrustList,
): Promise<readonly Fact[]> {
  const reading = readingOf(list)
  const facts: Fact[] = []
  for (let from = 0; from < log.size; from += together) {
    const some = log.entries.slice(from, from + together)
    const read = await Promise.all(
      some.map((entry, place) => certify.factOf({ entry, index: from + place }, reading)),
    )
    for (const [place, fact] of read.entries()) {
      if (fact.kind === 'refused') throw badEntry(folder, { ...fact, entry: from + place })
      facts.push(fact)
    }
  }
  return facts
}
