import fc from 'fast-check'
import t from 'tap'
import { json } from '../../src/report/json.ts'
import { conformant, hostile, notConformant } from '../make-report.ts'
import { steers } from '../steers.ts'
import { render } from './render.ts'

t.test('the report is written with sorted keys and a line feed at the end', async t => {
  t.matchSnapshot(await render(json, conformant()))
})

t.test('it reads back as the report it was made from', async t => {
  for (const made of [conformant(), notConformant(), hostile()]) {
    t.same(JSON.parse(await render(json, made)), made.report)
  }
})

t.test('the order of members makes no difference to the bytes', async t => {
  const made = notConformant()
  const { assay, counts, ...others } = made.report
  const { passed, ...rest } = counts
  const turned = { ...others, counts: { ...rest, passed }, assay }
  t.not(Object.keys(turned)[0], Object.keys(made.report)[0])
  const again = { ...made, report: turned }
  t.equal(await render(json, made), await render(json, again))
})

t.test('any outputs of a case survive, and none brings a control character', async t => {
  const made = conformant()
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary' }), async value => {
      const cases = made.report.cases.map(of => ({ ...of, outputs: { value: read(value) } }))
      const text = await render(json, { ...made, report: { ...made.report, cases } })
      const safe = !steers(text, 'lines')
      return safe && t.same(JSON.parse(text).cases[0].outputs.value, read(value))
    }),
  )
})

/** A value as JSON keeps it: -0 is written 0. */
const read = (value: unknown) => JSON.parse(JSON.stringify(value))
