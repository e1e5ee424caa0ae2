import { planText, prepare } from '../../assay.ts'
import type { Plan, PlannedDeployment } from '../../model/plan.ts'
import { type RunOptions, runOptions, wishOf } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { table } from '../table.ts'

const examples = `
Examples:
  assay plan target.yaml
  assay plan --spec service-directory --url http://127.0.0.1:8080
  assay plan target.yaml --json > plan.json

Shows every question a run would ask, its limits, what would be written, and what cannot be
assessed and why. Nothing is sent.`

/** `assay plan`: every question, before a socket opens. */
export const plan: AddCommand = (program, io, done) => {
  const command = program
    .command('plan')
    .description('show what a run would ask, and what it cannot assess')
    .argument('[target]', 'a target file (see: assay init)')
  runOptions(command)
    .addHelpText('after', examples)
    .action(async (target: string | undefined, options: RunOptions) => {
      const prepared = await prepare(wishOf(io, target, options), io.env)
      io.out(options.json === true ? planText(prepared.plan) : describePlan(prepared.plan))
      done(0)
    })
}

function describePlan(plan: Plan): string {
  const settled = plan.items.filter(item => item.settled !== null)
  const cases = plan.cases.map(one => [
    one.id,
    one.kind,
    one.kind === 'workflow' && one.writes ? 'writes' : 'reads',
    `at most ${one.limits.maxRequests} requests, ${one.limits.maxSeconds} s`,
    `${plan.items
      .filter(item => item.case === one.id)
      .map(item => item.requirement)
      .filter((id, at, all) => all.indexOf(id) === at)
      .join(', ')}`,
  ])
  const open = settled.map(item => [
    item.requirement,
    item.settled?.outcome ?? '',
    item.settled?.cause ?? '',
    item.settled?.because ?? '',
  ])
  const heads = plan.target.deployments.map(headOf).join('')
  const requirements = new Set(plan.items.map(item => `${item.spec}/${item.requirement}`)).size
  return [
    heads,
    `\n${plan.cases.length} cases, ${plan.items.length} items, ${requirements} requirements\n\n`,
    table(cases),
    settled.length === 0 ? '' : `\nSettled before the run:\n${table(open)}`,
  ].join('')
}

/** Where a spec is asked; of an ad-hoc suite each source, and who says so. */
function headOf({ spec, url, sources, servers = {} }: PlannedDeployment): string {
  const given = Object.entries(sources).map(([name, base]) => [name, base, 'given with --url'])
  const read = Object.entries(servers).flatMap(([name, bases]) =>
    bases.map(base => [name, base, 'from its API document']),
  )
  const rows = [...given, ...read]
  return rows.length === 0 ? `${spec} at ${url}\n` : `${spec}\n${table(rows)}`
}
