import type { Report } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import { firstFailure } from '../first-failure.ts'
import type { Meta } from '../reporter.ts'
import { verdictWord } from '../words.ts'
import { roots, weight } from './causes.ts'
import { type Markup, markup } from './markup.ts'
import { anchor, moment, titleOf } from './parts.ts'
import { type Lead, plainly, opening as words } from './words.ts'

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

/** The product's name and version, as a title. */
export function productOf({ target }: Report): string {
  return `${target.product.name} ${target.product.version}`.trim()
}

function inPlainWords(report: Report, plan: Plan): string {
  const musts = report.rulings.filter(
    ({ level, outcome }) => level === 'MUST' && outcome !== 'inapplicable',
  )
  const failed = musts.filter(({ outcome }) => outcome === 'failed').length
  const passed = musts.filter(({ outcome }) => outcome === 'passed').length
  return plainly(report.verdict, {
    product: productOf(report),
    of: report.verdicts.map(({ of }) => titleOf(plan, of)),
    musts: musts.length,
    failed,
    open: musts.length - failed - passed,
    adHoc: report.adHoc,
  })
}

/** The headline without the word that stands above it. */
function said({ verdict, headline }: Report): string {
  const word = `${verdictWord[verdict]}: `
  if (!headline.startsWith(word)) return headline
  const [first = '', ...rest] = headline.slice(word.length)
  return `${first.toUpperCase()}${rest.join('')}`
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

/** Everything that narrows what the verdict means. */
function notices(report: Report): Markup | null {
  const { declaredAbsent, notDeclared, quick } = report.target
  const said: Lead[] = []
  if (report.adHoc) said.push(words.adHoc)
  if (report.partial) said.push(words.partial)
  if (!report.complete) said.push(words.interrupted)
  if (quick) said.push(words.quick)
  if (declaredAbsent.length > 0) said.push(words.absent(declaredAbsent.join(', ')))
  if (notDeclared.length > 0) said.push(words.undeclared(notDeclared.join(', ')))
  if (said.length === 0) return null
  return markup`<ul class="plain notices">${said.map(([lead, text]) => markup`<li><b>${lead}</b> ${text}</li>\n`)}</ul>`
}
