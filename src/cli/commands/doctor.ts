import { type Examined, examine, type Prepared, prepare } from '../../assay.ts'
import { Fault } from '../../model/fault.ts'
import type { Plan } from '../../model/plan.ts'
import { choiceOptions, nothingChosen, type RunOptions, wishOf } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { credentialOf, type Symptom, tlsOf, trustAdvice } from '../health.ts'
import type { Io } from '../io.ts'
import { table } from '../table.ts'

const examples = `
Examples:
  assay doctor target.yaml
  assay doctor --spec service-directory --url http://127.0.0.1:8080
  assay doctor target.yaml --json

Reads the target, finds its secrets, gets a token for each credential that needs one, resolves
names, opens sockets, looks at certificates, compares clocks and asks one request of each spec:
what would go wrong, before a run. Exit code 0 when nothing would, else 3.`

/** More than this and tokens and dates stop making sense to one side. */
const skewSeconds = 60

/** `assay doctor`: what would go wrong, before a run. */
export const doctor: AddCommand = (program, io, done) => {
  const command = program
    .command('doctor')
    .description('find what would go wrong, before a run')
    .argument('[target]', 'a target file (see: assay init)')
  choiceOptions(command)
    .option('--json', 'as JSON')
    .addHelpText('after', examples)
    .action(async (target: string | undefined, options: RunOptions) => {
      const wish = wishOf(io, target, { ...nothingChosen, ...options })
      const prepared = await prepare(wish, io.env)
      const symptoms = [...declared(prepared.plan), ...(await asked(io, prepared))]
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
    const open = (spec?.capabilities ?? [])
      .map(({ name }) => name)
      .filter(name => one.capabilities[name] === undefined)
    const how = plan.target.quick
      ? 'Say --declare NAME or NAME=false.'
      : `Write true or false under specs.${one.spec}.capabilities.`
    return {
      what: `${one.spec} capabilities`,
      well: open.length === 0,
      says: open.length === 0 ? 'All are declared.' : `Not declared: ${open.join(', ')}. ${how}`,
    }
  })
}

/** What the network shows; a secret that is missing is said instead, for then nothing is asked. */
async function asked(io: Io, prepared: Prepared): Promise<readonly Symptom[]> {
  const clock = { at: () => io.now().toISOString(), now: io.tick, sleep: io.sleep }
  try {
    const examined = await examine(prepared, { clock, random: io.random })
    const { plan } = prepared
    return [
      ...examined.credentials.map(one => credentialOf(io, one)),
      ...examined.deployments.flatMap(one => [
        ...tlsOf(io, plan, one),
        requestOf(plan, one),
        ...clockOf(io, one),
      ]),
    ]
  } catch (error) {
    if (!(error instanceof Fault) || !unready.has(error.code)) throw error
    const says = [error.message, error.hint, 'Nothing was asked.'].filter(Boolean).join(' ')
    return [{ what: 'secrets', well: false, says }]
  }
}

/** What a secret, a key or the proxy may lack before anything is asked. */
const unready: ReadonlySet<string> = new Set(['secret-missing', 'usage', 'bad-url'])

function requestOf(plan: Plan, one: Examined['deployments'][number]): Symptom {
  const { spec, url, answer, look } = one
  const what = `${spec} request`
  const where = plan.target.quick ? 'Look at --url' : look.url.replace(/\.$/, '')
  if (answer.kind === 'silence') {
    if (answer.because.includes('Look at ')) return { what, well: false, says: answer.because }
    const base = plan.target.deployments.find(one => one.spec === spec)?.url ?? url
    const advice = answer.reason === 'tls' ? trustAdvice(plan, one) : `${where}: it says ${base}.`
    return { what, well: false, says: `${answer.because} ${advice}` }
  }
  const { status, timing, remote } = answer
  const well = status < 400
  const from = `in ${Math.round(timing.total)} ms from ${remote ?? 'an unknown address'}`
  const says = `GET ${url} answered ${status}${well ? ` ${from}.` : adviceOn(status, plan, { look, where })}`
  return { what, well, says }
}

function adviceOn(
  status: number,
  plan: Plan,
  { look, where }: Pick<Examined['deployments'][number], 'look'> & { readonly where: string },
): string {
  const credential = plan.target.quick ? 'Look at --header.' : look.credentials
  if (status === 401 || status === 403) return `. ${credential}`
  if (status === 404) return `. ${where}; is the path right?`
  if (status === 429) return ': ask fewer requests a second, with --rate.'
  if (status >= 500) return ': the server itself is not well.'
  return '. A plain request should not be refused.'
}

function clockOf(io: Io, { spec, answer }: Examined['deployments'][number]): readonly Symptom[] {
  if (answer.kind === 'silence') return []
  const what = `${spec} clock`
  const date = answer.headers.find(([name]) => name.toLowerCase() === 'date')?.[1]
  if (date === undefined) return []
  if (Number.isNaN(Date.parse(date))) {
    return [{ what, well: false, says: `The Date header "${date}" is no date (RFC 9110 §6.6.1).` }]
  }
  const skew = Math.round((Date.parse(date) - io.now().getTime()) / 1000)
  const well = Math.abs(skew) <= skewSeconds
  const side = skew > 0 ? 'ahead of' : 'behind'
  const says = well
    ? 'The clocks agree.'
    : `The server's clock is ${Math.abs(skew)} s ${side} this one; set whichever is wrong.`
  return [{ what, well, says }]
}
