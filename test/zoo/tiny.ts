import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Common } from '../../fixtures/zoo/behaviour.ts'
import { type Prepared, prepare } from '../../src/assay.ts'
import type { Network } from '../../src/model/target.ts'
import { tool } from '../judge/make-run.ts'

const schema = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }
const answer = { '200': { description: 'ok', content: { 'application/json': { schema } } } }
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

const api = {
  openapi: '3.1.0',
  info: { title: 'Zoo', version: '1' },
  paths: {
    '/calm': { get: { operationId: 'getCalm', responses: answer } },
    '/things/{id}': { get: { operationId: 'getThing', parameters: [id], responses: answer } },
  },
}

const well = { condition: '$statusCode == 200' }

/** A request that nobody spoils; an answer that was meant for another is seen. */
const calm = {
  stepId: 'calm',
  operationId: 'getCalm',
  successCriteria: [well, { condition: "$response.body#/id == 'calm'" }],
}

const ways = {
  redirects: { 'x-assay-redirects': { follow: 3 } },
  links: { 'x-assay-pages': { link: 'next', limit: 3 } },
}

/** What is asked of a behaviour. */
export type Asked = Pick<Common, 'id' | 'follows'>

const thing = ({ id, follows }: Asked) => ({
  stepId: 'thing',
  operationId: 'getThing',
  parameters: [{ name: 'id', in: 'path', value: id }],
  successCriteria: [well],
  ...(follows === undefined ? {} : ways[follows]),
})

/** A plan with two cases for each behaviour: what it spoils, and whether all is well afterwards. */
export async function tiny(folder: string, { origin, asked, network }: Tiny): Promise<Prepared> {
  const suite = {
    arazzo: '1.0.1',
    info: { title: 'Zoo', version: '1' },
    sourceDescriptions: [{ name: 'api', url: 'api.json', type: 'openapi' }],
    workflows: [
      { workflowId: 'calm', steps: [calm] },
      ...asked.flatMap(one => [
        { workflowId: one.id, steps: [thing(one)] },
        { workflowId: `${one.id}-after`, steps: [calm] },
      ]),
    ],
  }
  writeFileSync(join(folder, 'api.json'), JSON.stringify(api))
  const file = join(folder, 'zoo.arazzo.json')
  writeFileSync(file, JSON.stringify(suite))
  const made = await prepare(
    {
      roots: [],
      of: { kind: 'ad-hoc', file, urls: { api: origin } },
      profile: null,
      category: null,
      specs: [],
      selection: { cases: [], requirements: [] },
      inputs: {},
      declared: {},
      headers: [],
      writes: true,
      network: { allow: [] },
      tool,
    },
    {},
  )
  const { target } = made
  const usual = { ...target.network, concurrency: 1, timeout: 10_000 }
  return { ...made, target: { ...target, network: { ...usual, ...network } } }
}

export interface Tiny {
  readonly origin: string
  readonly asked: readonly Asked[]
  readonly network: Partial<Network>
}
