import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArazzoDocument, Workflow } from '../src/model/arazzo.ts'

/** A spec of a catalogue of its own: each path answers GET, each workflow is a requirement. */
export interface Sectoral {
  readonly name: string
  readonly paths: readonly string[]
  readonly workflows: readonly Workflow[]
  readonly components?: ArazzoDocument['components']
  /** Servers that the API document itself names, by path. */
  readonly servers?: {
    readonly [path: string]: { readonly url: string; readonly variables?: object }
  }
}

/** Writes `specs/` and `suites/` into a folder, for `world(t, { root })`. */
export function sector(folder: string, specs: readonly Sectoral[]): void {
  write(folder, 'specs/framework.yaml', { assay: 'framework/1', categories: [] })
  for (const one of specs) spec(folder, one)
}

function spec(
  folder: string,
  { name, paths, workflows, components, servers = {} }: Sectoral,
): void {
  const api = Object.fromEntries(
    paths.map(path => {
      const get = { operationId: path.slice(1), responses: { default: { description: 'Any.' } } }
      const server = servers[path]
      return [path, server === undefined ? { get } : { get: { ...get, servers: [server] } }]
    }),
  )
  const info = { title: name, version: '1.0' }
  const requirements = workflows.map(({ workflowId }) => {
    return {
      id: `CASE-${workflowId}`,
      level: 'MUST',
      facet: 'semantics',
      status: 'adopted',
      says: `The case "${workflowId}" ends well.`,
      clause: { document: name, section: workflowId },
      remedy: 'Look at the evidence.',
      tests: [{ check: 'success-criteria', case: workflowId }],
    }
  })
  const specFolder = `specs/${name}/1.0`
  write(folder, `${specFolder}/spec.yaml`, {
    assay: 'spec/1',
    name,
    version: '1.0',
    title: name,
    summary: 'A spec for a test.',
    upstream: { name, version: '1.0', url: 'https://example.org/', licence: 'CC-BY-4.0' },
    role: 'provider',
    minimumPassed: 1,
    documents: ['openapi.yaml'],
  })
  write(folder, `${specFolder}/openapi.yaml`, { openapi: '3.1.1', info, paths: api })
  write(folder, `${specFolder}/requirements.yaml`, { assay: 'requirements/1', requirements })
  const suite = { assay: 'suite/1', spec: `${name}@1.0`, version: '1.0.0' }
  write(folder, `suites/${name}/1.0/suite.yaml`, { ...suite, workflows: ['all.arazzo.yaml'] })
  write(folder, `suites/${name}/1.0/all.arazzo.yaml`, {
    arazzo: '1.0.1',
    info,
    sourceDescriptions: [
      { name: 'api', url: `../../../${specFolder}/openapi.yaml`, type: 'openapi' },
    ],
    workflows,
    ...(components === undefined ? {} : { components }),
  })
}

/** JSON is YAML. */
function write(folder: string, file: string, value: unknown): void {
  const path = join(folder, file)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, JSON.stringify(value, null, 1))
}
