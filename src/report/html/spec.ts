import type { Report, Ruling } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import { worstFirst } from '../../model/words.ts'
import type { EvidenceIndex } from '../reporter.ts'
import { byLevel, requirementOf } from '../sorting.ts'
import { outcomeWord, verdictWord } from '../words.ts'
import type { rooms } from './finding.ts'
import { type Markup, markup } from './markup.ts'
import { anchor, link, specAnchor } from './parts.ts'
import { passedTable, type Row, requirement } from './requirement.ts'
import { requirement as words } from './words.ts'

interface Around {
  readonly report: Report
  readonly plan: Plan
  readonly evidence: EvidenceIndex
  readonly rooms: ReturnType<typeof rooms>
}

/** One spec: its verdict, then its requirements, worst first. */
export async function* specSection(id: string, around: Around): AsyncGenerator<Markup> {
  const { report, plan } = around
  const spec = plan.specs.find(each => each.id === id)
  const verdict = report.verdicts.find(({ of }) => of === id)
  const place = specAnchor(report, id)
  yield markup`<section aria-labelledby="${place}">
<h2 id="${place}">${spec?.title ?? id} <span class="quiet">${spec === undefined ? '' : id}</span></h2>
${verdict !== undefined && markup`<p><b>${verdictWord[verdict.verdict]}.</b> ${verdict.because}</p>`}
${spec !== undefined && markup`<p class="quiet">${spec.summary} ${words.basedOn(spec.upstream.name, spec.upstream.version)} ${link(spec.upstream.url)}</p>`}
`
  const rulings = report.rulings.filter(ruling => ruling.spec === id)
  for (const [title, group] of groups(rulings)) {
    yield markup`<div class="group"><h3>${title} (${group.length})</h3>\n`
    yield* rows(group.map(row(around)), around)
    yield markup`</div>\n`
  }
  yield markup`</section>\n`
}

function row({ report, plan }: Around): (ruling: Ruling) => Row {
  return ruling => ({
    ruling,
    requirement: requirementOf(plan, ruling),
    anchor: anchor(report.rulings, ruling),
  })
}

/** By outcome, worst first; what failed below MUST stands apart, as advice. */
function groups(rulings: readonly Ruling[]): readonly (readonly [string, readonly Ruling[]])[] {
  const found = new Map<string, Ruling[]>()
  for (const outcome of worstFirst) {
    for (const ruling of byLevel(rulings.filter(each => each.outcome === outcome))) {
      const title = outcomeWord(outcome, ruling.level)
      found.set(title, [...(found.get(title) ?? []), ruling])
    }
  }
  return [...found]
}

async function* rows(group: readonly Row[], around: Around): AsyncGenerator<Markup> {
  const { plan, evidence } = around
  if (group[0]?.ruling.outcome === 'passed') {
    yield passedTable(group)
    return
  }
  for (const each of group) {
    yield await requirement(each, { plan, evidence, room: around.rooms.next() })
  }
}
