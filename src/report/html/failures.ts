import type { Report } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import { requirementOf } from '../sorting.ts'
import { type Markup, markup } from './markup.ts'
import { anchor, idClass } from './parts.ts'

/** The failed MUSTs, one click from the top. */
export function failures(report: Report, plan: Plan): Markup | null {
  const failed = report.rulings.filter(
    ({ outcome, level }) => outcome === 'failed' && level === 'MUST',
  )
  if (failed.length === 0) return null
  const rows = failed.map(ruling => {
    const says = requirementOf(plan, ruling)?.says ?? ''
    const id = anchor(report.rulings, ruling)
    return markup`<tr><th scope="row" class="${idClass(ruling.requirement)}"><a href="#${id}">${ruling.requirement}</a></th><td>${says}</td><td>${ruling.because}</td></tr>\n`
  })
  return markup`<section aria-labelledby="failures">
<h2 id="failures">What failed</h2>
<table class="stack"><caption class="away">MUST requirements that failed</caption>
<thead><tr><th scope="col">Requirement</th><th scope="col">Wanted</th><th scope="col">What was found</th></tr></thead>
<tbody>${rows}</tbody></table>
</section>
`
}
