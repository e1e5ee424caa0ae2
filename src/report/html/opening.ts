import type { Report } from '../../model/judgement.ts'
import type { Words } from '../../words/index.ts'
import { firstFailure } from '../first-failure.ts'
import { caveats, headline, inPlainWords, productOf } from '../outcome.ts'
import type { Material } from '../reporter.ts'
import { roots, weight } from './causes.ts'
import { filled, type Markup, markup } from './markup.ts'
import { anchor, moment } from './parts.ts'

/** What a reader must know in ten seconds: who, the verdict in words, and how far it reaches. */
export function opening(of: Material): Markup {
  const { report, meta, words } = of
  const said = words.html.opening
  const { supplier, environment, quick } = report.target
  const began =
    meta !== undefined && markup` ${filled(said.began, { moment: moment(meta.at, words) })}`
  const self = said.self({ environment: words.environment[environment], quick })
  return markup`<p class="caption">${supplier.name}</p>
<h1>${productOf(report)}</h1>
<section class="verdict ${report.verdict}" aria-labelledby="verdict">
<h2 id="verdict">${words.verdict[report.verdict]}</h2>
<p class="plainly">${inPlainWords(of)}</p>
${jump(of)}<p>${headline(of)}</p>
<p class="quiet">${self}${began}</p>
</section>
${notices(of)}`
}

/** One click to where mending begins. */
function jump({ report, words: { html } }: Material): Markup | null {
  const words = html.opening
  const first = firstFailure(report)?.ruling
  if (first === undefined) return toAdvice(report, words)
  const text = first.outcome === 'failed' ? words.first : words.firstOpen
  const [most] = roots(report)
  const [worst] = most?.rulings ?? []
  const other =
    most !== undefined && worst !== undefined && !most.rulings.includes(first)
      ? markup` <a href="#${anchor(report.rulings, worst)}">${words.most(worst.requirement, weight(most))}</a>`
      : null
  return markup`<p><a class="button" href="#${anchor(report.rulings, first)}">${text(first.requirement)}</a>${other}</p>\n`
}

/** Where no MUST is in the way, one click to a weaker requirement that failed. */
function toAdvice(report: Report, words: Words['html']['opening']): Markup | null {
  const first = report.rulings.find(({ outcome }) => outcome === 'failed')
  if (first === undefined) return null
  const href = `#${anchor(report.rulings, first)}`
  return markup`<p><a class="button" href="${href}">${words.firstAdvice(first.requirement)}</a></p>\n`
}

function notices(of: Material): Markup | null {
  const said = caveats(of)
  if (said.length === 0) return null
  return markup`<ul class="plain notices">${said.map(([lead, text]) => markup`<li><b>${lead}</b> ${text}</li>\n`)}</ul>`
}
