import { short } from '../../base/escape.ts'
import type { Kind, Seen } from '../../model/evidence.ts'
import type { Finding } from '../../model/judgement.ts'
import type { EvidenceIndex } from '../reporter.ts'
import { finding as words } from './evidence-words.ts'
import { exchange } from './exchange.ts'
import { handshake } from './handshake.ts'
import { type Markup, markup } from './markup.ts'

/** A finding with its evidence, as far as the page has room for exchanges. */
export async function finding(of: Finding, { said, evidence, room }: Around): Promise<Markup> {
  return markup`<div class="finding">
${of.because !== said && markup`<p class="says">${short(of.because, 2000)}</p>\n`}${pair(of)}
<p>${place(of)}</p>
${await proof(of, evidence, room)}</div>
`
}

interface Around {
  /** What the ruling says already. */
  readonly said: string
  readonly evidence: EvidenceIndex
  readonly room: Room
}

/** Exchanges of a finding that are shown after its first, closed. */
const others = 2

async function proof(of: Finding, evidence: EvidenceIndex, room: Room): Promise<Markup | null> {
  const [id, ...more] = of.evidence
  if (id === undefined) return null
  const place = room.take(id)
  if (place === 'shown') return markup`<p class="quiet">${words.above}</p>\n`
  if (place === 'full') return markup`<p class="quiet">${words.elsewhere}</p>\n`
  const first = observed(await evidence.exchange(id), of)
  const rest: Markup[] = []
  for (const next of more.slice(0, others)) {
    const shown =
      room.take(next) === 'free'
        ? observed(await evidence.exchange(next), { ...of, at: null })
        : null
    if (shown === null) continue
    rest.push(
      markup`<details><summary><span>${words.also(next)}</span></summary>\n<div class="inside">${shown}</div></details>\n`,
    )
  }
  return markup`${first}${rest}`
}

function observed(of: Seen<Kind> | undefined, { at, seen }: Finding): Markup | null {
  if (of === undefined) return null
  return of.kind === 'handshake' ? handshake(of) : exchange(of, { at, seen })
}

/** What a page, and a ruling on it, may still show in full. */
export interface Room {
  readonly take: (id: string) => 'free' | 'shown' | 'full'
  /** Whether a ruling's details stand open: those of the first failures. */
  readonly open: (failed: boolean) => boolean
}

const opened = 10

/** Room for `limit` exchanges on a page; each ruling, by `next`, shows one at most once. */
export function rooms(limit: number): { readonly next: () => Room } {
  let left = limit
  let closed = opened
  const open = (failed: boolean): boolean => failed && closed-- > 0
  const next = (): Room => {
    const shown = new Set<string>()
    const take = (id: string): 'free' | 'shown' | 'full' => {
      if (shown.has(id)) return 'shown'
      if (left === 0) return 'full'
      left--
      shown.add(id)
      return 'free'
    }
    return { take, open }
  }
  return { next }
}

function pair({ wanted, seen }: Finding): Markup | null {
  if (wanted === null && seen === null) return null
  const one = (name: string, said: string | null): Markup | null =>
    said === null ? null : markup`<div><dt>${name}</dt><dd>${short(said, 2000)}</dd></div>\n`
  return markup`<dl class="pair">
${one(words.wanted, wanted)}${one(words.seen, seen)}</dl>`
}

function place({ at, check, as, case: where, evidence }: Finding): Markup {
  const spot =
    at === null ? null : markup`${words.at} <code>${at === '' ? words.whole : short(at)}</code>. `
  const use = as === null ? '' : words.as(as)
  const ids = evidence
    .slice(0, 10)
    .map((id, index) => markup`${index > 0 && ', '}<code>${id}</code>`)
  const more = evidence.length > 10 ? words.more(evidence.length - 10) : ''
  const seen = evidence.length === 0 ? null : markup`${words.evidence} ${ids}${more}`
  return markup`${spot}${words.foundBy} <code>${check}</code>${use} ${words.inCase} <code>${where}</code>${seen}.`
}
