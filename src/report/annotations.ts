import { forWorkflow, forWorkflowProperty, short } from '../base/escape.ts'
import type { Report, Ruling } from '../model/judgement.ts'
import { type Anchor, anchorsOf } from './anchor.ts'
import type { Reporter } from './reporter.ts'
import { type Standing, standingOf, verdictStanding } from './standing.ts'
import { outcomeWord, verdictWord } from './words.ts'

/** GitHub shows ten of a kind for a step, and drops the others without a word. */
export const annotationsOfAKind = 10

type Command = 'error' | 'warning' | 'notice'

/**
 * Workflow commands of GitHub Actions: printed to standard output in a step, they become
 * annotations. The verdict stands first; what the limit leaves out is counted, not dropped.
 */
export const annotations: Reporter = {
  id: 'annotations',
  extension: 'txt',
  file: 'annotations.txt',
  says: 'Workflow commands: printed in a step of GitHub Actions, they annotate the run.',
  async *render(report, plan, _evidence, meta) {
    const anchor = async (ruling: Ruling) => (await anchorsOf(ruling, plan, meta?.lines))[0]
    const [command, title] = verdictLine(report)
    yield line(command, title, [report.headline])
    const errors = report.rulings.filter(ruling => commandOf(ruling) === 'error')
    const room = annotationsOfAKind
    yield* lines(errors, { command: 'error', room: room - (command === 'error' ? 1 : 0), anchor })
    const warnings = report.rulings.filter(ruling => commandOf(ruling) === 'warning')
    const left = room - (command === 'warning' ? 1 : 0)
    yield* lines(warnings, { command: 'warning', room: left, anchor })
    const untested = report.rulings.filter(({ outcome }) => outcome === 'untested')
    if (untested.length > 0) {
      const ids = untested.map(({ requirement }) => short(requirement, 60)).join(', ')
      yield line('notice', `Not tested (${untested.length})`, [short(ids, 1000)])
    }
  },
}

function commandOf(ruling: Ruling): Command | null {
  const standing = standingOf(ruling)
  if (standing === 'failed' || standing === 'untold') return 'error'
  return standing === 'advisory' ? 'warning' : null
}

/** Only a conformant run is told of without alarm. */
const verdictCommands: { readonly [standing in Standing]: Command } = {
  passed: 'notice',
  failed: 'error',
  untold: 'error',
  advisory: 'warning',
  skipped: 'warning',
}

function verdictLine(report: Report): readonly [Command, string] {
  const command = verdictCommands[verdictStanding(report)]
  return [command, `assay: ${verdictWord[report.verdict]}`]
}

interface Lines {
  readonly command: Command
  readonly room: number
  readonly anchor: (ruling: Ruling) => Promise<Anchor | undefined>
}

/** At most `room` commands; the last one counts the rest when there are more. */
async function* lines(
  rulings: readonly Ruling[],
  { command, room, anchor }: Lines,
): AsyncGenerator<string> {
  const shown = rulings.length > room ? rulings.slice(0, room - 1) : rulings
  for (const ruling of shown) {
    const { outcome, level, requirement } = ruling
    const title = `${outcomeWord(outcome, level)}: ${short(requirement, 100)} ${level}`
    yield `::${command} ${place(await anchor(ruling))}${said(title, message(ruling))}`
  }
  const left = rulings.slice(shown.length).map(({ requirement }) => short(requirement, 60))
  if (left.length === 0) return
  yield line(command, `and ${left.length} more`, [short(left.join(', '), 1000)])
}

/** The runner makes a path below its workspace one from the root of the repository. */
function place(anchor: Anchor | undefined): string {
  if (anchor === undefined) return ''
  const path = decodeURIComponent(new URL(anchor.uri).pathname)
  return `file=${forWorkflowProperty(path)},line=${anchor.line},`
}

function message(ruling: Ruling): readonly string[] {
  const deciding = ruling.findings.find(({ outcome }) => outcome === ruling.outcome)
  const lines = [short(ruling.because, 500)]
  if (typeof deciding?.wanted === 'string') lines.push(`wanted: ${short(deciding.wanted)}`)
  if (typeof deciding?.seen === 'string') lines.push(`seen: ${short(deciding.seen)}`)
  if (ruling.remedy !== '') lines.push(`remedy: ${short(ruling.remedy, 500)}`)
  return lines
}

function line(command: Command, title: string, message: readonly string[]): string {
  return `::${command} ${said(title, message)}`
}

function said(title: string, message: readonly string[]): string {
  const text = message.map(each => forWorkflow(short(each, 1000))).join('%0A')
  return `title=${forWorkflowProperty(title)}::${text}\n`
}
