import { short } from '../../base/escape.ts'
import type { Finding } from '../../model/judgement.ts'
import type { EvidenceIndex } from '../reporter.ts'
import { exchange } from './exchange.ts'
import { type Markup, markup } from './markup.ts'

/** A finding with its evidence; `budget` says whether there is room for one more exchange. */
export async function finding(
  of: Finding,
  evidence: EvidenceIndex,
  budget: Budget,
): Promise<Markup> {
  const id = of.evidence[0]
  const fresh = id !== undefined && budget.take(id)
  const seen = fresh ? await evidence.exchange(id) : undefined
  const shown = seen === undefined ? null : exchange(seen, of.at)
  return markup`<div class="finding">
<p>${short(of.because, 2000)}</p>
${pair(of)}
<p>${place(of)}</p>
${shown}</div>
`
}

/** How many exchanges a page may still show in full, and which it showed already. */
export interface Budget {
  readonly take: (id: string) => boolean
}

export function budget(limit: number): Budget {
  const shown = new Set<string>()
  const take = (id: string): boolean => {
    if (shown.has(id) || shown.size >= limit) return false
    shown.add(id)
    return true
  }
  return { take }
}

function pair({ wanted, seen }: Finding): Markup | null {
  if (wanted === null && seen === null) return null
  return markup`<dl class="pair">
<div><dt>Wanted</dt><dd>${short(wanted ?? 'not said', 2000)}</dd></div>
<div><dt>Seen</dt><dd>${short(seen ?? 'not said', 2000)}</dd></div>
</dl>`
}

function place({ at, check, as, case: where, evidence }: Finding): Markup {
  const where_ =
    at === null ? null : markup`At <code>${at === '' ? 'the whole body' : short(at)}</code>. `
  const use = as === null ? '' : ` as ${as}`
  const ids = evidence
    .slice(0, 10)
    .map((id, index) => markup`${index > 0 && ', '}<code>${id}</code>`)
  const more = evidence.length > 10 ? ` and ${evidence.length - 10} more` : ''
  const seen = evidence.length === 0 ? null : markup`, evidence ${ids}${more}`
  return markup`${where_}Found by <code>${check}</code>${use} in case <code>${where}</code>${seen}.`
}
