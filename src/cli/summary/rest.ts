import { advisoriesLeft, bareCurl, remains } from '../../assay.ts'
import { forTerminal } from '../../base/escape.ts'
import { type Page, type Part, paragraph } from './page.ts'

/** What the run made and did not remove: someone has to. */
export function left(page: Page): Part {
  const all = remains(page.report)
  if (all.length === 0) return [() => '']
  const line = page.paint.yellow(paragraph(page.words.summary.leftOnly(all.length), page.width))
  return [() => listed(page, 20), () => listed(page, 3), () => line]
}

function listed({ report, width, paint, words }: Page, limit: number): string {
  const all = remains(report)
  const lines = all
    .slice(0, limit)
    .flatMap(one => [
      paragraph(words.remains(one), width, { indent: '    ', first: '  ' }),
      ...(one.request === null ? [] : [`    ${forTerminal(bareCurl(one.request))}`]),
    ])
  const more = all.length - limit
  if (more > 0) lines.push(`  ${words.summary.more(more)}`)
  return [paint.yellow(words.summary.left(all.length)), ...lines].join('\n')
}

const advisoriesShown = 5
const twoLines = { indent: '    ', first: '  ', lines: 2 }

/** What failed below MUST, and what no requirement claims: by name, so that it can be looked up. */
export function advisories({ report, width, words: { summary: words } }: Page): Part {
  const soft = report.rulings
    .filter(({ outcome, level }) => outcome === 'failed' && level !== 'MUST')
    .map(({ requirement, because }) => ({ name: requirement, because }))
  const loose = report.advisories.map(({ check, because }) => ({ name: check, because }))
  const all = [...soft, ...loose]
  if (all.length === 0) return [() => '']
  const names = [...new Set(all.map(({ name }) => name))]
  const shown = names.slice(0, advisoriesShown)
  const listed = words.ids(shown, names.length - shown.length)
  const lines = all
    .slice(0, advisoriesShown)
    .map(one => paragraph(words.others(one.name, one.because), width, twoLines))
  const found = all.length + advisoriesLeft(report)
  const heading = paragraph(words.advisories(found), width)
  const more = found - lines.length
  // They decide nothing: where room is short they are for the report.
  return [
    () => [heading, ...lines, ...(more > 0 ? [`  ${words.more(more)}`] : [])].join('\n'),
    () => paragraph(words.others(words.advisoriesOnly(found), `${listed}.`), width),
    () => '',
  ]
}

/** A name is whole, so that it can be copied; when room is short only the page for people is named. */
export function where({ options, words }: Page): Part {
  const files = (options.files ?? []).map(file => forTerminal(file))
  if (files.length === 0) return [() => '']
  const page = files.find(file => file.endsWith('.html')) ?? files[0]
  const before = `${words.summary.report} `
  const indent = ' '.repeat(before.length)
  return [() => `${before}${files.join(`\n${indent}`)}`, () => `${before}${page}`]
}
