import { firstFailure, type Root, requirementOf, type Words } from '../../assay.ts'
import { forTerminal } from '../../base/escape.ts'
import type { Ruling } from '../../model/judgement.ts'
import { label } from '../words.ts'
import { headlineShown } from './opening.ts'
import { type Page, type Part, paragraph, rowsOf, safe } from './page.ts'

/** How much is said of the first failure. */
interface Much {
  /** Members that are left out. */
  readonly without: readonly (keyof Words['labels'])[]
  /** Lines of each member. */
  readonly lines?: number
  /** Lines of the command; a longer one is named instead. */
  readonly command?: number
}

/** The first failure: what was wanted and seen, what to do, and how to see it again. */
export function first(page: Page, root: Root | undefined): Part {
  const tell = (much: Much) => () => explained(page, root, much)
  return [
    tell({ without: [] }),
    tell({ without: ['clause'], lines: 3, command: 4 }),
    tell({ without: ['clause', 'at', 'says'], lines: 2, command: 3 }),
    tell({ without: ['clause', 'at', 'says', 'wanted', 'seen'], lines: 2, command: 1 }),
    tell({ without: ['clause', 'at', 'says', 'wanted', 'seen'], lines: 1, command: 1 }),
  ]
}

type Row = readonly [keyof Words['labels'], string | null | undefined]

function explained(page: Page, root: Root | undefined, much: Much): string {
  const { report, plan, options, width } = page
  const found = firstFailure(report)
  if (found === undefined) return ''
  const { ruling, finding } = found
  const requirement = requirementOf(plan, ruling)
  const because = finding?.because ?? ruling.because
  // With a place to spare the first line and this one may say the same.
  const said = much.lines !== undefined && headlineShown(page, 2).replaceAll('\n', ' ')
  const rows: readonly Row[] = [
    ['says', requirement?.says],
    ['clause', requirement && `${requirement.clause.document}, ${requirement.clause.section}`],
    ['because', said !== false && said.includes(safe(because, 1000)) ? null : because],
    ['wanted', finding?.wanted],
    ['seen', finding?.seen],
    ['at', finding?.at],
    ['evidence', options.first?.says ?? found.evidence],
    ['remedy', ruling.remedy],
  ]
  const lines = rows.flatMap(([name, text]) => {
    if (text === null || text === undefined || text === '') return []
    if (much.without.includes(name)) return []
    const at = { indent: ' '.repeat(12), first: `  ${label(page.words.labels[name], 10)}` }
    return [paragraph(text, width, much.lines === undefined ? at : { ...at, lines: much.lines })]
  })
  return [
    title(ruling, page),
    ...lines,
    ...again(page, ruling, much),
    ...same(page, root, ruling, much),
  ].join('\n')
}

function title(ruling: Ruling, { paint, words }: Page): string {
  const word = words.outcome(ruling.outcome, ruling.level)
  const colour = ruling.outcome === 'failed' && ruling.level === 'MUST' ? paint.red : paint.yellow
  return `${colour(word)} ${paint.bold(safe(ruling.requirement))} ${ruling.level}`
}

/** A command is one line, whole: it is there to be copied. */
function again({ options, words }: Page, ruling: Ruling, { command }: Much): readonly string[] {
  const curl = options.first?.again ?? ''
  if (curl === '') return []
  const line = (text: string): string => `  ${label(words.labels.again, 10)}${forTerminal(text)}`
  const fits = command === undefined || rowsOf(line(curl), options.width) <= command
  if (fits || options.bundle === undefined) return [line(curl)]
  return [line(`assay explain ${ruling.requirement} ${options.bundle}`)]
}

const namesShown = 6

/** What else the same thing broke, or kept from being tested. */
function same(
  { width, words: { summary: words } }: Page,
  root: Root | undefined,
  ruling: Ruling,
  { lines }: Much,
): readonly string[] {
  if (root === undefined) return []
  const ids = root.rulings.filter(one => one !== ruling).map(one => one.requirement)
  const shown = ids.slice(0, namesShown)
  const text = [
    ...(ids.length === 0 ? [] : [words.same(words.ids(shown, ids.length - shown.length))]),
    ...(root.blocked.length === 0 ? [] : [words.blocked(root.blocked.length)]),
  ].join(' ')
  if (text === '') return []
  return [paragraph(text, width, { indent: '  ', ...(lines === undefined ? {} : { lines: 1 }) })]
}
