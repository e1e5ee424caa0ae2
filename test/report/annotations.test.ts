import { equal } from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { annotations, annotationsOfAKind } from '../../src/report/annotations.ts'
import { standingOf, verdictStanding } from '../../src/report/standing.ts'
import { adHoc, conformant, hostile, type Made, notConformant, refused } from '../make-report.ts'
import { steers } from '../steers.ts'
import { anyReport } from './any-report.ts'
import { render } from './render.ts'

for (const [name, made] of Object.entries({ conformant, notConformant, refused, adHoc, hostile })) {
  t.test(`Annotations of a report: ${name}`, async t => {
    t.matchSnapshot(await render(annotations, made()))
  })
}

interface Command {
  readonly command: string
  readonly properties: { readonly [name: string]: string }
  readonly message: string
}

/** A line, as the runner of GitHub reads it (actions/runner, ActionCommand.TryParseV2). */
function parse(line: string): Command {
  const trimmed = line.trimStart()
  const end = trimmed.indexOf('::', 2)
  if (!trimmed.startsWith('::') || end < 0) throw new Error(`no command: ${line}`)
  const [command = '', ...rest] = trimmed.slice(2, end).split(' ')
  const pairs = rest
    .join(' ')
    .split(',')
    .filter(each => each !== '')
  const properties = pairs.map(pair => {
    const [name = '', ...value] = pair.split('=')
    return [name.trim(), decoded(value.join('='))] as const
  })
  return {
    command,
    properties: Object.fromEntries(properties),
    message: decoded(trimmed.slice(end + 2)),
  }
}

const codes = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' }
const decoded = (text: string): string =>
  Object.entries(codes).reduce((so, [code, character]) => so.replaceAll(code, character), text)

async function read(made: Made): Promise<readonly Command[]> {
  const text = await render(annotations, made)
  return text.split('\n').slice(0, -1).map(parse)
}

t.test('the verdict stands first: an error, unless the gate is open', async t => {
  const [first] = await read(conformant())
  t.match(first, { command: 'notice', properties: { title: 'assay: Conformant' } })
  for (const made of [notConformant(), refused(), adHoc()]) {
    t.equal((await read(made))[0]?.command, 'error')
  }
  const { report, ...rest } = conformant()
  const part = await read({ ...rest, report: { ...report, verdict: 'incomplete' } })
  t.match(part[0], { command: 'warning', properties: { title: 'assay: Incomplete' } })
})

t.test('a failed MUST is an error with wanted, seen and remedy; a SHOULD a warning', async t => {
  const all = await read(notConformant())
  t.match(all[1], {
    command: 'error',
    properties: { title: 'Failed: ORUK-10 MUST' },
    message: /^Page 2 .+\nwanted: 3 services.+\nseen: .+\nremedy: Order/,
  })
  t.match(all.find(({ command }) => command === 'warning')?.properties, {
    title: 'Advisory: ORUK-15 SHOULD',
  })
})

/** A report with so many failed MUSTs and failed SHOULDs. */
function many(failed: number, advisories: number): Made {
  const made = notConformant()
  const [must] = made.report.rulings.filter(({ outcome }) => outcome === 'failed')
  if (must === undefined) throw new Error('nothing failed')
  const of = (level: 'MUST' | 'SHOULD', length: number) =>
    Array.from({ length }, (_, n) => ({ ...must, level, requirement: `${level}-${n}` }))
  const rulings = [...of('MUST', failed), ...of('SHOULD', advisories)]
  return { ...made, report: { ...made.report, rulings } }
}

t.test('there are never more of a kind than GitHub shows, and the rest is counted', async t => {
  const all = await read(many(40, 30))
  const errors = all.filter(({ command }) => command === 'error')
  t.equal(errors.length, annotationsOfAKind)
  t.match(errors.at(-1), { properties: { title: 'and 32 more' }, message: /MUST-39$/ })
  const warnings = all.filter(({ command }) => command === 'warning')
  t.equal(warnings.length, annotationsOfAKind)
  t.match(warnings.at(-1)?.properties, { title: 'and 21 more' })
  t.equal((await read(many(9, 10))).length, 20)
})

t.test('any judgement parses again to the same counts, one command a line', async t => {
  await fc.assert(
    fc.asyncProperty(anyReport, async made => {
      const text = await render(annotations, made)
      const all = await read(made)
      const standings = made.report.rulings.map(standingOf)
      const shut = standings.filter(one => one === 'failed' || one === 'untold').length
      const soft = standings.filter(one => one === 'advisory').length
      const verdict = verdictStanding(made.report)
      const alarm = verdict === 'failed' || verdict === 'untold'
      const of = (kind: string): number => all.filter(({ command }) => command === kind).length
      equal(of('error'), shut + (alarm ? 1 : 0))
      equal(of('warning'), soft + (verdict === 'skipped' ? 1 : 0))
      equal(all[0]?.command === 'notice', verdict === 'passed')
      return !steers(text, 'lines') && !/##[a-z]*\[/iu.test(text)
    }),
  )
  t.pass()
})
