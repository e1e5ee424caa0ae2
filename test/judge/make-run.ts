import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { judgeBundle } from '../../src/assay.ts'
import type { Line } from '../../src/model/evidence.ts'
import { Fault } from '../../src/model/fault.ts'
import type { Report } from '../../src/model/judgement.ts'

export const tool = { name: 'assay', version: '0.0.0-test' } as const

export const journalOf = (bundle: string): readonly string[] =>
  readFileSync(join(bundle, 'evidence.ndjson'), 'utf8').trimEnd().split('\n')

export const read = (text: string): Line => JSON.parse(text)

export const isSeen = (text: string): boolean => /^\{"kind":"(exchange|silence)"/.test(text)

let copies = 0

/** The report on a bundle with another journal; null when such a bundle is refused outright. */
export async function judged(bundle: string, journal: readonly string[]): Promise<Report | null> {
  copies += 1
  const copy = `${bundle}-${copies}`
  mkdirSync(copy)
  cpSync(join(bundle, 'plan.json'), join(copy, 'plan.json'))
  symlinkSync(join(bundle, 'bodies'), join(copy, 'bodies'))
  // A run that is killed leaves half a line, and no line break after it.
  const end = journal.at(-1)?.endsWith('}') === true ? '\n' : ''
  writeFileSync(join(copy, 'evidence.ndjson'), `${journal.join('\n')}${end}`)
  try {
    return await judgeBundle(copy, tool)
  } catch (error) {
    if (error instanceof Fault && error.code === 'bundle') return null
    throw error
  }
}

const json = { 'application/json': { schema: { type: 'object', required: ['n'] } } }

const api = {
  openapi: '3.1.0',
  info: { title: 'Small', version: '1' },
  paths: {
    '/things/{n}': {
      get: {
        operationId: 'getThing',
        parameters: [{ name: 'n', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: { '200': { description: 'ok', content: json } },
      },
    },
  },
}

const step = (stepId: string, n: number) => ({
  stepId,
  operationId: 'getThing',
  parameters: [{ name: 'n', in: 'path', value: n }],
  successCriteria: [
    { condition: '$statusCode == 200' },
    { condition: `$response.body#/n == ${n}` },
  ],
})

const suite = {
  arazzo: '1.0.1',
  info: { title: 'Small', version: '1' },
  sourceDescriptions: [{ name: 'api', url: 'api.json', type: 'openapi' }],
  workflows: [
    { workflowId: 'alpha', steps: [step('a', 1), step('b', 2), step('c', 3)] },
    { workflowId: 'beta', steps: [step('a', 4)] },
    { workflowId: 'gamma', steps: [step('a', 5), step('b', 6)] },
  ],
}

/** Writes a suite of three small cases into a folder; gives its file. */
export function writeSuite(folder: string): string {
  writeFileSync(join(folder, 'api.json'), JSON.stringify(api))
  const file = join(folder, 'small.arazzo.json')
  writeFileSync(file, JSON.stringify(suite))
  return file
}

/** A server of that API on loopback; it gives wrong numbers for the ones in `wrong`. */
export async function smallServer(
  t: { teardown(end: () => unknown): void },
  wrong: readonly number[] = [],
): Promise<string> {
  const server = createServer((request, response) => {
    const n = Number(request.url?.split('/').at(-1))
    const body = JSON.stringify({ n: wrong.includes(n) ? -1 : n })
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    return new Promise(resolve => server.close(resolve))
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}
