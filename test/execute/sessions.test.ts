import t, { type Test } from 'tap'
import { sessions } from '../../src/execute/sessions.ts'
import type { Step, Workflow } from '../../src/model/arazzo.ts'
import { tried } from '../make-suite.ts'
import { serveHttp } from './http/serve.ts'

const ok = [{ condition: '$statusCode == 200' }]

const login = (more: Partial<Step> = {}): Step => ({
  stepId: 'login',
  operationId: 'login',
  successCriteria: ok,
  ...more,
})

const look = (more: Partial<Step> = {}): Step => ({
  stepId: 'look',
  operationId: 'getThing',
  successCriteria: ok,
  ...more,
})

const one = (
  workflowId: string,
  steps: readonly Step[],
  more: Partial<Workflow> = {},
): Workflow => ({
  workflowId,
  steps,
  ...more,
})

/** A server that gives everybody who logs in a number, and answers 401 to who has none. */
async function club(t: Test) {
  const asked: string[] = []
  let guests = 0
  const { url } = await serveHttp(t, (request, response) => {
    asked.push(`${request.method} ${request.headers.cookie ?? '-'}`)
    if (request.url === '/login') {
      guests += 1
      response.setHeader('set-cookie', [`sid=guest-number-${guests}; HttpOnly`, 'lang=cy; Path=/'])
      response.end()
    } else {
      const known = /\bsid=guest-number-\d/.test(request.headers.cookie ?? '')
      response.writeHead(known ? 200 : 401).end()
    }
  })
  return { url, asked }
}

t.test('a session keeps cookies and sends them back; without one none is kept', async t => {
  const { url, asked } = await club(t)
  const workflows = [
    one('with', [login(), look()], { 'x-assay-session': 'guest' }),
    one('without', [login(), look()]),
    one('left', [login(), look({ 'x-assay-session': 'none' })], { 'x-assay-session': 'guest' }),
  ]
  const { cases, code } = await tried(t, { workflows, url, argv: ['--concurrency', '1'] })
  t.equal(cases['with']?.outcome, 'passed')
  t.equal(cases['without']?.outcome, 'failed')
  t.equal(cases['left']?.outcome, 'failed')
  t.equal(code, 1)
  t.strictSame(asked, [
    'POST -',
    'GET sid=guest-number-1; lang=cy',
    'POST -',
    'GET -',
    'POST -',
    'GET -',
  ])
})

t.test('sessions of one case are apart by name, and no case has those of another', async t => {
  const { url, asked } = await club(t)
  const as = (session: string, stepId: string): Partial<Step> => ({
    stepId,
    'x-assay-session': session,
  })
  const workflows = [
    one('two', [
      login(as('ann', 'login-ann')),
      login(as('bob', 'login-bob')),
      look(as('ann', 'look-ann')),
      look(as('bob', 'look-bob')),
      look({ ...as('eve', 'look-eve'), successCriteria: [{ condition: '$statusCode == 401' }] }),
    ]),
    one('other', [look(as('ann', 'look'))]),
  ]
  const { cases } = await tried(t, { workflows, url, argv: ['--concurrency', '1'] })
  t.equal(cases['two']?.outcome, 'passed')
  t.equal(cases['other']?.outcome, 'failed')
  t.strictSame(asked.slice(2), [
    'GET sid=guest-number-1; lang=cy',
    'GET sid=guest-number-2; lang=cy',
    'GET -',
    'GET -',
  ])
})

t.test('a nested workflow has the sessions of its case by name', async t => {
  const { url } = await club(t)
  const workflows = (session: string) => [
    one('main', [
      { stepId: 'enter', workflowId: 'entrance' },
      look({ 'x-assay-session': 'guest' }),
    ]),
    one('entrance', [login()], { 'x-assay-session': session }),
  ]
  const same = await tried(t, { workflows: workflows('guest'), url })
  t.equal(same.cases['main']?.outcome, 'passed')
  const other = await tried(t, { workflows: workflows('staff'), url })
  t.equal(other.cases['main']?.outcome, 'failed')
})

t.test('a cookie of the step, or of the credential, wins over that of the session', async t => {
  const { url, asked } = await club(t)
  const sid = { name: 'sid', in: 'cookie', value: 'mine' } as const
  const workflows = [
    one('own', [login(), look({ parameters: [sid] })], { 'x-assay-session': 'guest' }),
  ]
  const { cases } = await tried(t, { workflows, url })
  t.equal(cases['own']?.outcome, 'failed')
  t.equal(asked[1], 'GET sid=mine; lang=cy')
  const plain = [one('signed', [login(), look()], { 'x-assay-session': 'guest' })]
  const argv = ['-H', 'Cookie={env:PASS}']
  await tried(t, { workflows: plain, url, argv, env: { PASS: 'sid=by-credential' } })
  t.equal(asked.at(-1), 'GET sid=by-credential; lang=cy')
})

t.test('no value of a cookie is kept in the evidence', async t => {
  const { url } = await club(t)
  const workflows = [one('with', [login(), look()], { 'x-assay-session': 'guest' })]
  const { evidence } = await tried(t, { workflows, url })
  t.equal(evidence.split('sid=‹secret:cookie›').length, 3, 'set once, sent once')
  t.notMatch(evidence, 'guest-number-1')
})

const now = new Date('2026-11-22T10:00:00Z')
const bare = (url: string) => ({ method: 'GET', url, headers: [], body: null })

/** What a session sends to a URL after some Set-Cookie lines from another, later. */
async function sent(lines: readonly string[], to: string, from = 'https://a.example.org/in/x') {
  let time = now
  const kept = sessions(() => time)
  await kept.keep(
    from,
    lines.map(line => ['Set-Cookie', line] as const),
    's',
  )
  time = new Date(now.getTime() + 60_000)
  const { headers } = await kept.dress(bare(to), 's')
  return headers.map(([name, value]) => `${name}: ${value}`).join('\n')
}

t.test('cookies keep to RFC 6265: path, Secure, expiry, domain, public suffixes', async t => {
  const here = 'https://a.example.org/in/y'
  t.equal(await sent(['a=1'], here), 'cookie: a=1')
  t.equal(await sent(['a=1'], 'https://a.example.org/out'), '')
  t.equal(await sent(['a=1; Path=/', 'b=2'], here), 'cookie: b=2; a=1', 'longer paths come first')
  t.equal(await sent(['a=1; Max-Age=90'], here), 'cookie: a=1')
  t.equal(await sent(['a=1; Max-Age=30'], here), '')
  t.equal(await sent(['a=1; Max-Age=99999999999999999999'], here), 'cookie: a=1')
  t.equal(await sent(['a=1', 'a=; Max-Age=0'], here), '')
  t.equal(await sent(['a=1; Expires=Sun, 22 Nov 2026 10:00:30 GMT'], here), '')
  t.equal(await sent(['a=1; Expires=Sun, 22 Nov 2026 10:01:30 GMT'], here), 'cookie: a=1')
  t.equal(await sent(['a=1; Domain=example.org'], here), 'cookie: a=1')
  t.equal(await sent(['a=1; Domain=other.org'], here), '')
  t.equal(await sent(['a=1; Domain=org'], here), '')
  t.equal(await sent(['a=1; Domain=co.uk'], 'https://x.co.uk/in/y', 'https://x.co.uk/in/x'), '')
  const plain = 'http://a.example.org/in/x'
  t.equal(await sent(['a=1; Secure', 'b=2'], plain, plain), 'cookie: b=2')
  t.equal(await sent(['no pair', '=x', '', ';'], here), '')
})

t.test('a cookie goes back to the origin that set it, and to no other', async t => {
  const wide = ['a=1; Domain=example.org; Path=/']
  t.equal(await sent(wide, 'https://a.example.org/'), 'cookie: a=1')
  for (const other of [
    'https://b.example.org/',
    'https://a.example.org:8443/',
    'http://a.example.org/',
  ]) {
    t.equal(await sent(wide, other), '', other)
  }
})

t.test('a session is bounded: so many cookies, so long', async t => {
  const many = Array.from({ length: 150 }, (_, n) => `c${n}=${n}`)
  const header = await sent(many, 'https://a.example.org/in/y')
  t.equal(header.split(';').length, 100)
  t.match(header, /c99=99$/)
  const gone = many.slice(0, 60).map(line => `${line}; Max-Age=0`)
  const after = await sent([...many.slice(0, 100), ...gone, 'late=1'], 'https://a.example.org/in/y')
  t.match(after, /late=1$/, 'what has expired makes room')
  const long = `b=${'x'.repeat(4095)}`
  t.equal(await sent([long, 'a=1'], 'https://a.example.org/in/y'), 'cookie: a=1')
  t.equal(await sent(['a=\u007f', 'b=2'], 'https://a.example.org/in/y'), 'cookie: b=2')
})
