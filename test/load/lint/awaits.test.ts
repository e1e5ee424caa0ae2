import t, { type Test } from 'tap'
import { absent, head, rulesOf } from './small.ts'

/** The rules that a case with these members on its step breaks; it tells "hooks" its address. */
const told = (t: Test, members: string, peer = 'hooks') =>
  rulesOf(t, {
    arazzo: `${head}workflows:
  - workflowId: list
    inputs: { type: object, properties: { to: { type: string, x-assay-listener: ${peer} } } }
    steps:
      - { stepId: a, operationId: listPets, successCriteria: [{ condition: $statusCode == 200 }], ${members} }
    outputs: { id: $steps.a.outputs.id }
${absent}`,
  })

const awaited = (criterion: string) =>
  `x-assay-await: { peer: hooks, criteria: [{ condition: "${criterion}" }], outputs: { id: $request.body#/id } }`

t.test('the outputs of what a step waits for are outputs of the step', async t => {
  t.strictSame(await told(t, awaited('$request.body#/id == $response.body#/id')), [])
  t.strictSame(
    await told(t, 'x-assay-await: { peer: hooks, criteria: [{ condition: $method == null }] }'),
    ['output-unknown'],
  )
})

t.test('the criteria of a wait are read like all others', async t => {
  t.strictSame(await told(t, awaited('$request.body#/id == $steps.b.outputs.id')), ['step-unknown'])
  t.strictSame(await told(t, awaited('$request.body#/id')), ['condition-bare (note)'])
})

t.test('an address of a peer that no step waits for is noted', async t => {
  const fine = awaited('$request.body#/id == $response.body#/id')
  t.strictSame(await told(t, fine, 'hoks'), ['peer-idle (note)'])
})
