import type { Report } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import { firstFailure } from '../first-failure.ts'
import { caveats, inPlainWords, productOf, said } from '../outcome.ts'
import type { Meta } from '../reporter.ts'
import { verdictWord } from '../words.ts'
import { roots, weight } from './causes.ts'
import { type Markup, markup } from './markup.ts'
import { anchor, moment } from './parts.ts'
import { opening as words } from './words.ts'

/** What a reader must know in ten seconds: who, the verdict in words, and how far it reaches. */
export function opening(report: Report, plan: Plan, meta: Meta | undefined): Markup {
  const { supplier, environment, quick } = report.target
  const began = meta === undefined ? null : markup` ${words.began} ${moment(meta.at)}.`
  return markup`<p class="caption">${supplier.name}</p>
<h1>${productOf(report)}</h1>
<section class="verdict ${report.verdict}" aria-labelledby="verdict">
<h2 id="verdict">${verdictWord[report.verdict]}</h2>
<p class="plainly">${inPlainWords(report, plan)}</p>
${jump(report)}<p>${said(report)}</p>
<p class="quiet">${words.self(words.where(environment, quick))}${began}</p>
</section>
${notices(report)}`
}

/** One click to where mending begins. */
function jump(report: Report): Markup | null {
  const first = firstFailure(report)?.ruling
  if (first === undefined) return null
  const text = first.outcome === 'failed' ? words.first : words.firstOpen
  const [most] = roots(report)
  const [worst] = most?.rulings ?? []
  const other =
    most !== undefined && worst !== undefined && !most.rulings.includes(first)
      ? markup` <a href="#${anchor(report.rulings, worst)}">${words.most(worst.requirement, weight(most))}</a>`
      : null
  return markup`<p><a class="button" href="#${anchor(report.rulings, first)}">${text(first.requirement)}</a>${other}</p>\n`
}

function notices(report: Report): Markup | null {
  const said = caveats(report)
  if (said.length === 0) return null
  return markup`<ul class="plain notices">${said.map(([lead, text]) => markup`<li><b>${lead}</b> ${text}</li>\n`)}</ul>`
}
