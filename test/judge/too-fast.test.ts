import t from 'tap'
import type { Noted } from '../../src/base/flow/index.ts'
import { unhurried } from '../../src/judge/too-fast.ts'
import type { Opinion } from '../../src/model/judgement.ts'
import { documentOf, script } from '../make-flow.ts'
import { exchange } from './seen.ts'

const failed: Opinion = { outcome: 'failed', cause: 'supplier', because: '200 was wanted.' }

function noted(status: number, ...holds: readonly boolean[]): Noted {
  const criteria = holds.map(one => ({
    condition: '$statusCode == 200',
    holds: one,
    why: () => '',
    problem: false,
  }))
  const request = { method: 'GET', url: 'http://x/', headers: [], body: null, path: {}, query: {} }
  return {
    kind: 'noted',
    step: { stepId: 's' },
    script: script(documentOf('w.arazzo.yaml', [])),
    workflow: { workflowId: 'w', steps: [] },
    within: [],
    operation: null,
    request,
    seen: exchange({ status }),
    criteria,
    resolve: value => value,
  }
}

t.test('a server that asks for patience has not failed what was asked of it', async t => {
  t.match(unhurried(failed, noted(429, true, false)), {
    outcome: 'cantTell',
    cause: 'configuration',
    because: /429.*--rate.*200 was wanted/,
  })
})

t.test('other statuses, a 429 that was wanted, and what passed stay as they are', async t => {
  t.equal(unhurried(failed, noted(503, false)), failed)
  t.equal(unhurried(failed, noted(429, true)), failed)
  t.equal(unhurried(failed, noted(429)), failed)
  const passed: Opinion = { outcome: 'passed', because: '' }
  t.equal(unhurried(passed, noted(429, false)), passed)
})
