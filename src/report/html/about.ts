import type { Report } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import type { Meta } from '../reporter.ts'
import { count } from '../words.ts'
import { deliveriesLine } from './deliveries.ts'
import { type Markup, markup, type Part } from './markup.ts'
import { facts, moment } from './parts.ts'

/** Who, what, when, and the digests that tie this page to its plan and evidence. */
export function about(report: Report, plan: Plan, meta: Meta | undefined): Markup {
  const { supplier, product, environment, urls, name } = report.target
  const { total, silent, interrupted } = report.exchanges
  return markup`<section aria-labelledby="about">
<h2 id="about">About this run</h2>
${facts([
  ['Supplier', supplier.id === null ? supplier.name : `${supplier.name} (${supplier.id})`],
  ['Product', `${product.name} ${product.version}`.trim()],
  ['Target', name],
  ['Environment', environment],
  ['Addresses', lines(urls.map(({ spec, url }) => markup`${spec}: <code>${url}</code>`))],
  ['Profile', report.profile ?? 'None: whole specs were run'],
  ['Assurance', 'Self-declared'],
  ['Run', meta === undefined ? null : markup`<code>${meta.run}</code>`],
  ['Began', meta === undefined ? null : moment(meta.at)],
  ['Finished', report.complete ? 'Yes' : 'No, it was interrupted'],
  [
    'Exchanges',
    `${total.toLocaleString('en-GB')}; ${silent} without an answer; ${interrupted} in interrupted attempts`,
  ],
  ['Requests to us', deliveriesLine(report)],
  ['Tool', `${report.tool.name} ${report.tool.version}`],
  ['Plan', digest(report.digests.plan)],
  ['Evidence', digest(report.digests.evidence)],
  ['Verdict', digest(report.digests.verdict)],
  ['Specs', lines(plan.specs.map(spec => markup`${spec.id}<br>${digest(spec.digest)}`))],
  ['Suites', lines(plan.suites.map(suite => markup`${suite.id}<br>${digest(suite.digest)}`))],
])}
<p>To judge the same evidence again on any machine: <code>assay judge</code> with the folder this file came in. Two runs agree when their verdict digests are equal; ${count(report.rulings.length, 'requirement')} went into this one.</p>
</section>`
}

function digest(of: string): Markup {
  return markup`<code>${of}</code>`
}

function lines(of: readonly Markup[]): Part {
  if (of.length === 0) return null
  return of.map((line, index) => (index === 0 ? line : markup`<br>${line}`))
}
