import t from 'tap'
import type { Ruling } from '../../../src/model/judgement.ts'
import { coverage } from '../../../src/report/html/coverage.ts'
import { failures } from '../../../src/report/html/failures.ts'
import { numbers } from '../../../src/report/html/numbers.ts'
import { opening } from '../../../src/report/html/opening.ts'
import type { Material } from '../../../src/report/reporter.ts'
import { english } from '../../../src/words/index.ts'
import { finding, notConformant, plan, report, requirement, ruling } from '../../make-report.ts'

const advice = requirement('ORUK-24', 'SHOULD', 'It should hold.')
const of = requirement('ORUK-10', 'MUST', 'It holds.')

/** Rows of the first table: the name, and the number after it. */
function rows(html: string): { readonly [name: string]: number } {
  const found = html.matchAll(/<th scope="row">([^<]*)<\/th><td class="number"[^>]*>(\d+)/gu)
  return Object.fromEntries([...found].map(([, name = '', number]) => [name, Number(number)]))
}

const untold = (more: Partial<Ruling>): Ruling => ruling(of, 'untested', more)
const page = (rulings: readonly Ruling[]): Material => ({
  ...notConformant(),
  report: report(rulings),
  words: english,
})

t.test('how each requirement was settled is counted once', async t => {
  const found = rows(
    coverage(
      page([
        ruling(of, 'passed'),
        ruling(of, 'failed'),
        untold({ outcome: 'cantTell', cause: 'network' }),
        untold({ cause: 'awaiting-attestation' }),
        untold({ outcome: 'inapplicable', cause: 'declared-absent' }),
        untold({ cause: 'not-declared' }),
        untold({ outcome: 'inapplicable', cause: 'specification' }),
        untold({ outcome: 'inapplicable', cause: 'condition-not-met' }),
        untold({ cause: 'prerequisite' }),
      ]),
    ).html,
  )
  t.strictSame(found, {
    'Assessed by tests': 2,
    'Asked, and not settled': 1,
    'Attested by a person': 0,
    'Awaiting attestation': 1,
    'Declared absent': 1,
    'Not declared': 1,
    'Excused or waived': 1,
    'Does not apply': 1,
    'Not assessed': 1,
  })
})

t.test('one click leads to a weaker requirement where no MUST is in the way', async t => {
  const button = (...rulings: readonly Ruling[]) =>
    /<a class="button" href="(#\w+)">([^<]*)</u.exec(opening(page(rulings)).html)?.slice(1)
  const weak = ruling(advice, 'failed')
  t.strictSame(button(ruling(of, 'passed'), weak), [
    '#r2',
    'Go to the first thing worth mending: ORUK-24',
  ])
  t.strictSame(button(weak, ruling(of, 'failed')), ['#r2', 'Go to the first failure: ORUK-10'])
  t.equal(button(ruling(of, 'passed')), undefined)
})

t.test('an attested requirement was not tested', async t => {
  const attested = { ...of, proof: { kind: 'attested', how: 'Somebody looks.' } } as const
  const [spec] = plan.specs
  if (spec === undefined) throw new Error('no spec')
  const found = coverage({
    ...page([ruling(of, 'passed')]),
    plan: { ...plan, specs: [{ ...spec, requirements: [attested] }] },
  })
  t.match(rows(found.html), { 'Assessed by tests': 0, 'Attested by a person': 1 })
})

t.test('the chart has a row for each of the seven facets, with its numbers', async t => {
  const { html } = numbers({ ...notConformant(), words: english })
  const chart = html.slice(html.indexOf('class="stack facets"'))
  const names = [...chart.matchAll(/<th scope="row">(\w+) /gu)].map(([, name]) => name)
  t.strictSame(names, ['Meaning', 'Form', 'Quality', 'Rights', 'Trust', 'Transport', 'Governance'])
  const quality = chart.slice(chart.indexOf('Quality'), chart.indexOf('Rights'))
  const cells = [...quality.matchAll(/<td class="number"[^>]*>(\d+)/gu)].map(([, n]) => Number(n))
  t.strictSame(cells, [4, 2, 1, 2, 1])
  const parts = [...quality.matchAll(/width="(\d+)" height="1" class="(\w+)"/gu)]
  t.strictSame(
    parts.map(([, width, name]) => [name, Number(width)]),
    [
      ['failed', 2],
      ['advisory', 1],
      ['open', 2],
      ['inapplicable', 1],
      ['passed', 4],
    ],
  )
})

t.test('a suite of the user’s own has no facets', async t => {
  t.notMatch(
    numbers({ ...notConformant(), plan: { ...plan, specs: [] }, words: english }).html,
    /facets/,
  )
})

t.test('a cause names eight of its requirements, and says how many more there are', async t => {
  const same = Array.from({ length: 12 }, () =>
    ruling(of, 'failed', { findings: [finding('failed')] }),
  )
  const { html } = failures(page(same)) ?? { html: '' }
  t.equal(html.split('<li>').length - 1, 8)
  t.match(html, 'and 4 more below')
  t.equal(failures(page([ruling(of, 'passed')])), null)
})
