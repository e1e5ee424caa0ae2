import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import type { Workflow } from '../src/model/arazzo.ts'
import type { Exchange, Line, Silence } from '../src/model/evidence.ts'
import type { CaseRun, Report } from '../src/model/judgement.ts'
import { world } from './make-io.ts'

const anything = { default: { description: 'Whatever it is.' } }

/** A small API of a login and a thing; each answer is declared. */
export const api = {
  openapi: '3.1.0',
  info: { title: 'Small', version: '1' },
  paths: {
    '/login': { post: { operationId: 'login', responses: anything } },
    '/thing': {
      get: {
        operationId: 'getThing',
        parameters: [
          { name: 'q', in: 'query', schema: { type: 'string' } },
          { name: 'sid', in: 'cookie', schema: { type: 'string' } },
        ],
        responses: anything,
      },
      post: { operationId: 'makeThing', requestBody: { content: {} }, responses: anything },
      put: { operationId: 'putThing', requestBody: { content: {} }, responses: anything },
      head: { operationId: 'peekThing', responses: anything },
    },
    '/strict': {
      get: { operationId: 'getStrict', responses: { '200': { description: 'ok' } } },
    },
  },
}

export interface Trial {
  readonly workflows: readonly Workflow[]
  readonly url: string
  readonly argv?: readonly string[]
  readonly env?: { readonly [name: string]: string }
}

export interface Tried {
  readonly code: number
  readonly err: string
  readonly report: Report
  readonly cases: { readonly [id: string]: CaseRun }
  readonly seen: readonly (Exchange | Silence)[]
  readonly bundle: string
  /** Everything that lies on the disk, as text. */
  readonly evidence: string
}

/** Runs an Arazzo document of these workflows, and judges its evidence again: the same bytes. */
export async function tried(t: Test, trial: Trial): Promise<Tried> {
  const { run, folder } = world(t, { env: trial.env ?? {} })
  writeFileSync(join(folder, 'api.json'), JSON.stringify(api))
  const suite = {
    arazzo: '1.0.1',
    info: { title: 'Small', version: '1' },
    sourceDescriptions: [{ name: 'api', url: 'api.json', type: 'openapi' }],
    workflows: trial.workflows,
  }
  writeFileSync(join(folder, 'small.arazzo.json'), JSON.stringify(suite))
  const argv = ['run', '--suite', 'small.arazzo.json', '--url', `api=${trial.url}`]
  const more = ['--allow-writes', '--timeout', '2s', '-o', 'out', ...(trial.argv ?? [])]
  const { code, err } = await run(...argv, ...more)
  const bundle = join(folder, 'out')
  const read = (name: string): string => readFileSync(join(bundle, name), 'utf8')
  const before = read('report.json')
  await run('judge', 'out')
  t.equal(read('report.json'), before, 'judged again, the report is the same')
  const report: Report = JSON.parse(before)
  const lines = read('evidence.ndjson')
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line))
  const seen = lines.filter(
    (line): line is Exchange | Silence => line.kind === 'exchange' || line.kind === 'silence',
  )
  const cases = Object.fromEntries(report.cases.map(one => [one.id, one]))
  const bodies = seen.flatMap(one => {
    const refs = [one.request.body, one.kind === 'exchange' ? one.response.body : null]
    return refs.flatMap(ref => (ref === null ? [] : read(join('bodies', ref.sha256))))
  })
  const evidence = [read('evidence.ndjson'), ...bodies].join('\n')
  return { code, err, report, cases, seen, bundle, evidence }
}
