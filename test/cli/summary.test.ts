import fc from 'fast-check'
import t from 'tap'
import { type SummaryOptions, summary } from '../../src/cli/summary.ts'
import { again } from '../../src/report/again.ts'
import { firstFailure } from '../../src/report/first-failure.ts'
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
const plainly = { colour: false, width: 80, words: english, files }

async function shown(made: Made, more: Partial<SummaryOptions> = {}): Promise<string> {
  const id = firstFailure(made.report)?.evidence
  const seen = id === undefined ? undefined : await made.evidence.exchange(id)
  const command = seen === undefined ? undefined : again(seen)
  return summary(made.report, made.plan, { ...plainly, curl: command, ...more })
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
  t.match(text, /^ {2}Failed ORUK-11 Page 4 of 3/mu)
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

t.test('hundreds of failures do not fill the screen', async t => {
  const made = notConformant()
  const first = ruling(requirement('ORUK-1', 'MUST', 'Something.'), 'failed')
  const rulings = Array.from({ length: 300 }, (_, n) => ({
    ...first,
    requirement: `ORUK-${n}`,
  }))
  const text = await shown({ ...made, report: { ...made.report, rulings } })
  t.ok(text.split('\n').length < 60)
  t.match(text, '… and 279 more')
})
