import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import t from 'tap'
import { supplierOf } from '../../fixtures/suppliers/index.ts'
import { type Lab, trial } from '../../src/cli/strength/trial.ts'
import { checks } from '../../src/judge/checks/index.ts'
import { findSpec, loadCatalogue } from '../../src/load/catalogue.ts'

const root = join(import.meta.dirname, '../..')
const catalogue = await loadCatalogue([root])
const spec = findSpec(catalogue, 'identifiers')
t.setTimeout(240_000)

t.test('the catalogue has the 24 requirements, in order', async t => {
  const wanted = Array.from({ length: 24 }, (_, n) => `UID-${String(n + 1).padStart(2, '0')}`)
  t.same(
    spec.requirements.map(({ id }) => id),
    wanted,
  )
  const count = (level: string) => spec.requirements.filter(one => one.level === level).length
  t.same(['MUST', 'SHOULD', 'MAY'].map(count), [19, 4, 1])
})

t.test('each row without a case names a check over the whole run', async t => {
  for (const { id, proof } of spec.requirements) {
    for (const row of proof.kind === 'tests' ? proof.rows : []) {
      if (row.case === null) t.equal(checks.get(row.check)?.over, 'run', `${id}: ${row.check}`)
    }
  }
})

const lab: Lab = {
  now: () => new Date(),
  tick: () => performance.now(),
  sleep: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
  random: bytes => new Uint8Array(bytes).fill(7),
  root,
  version: '0.0.0-test',
}

t.test('the answers of another spec are looked at too', async t => {
  const supplier = supplierOf('service-directory')
  const specs = [findSpec(catalogue, 'service-directory'), spec]
  const { rulings } = await trial(lab, { supplier, specs }, [])
  const of = (id: string) => rulings.find(({ requirement }) => requirement === id)
  const schema = /by x-assay-identifier in the standard/
  t.match(of('UID-10'), { outcome: 'passed', because: schema })
  t.match(of('UID-01'), { outcome: 'passed', because: /external_identifier_type "UPRN" beside it/ })
  t.match(of('UID-06'), { outcome: 'passed', because: /identifier_scheme "GB-COH" beside it/ })
  t.match(of('UID-13'), { outcome: 'passed' })
  t.match(of('UID-03'), { outcome: 'inapplicable', cause: 'condition-not-met' })
  const items = rulings.flatMap(({ findings }) => findings)
  t.strictSame(
    items.filter(one => one.check === 'services-classified' && one.outcome !== 'passed'),
    [],
  )
})
