import { isObject } from '../../base/is-object.ts'
import { type Entry, entryText } from '../../base/register/entry.ts'
import { auditPath, consistency, leafHash, rootHash } from '../../base/register/merkle.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { isList } from '../reading/json-answer.ts'
import { numeral } from '../reading/paged.ts'
import { wantedJson } from '../reading/wanted-json.ts'

const most = 20_000

interface Log {
  readonly leaves: string[]
  full: boolean
  readonly proofs: Proof[]
}

/** A proof, and where it leads once all entries are known; null when they are too few. */
interface Proof {
  readonly evidence: string
  readonly what: string
  readonly nodes: readonly string[]
  readonly from: (leaves: readonly string[]) => readonly string[] | null
}

/**
 * Open Registers v1, proof-resource (experimental), over the Merkle tree of RFC 6962 §2.1. The case
 * reads every entry first, then proofs; each is computed again from the entries.
 */
export const registerProof: Check<'exchange', Log> = {
  id: 'register-proof',
  says: 'The proofs of a register are those that its entries give.',
  over: 'case',
  kinds: ['exchange'],
  start: () => ({ leaves: [], full: false, proofs: [] }),
  judge: (seen, asked, log) => {
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    const proof = isObject(answer.value) ? proofOf(seen, answer.value) : null
    if (proof !== null) log.proofs.push(proof)
    for (const value of isList(answer.value) ? answer.value : []) {
      const entry = entryOf(value)
      if (entry === null) continue
      if (log.leaves.length < most) log.leaves.push(leafHash(entryText(entry)))
      else log.full = true
    }
    return []
  },
  end: ({ leaves, full, proofs }) => {
    if (full) {
      const because = `The register has more than ${most} entries; fewer would tell.`
      return [{ outcome: 'cantTell', cause: 'configuration', because }]
    }
    return proofs.map(proof => opinion(proof, leaves))
  },
}

function opinion({ evidence, what, nodes, from }: Proof, leaves: readonly string[]): Opinion {
  const right = from(leaves)
  if (right === null) {
    const because = `${what} is about more entries than the ${leaves.length} that were read.`
    return { outcome: 'cantTell', cause: 'prerequisite', because, evidence: [evidence] }
  }
  const holds = nodes.length === right.length && nodes.every((node, at) => node === right[at])
  const because = `${what} ${holds ? 'is the one' : 'is not the one'} that the ${leaves.length} entries give.`
  return { outcome: holds ? 'passed' : 'failed', because, evidence: [evidence] }
}

function proofOf(seen: Seen<'exchange'>, value: JsonObject): Proof | null {
  const [first = 0, second = 0] = numbersIn(seen.request.url)
  const evidence = seen.id
  if (value['root-hash'] !== undefined) {
    const size = numeral(value['total-entries']) ?? 0
    const from: Proof['from'] = leaves => within(leaves, size, part => [rootHash(part)])
    return {
      evidence,
      what: `The root of ${size} entries`,
      nodes: hashes([value['root-hash']]),
      from,
    }
  }
  if (isList(value['merkle-audit-path'])) {
    const from: Proof['from'] = leaves => within(leaves, second, part => auditPath(part, first - 1))
    const what = `The audit path of entry ${first} of ${second}`
    return { evidence, what, nodes: hashes(value['merkle-audit-path']), from }
  }
  if (!isList(value['merkle-consistency-nodes'])) return null
  const from: Proof['from'] = leaves =>
    first < 1 || first > second ? null : within(leaves, second, part => consistency(part, first))
  const what = `The proof from ${first} to ${second} entries`
  return { evidence, what, nodes: hashes(value['merkle-consistency-nodes']), from }
}

function within(
  leaves: readonly string[],
  size: number,
  nodes: (part: readonly string[]) => readonly string[],
): readonly string[] | null {
  return size < 1 || size > leaves.length ? null : nodes(leaves.slice(0, size))
}

/** The numbers of `/proof/entries/10/200/…`: an entry and a size, or two sizes. */
function numbersIn(url: string): readonly number[] {
  const [, ...found] = /\/(\d{1,9})\/(\d{1,9})\/[^/]+$/.exec(new URL(url).pathname) ?? []
  return found.map(Number)
}

function hashes(values: readonly (Json | undefined)[]): readonly string[] {
  return values.map(value => String(value).replace(/^sha-256:/, ''))
}

function entryOf(value: Json): Entry | null {
  if (!isObject(value)) return null
  const { 'entry-number': number, 'entry-timestamp': timestamp, key, 'item-hash': items } = value
  const known = numeral(number)
  if (known === null || typeof timestamp !== 'string' || typeof key !== 'string') return null
  const all = isList(items) ? items.filter(one => typeof one === 'string') : []
  return { number: known, timestamp, key, items: all }
}
