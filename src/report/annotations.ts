import { forWorkflow, forWorkflowProperty, short } from '../base/escape.ts'
import type { Report, Ruling } from '../model/judgement.ts'
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
  *render(report) {
    const [command, title] = verdictLine(report)
    yield line(command, title, [report.headline])
    const errors = report.rulings.filter(ruling => commandOf(ruling) === 'error')
    yield* lines('error', errors, annotationsOfAKind - (command === 'error' ? 1 : 0))
    const warnings = report.rulings.filter(ruling => commandOf(ruling) === 'warning')
    yield* lines('warning', warnings, annotationsOfAKind - (command === 'warning' ? 1 : 0))
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

/** At most `room` commands; the last one counts the rest when there are more. */
function* lines(command: Command, rulings: readonly Ruling[], room: number): Generator<string> {
  const shown = rulings.length > room ? rulings.slice(0, room - 1) : rulings
  for (const ruling of shown) {
    const { outcome, level, requirement } = ruling
    const title = `${outcomeWord(outcome, level)}: ${short(requirement, 100)} ${level}`
    yield line(command, title, message(ruling))
  }
  const left = rulings.slice(shown.length).map(({ requirement }) => short(requirement, 60))
  if (left.length === 0) return
  yield line(command, `and ${left.length} more`, [short(left.join(', '), 1000)])
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
  const text = message.map(each => forWorkflow(short(each, 1000))).join('%0A')
  return `::${command} title=${forWorkflowProperty(title)}::${text}\n`
}
