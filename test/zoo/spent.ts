import type { Test } from 'tap'
import type { Limits } from '../../src/model/target.ts'
import { serveHttp } from '../execute/http/serve.ts'
import { ran } from './run.ts'
import { tiny } from './tiny.ts'

/** How what was left unasked is ruled. */
export const nothingMore = 'cantTell deadline'

/** A run of three requests against a server that is well. */
export async function wellServed(t: Test, limits: Partial<Limits>) {
  let asked = 0
  const { url } = await serveHttp(t, (request, response) => {
    asked += 1
    response.setHeader('content-type', 'application/json')
    response.end(request.url === '/calm' ? '{"id":"calm"}' : '{"id":"thing"}')
  })
  const folder = t.testdir({})
  const prepared = await tiny(folder, {
    origin: url,
    asked: [{ id: 'thing' }],
    network: { limits },
  })
  return { ran: await ran(prepared, folder), asked: () => asked }
}
