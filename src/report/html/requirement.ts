import type { Requirement } from '../../model/catalogue.ts'
import type { Ruling } from '../../model/judgement.ts'
import type { EvidenceIndex } from '../reporter.ts'
import { causeWords, count } from '../words.ts'
import { finding, type Room } from './finding.ts'
import { type Markup, markup, type Part } from './markup.ts'
import { idClass, link, tag } from './parts.ts'

export interface Row {
  readonly ruling: Ruling
  readonly requirement: Requirement | undefined
  readonly anchor: string
}

const findingsShown = 5

/** A requirement that did not pass: the row, and what a supplier's engineer needs to mend it. */
export async function requirement(row: Row, evidence: EvidenceIndex, room: Room): Promise<Markup> {
  const { ruling, anchor } = row
  const open = ruling.outcome === 'failed' && ruling.level === 'MUST'
  const told = ruling.findings.filter(each => each.outcome !== 'passed')
  const shown: Markup[] = []
  for (const each of told.slice(0, findingsShown)) shown.push(await finding(each, evidence, room))
  const left = told.length - shown.length + ruling.findingsOmitted
  return markup`<article class="requirement ${open && 'failed'}" id="${anchor}" aria-labelledby="${anchor}-h">
<div class="row"><span><span class="${idClass(ruling.requirement)}">${ruling.requirement}</span> <span class="level">${ruling.level}</span></span>
<h4 id="${anchor}-h">${row.requirement?.says ?? ruling.requirement}</h4>
${tag(ruling.outcome, ruling.level)}</div>
<p class="because">${ruling.because}</p>
<details${open ? markup` open` : null}><summary><span>Details<span class="away"> of ${ruling.requirement}</span></span></summary>
<div class="inside">
${clause(row.requirement)}
${cause(ruling)}
${shown}
${left > 0 && markup`<p class="quiet">${count(left, 'more finding')} of this kind; report.json and the evidence have them.</p>`}
${remedy(ruling)}
</div></details>
</article>
`
}

/** Requirements that passed, in as little room as a table row each. */
export function passedTable(rows: readonly Row[]): Markup {
  const each = rows.map(
    ({ ruling, requirement, anchor }) =>
      markup`<tr id="${anchor}"><th scope="row" class="${idClass(ruling.requirement)}">${ruling.requirement}</th><td class="level">${ruling.level}</td><td>${requirement?.says ?? ruling.because}</td><td>${tag('passed')}</td></tr>\n`,
  )
  return markup`<table class="stack"><caption class="away">Requirements that passed</caption>
<thead><tr><th scope="col">Requirement</th><th scope="col">Level</th><th scope="col">What it says</th><th scope="col">Outcome</th></tr></thead>
<tbody>${each}</tbody></table>`
}

function clause(of: Requirement | undefined): Markup | null {
  if (of === undefined) return null
  const { document, section, upstream } = of.clause
  const more: Part = upstream === null ? null : markup` (${link(upstream)})`
  const proposed = of.status === 'proposed' && ' Proposed: not yet ratified by the governance body.'
  return markup`<p><b>Clause:</b> ${document}, ${section}${more}.${proposed}</p>`
}

function cause({ cause, outcome }: Ruling): Markup | null {
  if (cause === null || outcome === 'failed') return null
  return markup`<p><b>Why:</b> ${causeWords[cause].title}. ${causeWords[cause].action}</p>`
}

function remedy({ remedy, outcome }: Ruling): Markup | null {
  if (remedy === '' || outcome === 'inapplicable') return null
  return markup`<p class="remedy"><b>What to do:</b> ${remedy}</p>`
}
