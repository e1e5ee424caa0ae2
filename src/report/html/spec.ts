import type { Ruling } from '../../model/judgement.ts'
import { worstFirst } from '../../model/words.ts'
import type { Words } from '../../words/index.ts'
import type { Material } from '../reporter.ts'
import { byLevel, requirementOf } from '../sorting.ts'
import type { rooms } from './finding.ts'
import { type Markup, markup } from './markup.ts'
import { anchor, link, specAnchor } from './parts.ts'
import { passedTable, type Row, requirement } from './requirement.ts'

interface Around extends Material {
  readonly rooms: ReturnType<typeof rooms>
}

/** One spec: its verdict, then its requirements, worst first. */
export async function* specSection(id: string, around: Around): AsyncGenerator<Markup> {
  const { report, plan, words } = around
  const { basedOn } = words.html.requirement
  const spec = plan.specs.find(each => each.id === id)
  const verdict = report.verdicts.find(({ of }) => of === id)
  const place = specAnchor(report, id)
  yield markup`<section aria-labelledby="${place}">
<h2 id="${place}">${spec?.title ?? id} <span class="quiet">${spec === undefined ? '' : id}</span></h2>
${verdict !== undefined && markup`<p><b>${words.verdict[verdict.verdict]}.</b> ${verdict.because}</p>`}
${spec !== undefined && markup`<p class="quiet">${spec.summary} ${basedOn(spec.upstream.name, spec.upstream.version)} ${link(spec.upstream.url)}</p>`}
`
  const rulings = report.rulings.filter(ruling => ruling.spec === id)
  for (const [title, group] of groups(rulings, words)) {
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
function groups(
  rulings: readonly Ruling[],
  words: Words,
): readonly (readonly [string, readonly Ruling[]])[] {
  const found = new Map<string, Ruling[]>()
  for (const outcome of worstFirst) {
    for (const ruling of byLevel(rulings.filter(each => each.outcome === outcome))) {
      const title = words.outcome(outcome, ruling.level)
      found.set(title, [...(found.get(title) ?? []), ruling])
    }
  }
  return [...found]
}

async function* rows(group: readonly Row[], around: Around): AsyncGenerator<Markup> {
  if (group[0]?.ruling.outcome === 'passed') {
    yield passedTable(group, around.words)
    return
  }
  for (const each of group) {
    yield await requirement(each, { ...around, room: around.rooms.next() })
  }
}
