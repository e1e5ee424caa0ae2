import fc from 'fast-check'
import t from 'tap'
import { diffText } from '../../src/cli/diff/text.ts'
import { readDocument } from '../../src/load/document.ts'
import { checked } from '../../src/load/schema-check.ts'
import type { Report, Ruling } from '../../src/model/judgement.ts'
import { causes, type Level, type Outcome, worstFirst } from '../../src/model/words.ts'
import { difference, somethingBroke } from '../../src/report/diff/compare.ts'
import { diffMarkdown } from '../../src/report/diff/markdown.ts'
import { jsonText } from '../../src/report/json-text.ts'
import { english } from '../../src/words/index.ts'
import { report, requirement, ruling } from '../make-report.ts'

const one = (outcome: Outcome, more: Partial<Ruling> = {}): Report =>
  report([ruling(requirement('ORUK-01', 'MUST', 'It holds.'), outcome, more)])
const diff = (before: Report, after: Report) =>
  difference({ name: 'old', report: before }, { name: 'new', report: after })

t.test('each pair of outcomes is broken, mended, changed or the same', async t => {
  const kind = (was: Outcome, is: Outcome): string => {
    const found = diff(one(was), one(is))
    const [section = 'same'] = (['broke', 'mended', 'changed'] as const).filter(
      name => found[name].length > 0,
    )
    return section
  }
  const table = worstFirst.map(was => [was, ...worstFirst.map(is => kind(was, is))])
  t.strictSame(table, [
    // is:            failed   cantTell   untested   inapplicable passed
    ['failed', 'same', 'changed', 'changed', 'changed', 'mended'],
    ['cantTell', 'broke', 'same', 'changed', 'changed', 'mended'],
    ['untested', 'broke', 'changed', 'same', 'changed', 'mended'],
    ['inapplicable', 'broke', 'changed', 'changed', 'same', 'mended'],
    ['passed', 'broke', 'broke', 'broke', 'changed', 'same'],
  ])
})

t.test('another cause of the same outcome is a change', async t => {
  const found = diff(one('cantTell', { cause: 'network' }), one('cantTell', { cause: 'flaky' }))
  t.equal(found.changed.length, 1)
  t.equal(somethingBroke(found), false)
  t.match(diffText(found, plain), 'Could not tell (network) → Could not tell (flaky)')
})

t.test('what is newly asked broke nothing, also when it fails', async t => {
  const found = diff(report([]), one('failed'))
  t.equal(found.asked.length, 1)
  t.equal(somethingBroke(found), false)
  const back = diff(one('failed'), report([]))
  t.equal(back.dropped.length, 1)
  t.equal(back.dropped[0]?.after, null)
})

t.test('a SHOULD that broke is told, and is no reason to fail', async t => {
  const of = requirement('ORUK-01', 'SHOULD', 'It holds.')
  const found = diff(report([ruling(of, 'passed')]), report([ruling(of, 'failed')]))
  t.equal(found.broke.length, 1)
  t.equal(somethingBroke(found), false)
})

t.test('another version of a spec has the same requirements', async t => {
  const found = diff(one('passed'), one('failed', { spec: 'service-directory@4.0' }))
  t.equal(found.broke[0]?.spec, 'service-directory@4.0')
  t.strictSame([found.asked, found.dropped], [[], []])
})

const plain = { colour: false, width: 100, words: english }
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '::error::no',
    '##[group]',
    '| a | b |',
    '\u001b[31m',
    '\u202eabc',
    '<img src=x>',
    '](x)',
    '\n# A',
  ),
)
const rulings = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 30 }),
    outcome: fc.constantFrom<Outcome>(...worstFirst),
    level: fc.constantFrom<Level>('MUST', 'SHOULD', 'MAY'),
    cause: fc.constantFrom(...causes),
    because: hostile,
    remedy: hostile,
  }),
  { selector: ({ id }) => id, maxLength: 20 },
)
const reports = rulings.map(rows =>
  report(
    rows.map(({ id, outcome, level, cause, because, remedy }) =>
      ruling(requirement(`X-${id}`, level, 'It holds.'), outcome, {
        cause: outcome === 'passed' ? null : cause,
        because,
        remedy,
      }),
    ),
  ),
)

t.test('every requirement stands in one place, and nothing changes against itself', async t => {
  fc.assert(
    fc.property(reports, reports, (a, b) => {
      const { broke, mended, asked, dropped, changed, same } = diff(a, b)
      const all = [broke, mended, asked, dropped, changed].flat()
      const ids = new Set(all.map(one => one.requirement))
      const union = new Set([...a.rulings, ...b.rulings].map(one => one.requirement))
      const back = diff(b, a)
      return (
        ids.size === all.length &&
        all.length + same === union.size &&
        diff(a, a).same === a.rulings.length &&
        back.asked.length === dropped.length &&
        back.same === same
      )
    }),
  )
  t.pass('held')
})

t.test('hostile text stays text, in every form', async t => {
  await fc.assert(
    fc.asyncProperty(reports, reports, hostile, async (a, b, name) => {
      const found = difference({ name, report: a }, { name, report: b })
      const json = jsonText(found)
      await checked(readDocument(json, 'd.json'), 'diff')
      const markdown = diffMarkdown(found, english)
      const rows = [found.broke, found.mended, found.asked, found.dropped, found.changed].flat()
      const tableRows = markdown.split('\n').filter(line => line.startsWith('| X'))
      const text = diffText(found, plain)
      for (const each of [json, markdown, text]) {
        if (/(^|\s)::|##\[/u.test(each)) return false
        if (each.includes('\u001b') || each.includes('\u202e')) return false
      }
      return tableRows.length === rows.length && !/<img/.test(markdown)
    }),
    { numRuns: 60 },
  )
  t.pass('held')
})
