import type { Report } from '../../model/judgement.ts'
import { notAssessed as group, type NotAssessed } from '../sorting.ts'
import { causeWords, count, noCause } from '../words.ts'
import { type Markup, markup } from './markup.ts'
import { anchor, idClass } from './parts.ts'

/** What the verdict does not rest on, why, and what would change that. */
export function notAssessed(report: Report): Markup {
  const groups = group(report.rulings)
  const body =
    groups.length === 0
      ? markup`<p>Everything that applies was assessed.</p>`
      : groups.map(each => part(report, each))
  return markup`<section aria-labelledby="not-assessed">
<h2 id="not-assessed">What was not assessed, and why</h2>
${body}
</section>`
}

function part(report: Report, { cause, rulings }: NotAssessed): Markup {
  const words = cause === null ? noCause : causeWords[cause]
  const links = rulings.map(
    ruling =>
      markup`<li class="${idClass(ruling.requirement)}"><a href="#${anchor(report.rulings, ruling)}">${ruling.requirement}</a> ${ruling.level}</li>\n`,
  )
  const reasons = [...new Set(rulings.map(ruling => ruling.because))]
  const sole = reasons.length === 1 ? markup`<p>${reasons[0] ?? ''}</p>\n` : null
  return markup`<h3>${words.title} <span class="quiet">(${count(rulings.length, 'requirement')})</span></h3>
${sole}<p><b>What to do:</b> ${words.action}</p>
<ul class="links">${links}</ul>
`
}
