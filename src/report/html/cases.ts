import type { CaseRun, Report } from '../../model/judgement.ts'
import { bareCurl } from '../curl.ts'
import { remains, remainsText } from '../remains.ts'
import { causeWords, count } from '../words.ts'
import { type Markup, markup } from './markup.ts'
import { tag } from './parts.ts'

const stepsShown = 50

/** How the cases went as control flow. */
export function cases(report: Report): Markup {
  const body =
    report.cases.length === 0
      ? markup`<p>No case was run.</p>`
      : markup`<table class="stack"><caption>Cases in the order of the plan</caption>
<thead><tr><th scope="col">Case</th><th scope="col">Suite</th><th scope="col">How it went</th><th scope="col">Outcome</th></tr></thead>
<tbody>${report.cases.map(row)}</tbody></table>`
  return markup`<section aria-labelledby="cases">
<h2 id="cases">Cases</h2>
<p>A case is a conversation with the service. Its outcome says whether the conversation went to its planned end, and nothing about conformance.</p>
${left(report)}${body}
</section>`
}

/** What the run made and did not remove: someone has to. */
function left(report: Report): Markup | null {
  const all = remains(report)
  if (all.length === 0) return null
  return markup`<h3>Left at the supplier</h3>
<ul>${all.map(
    one =>
      markup`<li>${remainsText(one)}${one.request !== null && markup`<br><code>${bareCurl(one.request)}</code>`}</li>
`,
  )}</ul>
`
}

function row(of: CaseRun): Markup {
  const why =
    of.cause === null ? null : markup`<br><span class="quiet">${causeWords[of.cause].title}.</span>`
  const attempts =
    of.attempts > 1 && markup` <span class="quiet">${count(of.attempts, 'attempt')}.</span>`
  return markup`<tr><th scope="row">${of.id}</th><td>${of.suite}</td><td>${of.because ?? 'It went to its end.'}${attempts}${why}${steps(of)}</td><td>${tag(of.outcome)}</td></tr>
`
}

function steps(of: CaseRun): Markup | null {
  const total = of.steps.length + of.stepsOmitted
  if (total === 0) return null
  const items = of.steps
    .slice(0, stepsShown)
    .map(
      step =>
        markup`<li>${step.id}${step.attempt > 1 && `, attempt ${step.attempt}`}: ${step.outcome} <code>${step.evidence.join(' ')}</code></li>\n`,
    )
  const left = total - Math.min(stepsShown, of.steps.length)
  return markup`<details><summary><span>${count(total, 'step')}<span class="away"> of ${of.id}</span></span></summary>
<ol>${items}</ol>${left > 0 && markup`<p class="quiet">${count(left, 'more step')}.</p>`}</details>`
}
