import type { Requirement } from '../../model/catalogue.ts'
import type { Ruling } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import type { Words } from '../../words/index.ts'
import type { Material } from '../reporter.ts'
import { explained, retest } from '../retest.ts'
import { finding, type Room } from './finding.ts'
import { type Markup, markup, type Part } from './markup.ts'
import { head, idClass, link, tag, tone } from './parts.ts'

export interface Row {
  readonly ruling: Ruling
  readonly requirement: Requirement | undefined
  readonly anchor: string
}

/** What a row rests on. */
export interface Ground extends Material {
  readonly room: Room
}

type Told = Words['html']['requirement']

const findingsShown = 5

/** A requirement that did not pass: the row, and what a supplier's engineer needs to mend it. */
export async function requirement(row: Row, ground: Ground): Promise<Markup> {
  const { plan, evidence, room, words: all } = ground
  const words = all.html.requirement
  const { ruling, anchor } = row
  const failed = ruling.outcome === 'failed' && ruling.level === 'MUST'
  const told = ruling.findings.filter(each => each.outcome !== 'passed')
  const shown: Markup[] = []
  const around = { said: ruling.because, evidence, room, words: all }
  for (const each of told.slice(0, findingsShown)) shown.push(await finding(each, around))
  const left = told.length - shown.length + ruling.findingsOmitted
  return markup`<article class="requirement ${failed && 'failed'}" id="${anchor}" aria-labelledby="${anchor}-h"${marks(ruling)}>
<div class="row"><span><span class="${idClass(ruling.requirement)}">${ruling.requirement}</span> <span class="level">${ruling.level}</span></span>
<h4 id="${anchor}-h">${row.requirement?.says ?? ruling.requirement}</h4>
${tag(all, ruling.outcome, ruling.level)}</div>
<p class="because">${ruling.because}</p>
<details${room.open(failed) ? markup` open` : null}><summary><span>${words.details}<span class="away">${words.of(ruling.requirement)}</span></span></summary>
<div class="inside">
${clause(row.requirement, all.html)}
${cause(ruling, all)}
${remedy(ruling, words)}
${shown}
${left > 0 && markup`<p class="quiet">${words.more(left)}</p>`}
${again(plan, ruling, words)}
</div></details>
</article>
`
}

/** Requirements that passed, in as little room as a table row each. */
export function passedTable(rows: readonly Row[], all: Words): Markup {
  const words = all.html.requirement
  const each = rows.map(
    ({ ruling, requirement: of, anchor }) =>
      markup`<tr id="${anchor}"${marks(ruling)}><th scope="row" class="${idClass(ruling.requirement)}">${ruling.requirement}</th><td class="level">${ruling.level}</td><td>${of?.says ?? ruling.because}${byPerson(ruling) && markup`<p class="quiet">${ruling.because}</p>`}</td><td>${tag(all, 'passed')}</td></tr>\n`,
  )
  return markup`<table class="stack"><caption class="away">${words.passed}</caption>
${head(words.columns)}
<tbody>${each}</tbody></table>`
}

/** What the filter looks at; all three are words of ours. */
function marks({ outcome, level, cause: why }: Ruling): Markup {
  return markup` data-outcome="${tone(outcome, level)}" data-level="${level}" data-cause="${why ?? ''}"`
}

function clause(of: Requirement | undefined, html: Words['html']): Markup | null {
  const words = html.requirement
  if (of === undefined) return null
  const { document, section, upstream } = of.clause
  const more: Part = upstream === null ? null : markup` (${link(upstream)})`
  const proposed = of.status === 'proposed' && ` ${words.proposed}`
  return markup`<p><b>${words.clause}</b> ${document}, ${section}${more}.${proposed} <b>${words.facet}</b> ${html.facets[of.facet][0]}.</p>`
}

function cause({ cause: why, outcome }: Ruling, all: Words): Markup | null {
  if (why === null || outcome === 'failed') return null
  const { title, action } = all.cause[why]
  return markup`<p><b>${all.html.requirement.why}</b> ${title}. ${action}</p>`
}

function remedy({ remedy: what, outcome }: Ruling, words: Told): Markup | null {
  if (what === '' || outcome === 'inapplicable') return null
  return markup`<p class="remedy"><b>${words.remedy}</b> ${what}</p>`
}

function again(plan: Plan, ruling: Ruling, words: Told): Markup | null {
  const command = retest(plan, ruling)
  if (command === null || ruling.outcome === 'inapplicable') return null
  return markup`<h5>${words.again}</h5>
<pre class="copy"><code>${command}</code></pre>
<pre class="copy"><code>${explained(ruling)}</code></pre>`
}

/** Passed without a finding: somebody attested it, and says so. */
function byPerson({ outcome, findings }: Ruling): boolean {
  return outcome === 'passed' && findings.length === 0
}
