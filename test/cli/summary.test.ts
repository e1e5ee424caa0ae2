import fc from 'fast-check'
import t from 'tap'
import { forTerminal } from '../../src/base/escape.ts'
import { rowsOf } from '../../src/cli/summary/page.ts'
import { type SummaryOptions, summary } from '../../src/cli/summary.ts'
import { again } from '../../src/report/again.ts'
import { firstFailure } from '../../src/report/first-failure.ts'
import { told } from '../../src/report/handshake.ts'
import { english } from '../../src/words/index.ts'
import {
  adHoc,
  conformant,
  hostile,
  type Made,
  nasty,
  notConformant,
  refused,
  requirement,
  ruling,
} from '../make-report.ts'
import { commands, steers } from '../steers.ts'

const files = ['reports/example/report.json', 'reports/example/report.html']
const plainly = {
  colour: false,
  width: 80,
  rows: null,
  words: english,
  files,
  bundle: 'reports/example',
}

async function shown(made: Made, more: Partial<SummaryOptions> = {}): Promise<string> {
  const id = firstFailure(made.report)?.evidence
  const seen = id === undefined ? undefined : await made.evidence.exchange(id)
  const first =
    seen === undefined
      ? undefined
      : { says: forTerminal(`${id}: ${told(seen, english.evidence.observed)}`), again: again(seen) }
  return summary(made.report, made.plan, { ...plainly, first, ...more })
}

for (const [name, made] of Object.entries({ conformant, notConformant, refused, adHoc, hostile })) {
  t.test(`the summary of a report: ${name}`, async t => {
    t.matchSnapshot(await shown(made()))
  })
}

t.test('the outcome is the first line', async t => {
  const made = notConformant()
  t.ok((await shown(made)).startsWith(made.report.headline))
})

t.test('the first failure is explained in full, the others in a line', async t => {
  const text = await shown(notConformant())
  for (const word of ['clause', 'wanted', 'seen', 'again', 'remedy', '"$EXAMPLE_A"']) {
    t.ok(text.includes(word), word)
  }
  t.match(text, /^ {2}ORUK-11: Page 4 of 3/mu)
})

t.test('colour is a matter of the option alone', async t => {
  t.notOk((await shown(notConformant())).includes('\u001b'))
  t.ok((await shown(notConformant(), { colour: true })).includes('\u001b[31m'))
})

t.test('lines fit the width, but for commands and words that are longer', async t => {
  for (const width of [40, 60, 80]) {
    for (const line of (await shown(notConformant(), { width })).split('\n')) {
      const long = line.startsWith('  again') || !line.trim().includes(' ')
      t.ok(long || line.length <= width, line)
    }
  }
})

t.test('no text can steer the terminal or begin a workflow command', async t => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom(nasty, '::', ' ::add-mask::x', 'a ::b', '##[x]'),
      ),
      fc.integer({ min: 1, max: 120 }),
      async (text, width) => {
        const said = await shown(hostile(text), { width, files: [text] })
        return !steers(said, 'lines') && !commands(said)
      },
    ),
  )
  t.pass()
})

/** A report with so many failed MUSTs, in so many groups that say the same. */
function failing(n: number, reasons = n): Made {
  const made = notConformant()
  const rulings = Array.from({ length: n }, (_, i) => ({
    ...ruling(requirement(`ORUK-${i}`, 'MUST', 'Something.'), 'failed'),
    because: `Reason ${i % reasons}: ${'a sentence that says what was wanted and seen, '.repeat(4)}`,
    findings: [],
  }))
  const all = [...made.report.rulings, ...rulings]
  const failed = all.filter(({ outcome }) => outcome === 'failed').length
  const counts = { ...made.report.counts, failed }
  return { ...made, report: { ...made.report, rulings: all, counts } }
}

t.test('hundreds of failures do not fill a log', async t => {
  const text = await shown(failing(300))
  t.ok(text.split('\n').length < 70)
  t.match(text, '… 281 more: reports/example/report.html')
})

t.test('forty failures fit the screen, and what decides is there', async t => {
  for (const [rows, width] of [
    [24, 80],
    [20, 40],
    [24, 40],
    [50, 200],
    [24, 200],
  ] as const) {
    const text = await shown(failing(40, 9), { rows, width })
    t.ok(rowsOf(text.trimEnd(), width) < rows, `${rows} x ${width}`)
    t.match(text, /^Not conformant: 2 of 7/)
    t.match(text, /43 failed/)
    t.match(text, /Not assessed/)
    t.match(text, /^Failed ORUK-10 MUST$/m)
    t.match(text, /report\.html/)
  }
})

t.test('what breaks most stands first among the others, in one line', async t => {
  const text = await shown(failing(12, 2), { rows: 24 })
  t.match(text, /Also failed \(13\):\n {2}ORUK-0, ORUK-2, ORUK-4 and 3 more: Reason 0/)
})

t.test('a command that is too long for the screen is named instead', async t => {
  const small = await shown(failing(40), { rows: 20, width: 40 })
  t.match(small, 'assay explain ORUK-10')
  t.notMatch(small, 'curl')
  t.match(await shown(failing(40), { rows: null }), 'curl')
})

t.test('whatever failed, a screen of 24 lines is enough', async t => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 40, max: 200 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      async (width, n, reasons) => {
        const text = await shown(failing(n, reasons), { rows: 24, width, colour: n % 2 === 0 })
        return rowsOf(text.trimEnd(), width) < 24 && text.includes('Not assessed')
      },
    ),
  )
  t.pass()
})
