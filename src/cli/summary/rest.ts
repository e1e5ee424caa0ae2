import { bareCurl, remains } from '../../assay.ts'
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

export function advisories({ report, width, words }: Page): Part {
  const soft = report.rulings.filter(
    ({ outcome, level }) => outcome === 'failed' && level !== 'MUST',
  ).length
  const total = soft + report.advisories.length
  // They decide nothing: where room is short they are for the report.
  return [() => (total === 0 ? '' : paragraph(words.summary.advisories(total), width)), () => '']
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
