import type { Kind, Seen } from '../../src/model/evidence.ts'
import { causes, worstFirst } from '../../src/model/words.ts'
import type { EvidenceIndex } from '../../src/report/reporter.ts'
import type { Made } from '../make-report.ts'

/** What the code decides by: it stays as it is. */
export const kept: ReadonlySet<string> = new Set([
  ...causes,
  ...worstFirst,
  ...['MUST', 'SHOULD', 'MAY'],
  ...['conformant', 'not-conformant', 'incomplete', 'self-declared', 'sandbox', 'production'],
  ...[
    'workflow',
    'probe',
    'tests',
    'attested',
    'excused',
    'adopted',
    'proposed',
    'draft',
    'published',
  ],
  ...['semantics', 'syntax', 'quality', 'rights', 'trust', 'transport', 'governance'],
  ...['exchange', 'silence', 'inbound', 'handshake', 'handed-in', 'hello', 'alert', 'peer'],
  ...['ALL', 'verified', 'public', 'target', 'removed', 'not-removed', 'may-remain'],
  ...['GET', 'HEAD', 'http:', 'https:'],
])

/** The same value, whose texts have no letter in them: what has letters now was said by us. */
export function mute<T>(value: T): T
export function mute(value: unknown): unknown {
  if (typeof value === 'string') {
    if (kept.has(value) || /^\d{4}-\d\d-\d\dT/u.test(value)) return value
    return value.replace(/\p{L}/gu, '0')
  }
  if (Array.isArray(value)) return value.map(one => mute(one))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mute(one)]))
}

/** A report whose supplier, standard and server have no letter of their own. */
export async function muted({ report, plan, evidence, meta }: Made): Promise<Made> {
  const seen: Seen<Kind>[] = []
  for await (const one of evidence.observations()) seen.push(mute(evidence.whole(one)))
  return { report: mute(report), plan: mute(plan), meta: mute(meta), evidence: indexOf(seen) }
}

/** Observations of every kind, found by their ids. */
export function indexOf(seen: readonly Seen<Kind>[]): EvidenceIndex {
  return {
    exchange: async id => seen.find(one => one.id === id),
    observations: async function* () {
      yield* seen
    },
    whole: observation => {
      const found = seen.find(one => one === observation)
      if (found === undefined) throw new Error('nothing that was seen')
      return found
    },
  }
}
