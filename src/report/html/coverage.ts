import type { Report } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import { settledHow } from '../settled.ts'
import { notAssessed as group, type NotAssessed } from '../sorting.ts'
import { causeWords, count, noCause } from '../words.ts'
import { type Markup, markup } from './markup.ts'
import { anchor, head, idClass } from './parts.ts'
import { contents, coverage as words } from './words.ts'

/** What the verdict rests on, what it does not rest on, why, and what would change that. */
export function coverage(report: Report, plan: Plan): Markup {
  const rows = settledHow(report, plan).map(([how, of]) => {
    const [name, means] = words.how[how]
    return markup`<tr><th scope="row">${name}</th><td class="number" data-label="${words.columns[1]}">${of}</td><td>${means}</td></tr>\n`
  })
  const groups = group(report.rulings)
  return markup`<section aria-labelledby="not-assessed">
<h2 id="not-assessed">${contents.coverage}</h2>
<table class="stack"><caption class="away">${words.caption}</caption>
${head(words.columns, [1])}
<tbody>${rows}</tbody></table>
${groups.length === 0 ? markup`<p>${words.all}</p>` : groups.map(each => part(report, each))}
</section>
`
}

function part(report: Report, { cause, rulings }: NotAssessed): Markup {
  const said = cause === null ? noCause : causeWords[cause]
  const links = rulings.map(
    ruling =>
      markup`<li class="${idClass(ruling.requirement)}"><a href="#${anchor(report.rulings, ruling)}">${ruling.requirement}</a> ${ruling.level}</li>\n`,
  )
  const reasons = [...new Set(rulings.map(ruling => ruling.because))]
  const sole = reasons.length === 1 ? markup`<p>${reasons[0] ?? ''}</p>\n` : null
  return markup`<h3>${said.title} <span class="quiet">(${count(rulings.length, 'requirement')})</span></h3>
${sole}<p><b>${words.toDo}</b> ${said.action}</p>
<ul class="plain links">${links}</ul>
`
}
