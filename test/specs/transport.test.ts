import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import t from 'tap'
import { checks } from '../../src/judge/checks/index.ts'
import { findSpec, loadCatalogue } from '../../src/load/catalogue.ts'
import type { Row } from '../../src/model/catalogue.ts'
import { world } from '../make-io.ts'

const root = join(import.meta.dirname, '../..')
const catalogue = await loadCatalogue([root])
const spec = findSpec(catalogue, 'transport')
const suite = catalogue.suites.find(({ spec }) => spec === 'transport@1.0')
const rows = spec.requirements.flatMap(
  ({ id, proof }): readonly (Row & { readonly id: string })[] =>
    proof.kind === 'tests' ? proof.rows.map(row => ({ ...row, id })) : [],
)

const usesByCase = new Map(
  (suite?.documents ?? []).flatMap(({ arazzo }) =>
    arazzo.workflows.map(workflow => {
      const uses = [workflow, ...workflow.steps].flatMap(part => part['x-assay-checks'] ?? [])
      return [workflow.workflowId, uses.map(({ check }) => check)] as const
    }),
  ),
)
const probes = new Map((suite?.probes ?? []).map(({ id, checks }) => [id, checks]))

t.test('the catalogue has the 38 requirements, in order, each settled in one way', async t => {
  const wanted = Array.from({ length: 38 }, (_, n) => `LGT-${String(n + 1).padStart(2, '0')}`)
  t.same(
    spec.requirements.map(({ id }) => id),
    wanted,
  )
  const count = (level: string) => spec.requirements.filter(one => one.level === level).length
  t.same(['MUST', 'SHOULD', 'MAY'].map(count), [17, 19, 2])
})

t.test('each row names a use of a check that stands in its case', async t => {
  for (const { id, case: name, check } of rows) {
    if (name === null) continue
    const uses = usesByCase.get(name) ?? probes.get(name)
    t.ok(uses?.includes(check), `${id}: ${name}/${check}`)
  }
})

t.test('each row without a case names a check over the whole run', async t => {
  for (const { id, case: name, check } of rows) {
    if (name === null) t.equal(checks.get(check)?.over, 'run', `${id}: ${check}`)
  }
})

t.test('each case is claimed by a row, and every check outside a probe exists', async t => {
  for (const name of [...usesByCase.keys(), ...probes.keys()]) {
    t.ok(
      rows.some(row => row.case === name),
      name,
    )
  }
  for (const row of rows) {
    if (row.case === null || !probes.has(row.case)) t.ok(checks.has(row.check), row.check)
  }
})

t.test('each datum a step needs is one that the spec declares', async t => {
  const declared = spec.data.map(({ name }) => name)
  const needs = (suite?.documents ?? []).flatMap(({ arazzo }) =>
    arazzo.workflows.flatMap(({ steps }) => steps.flatMap(step => step['x-assay-needs'] ?? [])),
  )
  t.ok(needs.length > 10)
  for (const { value, says } of needs) {
    const name = String(value).replace('$inputs.', '')
    t.ok(declared.includes(name), name)
    t.match(says, `(${name})`)
  }
})

t.test('each condition is a capability that the spec declares', async t => {
  const declared = spec.capabilities.map(({ name }) => name)
  for (const { id, when } of spec.requirements) if (when !== null) t.ok(declared.includes(when), id)
})

t.test('a path of several segments goes out with its slashes', async t => {
  const came = new Set<string>()
  const server = createServer(({ url = '' }, response) => {
    came.add(url.replace(/\?.*/, ''))
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => new Promise(resolve => server.close(resolve)))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : ''
  const { run, folder } = world(t)
  const target = {
    assay: 'target/1',
    supplier: { name: 'Supplier' },
    product: { name: 'Paths', version: '1' },
    environment: 'sandbox',
    specs: {
      'transport@1.0': {
        role: 'provider',
        url: `http://127.0.0.1:${port}/api`,
        data: { knownPath: 'open referral/services', openapiPath: 'api/docs/openapi.json' },
      },
    },
  }
  writeFileSync(join(folder, 'target.json'), JSON.stringify(target))
  const { err } = await run(
    ...['run', 'target.json', '-o', 'out', '--quiet'],
    ...['--case', 'correlation', '--case', 'api-description'],
  )
  t.equal(err, '')
  t.ok(came.has('/api/open%20referral/services'))
  t.ok(came.has('/api/docs/openapi.json'))
  t.same(
    [...came].filter(path => path.includes('%2F')),
    [],
  )
})
