import type { Report, Ruling } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import { notAssessed as group, type NotAssessed, requirementOf } from '../sorting.ts'
import { causeWords, count, noCause } from '../words.ts'
import { type Markup, markup } from './markup.ts'
import { anchor, head, idClass } from './parts.ts'
import { contents, coverage as words } from './words.ts'

type How = keyof typeof words.how

/** Said even when it is none: a reader looks for them. */
const always: ReadonlySet<How> = new Set(['tested', 'attested', 'absent', 'untested'])

/** What the verdict rests on, what it does not rest on, why, and what would change that. */
export function coverage(report: Report, plan: Plan): Markup {
  const found = new Map<How, number>()
  for (const ruling of report.rulings) {
    const how = settled(ruling, plan)
    found.set(how, (found.get(how) ?? 0) + 1)
  }
  const rows = hows
    .filter(how => always.has(how) || found.has(how))
    .map(how => {
      const [name, means] = words.how[how]
      return markup`<tr><th scope="row">${name}</th><td class="number" data-label="${words.columns[1]}">${found.get(how) ?? 0}</td><td>${means}</td></tr>\n`
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

const hows: readonly How[] = [
  'tested',
  'unsettled',
  'attested',
  'awaiting',
  'absent',
  'undeclared',
  'excused',
  'idle',
  'untested',
]

function settled(ruling: Ruling, plan: Plan): How {
  const { outcome, cause } = ruling
  if (outcome === 'passed' || outcome === 'failed') {
    return requirementOf(plan, ruling)?.proof.kind === 'attested' ? 'attested' : 'tested'
  }
  if (cause === 'awaiting-attestation') return 'awaiting'
  if (cause === 'declared-absent') return 'absent'
  if (cause === 'not-declared') return 'undeclared'
  if (cause === 'specification' || cause === 'waived') return 'excused'
  if (outcome === 'inapplicable') return 'idle'
  return outcome === 'cantTell' ? 'unsettled' : 'untested'
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
