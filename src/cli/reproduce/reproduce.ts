import { resolve } from 'node:path'
import { certify, difference, jsonText, otherChecks, type Report, readToken } from '../../assay.ts'
import { forTerminal } from '../../base/escape.ts'
import { shownPath } from '../bundle-folder.ts'
import { type RunOptions, usage } from '../choice.ts'
import type { ExitCode } from '../command.ts'
import { type Conducted, conductPlan } from '../conduct.ts'
import { diffText } from '../diff/text.ts'
import type { Io } from '../io.ts'
import { wordsOf } from '../words.ts'
import { preparedAgain } from './prepared.ts'
import { recordedRunOf } from './recorded.ts'
import { reproduceWords as words } from './words.ts'

interface Reproducing {
  readonly bundle: string
  /** A target file, with other addresses or with credentials. */
  readonly target: string | undefined
  readonly options: RunOptions
}

/**
 * Asks the very plan of a bundle again, by whoever has this machine, and compares by the digest of
 * the rulings: 0 when all is the same, 1 with what differs. Throws Fault as a run does.
 */
export async function reproduce(io: Io, asked: Reproducing): Promise<ExitCode> {
  const { bundle, target, options } = asked
  mustBeAlone(options)
  await mustBeOwn(io, options)
  const before = await recordedRunOf(io, bundle, options)
  if (options.seed === before.seed) {
    throw usage('That is the seed of the bundle, which the supplier knows: give another.')
  }
  // The report of the new run goes into its bundle; what is printed is the comparison.
  const { json: _, ...rest } = options
  const again = await conductPlan(
    io,
    async () => {
      const prepared = await preparedAgain(io, before.plan, { target, options })
      const { cases, target: where } = prepared.plan
      const urls = [...new Set(where.deployments.map(({ url }) => forTerminal(url)))]
      const writes = cases.some(one => one.kind === 'workflow' && one.writes)
      if (options.quiet !== true) io.err(words.asks(urls, cases.length, writes))
      return prepared
    },
    rest,
  )
  if (again.code === 130 || again.code === 143) return again.code
  return compared(io, { name: bundle, report: before.report }, { again, options })
}

/** What the bundle says already, nobody says again. Throws Fault `usage`. */
function mustBeAlone(options: RunOptions): void {
  const { spec, url, input, declare, header, requirement } = options
  const given: readonly (readonly [string, boolean])[] = [
    ['--spec', spec.length > 0],
    ['--profile', options.profile !== undefined],
    ['--category', options.category !== undefined],
    ['--case', options.case.length > 0],
    ['--requirement', requirement.length > 0],
    ['--changed-since', options.changedSince !== undefined],
    ['--changed-to', options.changedTo !== undefined],
    ['--suite', options.suite !== undefined],
    ['--url', url.length > 0],
    ['--input', input.length > 0],
    ['--declare', declare.length > 0],
    ['--header', header.length > 0],
    ['--allow-writes', options.allowWrites === true],
    ['--baseline', options.baseline !== undefined],
    ['--write-baseline', options.writeBaseline !== undefined],
    ['--resume', options.resume !== undefined],
  ]
  const one = given.find(([, is]) => is)
  if (one !== undefined) throw usage(`--reproduce asks what the bundle says; leave out ${one[0]}.`)
}

/** A supplier’s ticket would mark the run. Throws Fault `usage`. */
async function mustBeOwn(io: Io, { ticket }: RunOptions): Promise<void> {
  if (ticket === undefined) return
  const found = certify.readTicket(await readToken(resolve(io.cwd, ticket)))
  if (found.kind === 'ticket' && found.ticket.runner === 'self') {
    throw usage('This ticket is for a run by the supplier.', 'Issue one with --runner body.')
  }
}

interface Compared {
  readonly again: Conducted
  readonly options: RunOptions
}

function compared(
  io: Io,
  before: { readonly name: string; readonly report: Report },
  { again, options }: Compared,
): ExitCode {
  const folder = shownPath(io, again.folder)
  const found = difference(before, { name: folder, report: again.report })
  const [was, is] = [before.report, again.report].map(({ digests }) => digests.verdict)
  const same = was === is
  if (options.json === true) io.out(`${jsonText(found)}\n`)
  else if (same) io.out(`${words.same(forTerminal(before.name), String(is))}\n`)
  else {
    const colour = io.colour && options.color
    const checks = otherChecks(before.report, again.report).map(one =>
      words.check(one.requirement, one.before, one.after),
    )
    const lines = [
      words.differs(forTerminal(before.name)),
      words.verdicts(String(was), String(is)),
      ...(checks.length === 0 ? [] : [words.checks, ...checks.map(forTerminal)]),
      words.bundle(forTerminal(folder)),
    ]
    io.out(diffText(found, { colour, width: io.columns ?? 100, words: wordsOf(io) }))
    io.out(`\n${lines.join('\n')}\n`)
  }
  return same ? 0 : 1
}
