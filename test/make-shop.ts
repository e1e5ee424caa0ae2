import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Workflow } from '../src/model/arazzo.ts'
import type { JsonObject } from '../src/model/words.ts'

const answers = { '200': { description: 'ok' }, '201': { description: 'ok' } }
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

const api = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  paths: {
    '/things': {
      get: { operationId: 'list', responses: answers },
      post: { operationId: 'make', responses: answers },
    },
    '/things/{id}': {
      get: { operationId: 'read', parameters: [id], responses: answers },
      delete: {
        operationId: 'remove',
        parameters: [id],
        responses: { '204': { description: 'gone' } },
      },
    },
  },
}

function apiAt({ root, path, list }: ShopServers) {
  const of = (servers: readonly JsonObject[] | undefined) =>
    servers === undefined ? {} : { servers }
  const things = api.paths['/things']
  const asked = { ...things, ...of(path), get: { ...things.get, ...of(list) } }
  return { ...api, ...of(root), paths: { ...api.paths, '/things': asked } }
}

/** The workflow that removes a thing. */
export const remover: Workflow = {
  workflowId: 'remove-thing',
  inputs: { type: 'object', properties: { id: { type: 'string' } } },
  steps: [
    {
      stepId: 'remove',
      operationId: 'remove',
      parameters: [{ name: 'id', in: 'path', value: '$inputs.id' }],
      successCriteria: [{ condition: '$statusCode == 204' }],
    },
  ],
}

/** How the step that makes a thing has it removed. */
export const removal = {
  workflowId: 'remove-thing',
  parameters: [{ name: 'id', value: '$response.body#/id' }],
}

/** Servers of its API document: its own, those of `/things`, and those of `list`. */
export interface ShopServers {
  readonly root?: readonly JsonObject[]
  readonly path?: readonly JsonObject[]
  readonly list?: readonly JsonObject[]
}

/** Writes an ad-hoc suite of these workflows into a folder; gives its file. */
export function writeShop(
  folder: string,
  workflows: readonly Workflow[],
  servers: ShopServers = {},
): string {
  writeFileSync(join(folder, 'api.json'), JSON.stringify(apiAt(servers), null, 1))
  const file = join(folder, 'shop.arazzo.json')
  const sourceDescriptions = [{ name: 'api', url: 'api.json', type: 'openapi' }]
  const info = { title: 'Shop', version: '1' }
  writeFileSync(file, JSON.stringify({ arazzo: '1.0.1', info, sourceDescriptions, workflows }))
  return file
}

export interface Shop {
  readonly url: string
  /** `POST /things`, in the order they came. */
  readonly asked: string[]
  /** The ids of the things that are there. */
  readonly things: Set<string>
}

/** What to do instead of the usual: a status, or nothing at all (`hang`: it never answers). */
export type Instead = number | 'hang' | undefined

/** A shop on a free port of loopback, until the test ends; `instead` is told before each answer. */
export async function shop(
  t: { teardown(end: () => unknown): void },
  instead: (line: string, n: number) => Instead | Promise<Instead> = () => undefined,
): Promise<Shop> {
  const asked: string[] = []
  const things = new Set<string>()
  const server = createServer(async (request, response) => {
    const line = `${request.method} ${request.url}`
    asked.push(line)
    const n = asked.length
    const other = await instead(line, n)
    if (other === 'hang') {
      if (request.method === 'POST') things.add(String(n))
      return
    }
    const [status, body] = other === undefined ? usual(things, line, n) : [other, null]
    response.writeHead(status, body === null ? {} : { 'content-type': 'application/json' })
    response.end(body === null ? undefined : JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    return new Promise(resolve => server.close(resolve))
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : ''
  return { url: `http://127.0.0.1:${port}`, asked, things }
}

function usual(things: Set<string>, line: string, n: number): readonly [number, unknown] {
  const [method, path = ''] = line.split(' ')
  const name = path.split('/')[2]
  if (method === 'POST') {
    things.add(String(n))
    return [201, { id: String(n) }]
  }
  if (method === 'DELETE') return [things.delete(name ?? '') ? 204 : 404, null]
  return [200, name === undefined ? [...things] : { id: name }]
}
