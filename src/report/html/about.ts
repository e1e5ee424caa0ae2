import type { Report } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import type { Meta } from '../reporter.ts'
import { deliveriesLine } from './deliveries.ts'
import { type Markup, markup, type Part } from './markup.ts'
import { facts, moment } from './parts.ts'
import { contents, about as words } from './words.ts'

/** Who, what, when, and the digests that tie this page to its plan and evidence. */
export function about(report: Report, plan: Plan, meta: Meta | undefined): Markup {
  const { supplier, product, environment, urls, name } = report.target
  const { total, silent, interrupted } = report.exchanges
  return markup`<section aria-labelledby="about">
<h2 id="about">${contents.about}</h2>
${facts([
  [words.supplier, supplier.id === null ? supplier.name : `${supplier.name} (${supplier.id})`],
  [words.product, `${product.name} ${product.version}`.trim()],
  [words.target, name],
  [words.environment, environment],
  [words.addresses, lines(urls.map(({ spec, url }) => markup`${spec}: <code>${url}</code>`))],
  [words.profile, profile(report, plan)],
  [words.assurance, words.self],
  [words.run, meta === undefined ? null : markup`<code>${meta.run}</code>`],
  [words.began, meta === undefined ? null : moment(meta.at)],
  [words.finished, report.complete ? words.yes : words.no],
  [words.exchanges, words.exchangesSaid(total, silent, interrupted)],
  [words.requests, deliveriesLine(report)],
  [words.tool, `${report.tool.name} ${report.tool.version}`],
  [words.plan, digest(report.digests.plan)],
  [words.evidence, digest(report.digests.evidence)],
  [words.verdict, digest(report.digests.verdict)],
  [words.specs, lines(plan.specs.map(spec => markup`${spec.id}<br>${digest(spec.digest)}`))],
  [words.suites, lines(plan.suites.map(suite => markup`${suite.id}<br>${digest(suite.digest)}`))],
])}
<p>${words.again[0]} <code>assay judge</code> ${words.again[1]} ${words.agree(report.rulings.length)}</p>
</section>`
}

function profile(report: Report, plan: Plan): Part {
  if (report.profile === null) return words.noProfile
  if (plan.profile === null) return report.profile
  const { id, title, summary, status } = plan.profile
  return markup`${title} (${id}, ${status})<br>${summary}`
}

function digest(of: string): Markup {
  return markup`<code>${of}</code>`
}

function lines(of: readonly Markup[]): Part {
  if (of.length === 0) return null
  return of.map((line, index) => (index === 0 ? line : markup`<br>${line}`))
}
