import { changeNotes, planText, prepare, type Words } from '../../assay.ts'
import { forTerminal } from '../../base/escape.ts'
import type { Plan, PlannedDeployment } from '../../model/plan.ts'
import { type RunOptions, runOptions, wishOf } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { table } from '../table.ts'
import { wordsOf } from '../words.ts'

const examples = `
Examples:
  assay plan target.yaml
  assay plan --spec service-directory --url http://127.0.0.1:8080
  assay plan target.yaml --json > plan.json
  assay plan target.yaml --changed-since old.yaml          what a change to the API document touches

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
      io.out(
        options.json === true ? planText(prepared.plan) : describePlan(prepared.plan, wordsOf(io)),
      )
      done(0)
    })
}

function describePlan(plan: Plan, words: Words): string {
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
    changes(plan, words),
    `\n${plan.cases.length} cases, ${plan.items.length} items, ${requirements} requirements\n\n`,
    table(cases),
    settled.length === 0 ? '' : `\nSettled before the run:\n${table(open)}`,
  ].join('')
}

/** What a change to the API document touches and leaves out, everything named. */
function changes({ changed }: Plan, words: Words): string {
  if (changed === undefined) return ''
  const notes = changeNotes(changed, words, Number.POSITIVE_INFINITY)
  return `\n${notes.map(([lead, text]) => forTerminal(`${lead} ${text}`)).join('\n')}\n`
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
