import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Step } from '../../src/model/arazzo.ts'
import { granter, listening } from '../make-auth.ts'
import { world } from '../make-io.ts'
import { sector } from '../make-sector.ts'

const secret = 'the-quick-brown-fox'
const stale = 'Bearer realm="x", error="invalid_token"'

/** Asks an API once that takes any token but the first, and says how often it was asked. */
async function asked(
  t: Test,
  more: Partial<Step>,
  says: { readonly status: number; readonly challenge: string } = { status: 401, challenge: stale },
) {
  const server = await granter(t, { believes: { kind: 'basic', id: 'assay', secret } })
  const statuses: number[] = []
  const url = await listening(t, undefined, ({ headers }, response) => {
    const right = headers.authorization !== `Bearer ${server.given[0]}`
    statuses.push(right ? 200 : says.status)
    const challenge = right ? {} : { 'www-authenticate': says.challenge }
    response.writeHead(right ? 200 : says.status, challenge).end()
  })
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'assay-')))
  t.teardown(() => rmSync(root, { recursive: true, force: true }))
  const step: Step = { stepId: 'ask', operationId: 'thing', ...more }
  const is401 = { name: 'is401', type: 'end', criteria: [refused] } as const
  const components = { failureActions: { is401 } }
  const workflows = [{ workflowId: 'ask', steps: [step] }]
  sector(root, [{ name: 'things', paths: ['/thing'], workflows, components }])
  const { run, folder } = world(t, { root, env: { EXAMPLE: secret } })
  writeFileSync(
    join(folder, 'target.yaml'),
    `assay: target/1
supplier: { name: Example Ltd }
product: { name: Things, version: "1" }
environment: sandbox
specs:
  things: { url: "${url}", credentials: { default: main } }
credentials:
  main: { kind: oauth2-client-credentials, tokenUrl: "${server.token}", clientId: assay, secret: { env: EXAMPLE } }
`,
  )
  const { code, out, err } = await run('run', 'target.yaml', '-o', 'bundle')
  t.not(code, 2, out + err)
  return { statuses, tokens: server.given.length, code }
}

const ok = { condition: '$statusCode == 200' }
const refused = { condition: '$statusCode == 401' }
const end = { name: 'end', type: 'end' } as const

t.test('a plain step whose token has expired gets one new token and one repeat', async t => {
  const { statuses, tokens, code } = await asked(t, { successCriteria: [ok] })
  t.same(statuses, [401, 200])
  t.equal(tokens, 2)
  t.equal(code, 0)
})

for (const [what, step] of [
  ['a negative step', { 'x-assay-negative': true, successCriteria: [ok] }],
  ['a step that expects to fail', { 'x-assay-expected': true, successCriteria: [ok] }],
  ['a criterion on 401', { successCriteria: [refused] }],
  [
    'a criterion on 401 of a success action',
    { onSuccess: [{ ...end, criteria: [refused] }], successCriteria: [ok] },
  ],
  [
    'a criterion on 401 of a failure action',
    { onFailure: [{ ...end, criteria: [refused] }], successCriteria: [ok] },
  ],
  [
    'a criterion on 401 of an action among the components',
    { onFailure: [{ reference: '$components.failureActions.is401' }], successCriteria: [ok] },
  ],
] as const) {
  t.test(`${what} keeps its 401: one request, one token`, async t => {
    const { statuses, tokens } = await asked(t, step)
    t.same(statuses, [401])
    t.equal(tokens, 1)
  })
}

t.test('a criterion that only holds the digits of 401 does not keep it', async t => {
  const criteria = [ok, { condition: '$statusCode != 4010' }]
  t.same((await asked(t, { successCriteria: criteria })).statuses, [401, 200])
})

t.test('a negative or expected mark that says false is none', async t => {
  const marks = { 'x-assay-negative': false, 'x-assay-expected': false }
  t.same((await asked(t, { ...marks, successCriteria: [ok] })).statuses, [401, 200])
})

t.test('another refusal is no word on the token', async t => {
  for (const says of [
    { status: 403, challenge: stale },
    { status: 401, challenge: 'Bearer realm="x", error="insufficient_scope"' },
    { status: 401, challenge: 'Basic realm="x", error="invalid_token"' },
    { status: 401, challenge: 'Bearer realm="x"' },
  ]) {
    const { statuses, tokens } = await asked(t, { successCriteria: [ok] }, says)
    t.same(statuses, [says.status])
    t.equal(tokens, 1)
  }
})

t.test('a challenge beside another one is read as well', async t => {
  const says = { status: 401, challenge: `Basic realm="a, b", ${stale}` }
  t.same((await asked(t, { successCriteria: [ok] }, says)).statuses, [401, 200])
})
