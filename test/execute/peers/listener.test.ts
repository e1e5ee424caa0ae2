import { request } from 'node:http'
import { connect } from 'node:net'
import t, { type Test } from 'tap'
import { type ListenerLimits, listenerLimits } from '../../../src/execute/peers/limits.ts'
import { listener } from '../../../src/execute/peers/listener.ts'
import { mailbox } from '../../../src/execute/peers/mailbox.ts'
import { Fault } from '../../../src/model/fault.ts'

async function opened(t: Test, limits: Partial<ListenerLimits> = {}, refuse = 0) {
  const whole = { ...listenerLimits, ...limits }
  const box = mailbox(whole.kept)
  const of = {
    host: '127.0.0.1',
    port: 0,
    url: null,
    peers: new Map([['a', refuse]]),
    mailbox: box,
  }
  const open = await listener({ ...of, limits: whole, at: () => '2026-01-01T00:00:00Z' })
  t.teardown(() => open.close())
  return { box, url: open.url }
}

const claim = (box: ReturnType<typeof mailbox>, since = 0) =>
  box.claim({ peer: 'a', since, fits: () => true })

const post = async (url: string, body = 'x'): Promise<number> =>
  (await fetch(url, { method: 'POST', body })).status

t.test('a request is kept as it came: method, address, every header, every byte', async t => {
  const { box, url } = await opened(t)
  const sent = { method: 'PUT', body: Buffer.from([0, 255]), headers: { 'X-Odd': 'é' } }
  t.equal((await fetch(`${url}/a/deeper?x=1`, sent)).status, 204)
  const came = claim(box)
  t.match(came, { method: 'PUT', url: `${url}/a/deeper?x=1`, via: 'listener', peer: 'a' })
  t.strictSame([...(came?.body?.bytes ?? [])], [0, 255])
  t.ok(came?.headers.some(([name]) => name.toLowerCase() === 'x-odd'))
  t.equal(claim(box), null, 'once')
})

t.test('only a peer that is known is let in, and nothing is said to others', async t => {
  const { box, url } = await opened(t)
  for (const path of ['', '/', '/b', '/A', '/ab', '/%61', '//a']) {
    t.equal(await post(`${url}${path}`), 404, path)
  }
  t.equal(box.mark(), 0)
})

t.test('too many header fields, and too many bytes of them, are refused', async t => {
  const { box, url } = await opened(t, { headers: 20, head: 2048 })
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`x-${n}`, 'a']))
  t.equal((await fetch(`${url}/a`, { headers: many })).status, 431)
  t.equal((await fetch(`${url}/a`, { headers: { long: 'a'.repeat(4096) } })).status, 431)
  t.match(box.turnedAway('a', 0), /more than 20 header fields/)
  t.equal(claim(box), null)
})

t.test('a body is never larger than the limit, whatever it says of itself', async t => {
  const { box, url } = await opened(t, { body: 10 })
  t.equal(await post(`${url}/a`, 'a'.repeat(10)), 204)
  const status = await post(`${url}/a`, 'a'.repeat(11)).catch(() => 413)
  t.equal(status, 413)
  t.match(box.turnedAway('a', 0), /larger than 10 bytes/)
  t.equal(box.waiting('a', 0).length, 1)
})

t.test('what is kept is bounded in number and bytes; what is claimed makes room', async t => {
  const { box, url } = await opened(t, { kept: { count: 2, bytes: 5 } })
  t.strictSame([await post(`${url}/a`, 'aaa'), await post(`${url}/a`, 'aaa')], [204, 503])
  claim(box)
  t.strictSame(
    [await post(`${url}/a`), await post(`${url}/a`), await post(`${url}/a`)],
    [204, 204, 503],
  )
})

t.test('a request that is to come again is refused so often, and kept each time', async t => {
  const { box, url } = await opened(t, {}, 2)
  const sent = ['x', 'y', 'x', 'x', 'x', 'y']
  const answers: number[] = []
  for (const body of sent) answers.push(await post(`${url}/a`, body))
  t.strictSame(answers, [503, 503, 503, 204, 204, 503])
  t.equal(box.waiting('a', 0).length, 6)
})

t.test('a sender that dawdles is cut off', async t => {
  const { box, url } = await opened(t, { headWithin: 60, within: 60 })
  const port = Number(new URL(url).port)
  const slow = (text: string): Promise<string> =>
    new Promise(resolve => {
      let said = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(text))
      socket.on('data', chunk => {
        said += chunk.toString()
      })
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(said))
    })
  t.match(await slow('POST /a HTTP/1.1\r\nHost: x\r\nX-'), /^HTTP\/1\.1 408/)
  await slow('POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab')
  t.match(box.turnedAway('a', 0), /cut off/)
  t.match(await slow('nonsense\r\n\r\n'), /^HTTP\/1\.1 400/)
  t.equal(claim(box), null)
})

t.test('more connections than the limit are not answered', async t => {
  const { url } = await opened(t, { connections: 1 })
  const first = request(`${url}/a`, { method: 'POST' })
  t.teardown(() => first.destroy())
  first.on('error', () => undefined)
  await new Promise(resolve => first.once('socket', socket => socket.once('connect', resolve)))
  first.write('a')
  await t.rejects(post(`${url}/a`))
})

t.test('a request that comes before the case began is not for it', async t => {
  const { box, url } = await opened(t)
  await post(`${url}/a`, 'early')
  const since = box.mark()
  t.equal(claim(box, since), null)
  await post(`${url}/a`, 'later')
  t.equal(claim(box, since)?.body?.text(), 'later')
})

t.test("an address that is taken is the user's to mend", async t => {
  const { url, box } = await opened(t)
  const of = { host: '127.0.0.1', port: Number(new URL(url).port), url: null, mailbox: box }
  const again = listener({ ...of, peers: new Map(), limits: listenerLimits, at: () => '' })
  await t.rejects(again, { code: 'address-refused' })
  await t.rejects(again, Fault)
})
