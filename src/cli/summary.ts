import { Chalk, type ChalkInstance } from 'chalk'
import {
  bareCurl,
  firstFailure,
  type NotAssessed,
  notAssessed,
  remains,
  requirementOf,
  type Words,
} from '../assay.ts'
import { forTerminal, short } from '../base/escape.ts'
import type { Report, Ruling } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Outcome, Verdict } from '../model/words.ts'
import { label } from './words.ts'
import { wrap } from './wrap.ts'

export interface SummaryOptions {
  readonly colour: boolean
  /** Columns. */
  readonly width: number
  readonly words: Words
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
  readonly words: Words
}

const failuresShown = 20
const namesShown = 8

/** What a person reads when a run ends: the outcome first, then what to do about it. */
export function summary(report: Report, plan: Plan, options: SummaryOptions): string {
  const paint = new Chalk({ level: options.colour ? 1 : 0 })
  const width = Math.max(40, Math.min(options.width, 100))
  const page: Page = { report, plan, options, paint, width, words: options.words }
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
  const said = page.words.summary.notes
  const headline = wrap(safe(report.headline, 1000), page.width)
  const lines = [paint.bold(colourOf(report.verdict, paint)(headline)), counts(page)]
  const notes = [
    report.adHoc ? said.adHoc : '',
    report.partial ? said.partial : '',
    report.complete ? '' : said.interrupted,
    report.target.quick ? said.quick : '',
  ].filter(note => note !== '')
  for (const note of notes) lines.push(paint.yellow(wrap(note, page.width)))
  const { declaredAbsent } = report.target
  if (declaredAbsent.length > 0) {
    const names = declaredAbsent.map(each => safe(each)).join(', ')
    lines.push(wrap(said.absent(names), page.width))
  }
  return lines.join('\n')
}

function colourOf(verdict: Verdict, paint: ChalkInstance): ChalkInstance {
  if (verdict === 'conformant') return paint.green
  return verdict === 'not-conformant' ? paint.red : paint.yellow
}

const shown: readonly Outcome[] = ['passed', 'failed', 'cantTell', 'untested', 'inapplicable']

function counts({ report, width, words: { summary: words } }: Page): string {
  const each = shown
    .filter(outcome => report.counts[outcome] > 0)
    .map(outcome => words.counted[outcome](report.counts[outcome]))
  const requirements = report.rulings.length
  const all = { requirements, each, exchanges: report.exchanges.total }
  const text = requirements === 0 ? words.nothing(requirements) : words.counts(all)
  return wrap(text, width, '  ', '')
}

function explained(page: Page): string {
  const { report, plan, options, width } = page
  const { labels } = page.words
  const first = firstFailure(report)
  if (first === undefined) return ''
  const { ruling, finding } = first
  const requirement = requirementOf(plan, ruling)
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [labels.says, requirement?.says],
    [labels.clause, requirement && `${requirement.clause.document}, ${requirement.clause.section}`],
    [labels.because, finding?.because ?? ruling.because],
    [labels.wanted, finding?.wanted],
    [labels.seen, finding?.seen],
    [labels.at, finding?.at],
    [labels.evidence, first.evidence],
    [labels.remedy, ruling.remedy],
  ]
  const lines = rows.flatMap(([name, text]) =>
    text === null || text === undefined || text === ''
      ? []
      : [wrap(safe(text), width, ' '.repeat(12), `  ${label(name, 10)}`)],
  )
  // A command is one line, whole: it is there to be copied.
  if (options.curl !== undefined) {
    lines.push(`  ${label(labels.again, 10)}${forTerminal(options.curl)}`)
  }
  return [title(ruling, page), ...lines].join('\n')
}

function title(ruling: Ruling, { paint, words }: Page): string {
  const word = words.outcome(ruling.outcome, ruling.level)
  const colour = ruling.outcome === 'failed' && ruling.level === 'MUST' ? paint.red : paint.yellow
  return `${colour(word)} ${paint.bold(safe(ruling.requirement))} ${ruling.level}`
}

/** The other failed MUSTs, one line each. */
function others({ report, paint, width, words }: Page): string {
  const first = firstFailure(report)?.ruling
  const rest = report.rulings.filter(
    ruling => ruling !== first && ruling.outcome === 'failed' && ruling.level === 'MUST',
  )
  if (rest.length === 0) return ''
  const failed = words.outcome('failed')
  const lines = rest.slice(0, failuresShown).map(ruling => {
    const id = safe(ruling.requirement)
    const text = short(`${id} ${safe(ruling.because)}`, width - failed.length - 3)
    return `  ${paint.red(failed)} ${paint.bold(text.slice(0, id.length))}${text.slice(id.length)}`
  })
  const left = rest.length - lines.length
  if (left > 0) lines.push(`  ${words.summary.more(left)}`)
  return [words.summary.alsoFailed(rest.length), ...lines].join('\n')
}

function untold({ report, width, paint, words }: Page): string {
  const groups = notAssessed(report.rulings)
  if (groups.length === 0) return ''
  const lines = groups.flatMap(({ cause, rulings }: NotAssessed) => {
    const { title, action } = cause === null ? words.noCause : words.cause[cause]
    const ids = rulings.slice(0, namesShown).map(ruling => safe(ruling.requirement, 60))
    const more = rulings.length - ids.length
    const names = words.summary.ids(ids, more)
    const head = words.summary.group(title, rulings.length)
    return [
      wrap(`${head} ${names}`, width, '    ', '  '),
      paint.dim(wrap(action, width, '      ', '    → ')),
    ]
  })
  return [words.summary.notAssessed, ...lines].join('\n')
}

/** What the run made and did not remove: someone has to. */
function left({ report, width, paint, words }: Page): string {
  const all = remains(report)
  if (all.length === 0) return ''
  const lines = all
    .slice(0, failuresShown)
    .flatMap(one => [
      wrap(safe(words.remains(one)), width, '    ', '  '),
      ...(one.request === null ? [] : [`    ${forTerminal(bareCurl(one.request))}`]),
    ])
  const more = all.length - failuresShown
  if (more > 0) lines.push(`  ${words.summary.more(more)}`)
  return [paint.yellow(words.summary.left(all.length)), ...lines].join('\n')
}

function advisories({ report, width, words }: Page): string {
  const soft = report.rulings.filter(
    ({ outcome, level }) => outcome === 'failed' && level !== 'MUST',
  ).length
  const total = soft + report.advisories.length
  if (total === 0) return ''
  return wrap(words.summary.advisories(total), width)
}

function where({ options, words }: Page): string {
  const [first, ...rest] = (options.files ?? []).map(file => forTerminal(file))
  if (first === undefined) return ''
  const before = `${words.summary.report} `
  return [`${before}${first}`, ...rest.map(file => `${' '.repeat(before.length)}${file}`)].join(
    '\n',
  )
}

function safe(text: string, limit = 300): string {
  return forTerminal(short(text, limit))
}
