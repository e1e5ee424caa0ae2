import t, { type Test } from 'tap'
import { absent, head, rulesOf } from './small.ts'

const post = 'operationId: addPet, parameters: [{ name: key, in: query, value: a }]'
const remover = `
  - workflowId: remove
    inputs: { type: object, properties: { id: { type: string } } }
    steps:
      - { stepId: again, ${post}, requestBody: { payload: { id: $inputs.id } } }
`

/** The rules that a step with these members, in a case beside "remove", breaks. */
const told = (t: Test, members: string) =>
  rulesOf(t, {
    arazzo: `${head}workflows:\n  - workflowId: list\n    steps:\n      - { stepId: a, ${members} }\n${remover}${absent}`,
  }).then(rules => rules.toSorted())

const write = `${post}, requestBody: { payload: {} }`

t.test('a step that writes names what removes it again', async t => {
  const cleanup = (text: string) => `${write}, x-assay-cleanup: { ${text} }`
  const value = (text: string) =>
    cleanup(`workflowId: remove, parameters: [{ name: id, value: ${text} }]`)
  t.strictSame(await told(t, value('$response.body#/id')), [])
  t.strictSame(await told(t, cleanup('workflowId: remov')), [
    'case-unclaimed (note)',
    'cleanup-missing (note)',
    'workflow-unknown',
  ])
  t.strictSame(await told(t, value('$steps.b.outputs.id')), ['step-unknown'])
  t.strictSame(await told(t, write), [
    'case-unclaimed (note)',
    'cleanup-missing (note)',
    'cleanup-missing (note)',
  ])
})

t.test('a step that only reads has nothing to remove', async t => {
  const read = 'operationId: listPets, x-assay-cleanup: { workflowId: remove }'
  t.strictSame(await told(t, read), ['cleanup-idle'])
})
