import t from 'tap'
import { loadCatalogue } from '../../../src/assay.ts'
import { coveragePage } from '../../../src/cli/strength/page.ts'
import { root } from '../../docs/reading.ts'

const [one] = (await loadCatalogue([root])).specs
if (one === undefined) throw new Error('no spec')
const [tested] = one.requirements.filter(({ proof }) => proof.kind === 'tests')
if (tested === undefined) throw new Error('nothing tested')
const spec = { ...one, requirements: [tested] }
const digests = { spec: one.digest, suite: one.digest, faults: one.digest }

t.test('a requirement that no fault fails stands out', async t => {
  const page = [...coveragePage([{ spec, strength: null }])].join('')
  t.match(page, `| \`${spec.id}\` | 1 | 1 | 0 | 0 | 0 |`)
  t.match(page, '| **none** |')
})

t.test('the faults that change little else are named first, and four at the most', async t => {
  const ruling = { requirement: tested.id, outcome: 'failed', checks: [] } as const
  const other = { ...ruling, requirement: 'OTHER-01' }
  const named = (name: string, also: number) => ({
    name,
    rulings: [ruling, ...Array.from({ length: also }, () => other)],
  })
  const lax = { name: 'lax', rulings: [{ ...ruling, outcome: 'cantTell' as const }] }
  const faults = [named('a', 9), named('b', 2), named('c', 1), named('d', 4), named('e', 0), lax]
  const strength = { assay: 'strength/1', spec: spec.id, digests, faults } as const
  const page = [...coveragePage([{ spec, strength }])].join('')
  t.match(page, '| 1 | 1 | 1 |')
  t.match(page, '| `e`, `c`, `b`, `d` and 1 more |')
})
