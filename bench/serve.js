import { createServer } from 'node:http'
import { now } from './measure.js'

const distinct = 50

/**
 * The supplier of the benchmark, in a process of its own: `/records?count=N&from=P` lists
 * the P-th N ids and `/records/{id}` answers with one of 50 bodies of about 2 KB (or, with `?every=new`, with a body of
 * its own for each id). It tells its parent when the first request came and the last answer went.
 */
const text = (seed, id) =>
  JSON.stringify({
    id,
    name: `Record ${seed}`,
    status: ['open', 'closed', 'paused'][seed % 3],
    url: `https://records.example.org/${seed}`,
    modified: `2026-0${1 + (seed % 9)}-11T10:0${seed % 10}:00Z`,
    score: seed / 4,
    address: { line: `${seed} High Street`, town: 'Anytown', postcode: 'ZZ99 3CZ', country: 'GB' },
    tags: Array.from({ length: 5 }, (_, at) => ({ id: `tag-${(seed + at) % 20}`, weight: at })),
    schedule: Array.from({ length: 7 }, (_, day) => ({
      day,
      opens: '09:00',
      closes: '17:00',
      note: `Ring the bell of door ${(seed * 7 + day) % 31} and wait in the hall.`,
    })),
    description: `${'A place where people of the parish meet, eat and learn. '.repeat(12)}${seed}`,
  })

const bodies = Array.from({ length: distinct }, (_, seed) => Buffer.from(text(seed, `r-${seed}`)))
const seen = { first: 0, last: 0, count: 0 }

function answer({ pathname, searchParams }) {
  if (pathname === '/records') {
    const count = Number(searchParams.get('count'))
    const from = Number(searchParams.get('from')) * count
    const ids = Array.from({ length: count }, (_, at) => `r-${from + at}`)
    return Buffer.from(JSON.stringify({ total: count, ids }))
  }
  const id = /^\/records\/(r-(\d+))$/.exec(pathname)
  if (id === null) return null
  const seed = Number(id[2])
  if (searchParams.get('every') === 'new') return Buffer.from(text(seed, id[1]))
  return bodies[seed % distinct]
}

const server = createServer((request, response) => {
  if (seen.count === 0) {
    seen.first = now()
    process.send?.({ kind: 'first', at: seen.first })
  }
  seen.count += 1
  const body = answer(new URL(request.url ?? '/', 'http://127.0.0.1'))
  response.writeHead(body === null ? 404 : 200, {
    'content-type': body === null ? 'application/problem+json' : 'application/json',
    'content-length': body?.length ?? 2,
    'x-revision': '7',
  })
  response.end(body ?? '{}', () => {
    seen.last = now()
  })
})
server.keepAliveTimeout = 60_000

process.on('message', message => {
  if (message === 'reset') Object.assign(seen, { first: 0, last: 0, count: 0 })
  process.send?.({ kind: 'seen', ...seen })
})
process.on('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', () => {
  process.send?.({ kind: 'listening', port: server.address().port })
})
