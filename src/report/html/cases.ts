import type { CaseRun } from '../../model/judgement.ts'
import type { Words } from '../../words/index.ts'
import { bareCurl } from '../curl.ts'
import { remains } from '../remains.ts'
import type { Material } from '../reporter.ts'
import { type Markup, markup } from './markup.ts'
import { head, tag } from './parts.ts'

const stepsShown = 50

/** How the cases went as control flow. */
export function cases({ report, words: all }: Material): Markup {
  const words = all.evidence.cases
  const body =
    report.cases.length === 0
      ? markup`<p>${words.none}</p>`
      : markup`<table class="stack"><caption>${words.caption}</caption>
${head(words.columns)}
<tbody>${report.cases.map(one => row(one, all))}</tbody></table>`
  return markup`<section aria-labelledby="cases">
<h2 id="cases">${all.html.contents.cases}</h2>
<p>${words.said}</p>
${body}
</section>`
}

/** What the run made and did not remove: someone has to. */
export function left({ report, words }: Material): Markup | null {
  const all = remains(report)
  if (all.length === 0) return null
  return markup`<section aria-labelledby="left">
<h2 id="left">${words.html.contents.left}</h2>
<p>${words.evidence.left.said}</p>
<ul>${all.map(
    one =>
      markup`<li>${words.remains(one)}${one.request !== null && markup`<br><code>${bareCurl(one.request)}</code>`}</li>
`,
  )}</ul>
</section>
`
}

function row(of: CaseRun, all: Words): Markup {
  const words = all.evidence.cases
  const why =
    of.cause === null ? null : markup`<br><span class="quiet">${all.cause[of.cause].title}.</span>`
  const attempts =
    of.attempts > 1 && markup` <span class="quiet">${words.attempts(of.attempts)}</span>`
  return markup`<tr><th scope="row">${of.id}</th><td>${of.suite}</td><td>${of.because ?? words.ended}${attempts}${why}${steps(of, words)}</td><td>${tag(all, of.outcome)}</td></tr>
`
}

function steps(of: CaseRun, words: Words['evidence']['cases']): Markup | null {
  const total = of.steps.length + of.stepsOmitted
  if (total === 0) return null
  const items = of.steps
    .slice(0, stepsShown)
    .map(
      step =>
        markup`<li>${words.step(step.id, step.attempt, step.outcome)} <code>${step.evidence.join(' ')}</code></li>\n`,
    )
  const left = total - Math.min(stepsShown, of.steps.length)
  return markup`<details class="long"><summary><span>${words.steps(total)}<span class="away">${words.of(of.id)}</span></span></summary>
<ol>${items}</ol>${left > 0 && markup`<p class="quiet">${words.more(left)}</p>`}</details>`
}
