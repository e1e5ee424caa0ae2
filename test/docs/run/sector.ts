import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import { type Serving, serve, supplierOf } from '../../../fixtures/suppliers/index.ts'
import { emptyFolder, must, type Stage, scene } from './stage.ts'

const root = `${import.meta.dirname}/../../..`

/** The whole sector: a target of a community directory, and two runs of it, one with a failure. */
export async function sector(t: Test): Promise<Stage> {
  const at = scene(t, { folder: emptyFolder(t), root, swaps: [] })
  const [good, bad] = [await serving(t, []), await serving(t, ['page-overlap'])]
  for (const { origin } of [good, bad]) {
    const spec = `--spec service-directory --url ${origin}/v3`
    const out = origin === good.origin ? 'BUNDLE' : 'OLD'
    await must(at, `run ${spec} ${declared} --quiet -o ${out}`, origin === good.origin ? 0 : 1)
  }
  for (const name of ['NEW', 'bundle', 'bundle-2026', 'reports/tuesday', 'conformance', again]) {
    at.copy('BUNDLE', name)
  }
  for (const name of ['bundle-2025', 'reports/monday', 'last']) at.copy('OLD', name)
  at.copy('BUNDLE', 'first')
  at.write('target.yaml', target(good.url))
  at.write('known.json', '{ "assay": "baseline/1", "entries": [] }\n')
  const api = `${root}/specs/service-directory/3.0/openapi.yaml`
  for (const name of ['openapi.yaml', 'old.yaml']) at.write(name, readFileSync(api, 'utf8'))
  at.write('checkout.arazzo.yaml', arazzo)
  for (const folder of ['specs', 'suites']) {
    for (const top of ['catalogue', 'next'])
      cpSync(
        join(root, folder, 'service-directory'),
        at.path(`${top}/${folder}/service-directory`),
        { recursive: true },
      )
  }
  return {
    folder: at.path('.'),
    root,
    swaps: [
      ['https://api.example.org/v3', good.url],
      ['http://127.0.0.1:8080', good.url],
      ['directory@2', 'directory@1'],
    ],
  }
}

const again = 'reports/directory-20261122-101500Z'
const declared =
  '--declare taxonomies --declare organizations --declare service-at-locations --declare ndjson'

async function serving(t: Test, faults: readonly string[]): Promise<Serving> {
  const now = () => new Date('2026-11-22T10:00:00Z')
  const served = await serve(supplierOf('service-directory'), { faults, now })
  t.teardown(() => served.close())
  return served
}

const target = (url: string): string => `assay: target/1
supplier: { id: GB-COH-01234567, name: Example Ltd }
product: { name: Directory, version: "4.2" }
environment: sandbox
specs:
  service-directory@3.0:
    role: provider
    url: ${url}
    capabilities: { taxonomies: true, organizations: true, service-at-locations: true, ndjson: true }
`

const arazzo = `arazzo: 1.0.1
info: { title: Checkout, version: 1.0.0 }
sourceDescriptions:
  - { name: api, url: openapi.yaml, type: openapi }
workflows:
  - workflowId: read
    steps:
      - stepId: read
        operationId: listServices
        successCriteria: [{ condition: $statusCode == 200 }]
`
