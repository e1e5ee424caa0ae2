import type { Report } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import type { Words } from '../../words/index.ts'
import { categoriesOf } from '../profile.ts'
import type { Material } from '../reporter.ts'
import { deliveriesLine } from './deliveries.ts'
import { filled, type Markup, markup, type Part } from './markup.ts'
import { facts, moment } from './parts.ts'

/** Who, what, when, and the digests that tie this page to its plan and evidence. */
export function about(of: Material): Markup {
  const { report, plan, meta, words: all } = of
  const { contents, about: words } = all.html
  const { supplier, product, environment, urls, name } = report.target
  const { total, silent, interrupted } = report.exchanges
  const command = markup`<code>assay judge</code>`
  return markup`<section aria-labelledby="about">
<h2 id="about">${contents.about}</h2>
${facts([
  [words.supplier, supplier.id === null ? supplier.name : `${supplier.name} (${supplier.id})`],
  [words.product, `${product.name} ${product.version}`.trim()],
  [words.target, name],
  [words.environment, all.environment[environment]],
  [words.addresses, lines(urls.map(({ spec, url }) => markup`${spec}: <code>${url}</code>`))],
  [words.authorities, lines((report.authorities ?? []).map(one => markup`<code>${one}</code>`))],
  [words.profile, profile(report, plan, words)],
  [words.category, lines(categoriesOf(plan).map(each => markup`${each}`))],
  [words.assurance, words.self],
  [words.run, meta === undefined ? null : markup`<code>${meta.run}</code>`],
  [words.began, meta === undefined ? null : moment(meta.at, all)],
  [words.finished, report.complete ? words.yes : words.no],
  [words.exchanges, words.exchangesSaid(total, silent, interrupted)],
  [words.requests, deliveriesLine(of)],
  [words.tool, `${report.tool.name} ${report.tool.version}`],
  [words.plan, digest(report.digests.plan)],
  [words.evidence, digest(report.digests.evidence)],
  [words.verdict, digest(report.digests.verdict)],
  [words.specs, lines(plan.specs.map(spec => markup`${spec.id}<br>${digest(spec.digest)}`))],
  [words.suites, lines(plan.suites.map(suite => markup`${suite.id}<br>${digest(suite.digest)}`))],
])}
<p>${filled(words.again, { command })} ${words.agree(report.rulings.length)}</p>
</section>`
}

function profile(report: Report, plan: Plan, words: Words['html']['about']): Part {
  if (report.profile === null) return words.noProfile
  if (plan.profile === null) return report.profile
  const { id, title, summary, status } = plan.profile
  return markup`${title} (${id}, ${words.status[status]})<br>${summary}`
}

function digest(of: string): Markup {
  return markup`<code>${of}</code>`
}

function lines(of: readonly Markup[]): Part {
  if (of.length === 0) return null
  return of.map((line, index) => (index === 0 ? line : markup`<br>${line}`))
}
