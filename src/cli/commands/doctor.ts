import { type Examined, examine, prepare } from '../../assay.ts'
import type { Plan } from '../../model/plan.ts'
import { type RunOptions, runOptions, wishOf } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import type { Io } from '../io.ts'
import { table } from '../table.ts'

const examples = `
Examples:
  assay doctor target.yaml
  assay doctor --spec service-directory --url http://127.0.0.1:8080

Reads the target, finds its secrets, resolves names, opens sockets, compares clocks and asks one
request of each spec: what would go wrong, before a run. Exit code 0 when nothing would, else 3.
`

/** A finding of the doctor: what it looked at, whether it is well, and what to do. */
interface Symptom {
  readonly what: string
  readonly well: boolean
  readonly says: string
}

/** More than this and tokens and dates stop making sense to one side. */
const skewSeconds = 60

/** `assay doctor`: what would go wrong, before a run. */
export const doctor: AddCommand = (program, io, done) => {
  const command = program
    .command('doctor')
    .description('find what would go wrong, before a run')
    .argument('[target]', 'a target file (see: assay init)')
  runOptions(command)
    .addHelpText('after', examples)
    .action(async (target: string | undefined, options: RunOptions) => {
      const prepared = await prepare(wishOf(io, target, options), io.env)
      const clock = { at: () => io.now().toISOString(), now: io.tick, sleep: io.sleep }
      const examined = await examine(prepared, clock)
      const symptoms = [
        ...declared(prepared.plan),
        ...examined.flatMap(one => symptomsOf(io, prepared.plan, one)),
      ]
      io.out(
        options.json === true
          ? `${JSON.stringify(symptoms)}\n`
          : table(symptoms.map(one => [one.well ? 'ok' : 'look', one.what, one.says])),
      )
      done(symptoms.every(one => one.well) ? 0 : 3)
    })
}

function declared(plan: Plan): readonly Symptom[] {
  return plan.target.deployments.map(one => {
    const spec = plan.specs.find(spec => spec.id === one.spec)
    const open =
      spec?.capabilities.filter(capability => one.capabilities[capability.name] === undefined) ?? []
    return {
      what: `${one.spec} capabilities`,
      well: open.length === 0,
      says:
        open.length === 0
          ? 'All are declared.'
          : `Not declared: ${open.map(capability => capability.name).join(', ')}. ${plan.target.quick ? 'Say --declare NAME or NAME=false.' : `Write true or false under specs.${one.spec}.capabilities.`}`,
    }
  })
}

function symptomsOf(io: Io, plan: Plan, { spec, url, answer }: Examined): readonly Symptom[] {
  const where = plan.target.quick ? '--url' : `specs.${spec}.url`
  if (answer.kind === 'silence') {
    return [
      {
        what: `${spec} request`,
        well: false,
        says: `${answer.because} Look at ${where}: it says ${url}.`,
      },
    ]
  }
  const { status } = answer
  const credential = plan.target.quick ? '--header' : `specs.${spec}.credentials`
  const says =
    status === 401 || status === 403
      ? `GET ${url}/ answered ${status}: look at ${credential}.`
      : status === 404
        ? `GET ${url}/ answered 404: look at ${where}; is the path right?`
        : status >= 500
          ? `GET ${url}/ answered ${status}: the server itself is not well.`
          : `GET ${url}/ answered ${status} in ${Math.round(answer.timing.total)} ms from ${answer.remote ?? 'an unknown address'}.`
  return [
    { what: `${spec} request`, well: status < 400, says },
    ...clockOf(io, spec, answer.headers),
  ]
}

function clockOf(
  io: Io,
  spec: string,
  headers: readonly (readonly [string, string])[],
): readonly Symptom[] {
  const date = headers.find(([name]) => name.toLowerCase() === 'date')?.[1]
  if (date === undefined || Number.isNaN(Date.parse(date))) return []
  const skew = Math.round((Date.parse(date) - io.now().getTime()) / 1000)
  const well = Math.abs(skew) <= skewSeconds
  const says = well
    ? 'The clocks agree.'
    : `The server's clock is ${Math.abs(skew)} s ${skew > 0 ? 'ahead of' : 'behind'} this one; set whichever is wrong.`
  return [{ what: `${spec} clock`, well, says }]
}
