import t, { type Test } from 'tap'
import { alone, rules, step, workflow } from './alone.ts'
import { absent, good, head, list, requirement, rulesOf, told } from './small.ts'

/** A workflow of the source `shop`, as a document names it. */
const at = (id: string, source = 'shop') => `$sourceDescriptions.${source}.${id}`
const buy = (more = '') => workflow([step('pay', 'outputs: { no: $statusCode }')], more, 'buy')
const said = async (t: Test, steps: readonly string[], more = '', shop = buy()) =>
  rules(await alone(t, workflow(steps, more), { shop }))

t.test('a workflow of another document is there, wherever it is named', async t => {
  const named: { readonly [where: string]: (id: string) => Promise<readonly string[]> } = {
    step: id => said(t, [`{ stepId: a, workflowId: ${id} }`]),
    dependsOn: id => said(t, [step('a')], `    dependsOn: [${id}]\n`),
    'an action of a step': id =>
      said(t, [step('a', `onSuccess: [{ name: x, type: goto, workflowId: ${id} }]`)]),
    'an action of a workflow': id =>
      said(t, [step('a')], `    failureActions: [{ name: x, type: goto, workflowId: ${id} }]\n`),
  }
  for (const [where, of] of Object.entries(named)) {
    t.strictSame(await of(at('buy')), [], where)
    t.strictSame(await of(at('bye')), ['workflow-unknown'], where)
    t.strictSame(await of(at('buy', 'shpo')), ['workflow-unknown'], `${where}, of no source`)
    t.strictSame(await of(at('buy', 'pets')), ['workflow-unknown'], `${where}, of an API`)
  }
})

t.test('a step of another workflow that a step waits for is there', async t => {
  const of = (name: string) => said(t, [step('a'), step('b', `dependsOn: [${name}]`)])
  t.strictSame(await of(`${at('buy')}.steps.pay`), [])
  t.strictSame(await of(`${at('buy')}.steps.pray`), ['step-unknown'])
  t.strictSame(await of('$workflows.nope.steps.a'), ['step-unknown'])
  t.strictSame(await of('$workflows.list.steps.a'), [])
  t.strictSame(await of('$workflows.list.steps.c'), ['step-unknown'])
  t.strictSame(await of('$workflows.list.steps.b'), ['reference-forward'])
})

t.test('what leads nowhere is told with its place and what was perhaps meant', async t => {
  const steps = [step('a'), `{ stepId: b, workflowId: ${at('bye')} }`]
  const notes = await alone(t, workflow(steps), { shop: buy() })
  t.match(notes, [
    {
      rule: 'workflow-unknown',
      level: 'error',
      message: `The suite names workflow "${at('bye')}", which it does not hold.`,
      at: { file: /a\.arazzo\.yaml$/, line: 10, col: /^\d+$/ },
      hint: `Did you mean "${at('buy')}"?`,
    },
  ])
})

t.test('a source that cannot be read is told of, and not what it was to hold', async t => {
  const sources = '  - { name: shop, url: gone.arazzo.yaml, type: arazzo }\n'
  const of = async (id: string) =>
    rules(await alone(t, workflow([`{ stepId: a, workflowId: ${id} }`]), { sources }))
  t.strictSame(await of(at('buy')), ['source-unread'])
  t.strictSame(await of(at('buy', 'shpo')), ['source-unread', 'workflow-unknown'])
})

t.test('a step knows inputs and outputs of a workflow that it calls elsewhere', async t => {
  const inputs = '    inputs: { type: object, required: [n], properties: { n: {} } }\n'
  const outputs = '    outputs: { no: $steps.pay.outputs.no }\n'
  const of = (name: string, output: string) => {
    const given = `parameters: [{ name: ${name}, value: 1 }], outputs: { got: $outputs.${output} }`
    return said(t, [`{ stepId: a, workflowId: ${at('buy')}, ${given} }`], '', buy(inputs + outputs))
  }
  t.strictSame(await of('n', 'no'), [])
  t.strictSame(await of('n', 'none'), ['output-unknown'])
  t.strictSame(await of('m', 'no'), ['call-input-missing', 'call-input-unknown (note)'])
})

t.test('documents do not wait for each other, or call each other, in a circle', async t => {
  const back = workflow([`{ stepId: b, workflowId: ${at('list', 'own')} }`], '', 'buy')
  const call = [`{ stepId: a, workflowId: ${at('buy')} }`]
  t.strictSame(await said(t, call, '', back), ['call-cycle (note)', 'call-cycle (note)'])
  const waits = `    dependsOn: [${at('buy')}]\n`
  t.strictSame(await said(t, [step('a')], waits, buy(`    dependsOn: [${at('list', 'own')}]\n`)), [
    'depends-cycle',
    'depends-cycle',
  ])
})

t.test('documents of a single file may use one workflowId, and a suite may not', async t => {
  const same = workflow([step('b')], '', 'list')
  t.strictSame(await said(t, [step('a')], '', same), [])
  const other = `${head}workflows:\n${same}`
  t.strictSame(await rulesOf(t, { other }), ['workflow-twice'])
})

const shopOf = (text: string) =>
  text.replace('workflows:', '  - { name: shop, url: b.arazzo.yaml, type: arazzo }\nworkflows:')
const other = (more = '') =>
  `${head}workflows:\n${workflow([step('look', `x-assay-checks: [{ check: named${more} }]`)], '', 'look')}`
const calling = (id: string) =>
  shopOf(list(`${good}      - { stepId: third, workflowId: $sourceDescriptions.shop.${id} }\n`))

t.test('a suite of two documents is looked at as one', async t => {
  t.strictSame(await rulesOf(t, { arazzo: calling('look'), other: other() }), [])
  const notes = await told(t, { arazzo: calling('loko'), other: other() })
  t.match(notes, [
    {
      rule: 'workflow-unknown',
      at: { file: /a\.arazzo\.yaml$/ },
      hint: /"\$sourceDescriptions\.shop\.look"/,
    },
    { rule: 'case-unclaimed', at: { file: /b\.arazzo\.yaml$/ } },
  ])
})

t.test('a row may rest on checks, steps and operations that its case reaches', async t => {
  const of = (row: string, arazzo = calling('look'), more = '') =>
    rulesOf(t, { arazzo, other: other(more), requirements: requirement(`{ case: list, ${row} }`) })
  t.strictSame(await of('check: named'), [])
  t.strictSame(await of('check: named, as: x', calling('look'), ', as: x'), [])
  t.strictSame(await of('check: named, as: y', calling('look'), ', as: x'), ['row-as'])
  t.strictSame(await of('check: named', list(good)), ['row-unused', 'case-unclaimed (note)'])
  t.strictSame(await of('check: success-criteria, with: { steps: [look] }'), [])
  const post = other().replace('operationId: listPets', 'operationId: addPet')
  const asks = {
    requirements: requirement('{ case: list, check: status-declared, operation: addPet }'),
  }
  const found = (arazzo: string) => rulesOf(t, { ...asks, arazzo, other: post })
  t.notOk((await found(calling('look'))).includes('row-operation'))
  t.ok((await found(list(good))).includes('row-operation'))
})

t.test('checks of a workflow called in the same document count for its caller', async t => {
  const helper = `${absent}\n${workflow([step('look', 'x-assay-checks: [{ check: named }]')], '', 'look')}`
  const of = (id: string) =>
    rulesOf(t, {
      arazzo: `${list(`${good}${id}`).replace(absent, '')}${helper}`,
      requirements: requirement('{ case: list, check: named }'),
    })
  t.strictSame(await of('      - { stepId: third, workflowId: look }\n'), [])
  t.ok((await of('')).includes('row-unused'))
})

t.test(
  'a step comes after those it waits for; two that wait for each other are told of',
  async t => {
    const use = 'x-assay-checks: [{ check: counted, with: { most: $steps.b.outputs.no } }]'
    const later = (more = '') => step('b', `outputs: { no: $statusCode }${more}`)
    t.strictSame(await said(t, [step('a', use), later()]), ['reference-forward'])
    for (const name of ['b', '$workflows.list.steps.b']) {
      const forward = async (more = '') => {
        const first = step('a', `dependsOn: [${name}], ${use}`)
        const notes = await alone(t, workflow([first, later(more)]))
        return notes.filter(({ rule }) => rule === 'reference-forward')
      }
      t.strictSame(await forward(), [], name)
      t.match(await forward(', dependsOn: [a]'), [{ message: /waits for, never comes before it/ }])
    }
  },
)
