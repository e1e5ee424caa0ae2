import { Chalk, type ChalkInstance } from 'chalk'
import {
  bareCurl,
  causeWords,
  count,
  firstFailure,
  type NotAssessed,
  noCause,
  notAssessed,
  outcomeWord,
  remains,
  remainsText,
  requirementOf,
} from '../assay.ts'
import { forTerminal, short } from '../base/escape.ts'
import type { Report, Ruling } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Outcome, Verdict } from '../model/words.ts'
import { wrap } from './wrap.ts'

export interface SummaryOptions {
  readonly colour: boolean
  /** Columns. */
  readonly width: number
  /** The command that repeats the first failure's request, from `curl(exchange)`. */
  readonly curl?: string | undefined
  /** Where the report is, as the user would name it. */
  readonly files?: readonly string[] | undefined
}

interface Page {
  readonly report: Report
  readonly plan: Plan
  readonly options: SummaryOptions
  readonly paint: ChalkInstance
  readonly width: number
}

const failuresShown = 20
const namesShown = 8

/** What a person reads when a run ends: the outcome first, then what to do about it. */
export function summary(report: Report, plan: Plan, options: SummaryOptions): string {
  const paint = new Chalk({ level: options.colour ? 1 : 0 })
  const width = Math.max(40, Math.min(options.width, 100))
  const page: Page = { report, plan, options, paint, width }
  const blocks = [
    opening(page),
    explained(page),
    others(page),
    untold(page),
    left(page),
    advisories(page),
    where(page),
  ]
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}

function opening(page: Page): string {
  const { report, paint } = page
  const headline = wrap(safe(report.headline, 1000), page.width)
  const lines = [paint.bold(colourOf(report.verdict, paint)(headline)), counts(page)]
  const notes = [
    report.adHoc ? 'ad hoc: never certifiable' : '',
    report.partial ? 'partial: only a part of the suite was selected' : '',
    report.complete ? '' : 'interrupted: the run did not reach its end',
    report.target.quick ? 'no target file: the command line alone declared the target' : '',
  ].filter(note => note !== '')
  for (const note of notes) lines.push(paint.yellow(wrap(note, page.width)))
  const { declaredAbsent } = report.target
  if (declaredAbsent.length > 0) {
    lines.push(
      wrap(`declared absent: ${declaredAbsent.map(each => safe(each)).join(', ')}`, page.width),
    )
  }
  return lines.join('\n')
}

function colourOf(verdict: Verdict, paint: ChalkInstance): ChalkInstance {
  if (verdict === 'conformant') return paint.green
  return verdict === 'not-conformant' ? paint.red : paint.yellow
}

const shown: readonly Outcome[] = ['passed', 'failed', 'cantTell', 'untested', 'inapplicable']

function counts({ report, width }: Page): string {
  const each = shown
    .filter(outcome => report.counts[outcome] > 0)
    .map(outcome => `${report.counts[outcome]} ${outcomeWord(outcome).toLowerCase()}`)
  const all = count(report.rulings.length, 'requirement')
  const text = `${all}: ${each.join(', ')} (${count(report.exchanges.total, 'exchange')})`
  return wrap(report.rulings.length === 0 ? `${all}.` : text, width, '  ', '')
}

function explained(page: Page): string {
  const { report, plan, options, paint, width } = page
  const first = firstFailure(report)
  if (first === undefined) return ''
  const { ruling, finding } = first
  const requirement = requirementOf(plan, ruling)
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    ['says', requirement?.says],
    ['clause', requirement && `${requirement.clause.document}, ${requirement.clause.section}`],
    ['because', finding?.because ?? ruling.because],
    ['wanted', finding?.wanted],
    ['seen', finding?.seen],
    ['at', finding?.at],
    ['evidence', first.evidence],
    ['remedy', ruling.remedy],
  ]
  const lines = rows.flatMap(([name, text]) =>
    text === null || text === undefined || text === ''
      ? []
      : [wrap(safe(text), width, ' '.repeat(12), `  ${name.padEnd(10)}`)],
  )
  // A command is one line, whole: it is there to be copied.
  if (options.curl !== undefined) lines.push(`  ${'again'.padEnd(10)}${forTerminal(options.curl)}`)
  return [title(ruling, paint), ...lines].join('\n')
}

function title(ruling: Ruling, paint: ChalkInstance): string {
  const word = outcomeWord(ruling.outcome, ruling.level)
  const colour = ruling.outcome === 'failed' && ruling.level === 'MUST' ? paint.red : paint.yellow
  return `${colour(word)} ${paint.bold(safe(ruling.requirement))} ${ruling.level}`
}

/** The other failed MUSTs, one line each. */
function others({ report, paint, width }: Page): string {
  const first = firstFailure(report)?.ruling
  const rest = report.rulings.filter(
    ruling => ruling !== first && ruling.outcome === 'failed' && ruling.level === 'MUST',
  )
  if (rest.length === 0) return ''
  const lines = rest.slice(0, failuresShown).map(ruling => {
    const id = safe(ruling.requirement)
    const text = short(`${id} ${safe(ruling.because)}`, width - 9)
    return `  ${paint.red('Failed')} ${paint.bold(text.slice(0, id.length))}${text.slice(id.length)}`
  })
  const left = rest.length - lines.length
  if (left > 0) lines.push(`  … and ${left} more; the report has them.`)
  return [`Also failed (${rest.length}):`, ...lines].join('\n')
}

function untold({ report, width, paint }: Page): string {
  const groups = notAssessed(report.rulings)
  if (groups.length === 0) return ''
  const lines = groups.flatMap(({ cause, rulings }: NotAssessed) => {
    const words = cause === null ? noCause : causeWords[cause]
    const ids = rulings.slice(0, namesShown).map(ruling => safe(ruling.requirement, 60))
    const more = rulings.length - ids.length
    const names = `${ids.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
    return [
      wrap(`${words.title} (${rulings.length}): ${names}`, width, '    ', '  '),
      paint.dim(wrap(words.action, width, '      ', '    → ')),
    ]
  })
  return ['Not assessed:', ...lines].join('\n')
}

/** What the run made and did not remove: someone has to. */
function left({ report, width, paint }: Page): string {
  const all = remains(report)
  if (all.length === 0) return ''
  const lines = all
    .slice(0, failuresShown)
    .flatMap(one => [
      wrap(safe(remainsText(one)), width, '    ', '  '),
      ...(one.request === null ? [] : [`    ${forTerminal(bareCurl(one.request))}`]),
    ])
  const more = all.length - failuresShown
  if (more > 0) lines.push(`  … and ${more} more; the report has them.`)
  return [paint.yellow(`Left at the supplier (${all.length}):`), ...lines].join('\n')
}

function advisories({ report, width }: Page): string {
  const soft = report.rulings.filter(
    ({ outcome, level }) => outcome === 'failed' && level !== 'MUST',
  ).length
  const total = soft + report.advisories.length
  if (total === 0) return ''
  return wrap(`${count(total, 'advisory', 'advisories')}, without weight in the verdict.`, width)
}

function where({ options }: Page): string {
  const [first, ...rest] = (options.files ?? []).map(file => forTerminal(file))
  if (first === undefined) return ''
  return [`Report: ${first}`, ...rest.map(file => `        ${file}`)].join('\n')
}

function safe(text: string, limit = 300): string {
  return forTerminal(short(text, limit))
}
