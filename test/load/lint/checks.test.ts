import t from 'tap'
import { good, list, rulesOf, told } from './small.ts'

const use = (text: string, more = '') => list(`${good}        x-assay-checks: [${text}]\n`, more)

t.test('a named check exists', async t => {
  t.strictSame(await rulesOf(t, { arazzo: use('{ check: named }') }), [])
  const [note] = await told(t, { arazzo: use('{ check: namd }') })
  t.match(note, { rule: 'check-unknown', level: 'error', hint: 'Did you mean "named"?' })
})

t.test('its parameters keep to what the check declares', async t => {
  const of = (parameters: string) =>
    rulesOf(t, { arazzo: use(`{ check: counted, with: { ${parameters} } }`) })
  t.strictSame(await of('most: 3'), [])
  t.strictSame(await of('most: three'), ['check-parameters'])
  t.strictSame(await of('least: 3, most: 3'), ['check-parameters'])
  t.strictSame(await of('nodes: "$.a"'), ['check-parameters'], 'a required one is missing')
})

t.test('an expression may stand in place of any value', async t => {
  const arazzo = use('{ check: counted, with: { most: $steps.first.outputs.id } }')
  t.strictSame(await rulesOf(t, { arazzo }), [])
})

t.test('a check without parameters takes none', async t => {
  t.strictSame(await rulesOf(t, { arazzo: use('{ check: named, with: { most: 3 } }') }), [
    'check-parameters',
  ])
})

t.test('a text that begins like JSONPath is JSONPath, and a schema can be used', async t => {
  const of = (more: string) =>
    rulesOf(t, { arazzo: use(`{ check: counted, with: { most: 3, ${more} } }`) })
  t.strictSame(await of('nodes: "$.contents[*].id"'), [])
  t.strictSame(await of('nodes: "$.contents[*"'), ['check-parameters'])
  t.strictSame(await of('schema: { type: string, pattern: "^a" }'), [])
  t.strictSame(await of('schema: { type: strng }'), ['check-parameters'])
  t.strictSame(await of('schema: { minimum: $steps.first.outputs.id }'), [])
})

t.test('two uses of a check are told apart by "as"', async t => {
  t.strictSame(
    await rulesOf(t, { arazzo: use('{ check: named, as: a }, { check: named, as: b }') }),
    [],
  )
  t.strictSame(await rulesOf(t, { arazzo: use('{ check: named }, { check: named }') }), [
    'check-twice (note)',
  ])
})

t.test('a workflow is about capabilities and requirements of its spec', async t => {
  const of = (more: string) => rulesOf(t, { arazzo: list(good, `    ${more}\n`) })
  t.strictSame(await of('x-assay-when: cats'), [])
  t.strictSame(await of('x-assay-when: dogs'), ['capability-unknown'])
  t.strictSame(await of('x-assay-requirements: [PET-01]'), [])
  t.strictSame(await of('x-assay-requirements: [PET-09]'), ['requirement-unknown'])
})
