import { forWorkflow, forWorkflowProperty, short } from '../base/escape.ts'
import type { Ruling } from '../model/judgement.ts'
import type { Words } from '../words/index.ts'
import { type Anchor, anchorsOf } from './anchor.ts'
import type { Reporter } from './reporter.ts'
import { type Standing, standingOf, verdictStanding } from './standing.ts'

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
  async *render({ report, plan, meta, words }) {
    const anchor = async (ruling: Ruling) => (await anchorsOf(ruling, plan, meta?.lines))[0]
    const command = verdictCommands[verdictStanding(report)]
    yield line(command, words.annotations.verdict(words.verdict[report.verdict]), [report.headline])
    const errors = report.rulings.filter(ruling => commandOf(ruling) === 'error')
    const room = annotationsOfAKind
    const first = room - (command === 'error' ? 1 : 0)
    yield* lines(errors, { command: 'error', room: first, anchor, words })
    const warnings = report.rulings.filter(ruling => commandOf(ruling) === 'warning')
    const left = room - (command === 'warning' ? 1 : 0)
    yield* lines(warnings, { command: 'warning', room: left, anchor, words })
    const untested = report.rulings.filter(({ outcome }) => outcome === 'untested')
    if (untested.length > 0) {
      const ids = untested.map(({ requirement }) => short(requirement, 60)).join(', ')
      yield line('notice', words.annotations.untested(untested.length), [short(ids, 1000)])
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

interface Lines {
  readonly command: Command
  readonly room: number
  readonly anchor: (ruling: Ruling) => Promise<Anchor | undefined>
  readonly words: Words
}

/** At most `room` commands; the last one counts the rest when there are more. */
async function* lines(
  rulings: readonly Ruling[],
  { command, room, anchor, words }: Lines,
): AsyncGenerator<string> {
  const shown = rulings.length > room ? rulings.slice(0, room - 1) : rulings
  for (const ruling of shown) {
    const { outcome, level } = ruling
    const requirement = short(ruling.requirement, 100)
    const word = words.outcome(outcome, level)
    const title = words.annotations.ruling({ word, requirement, level })
    yield `::${command} ${place(await anchor(ruling))}${said(title, message(ruling, words.lines))}`
  }
  const left = rulings.slice(shown.length).map(({ requirement }) => short(requirement, 60))
  if (left.length === 0) return
  yield line(command, words.annotations.more(left.length), [short(left.join(', '), 1000)])
}

/** The runner makes a path below its workspace one from the root of the repository. */
function place(anchor: Anchor | undefined): string {
  if (anchor === undefined) return ''
  const path = decodeURIComponent(new URL(anchor.uri).pathname)
  return `file=${forWorkflowProperty(path)},line=${anchor.line},`
}

function message(ruling: Ruling, words: Words['lines']): readonly string[] {
  const deciding = ruling.findings.find(({ outcome }) => outcome === ruling.outcome)
  const lines = [short(ruling.because, 500)]
  if (typeof deciding?.wanted === 'string') lines.push(words.wanted(short(deciding.wanted)))
  if (typeof deciding?.seen === 'string') lines.push(words.seen(short(deciding.seen)))
  if (ruling.remedy !== '') lines.push(words.remedy(short(ruling.remedy, 500)))
  return lines
}

function line(command: Command, title: string, message: readonly string[]): string {
  return `::${command} ${said(title, message)}`
}

function said(title: string, message: readonly string[]): string {
  const text = message.map(each => forWorkflow(short(each, 1000))).join('%0A')
  return `title=${forWorkflowProperty(title)}::${text}\n`
}
