import { deepEqual, equal } from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { lintRules, ruleFacts } from '../../src/load/lint/rules.ts'
import type { Note } from '../../src/model/catalogue.ts'
import { sarif } from '../../src/report/sarif.ts'
import { lintSarif } from '../../src/report/sarif-lint.ts'
import { standingOf, verdictStanding } from '../../src/report/standing.ts'
import { adHoc, conformant, hostile, type Made, notConformant, refused } from '../make-report.ts'
import { commands, steers } from '../steers.ts'
import { anyReport, tally, text } from './any-report.ts'
import { render } from './render.ts'
import { schema } from './schema.ts'

const wrong = schema('sarif-2.1.0.json')

for (const [name, made] of Object.entries({ conformant, notConformant, refused, adHoc, hostile })) {
  t.test(`SARIF of a report: ${name}`, async t => {
    const written = await render(sarif, made())
    t.equal(wrong(JSON.parse(written)), null)
    t.matchSnapshot(written)
  })
}

interface Result {
  readonly ruleId: string
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string }
      readonly region: { readonly startLine: number }
    }
  }[]
  readonly partialFingerprints: { readonly primaryLocationLineHash: string }
  readonly properties: { readonly outcome?: string }
}

async function read(made: Made): Promise<readonly Result[]> {
  return JSON.parse(await render(sarif, made)).runs[0].results
}

t.test('the schema refuses what is no SARIF', async t => {
  t.match(wrong({ version: '2.1.0', runs: [{}] }), /tool/)
})

t.test('only a conformant run has no alert', async t => {
  t.strictSame(await read(conformant()), [])
  const { report, ...rest } = conformant()
  const alerts = async (more: object): Promise<readonly string[]> => {
    const found = await read({ ...rest, report: { ...report, ...more } })
    return found.map(({ ruleId, level }) => `${ruleId} ${level}`)
  }
  t.strictSame(await alerts({ rulings: [] }), ['assay-verdict error'])
  t.strictSame(await alerts({ complete: false }), ['assay-verdict error'])
  t.strictSame(await alerts({ verdict: 'incomplete', exit: 3 }), ['assay-verdict error'])
  t.strictSame(await alerts({ verdict: 'incomplete' }), ['assay-verdict note'])
})

t.test(
  'every alert is in one file at least, as GitHub wants it, and has its fingerprint',
  async t => {
    const results = await read(notConformant())
    const marks = results.map(one => one.partialFingerprints.primaryLocationLineHash)
    t.equal(new Set(marks).size, results.length)
    for (const { locations } of results) {
      t.match(locations[0]?.physicalLocation.artifactLocation.uri, /^(?!https?:)/)
    }
  },
)

t.test('any judgement parses again to the same counts, and keeps to the schema', async t => {
  await fc.assert(
    fc.asyncProperty(anyReport, async made => {
      const written = await render(sarif, made)
      equal(wrong(JSON.parse(written)), null)
      const results = await read(made)
      const shown = made.report.rulings.filter(
        ruling => !['passed', 'skipped'].includes(standingOf(ruling)),
      )
      const verdict = verdictStanding(made.report) === 'passed' ? 0 : 1
      equal(results.length, shown.length + verdict)
      deepEqual(
        tally(results.slice(verdict).map(({ properties }) => properties.outcome ?? '?')),
        tally(shown.map(({ outcome }) => outcome)),
      )
      for (const { message } of results) equal(/(?<!\\)(?:\\\\)*[[\]]/.test(message.text), false)
      return !steers(written, 'lines') && !commands(written)
    }),
  )
  t.pass()
})

const note: fc.Arbitrary<Note> = fc.record({
  rule: fc.oneof(text, fc.constantFrom(...Object.keys(lintRules))),
  level: fc.constantFrom('error', 'note'),
  message: text,
  at: fc.record({ file: fc.string({ minLength: 1 }), line: fc.integer({ min: 1, max: 9e6 }) }),
  hint: text,
})

t.test('notes of lint keep to the schema, each at its line', async t => {
  fc.assert(
    fc.property(fc.array(note, { maxLength: 5 }), notes => {
      const written = lintSarif({ notes, version: '0.0.0', rule: ruleFacts })
      const document = JSON.parse(written)
      equal(wrong(document), null)
      const results: readonly Result[] = document.runs[0].results
      deepEqual(
        results.map(one => [one.level, one.locations[0]?.physicalLocation.region.startLine]),
        notes.map(({ level, at }) => [level, at.line]),
      )
      const marks = results.map(one => one.partialFingerprints.primaryLocationLineHash)
      return new Set(marks).size === notes.length && !steers(written, 'lines')
    }),
  )
  t.pass()
})
