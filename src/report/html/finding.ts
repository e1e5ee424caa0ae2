import { short } from '../../base/escape.ts'
import type { Kind, Seen } from '../../model/evidence.ts'
import type { Finding } from '../../model/judgement.ts'
import type { Words } from '../../words/index.ts'
import type { EvidenceIndex } from '../reporter.ts'
import { exchange } from './exchange.ts'
import { handshake } from './handshake.ts'
import { filled, type Markup, markup } from './markup.ts'

/** A finding with its evidence, as far as the page has room for exchanges. */
export async function finding(of: Finding, around: Around): Promise<Markup> {
  const words = around.words.evidence.finding
  return markup`<div class="finding">
${of.because !== around.said && markup`<p class="says">${short(of.because, 2000)}</p>\n`}${pair(of, words)}
<p>${place(of, words)}</p>
${await proof(of, around)}</div>
`
}

interface Around {
  /** What the ruling says already. */
  readonly said: string
  readonly evidence: EvidenceIndex
  readonly room: Room
  readonly words: Words
}

type Told = Words['evidence']['finding']

/** Exchanges of a finding that are shown after its first, closed. */
const others = 2

async function proof(of: Finding, { evidence, room, words: all }: Around): Promise<Markup | null> {
  const words = all.evidence.finding
  const [id, ...more] = of.evidence
  if (id === undefined) return null
  const place = room.take(id)
  if (place === 'shown') return markup`<p class="quiet">${words.above}</p>\n`
  if (place === 'full') return markup`<p class="quiet">${words.elsewhere}</p>\n`
  const first = observed(await evidence.exchange(id), of, all)
  const rest: Markup[] = []
  for (const next of more.slice(0, others)) {
    const shown =
      room.take(next) === 'free'
        ? observed(await evidence.exchange(next), { ...of, at: null }, all)
        : null
    if (shown === null) continue
    rest.push(
      markup`<details><summary><span>${words.also(next)}</span></summary>\n<div class="inside">${shown}</div></details>\n`,
    )
  }
  return markup`${first}${rest}`
}

function observed(of: Seen<Kind> | undefined, { at, seen }: Finding, words: Words): Markup | null {
  if (of === undefined) return null
  return of.kind === 'handshake' ? handshake(of, words) : exchange(of, { at, seen }, words)
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

function pair({ wanted, seen }: Finding, words: Told): Markup | null {
  if (wanted === null && seen === null) return null
  const one = (name: string, said: string | null): Markup | null =>
    said === null ? null : markup`<div><dt>${name}</dt><dd>${short(said, 2000)}</dd></div>\n`
  return markup`<dl class="pair">
${one(words.wanted, wanted)}${one(words.seen, seen)}</dl>`
}

function place({ at, check, as, case: where, evidence }: Finding, words: Told): Markup {
  const spot = markup`<code>${at === '' ? words.whole : short(at ?? '')}</code>`
  const ids = evidence
    .slice(0, 10)
    .map((id, index) => markup`${index > 0 && ', '}<code>${id}</code>`)
  const has = { as: as !== null, evidence: ids.length > 0, more: evidence.length - ids.length }
  const found = filled(words.foundBy(has), {
    check: markup`<code>${check}</code>`,
    as,
    case: markup`<code>${where}</code>`,
    evidence: ids,
  })
  return markup`${at !== null && [filled(words.at, { place: spot }), ' ']}${found}`
}
