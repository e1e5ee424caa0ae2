import { deepEqual, equal } from 'node:assert/strict'
import fc from 'fast-check'
import { lexer, type Token, type Tokens } from 'marked'
import t from 'tap'
import { markdown, markdownLimit } from '../../src/report/markdown.ts'
import { english } from '../../src/words/index.ts'
import { adHoc, conformant, hostile, type Made, notConformant, refused } from '../make-report.ts'
import { commands, steers } from '../steers.ts'
import { anyReport, tally } from './any-report.ts'
import { render } from './render.ts'

for (const [name, made] of Object.entries({ conformant, notConformant, refused, adHoc, hostile })) {
  t.test(`Markdown of a report: ${name}`, async t => {
    t.matchSnapshot(await render(markdown, made()))
  })
}

/** Every token of a document of GitHub's dialect, those inside others as well. */
function tokens(text: string): readonly Token[] {
  const all: Token[] = []
  const look = (of: readonly Token[]): void => {
    for (const token of of) {
      all.push(token)
      if (token.type === 'table') {
        const { header, rows }: Tokens.Table = JSON.parse(JSON.stringify(token))
        for (const cell of [...header, ...rows.flat()]) look(cell.tokens)
      }
      if (token.type === 'list') for (const item of token['items']) look(item.tokens)
      if ('tokens' in token && token.tokens !== undefined) look(token.tokens)
    }
  }
  look(lexer(text, { gfm: true }))
  return all
}

const tables = (text: string): readonly Tokens.Table[] =>
  tokens(text).flatMap(token => (token.type === 'table' ? [JSON.parse(JSON.stringify(token))] : []))

t.test('any judgement parses again to the same counts', async t => {
  await fc.assert(
    fc.asyncProperty(anyReport, async made => {
      const text = await render(markdown, made)
      const [counts, requirements] = tables(text)
      const { rulings } = made.report
      const words = rulings.map(({ outcome }) => english.outcome(outcome))
      const counted = counts?.rows.map(row => [row[0]?.text, sum(row.slice(1))])
      deepEqual(Object.fromEntries(counted?.filter(([, n]) => n !== 0) ?? []), tally(words))
      equal(requirements?.rows.length ?? 0, rulings.length)
      deepEqual(
        tally(requirements?.rows.map(row => row[2]?.text ?? '?') ?? []),
        tally(rulings.map(({ outcome, level }) => english.outcome(outcome, level))),
      )
      return true
    }),
  )
  t.pass()
})

const sum = (cells: readonly Tokens.TableCell[]): number =>
  cells.reduce((total, cell) => total + Number(cell.text), 0)

t.test('no text, whatever it holds, becomes markup, a link or a command', async t => {
  await fc.assert(
    fc.asyncProperty(anyReport, async made => {
      const text = await render(markdown, made)
      const kinds = new Set(tokens(text).map(({ type }) => type))
      for (const kind of ['link', 'image', 'code', 'codespan', 'del', 'hr', 'def']) {
        equal(kinds.has(kind), false, kind)
      }
      const html = tokens(text)
        .filter(({ type }) => type === 'html')
        .map(({ raw }) => raw)
      deepEqual(
        [...new Set(html)].filter(raw => raw !== '<br>'),
        [],
      )
      return !steers(text, 'lines') && !commands(text)
    }),
  )
  t.pass()
})

/** A report with many failures, each as long as it can be. */
function long(count: number): Made {
  const made = notConformant()
  const [failed] = made.report.rulings.filter(({ outcome }) => outcome === 'failed')
  if (failed === undefined) throw new Error('nothing failed')
  const wide = { ...failed, because: '😀|'.repeat(2000), remedy: '<é>'.repeat(2000) }
  const rulings = Array.from({ length: count }, (_, n) => ({ ...wide, requirement: `X-${n}` }))
  return { ...made, report: { ...made.report, rulings } }
}

t.test('it stays below what GitHub takes, and says what it left out', async t => {
  const text = await render(markdown, long(2000))
  t.ok(Buffer.byteLength(text) <= markdownLimit)
  t.ok(Buffer.byteLength(text) > markdownLimit / 2)
  t.match(text, /\n\*[\d,]+ parts left out here; the HTML report has all\.\*\n$/)
  t.match(text, /^## Not conformant/)
  t.notMatch(await render(markdown, long(2)), 'left out here')
})

t.test('the first lines say that an incomplete run is not conformant', async t => {
  t.match(await render(markdown, refused()), /^## Incomplete: /)
  const { report, ...rest } = conformant()
  const text = await render(markdown, {
    ...rest,
    report: { ...report, complete: false, verdict: 'incomplete' },
  })
  t.match(text, /^## Incomplete: /)
  t.match(text, '> Interrupted: the run did not reach its end.')
})
