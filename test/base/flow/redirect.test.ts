import t from 'tap'
import type { Step } from '../../../src/model/arazzo.ts'
import { type Answered, play, program, served, workflow } from '../../make-flow.ts'

const base = 'http://supplier.example/v1'
const to = (location: string, status = 302, body?: string): Answered => ({
  status,
  headers: [['Location', location]],
  ...(body === undefined ? {} : { body }),
})

const step = (more: Partial<Step> = {}): Step => ({
  stepId: 'go',
  operationId: 'listThings',
  successCriteria: [{ condition: '$statusCode == 200' }],
  'x-assay-redirects': { follow: 3 },
  ...more,
})

/** What is asked when the first answers are these; then 200. */
const walked = (one: Step, ...answers: readonly Answered[]) =>
  play(
    program([workflow([one], { outputs: { n: '$steps.go.outputs.n' } })]),
    (_request, n) => answers[n - 1] ?? { status: 200, body: { n } },
  )

t.test('without the extension a redirect is the answer (A2)', async t => {
  const { 'x-assay-redirects': _, ...plain } = step({
    successCriteria: [{ condition: '$statusCode == 302' }],
  })
  const { asked, end } = walked(plain, to('/other'))
  t.equal(end.outcome, 'passed')
  t.equal(asked.length, 1)
})

t.test('a redirect is followed, and the last answer is that of the step', async t => {
  const wanting = step({ outputs: { n: '$response.body#/n', url: '$url' } })
  const { asked, end, noted } = walked(wanting, to('/a', 301), to('b?x=1', 307))
  t.strictSame(asked, [
    `GET ${base}/things`,
    'GET http://supplier.example/a',
    'GET http://supplier.example/b?x=1',
  ])
  t.equal(end.outcome, 'passed')
  t.strictSame(end.outputs, { n: 3 })
  t.strictSame(end.steps, [
    { id: 'go', attempt: 1, outcome: 'passed', evidence: ['main/go#1', 'main/go#2', 'main/go#3'] },
  ])
  t.strictSame(noted, ['go', 'go', 'go'])
})

t.test(
  'a Location is relative to what was asked (RFC 3986 §5), and inherits a fragment',
  async t => {
    const next = (location: string) => walked(step(), to(location)).asked[1]
    t.equal(next('items'), `GET ${base}/items`)
    t.equal(next('../v2/things'), 'GET http://supplier.example/v2/things')
    t.equal(next('?page=2'), `GET ${base}/things?page=2`)
    t.equal(next('//other.example/x'), 'GET http://other.example/x')
    t.equal(next('https://supplier.example/x'), 'GET https://supplier.example/x')
    t.equal(next('#part'), `GET ${base}/things#part`)
    t.equal(walked(step(), to('#part'), to('/a')).asked[2], 'GET http://supplier.example/a#part')
    t.equal(walked(step(), to('#part'), to('/a#b')).asked[2], 'GET http://supplier.example/a#b')
  },
)

t.test('only 301, 302, 303, 307 and 308 with a Location are followed', async t => {
  for (const status of [301, 302, 303, 307, 308]) {
    t.equal(walked(step(), to('/a', status)).asked.length, 2, `${status}`)
  }
  for (const status of [200, 201, 300, 304, 305, 306, 404]) {
    t.equal(walked(step(), to('/a', status)).asked.length, 1, `${status}`)
  }
  const wants = step({ successCriteria: [{ condition: '$statusCode == 302' }] })
  t.equal(walked(wants, { status: 302 }).end.outcome, 'passed', 'without a Location: the answer')
})

t.test('the method and the body change as RFC 9110 §15.4 says', async t => {
  const post = step({
    operationId: 'makeThing',
    requestBody: { contentType: 'application/json', payload: { a: 1 } },
  })
  const second = (status: number) => {
    const { asked, bodies } = walked(post, to('/a', status))
    return `${asked[1]?.split(' ')[0]} ${bodies[1] ?? '-'}`
  }
  t.equal(second(301), 'GET -')
  t.equal(second(302), 'GET -')
  t.equal(second(303), 'GET -')
  t.equal(second(307), 'POST {"a":1}')
  t.equal(second(308), 'POST {"a":1}')
})

t.test('too many redirects fail the step, and a circle is called one', async t => {
  const long = walked(step({ 'x-assay-redirects': { follow: 2 } }), to('/a'), to('/b'), to('/c'))
  t.equal(long.asked.length, 3)
  t.equal(long.end.outcome, 'failed')
  t.match(
    long.end.because,
    'The redirect (302) is number 3, and leads on to "http://supplier.example/c"; it was not followed.',
  )
  const enough = walked(step({ 'x-assay-redirects': { follow: 3 } }), to('/a'), to('/b'), to('/c'))
  t.equal(enough.end.outcome, 'passed')
  const round = walked(step(), to('/a'), to('/b'), to('/a'), to('/b'))
  t.equal(round.asked.length, 4)
  t.match(round.end.because, /which was asked before: the redirects go in a circle; it was not/)
})

t.test('a step that fails so has its own criteria and actions as usual', async t => {
  const handled = step({
    'x-assay-redirects': { follow: 1 },
    successCriteria: [{ condition: '$statusCode == 302' }],
    onFailure: [{ name: 'stop', type: 'end' }],
    'x-assay-expected': true,
  })
  t.equal(walked(handled, to('/a'), to('/b')).end.outcome, 'passed')
  const { onFailure: _, ...plain } = handled
  t.equal(walked(plain, to('/a'), to('/b')).end.outcome, 'failed', 'a 302 does not make it good')
})

t.test('where no step may be led fails it, and is not asked', async t => {
  const secure = (one: Step, ...answers: readonly Answered[]) => {
    const of = program([workflow([one])])
    return play(
      served(of, { url: 'https://supplier.example/v1' }),
      (_request, n) => answers[n - 1] ?? { status: 200 },
    )
  }
  const down = secure(step(), to('http://supplier.example/a'))
  t.equal(down.asked.length, 1)
  t.match(down.end, { outcome: 'failed', because: /from https down to http; it was not followed/ })
  t.equal(secure(step(), to('https://supplier.example/a')).end.outcome, 'passed')
  for (const [location, why] of [
    ['file:///etc/passwd', /neither http nor https/],
    ['javascript:alert(1)', /neither http nor https/],
    ['https://user@supplier.example/', /names a user/],
    ['https://[bad/', /a Location that is no URL/],
  ] as const) {
    const { asked, end } = secure(step(), to(location))
    t.equal(asked.length, 1, location)
    t.match(end, { outcome: 'failed', because: why }, location)
  }
  const twice = { status: 302, headers: [...(to('/a').headers ?? []), ...(to('/b').headers ?? [])] }
  t.match(secure(step(), twice).end.because, /names several Locations/)
})

t.test('silence after a redirect says so', async t => {
  const { end } = play(program([workflow([step()])]), (_request, n) => (n === 1 ? to('/a') : null))
  t.match(end, { outcome: 'cantTell', cause: 'network', because: /^After 1 redirect: The server/ })
})
