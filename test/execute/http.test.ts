import { gzipSync } from 'node:zlib'
import t from 'tap'
import type { Answer } from '../../src/execute/http.ts'
import { get, senderFor, serveBytes, serveHttp, serveRaw } from './http/serve.ts'

/** What is left of an answer when its timing is left out. */
function told(answer: Answer): string {
  if (answer.kind === 'silence') return `${answer.reason}: ${answer.because}`
  const body = answer.body === null ? 'none' : Buffer.from(answer.body).toString()
  return `${answer.status} ${body}${answer.cut ? ' (cut)' : ''}`
}

t.test('an answer has its headers in order, repeated and byte by byte, and its body', async t => {
  const { url } = await serveBytes(
    t,
    Buffer.from(
      'HTTP/1.1 200 OK\r\nX-A: 1\r\nx-a: caf\xe9\r\nContent-Length: 2\r\n\r\nhi',
      'latin1',
    ),
  )
  const answer = await (await senderFor(t, url)).send(get(url))
  t.match(answer, {
    kind: 'answer',
    status: 200,
    headers: [
      ['X-A', '1'],
      ['x-a', 'caf\xe9'],
      ['Content-Length', '2'],
    ],
    cut: false,
    remote: '127.0.0.1',
  })
  t.equal(told(answer), '200 hi')
  t.ok((answer.timing.firstByte ?? -1) >= 0)
  t.ok(answer.timing.total >= (answer.timing.firstByte ?? 0))
})

t.test('the request arrives as it was handed over, without an Accept-Encoding', async t => {
  const { url } = await serveHttp(t, async (request, response) => {
    const parts: Uint8Array[] = []
    for await (const part of request) parts.push(part)
    response.setHeader('seen', JSON.stringify(request.rawHeaders))
    response.end(`${request.method} ${request.url} ${Buffer.concat(parts)}`)
  })
  const sender = await senderFor(t, url)
  const answer = await sender.send({
    method: 'PATCH',
    url: `${url}/a%2Fb?q=1&q=2`,
    headers: [
      ['X-Twice', '1'],
      ['X-Twice', '2'],
    ],
    body: Buffer.from('{}'),
  })
  t.equal(told(answer), '200 PATCH /a%2Fb?q=1&q=2 {}')
  const seen = answer.kind === 'answer' ? answer.headers.find(([name]) => name === 'seen') : null
  t.match(seen?.[1], /"X-Twice","1","X-Twice","2"/)
  t.notMatch(seen?.[1], /accept-encoding/i)
})

t.test('a body is null when there was none', async t => {
  const { url } = await serveHttp(t, (request, response) => {
    response.writeHead(request.url === '/204' ? 204 : 200, {
      ...(request.url === '/head' ? { 'content-length': '99999999999' } : {}),
    })
    response.end()
  })
  const sender = await senderFor(t, url)
  t.equal(told(await sender.send(get(`${url}/204`))), '204 none')
  t.equal(told(await sender.send(get(`${url}/empty`))), '200 none')
  t.equal(told(await sender.send(get(`${url}/head`, { method: 'HEAD' }))), '200 none')
})

t.test('a redirect is evidence, not an instruction', async t => {
  let asked = 0
  const { url } = await serveHttp(t, (_request, response) => {
    asked += 1
    response.writeHead(302, { location: '/elsewhere' }).end()
  })
  t.match(await (await senderFor(t, url)).send(get(url)), { status: 302 })
  t.equal(asked, 1)
})

t.test('a connection is used again, and never by two exchanges at once', async t => {
  let busy = 0
  let most = 0
  const { url, connections } = await serveHttp(t, (_request, response) => {
    busy += 1
    most = Math.max(most, busy)
    setImmediate(() => {
      busy -= 1
      response.end('ok')
    })
  })
  const sender = await senderFor(t, url, { concurrency: 3 })
  const answers = await Promise.all(Array.from({ length: 12 }, () => sender.send(get(url))))
  t.strictSame([...new Set(answers.map(told))], ['200 ok'])
  t.equal(connections(), 3)
  t.ok(most <= 3)
})

t.test('time runs out', async t => {
  const short = { timeout: 150 }
  await t.test('when the server never answers', async t => {
    const { url } = await serveRaw(t, () => {})
    t.equal(
      told(await (await senderFor(t, url, short)).send(get(url))),
      'deadline: No whole response head had come after 150 ms.',
    )
  })
  await t.test('when the head drips', async t => {
    const { url } = await serveRaw(t, socket => {
      socket.write('HTTP/1.1 200 OK\r\n')
      const drip = setInterval(() => socket.write('x: y\r\n'), 10)
      socket.on('close', () => clearInterval(drip))
    })
    t.match(told(await (await senderFor(t, url, short)).send(get(url))), /^deadline: No whole/)
  })
  await t.test('when interim responses keep coming', async t => {
    const { url } = await serveRaw(t, socket => {
      const drip = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 10)
      socket.on('close', () => clearInterval(drip))
    })
    const sender = await senderFor(t, url, { limits: { answer: 150 } })
    t.match(told(await sender.send(get(url))), /^deadline: No whole response head .* 150 ms/)
  })
  await t.test('when the body drips', async t => {
    const { url } = await serveRaw(t, socket => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
      const drip = setInterval(() => socket.write('1\r\na\r\n'), 10)
      socket.on('close', () => clearInterval(drip))
    })
    t.match(told(await (await senderFor(t, url, short)).send(get(url))), /^deadline: .*bytes/)
  })
  await t.test('for the one exchange only, and the next has a new connection', async t => {
    const { url, connections } = await serveHttp(t, (request, response) => {
      if (request.url === '/late') response.write('not all of it')
      else setImmediate(() => response.end('in time'))
    })
    const sender = await senderFor(t, url, { concurrency: 2 })
    const late = sender.send(get(`${url}/late`, { timeout: 150 }))
    const others = [sender.send(get(url)), sender.send(get(url)), sender.send(get(url))]
    t.strictSame((await Promise.all(others)).map(told), [
      '200 in time',
      '200 in time',
      '200 in time',
    ])
    t.match(told(await late), /^deadline/)
    t.equal(connections(), 2)
    const again = [sender.send(get(url)), sender.send(get(url))]
    t.strictSame((await Promise.all(again)).map(told), ['200 in time', '200 in time'])
    t.equal(connections(), 3)
  })
  await t.test('when a TLS handshake gets no answer, and the sentence says so', async t => {
    const { url } = await serveRaw(t, () => {})
    const secure = url.replace('http:', 'https:')
    const sender = await senderFor(t, secure, { limits: { connect: 150 } })
    t.equal(
      told(await sender.send(get(secure))),
      'connect-timeout: The TLS handshake was not done after 150 ms.',
    )
  })
})

t.test('too much', async t => {
  await t.test('a body without end is cut at the limit', async t => {
    const { url } = await serveRaw(t, socket => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      const pour = () => {
        if (!socket.destroyed) socket.write(Buffer.alloc(65536, 'a'), pour)
      }
      pour()
    })
    const answer = await (await senderFor(t, url, { limits: { body: 100_000 } })).send(get(url))
    t.match(answer, { kind: 'answer', status: 200, cut: true })
    t.equal(answer.kind === 'answer' && answer.body?.length, 100_000)
  })
  await t.test('a body as long as the limit is whole', async t => {
    const { url } = await serveBytes(t, 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello')
    const sender = await senderFor(t, url, { limits: { body: 5 } })
    t.equal(told(await sender.send(get(url))), '200 hello')
  })
  await t.test('a body that declares itself too long is not waited for', async t => {
    const { url } = await serveBytes(
      t,
      'HTTP/1.1 200 OK\r\nContent-Length: 1099511627776\r\n\r\n',
      false,
    )
    t.equal(told(await (await senderFor(t, url)).send(get(url))), '200  (cut)')
  })
  await t.test('a head over the limit', async t => {
    const { url } = await serveBytes(t, `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)
    t.match(told(await (await senderFor(t, url)).send(get(url))), /^header-limit: /)
  })
  await t.test('interim responses by the hundred', async t => {
    const { url } = await serveBytes(t, 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(200), false)
    t.match(told(await (await senderFor(t, url)).send(get(url))), /^header-limit: .*100 interim/)
  })
})

t.test('content codings', async t => {
  const coded = (coding: string, body: Uint8Array) =>
    Buffer.concat([
      Buffer.from(
        `HTTP/1.1 200 OK\r\nContent-Encoding: ${coding}\r\nContent-Length: ${body.length}\r\n\r\n`,
      ),
      body,
    ])
  await t.test('gzip is undone, and the answer is still whole', async t => {
    const { url } = await serveBytes(t, coded('gzip', gzipSync('plain')))
    t.equal(told(await (await senderFor(t, url)).send(get(url))), '200 plain')
  })
  await t.test('a bomb is cut at the limit', async t => {
    const { url } = await serveBytes(t, coded('gzip', gzipSync(Buffer.alloc(5_000_000))))
    const answer = await (await senderFor(t, url, { limits: { decoded: 1000 } })).send(get(url))
    t.match(answer, { kind: 'answer', cut: true })
    t.equal(answer.kind === 'answer' && answer.body?.length, 1000)
  })
  await t.test('truncated gzip is no answer', async t => {
    const { url } = await serveBytes(t, coded('gzip', gzipSync('{"a":1}').subarray(0, -9)))
    t.match(told(await (await senderFor(t, url)).send(get(url))), /^encoding: .*"gzip"/)
  })
  await t.test('an unknown coding is no answer', async t => {
    const { url } = await serveBytes(t, coded('x-own', Buffer.from('{}')))
    t.match(told(await (await senderFor(t, url)).send(get(url))), /^encoding: .*does not know/)
  })
})

t.test('the server breaks off', async t => {
  const cases = [
    ['before an answer', '', 'reset: The server closed the connection without an answer.'],
    [
      'in the head',
      'HTTP/1.1 200 OK\r\nx',
      'reset: The server closed .* middle of the response head',
    ],
    [
      'in the body',
      'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}',
      'reset: .*after 2 of 9 bytes',
    ],
    [
      'in a chunked body, though what came is valid JSON',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n',
      'reset: .*after 2 bytes of the body',
    ],
  ] as const
  for (const [when, bytes, wanted] of cases) {
    await t.test(when, async t => {
      const { url } = await serveBytes(t, bytes)
      t.match(told(await (await senderFor(t, url)).send(get(url))), new RegExp(`^${wanted}`))
    })
  }
  await t.test('with a reset', async t => {
    const { url } = await serveRaw(t, socket => socket.on('data', () => socket.resetAndDestroy()))
    t.match(told(await (await senderFor(t, url)).send(get(url))), /^reset: .*without an answer/)
  })
  await t.test('or was never there', async t => {
    const { url } = await serveRaw(t, () => {})
    const gone = url.replace(/\d+$/, '1')
    t.equal(
      told(await (await senderFor(t, gone)).send(get(gone))),
      'refused: The server refused the connection.',
    )
  })
  await t.test('in the TLS handshake', async t => {
    const { url } = await serveRaw(t, socket => socket.once('data', () => socket.end()))
    const secure = url.replace('http:', 'https:')
    t.match(
      told(await (await senderFor(t, secure)).send(get(secure))),
      /^tls: The server broke off the TLS handshake/,
    )
  })
})

t.test('what is not HTTP/1.1 is malformed', async t => {
  const cases = {
    'another protocol': 'SSH-2.0-OpenSSH_9.6\r\n',
    'a body and no head': '<html></html>',
    'a space before a colon': 'HTTP/1.1 200 OK\r\nx : y\r\n\r\n',
    'a NUL in a header': 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nx: a\0b\r\n\r\n',
    'two lengths': 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    'a length and chunks':
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'a bad chunk': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    'another transfer coding':
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n',
    'an upgrade': 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
  }
  for (const [what, bytes] of Object.entries(cases)) {
    await t.test(what, async t => {
      const { url } = await serveBytes(t, bytes, false)
      t.match(told(await (await senderFor(t, url)).send(get(url))), /^malformed: /)
    })
  }
})

t.test('what assay cannot do is not blamed on the server', async t => {
  const { url, connections } = await serveBytes(t, 'HTTP/1.1 100 Continue\r\n\r\n', false)
  const sender = await senderFor(t, url)
  t.match(told(await sender.send(get(url))), /^unsupported: .*100/)
  const injected = get(url, { headers: [['x', 'a\r\nb: c']] })
  t.match(told(await sender.send(injected)), /^unsupported: /)
  t.match(told(await sender.send(get('/relative'))), /^unsupported: /)
  t.match(told(await sender.send(get('file:///etc/hosts'))), /^unsupported: /)
  t.match(told(await sender.send(get(url, { method: 'CONNECT' }))), /^unsupported: /)
  t.equal(connections(), 1)
})

t.test('an answer nobody asked for never becomes evidence', async t => {
  const answer = (body: string) =>
    `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  const { url } = await serveRaw(t, (socket, n) => {
    socket.on('data', () =>
      socket.write(n === 1 ? answer('one') + answer('POISON') : answer('two')),
    )
  })
  const sender = await senderFor(t, url, { concurrency: 1 })
  const both = [sender.send(get(url)), sender.send(get(url))]
  t.strictSame((await Promise.all(both)).map(told), ['200 one', '200 two'])
})

t.test('a reused connection that swallows a request', async t => {
  const swallowing = () =>
    serveRaw(t, (socket, n) => {
      let asked = 0
      socket.on('data', () => {
        asked += 1
        if (n === 1 && asked === 2) socket.resetAndDestroy()
        else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
      })
    })
  await t.test('is replaced once for a GET', async t => {
    const { url, connections } = await swallowing()
    const sender = await senderFor(t, url, { concurrency: 1 })
    t.equal(told(await sender.send(get(url))), '200 ok')
    t.equal(told(await sender.send(get(url))), '200 ok')
    t.equal(connections(), 2)
  })
  await t.test('is told for a POST, which may have had its effect', async t => {
    const { url, connections } = await swallowing()
    const sender = await senderFor(t, url, { concurrency: 1 })
    t.equal(told(await sender.send(get(url, { method: 'POST' }))), '200 ok')
    t.match(told(await sender.send(get(url, { method: 'POST' }))), /^reset: /)
    t.equal(connections(), 1)
  })
  await t.test('is not asked a third time', async t => {
    const { url, connections } = await serveRaw(t, (socket, n) => {
      let asked = 0
      socket.on('data', () => {
        asked += 1
        if (n === 1 && asked === 1) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
        else socket.resetAndDestroy()
      })
    })
    const sender = await senderFor(t, url, { concurrency: 1 })
    await sender.send(get(url))
    t.match(told(await sender.send(get(url))), /^reset: /)
    t.equal(connections(), 2)
  })
})

t.test('an address that no base URL names is not contacted', async t => {
  const named = await serveBytes(t, 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
  const other = await serveBytes(t, 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
  const sender = await senderFor(t, named.url)
  t.match(told(await sender.send(get(other.url))), /^address: /)
  t.match(told(await sender.send(get('http://169.254.169.254/latest'))), /^address: .*link-local/)
  t.equal(other.connections(), 0)
})

t.test('a connection that leads elsewhere gets no request', async t => {
  let heard = ''
  const { url } = await serveRaw(t, socket => socket.on('data', data => (heard += data)))
  const sender = await senderFor(t, url, {
    allow: { admits: () => ({ kind: 'admitted', addresses: ['192.0.2.1'] }) },
  })
  t.match(told(await sender.send(get(url))), /^address: .*nothing was sent/)
  t.equal(heard, '')
})

t.test('closing ends what is under way and what waits', async t => {
  const { url } = await serveRaw(t, () => {})
  const sender = await senderFor(t, url, { concurrency: 1 })
  const both = [sender.send(get(url)), sender.send(get(url))]
  setImmediate(() => sender.close())
  t.strictSame(
    (await Promise.all(both)).map(answer => answer.kind === 'silence' && answer.reason),
    ['interrupted', 'interrupted'],
  )
  t.match(told(await sender.send(get(url))), /^interrupted/)
})
