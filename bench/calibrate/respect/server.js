import { once } from 'node:events'
import { createServer } from 'node:http'

/** Says what it was asked, with a few routes that are wrong or slow on purpose; `reset` forgets. */
export async function echoServer() {
  let counts = new Map()
  let busy = new Map()
  const routes = {
    '/pets': () => json([{ name: 'A' }, { name: 'B' }]),
    '/catalogue': () => json({ pets: [{ name: 'A' }] }),
    '/moved': () => ({ status: 302, headers: { location: '/echo' }, body: '' }),
    '/missing': () => ({ status: 409, headers: {}, body: '' }),
    '/ranged': () => ({ status: 200, headers: {}, body: '' }),
    '/extra': () => json({ name: 'A', more: true }),
    '/tree': () => json({ name: 'root', children: [{ name: 'twig', children: [{ name: 7 }] }] }),
    '/header': () => json({}, { 'x-count': 'many' }),
  }
  const counted = key => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
    return json({ count: counts.get(key) })
  }
  /** 429 until a second has gone by since it was first asked. */
  const patient = (key, echo) => {
    const since = busy.get(key) ?? performance.now()
    busy.set(key, since)
    if (performance.now() - since >= 950) return echo()
    return { status: 429, headers: { 'retry-after': '1' }, body: '' }
  }
  const server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const path = new URL(request.url, 'http://x').pathname
    const echo = () =>
      json({
        method: request.method,
        url: request.url,
        name: "it's",
        body: parsed(Buffer.concat(chunks).toString()),
      })
    const [, first, key] = path.split('/')
    const answer =
      first === 'count'
        ? counted(key)
        : first === 'busy'
          ? patient(key, echo)
          : (routes[path] ?? echo)()
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    reset() {
      counts = new Map()
      busy = new Map()
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function json(value, headers = {}) {
  return {
    status: 200,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  }
}

function parsed(text) {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
