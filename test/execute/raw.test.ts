import t, { type Test } from 'tap'
import type { RawPiece, Step } from '../../src/model/arazzo.ts'
import { tried } from '../make-suite.ts'
import { get, senderFor, serveHttp, serveRaw } from './http/serve.ts'

const step = (send: readonly RawPiece[], more: Partial<Step> = {}): Step => ({
  stepId: 'bad',
  operationId: 'getThing',
  'x-assay-raw': { send },
  successCriteria: [{ condition: '$statusCode == 400' }],
  ...more,
})

const only = (one: Step) => [{ workflowId: 'main', steps: [one] }]

const answer = (status: string) => `HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`

/** A server that keeps every byte it gets until `until` is among them, and then answers once. */
async function listening(t: Test, until: string, reply = answer('400 Bad Request')) {
  const got: string[] = []
  const { url, connections } = await serveRaw(t, (socket, n) => {
    socket.on('data', chunk => {
      got[n - 1] = (got[n - 1] ?? '') + chunk.toString('latin1')
      if (got[n - 1]?.endsWith(until)) socket.write(reply)
    })
  })
  return { url, got, connections }
}

t.test('exactly the bytes that are written out are sent, and nothing else', async t => {
  const { url, got } = await listening(t, '\xffEND')
  const send = [
    { line: 'POST {path} HTTP/1.1' },
    { line: 'Content-Length: 5' },
    { line: 'Content-Length: 6' },
    { line: 'X-Host: {host}' },
    { line: 'X-Word: {$inputs.word}' },
    { text: 'X-Bare: lf\n' },
    { line: '' },
    { text: '{"a":é' },
    { base64: 'AP8=', times: 2 },
    { text: 'END' },
  ]
  const { code, seen } = await tried(t, {
    workflows: [
      {
        workflowId: 'main',
        inputs: { type: 'object', properties: { word: { type: 'string' } } },
        steps: [step(send, { parameters: [{ name: 'q', in: 'query', value: 'a b' }] })],
      },
    ],
    url,
    argv: ['--input', 'word=tea'],
  })
  const host = new URL(url).host
  const whole = `POST /thing?q=a%20b HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\nX-Host: ${host}\r\nX-Word: tea\r\nX-Bare: lf\n\r\n{"a":\xc3\xa9\x00\xff\x00\xffEND`
  t.strictSame(got, [whole])
  t.equal(code, 0)
  const [one] = seen
  t.match(one?.request, { method: 'POST', url: `${url}/thing?q=a%20b`, raw: true })
  t.strictSame(one?.request.headers, [
    ['Content-Length', '5'],
    ['Content-Length', '6'],
    ['X-Host', host],
    ['X-Word', 'tea'],
    ['X-Bare', 'lf'],
  ])
  t.equal(one?.request.body?.size, Buffer.byteLength(whole, 'latin1'))
})

t.test('a real server refuses what is wrong, and each request has its own connection', async t => {
  const { url, connections } = await serveHttp(t, (request, response) => {
    request.resume().on('end', () => response.end())
  })
  const raw = (send: readonly RawPiece[], status: number, stepId: string): Step =>
    step(send, { stepId, successCriteria: [{ condition: `$statusCode == ${status}` }] })
  const head = [{ line: 'GET {path} HTTP/1.1' }, { line: 'Host: {host}' }]
  const end = { line: '' }
  const steps = [
    raw([...head, end], 200, 'sound'),
    raw([{ line: 'GET {path} HTTP/1.1' }, end], 400, 'no-host'),
    raw(
      [
        { line: 'POST /thing HTTP/1.1' },
        ...head.slice(1),
        { line: 'Content-Length: 1' },
        { line: 'Content-Length: 2' },
        end,
        { text: 'ab' },
      ],
      400,
      'two-lengths',
    ),
    raw([...head, { text: 'X: ' }, { text: 'x', times: 20_000 }, { line: '' }, end], 431, 'long'),
    raw(
      [
        { line: 'POST /thing HTTP/1.1' },
        ...head.slice(1),
        { line: 'Transfer-Encoding: chunked' },
        end,
        { line: 'zz' },
      ],
      400,
      'chunks',
    ),
  ]
  const { code, cases } = await tried(t, { workflows: [{ workflowId: 'main', steps }], url })
  t.equal(cases['main']?.because, null)
  t.equal(code, 0)
  t.equal(connections(), steps.length)
  const wrong = steps.map(one => ({
    ...one,
    successCriteria: [{ condition: '$statusCode == 418' }],
  }))
  t.equal((await tried(t, { workflows: only(wrong[1] ?? step([])), url })).code, 1)
})

t.test('what is told of a request whose line cannot be read is its operation', async t => {
  const { url } = await listening(t, '\r\n\r\n')
  for (const [line, method, path] of [
    ['BREW /pot HTTP/1.1', 'BREW', '/pot'],
    ['GET http://elsewhere.example/ HTTP/1.1', 'GET', '/thing'],
    ['nonsense', 'GET', '/thing'],
    ['HEAD {path} HTTP/1.1', 'HEAD', '/thing'],
    ['CONNECT elsewhere.example:443 HTTP/1.1', 'CONNECT', '/thing'],
  ] as const) {
    const { seen, code } = await tried(t, { workflows: only(step([{ line }, { line: '' }])), url })
    t.match(seen[0]?.request, { method, url: `${url}${path}`, headers: [] }, line)
    t.equal(code, 0)
  }
})

t.test('a server that hangs up, or that never answers, is silence', async t => {
  const good: Step = { stepId: 'good', operationId: 'getThing' }
  const half = step([{ line: 'GET {path} HTTP/1.1' }, { line: 'X: y' }], { timeout: 200 })
  const outcomes = async (reply: (bad: boolean) => string | null) => {
    const { url } = await serveRaw(t, socket =>
      socket.on('data', chunk => {
        const said = reply(chunk.includes('X: y'))
        if (said === '') socket.end()
        else if (said !== null) socket.write(said)
      }),
    )
    const workflows = [{ workflowId: 'main', steps: [good, half] }]
    const { cases, seen } = await tried(t, { workflows, url })
    const reason = seen.find(one => one.kind === 'silence')?.reason
    return { ...cases['main'], reason }
  }
  const ok = answer('200 OK')
  t.match(await outcomes(bad => (bad ? answer('400 Bad') : ok)), { outcome: 'passed' })
  t.match(await outcomes(bad => (bad ? '' : ok)), {
    outcome: 'failed',
    cause: 'supplier',
    reason: 'reset',
    attempts: 2,
  })
  t.match(await outcomes(bad => (bad ? null : ok)), {
    outcome: 'failed',
    cause: 'supplier',
    reason: 'deadline',
    attempts: 2,
  })
})

t.test('a suite may take hanging up for an answer', async t => {
  const { url } = await serveRaw(t, socket => socket.on('data', () => socket.end()))
  const bad = step([{ line: 'x' }, { line: '' }], {
    onFailure: [{ name: 'hung-up', type: 'end' }],
    'x-assay-expected': true,
  })
  t.equal((await tried(t, { workflows: only(bad), url })).cases['main']?.outcome, 'passed')
})

t.test('answers are read under the limits of any other', async t => {
  const silent = async (reply: string) => {
    const { url } = await listening(t, '\r\n\r\n', reply)
    const http = await senderFor(t, url)
    const raw = Buffer.from('GET / HTTP/1.1\r\n\r\n')
    const said = await http.send(get(url, { raw }))
    return said.kind === 'silence' ? said.reason : said.status
  }
  t.equal(await silent('no HTTP at all\r\n\r\n'), 'malformed')
  t.equal(await silent(`HTTP/1.1 400 x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`), 'header-limit')
  t.equal(
    await silent('HTTP/1.1 400 x\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\n\r\n'),
    400,
  )
})

t.test(
  'credentials and cookies stand only where the suite says so, and not in evidence',
  async t => {
    const { url, got } = await listening(
      t,
      '\r\n\r\n',
      `${answer('400 No').slice(0, -2)}Set-Cookie: sid=its-own-secret\r\n\r\n`,
    )
    const bare = [{ line: 'GET {path} HTTP/1.1' }, { line: 'Host: {host}' }]
    const end = { line: '' }
    const steps = [
      step([...bare, end], { stepId: 'bare' }),
      step([...bare, { text: '{credentials}' }, end], { stepId: 'signed' }),
      step([...bare, { line: 'Authorization: Basic b3VyLW93bg==' }, end], { stepId: 'own' }),
    ]
    const { evidence, code } = await tried(t, {
      workflows: [{ workflowId: 'main', steps, 'x-assay-session': 's' }],
      url,
      argv: ['-H', 'X-Key={env:KEY}'],
      env: { KEY: 'of-the-run-alone' },
    })
    t.equal(code, 0)
    const head = `GET /thing HTTP/1.1\r\nHost: ${new URL(url).host}\r\n`
    t.strictSame(got, [
      `${head}\r\n`,
      `${head}X-Key: of-the-run-alone\r\ncookie: sid=its-own-secret\r\n\r\n`,
      `${head}Authorization: Basic b3VyLW93bg==\r\n\r\n`,
    ])
    for (const secret of ['of-the-run-alone', 'its-own-secret', 'b3VyLW93bg']) {
      t.notOk(evidence.includes(secret), secret)
    }
    t.ok(evidence.includes('cookie: sid=‹secret:cookie›\r\n'), 'in the raw bytes')
    t.ok(evidence.includes('Authorization: Basic ‹secret:authorization›\r\n'), 'in the raw bytes')
  },
)

t.test('a value that is not known, or too many bytes, keep it from being sent', async t => {
  const { url, got } = await listening(t, '\r\n\r\n')
  const unknown = await tried(t, { workflows: only(step([{ line: '{$inputs.none}' }])), url })
  t.match(unknown.cases['main'], { outcome: 'untested', cause: 'prerequisite' })
  const long = await tried(t, { workflows: only(step([{ text: 'xx', times: 1_048_576 }])), url })
  t.match(long.cases['main'], { outcome: 'untested', cause: 'harness', because: /than 1 MiB/ })
  t.strictSame(got, [])
})

t.test('an address that the policy does not admit gets no bytes', async t => {
  const { url } = await listening(t, '\r\n\r\n')
  const inner = await listening(t, '\r\n\r\n')
  const http = await senderFor(t, url)
  const raw = Buffer.from('GET / HTTP/1.1\r\n\r\n')
  t.match(await http.send(get(inner.url, { raw })), { kind: 'silence', reason: 'address' })
  t.strictSame(inner.got, [])
})

t.test('closing the sender ends a raw request that is under way', async t => {
  const { url, connections } = await serveRaw(t, () => {})
  const http = await senderFor(t, url)
  const answered = http.send(get(url, { raw: Buffer.from('x') }))
  while (connections() === 0) await new Promise(resolve => setImmediate(resolve))
  await http.close()
  t.match(await answered, { kind: 'silence', reason: 'interrupted' })
})

t.test('the request of a raw step is not held to the API document', async t => {
  const { url } = await listening(t, '\r\n\r\n', answer('500 Oops'))
  const strict = step([{ line: 'x' }, { line: '' }], {
    operationId: 'getStrict',
    successCriteria: [{ condition: '$statusCode == 500' }],
  })
  const { report } = await tried(t, { workflows: only(strict), url })
  t.match(report.rulings[0], { outcome: 'failed', cause: 'supplier', because: /500/ })
})
