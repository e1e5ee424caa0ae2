import { equal } from 'node:assert/strict'
import fc from 'fast-check'
import { parseXmlDocument } from 'slimdom'
import t from 'tap'
import { badge, badgeSvg } from '../../src/report/badge.ts'
import { verdictStanding } from '../../src/report/standing.ts'
import { adHoc, conformant, hostile, notConformant, refused } from '../make-report.ts'
import { commands, steers } from '../steers.ts'
import { anyReport } from './any-report.ts'
import { render } from './render.ts'

for (const [name, made] of Object.entries({ conformant, notConformant, refused, adHoc, hostile })) {
  t.test(`Badges of a report: ${name}`, async t => {
    t.matchSnapshot(await render(badge, made()))
    t.matchSnapshot(await render(badgeSvg, made()))
  })
}

const colour = async (more: object): Promise<readonly unknown[]> => {
  const { report, ...rest } = conformant()
  const made = { ...rest, report: { ...report, ...more } }
  const { color, isError } = JSON.parse(await render(badge, made))
  return [color, isError, /fill="#00703c"/.test(await render(badgeSvg, made))]
}

t.test('only a conformant run is green; another cannot be made so by its address', async t => {
  t.strictSame(await colour({}), ['brightgreen', false, true])
  t.strictSame(await colour({ verdict: 'not-conformant', exit: 1 }), ['red', true, false])
  t.strictSame(await colour({ verdict: 'incomplete', exit: 3 }), ['orange', true, false])
  t.strictSame(await colour({ complete: false }), ['orange', true, false])
  t.strictSame(await colour({ rulings: [] }), ['orange', true, false])
  t.strictSame(await colour({ verdict: 'incomplete' }), ['yellow', true, false])
  t.strictSame(await colour({ adHoc: true }), ['yellow', true, false])
})

t.test('it says of what, what, and on whose word', async t => {
  t.match(JSON.parse(await render(badge, conformant())), {
    schemaVersion: 1,
    label: 'directory@1',
    message: 'conformant (self-declared)',
    cacheSeconds: 3600,
  })
})

t.test('any judgement gives well-formed SVG without links or scripts, and JSON', async t => {
  await fc.assert(
    fc.asyncProperty(anyReport, async made => {
      const svg = await render(badgeSvg, made)
      const root = parseXmlDocument(svg).documentElement
      equal(root?.namespaceURI, 'http://www.w3.org/2000/svg')
      const names = [...(root?.getElementsByTagName('*') ?? [])].map(({ nodeName }) => nodeName)
      equal(names.join(), 'title,rect,rect,g,text,text')
      const green = verdictStanding(made.report) === 'passed' && !made.report.adHoc
      equal(JSON.parse(await render(badge, made)).color === 'brightgreen', green)
      return !steers(svg, 'lines') && !commands(svg)
    }),
  )
  t.pass()
})
