import t, { type Test } from 'tap'
import { alone, pets, rules, step, workflow } from './alone.ts'

const said = async (t: Test, workflows: string, of = {}): Promise<readonly string[]> =>
  rules(await alone(t, workflows, of))

const limit = (value: string) => `parameters: [{ name: limit, in: query, value: ${value} }]`

t.test('an action names one target, and what its type uses', async t => {
  const failing = (action: string) =>
    said(t, workflow([step('a', `onFailure: [{ name: x, ${action} }]`), step('b')]))
  t.strictSame(await failing('type: retry, retryLimit: 1, stepId: b'), [])
  t.strictSame(await failing('type: retry, retryLimit: 1, stepId: b, workflowId: list'), [
    'action-target',
  ])
  t.strictSame(await failing('type: end'), [])
  t.strictSame(await failing('type: end, stepId: b'), ['action-idle (note)'])
  t.strictSame(await failing('type: goto, stepId: b, retryAfter: 1'), ['action-idle (note)'])
})

t.test('a reference to an action has no value', async t => {
  const more = 'components: { failureActions: { stop: { name: stop, type: end } } }\n'
  const of = (value: string) =>
    said(
      t,
      workflow([step('a', `onFailure: [{ reference: $components.failureActions.stop${value} }]`)]),
      { more },
    )
  t.strictSame(await of(''), [])
  t.strictSame(await of(', value: 1'), ['reusable-value (note)'])
})

t.test('a loop can end', async t => {
  const back = (criteria: string, own?: string) =>
    said(
      t,
      workflow([
        step('a', '', own),
        step('b', `onSuccess: [{ name: x, type: goto, stepId: a${criteria} }]`, own),
      ]),
    )
  t.strictSame(await back(', criteria: [{ condition: $statusCode == 202 }]'), [])
  t.strictSame(await back(''), ['goto-loop (note)'], 'it ends when a step fails')
  t.strictSame(await back('', ''), ['goto-loop'], 'any answer will do, for ever')
})

t.test('a step waits for steps that come before it', async t => {
  const of = (id: string) => said(t, workflow([step('a'), step('b', `dependsOn: [${id}]`)]))
  t.strictSame(await of('a'), [])
  t.strictSame(await of('c'), ['step-unknown'])
  t.strictSame(await of('b'), ['reference-forward'])
})

t.test('what is passed to a workflow are its inputs, by name', async t => {
  const inputs = 'inputs: { type: object, required: [id], properties: { id: {}, key: {} } }'
  const of = (parameters: string, more = '') =>
    said(
      t,
      workflow([`{ stepId: a, workflowId: other${parameters}${more} }`]) +
        workflow([step('b')], `    ${inputs}\n`, 'other'),
    )
  const id = ', parameters: [{ name: id, value: 1 }]'
  t.strictSame(await of(id), [])
  t.strictSame(await of(''), ['call-input-missing'])
  t.strictSame(await of(', parameters: [{ name: id, value: 1 }, { name: kye, value: 1 }]'), [
    'call-input-unknown (note)',
  ])
  t.strictSame(await of(', parameters: [{ name: id, in: query, value: 1 }]'), ['parameter-place'])
  t.strictSame(await of(id, ', requestBody: { payload: {} }'), ['call-body'])
})

t.test('a parameter of an operation says where it is sent, also as a component', async t => {
  const of = (place: string) =>
    said(t, workflow([step('a', 'parameters: [{ reference: $components.parameters.few }]')]), {
      more: `components: { parameters: { few: { name: limit, value: 1${place} } } }\n`,
    })
  t.strictSame(await of(', in: query'), [])
  t.strictSame(await of(''), ['parameter-place'])
})

t.test('workflows do not wait for each other, or call each other, in a circle', async t => {
  const two = (first: string, second: string) =>
    said(t, workflow([step('a')], first) + workflow([step('b')], second, 'other'))
  t.strictSame(await two('    dependsOn: [other]\n', ''), [])
  t.strictSame(await two('    dependsOn: [other]\n', '    dependsOn: [list]\n'), [
    'depends-cycle',
    'depends-cycle',
  ])
  const calls = (id: string) => `{ stepId: c, workflowId: ${id} }`
  t.strictSame(await said(t, workflow([calls('other')]) + workflow([step('b')], '', 'other')), [])
  t.strictSame(await said(t, workflow([calls('other')]) + workflow([calls('list')], '', 'other')), [
    'call-cycle (note)',
    'call-cycle (note)',
  ])
})

t.test('an operationPath is a source and a pointer to an operation', async t => {
  const of = (path: string) => said(t, workflow([`{ stepId: a, operationPath: '${path}' }`]))
  t.strictSame(await of('{$sourceDescriptions.pets.url}#/paths/~1pets/get'), [])
  t.strictSame(await of('{$sourceDescriptions.pets.url}#/paths/~1pets'), ['operation-path'])
  t.strictSame(await of('$sourceDescriptions.pets.listPets'), ['operation-path'])
  t.strictSame(await of('{$sourceDescriptions.dogs.url}#/paths/~1pets/get'), ['source-unknown'])
  t.strictSame(await of('{$sourceDescriptions.pets.url}#/paths/~1cats/get'), ['operation-unknown'])
})

t.test('with several API sources an operationId says which', async t => {
  const sources = `${pets}  - { name: cats, url: cats.yaml, type: openapi }\n`
  const of = (id: string) => said(t, workflow([`{ stepId: a, operationId: ${id} }`]), { sources })
  t.strictSame(await of('$sourceDescriptions.cats.listPets'), [])
  t.strictSame(await of('listPets'), ['operation-unqualified'])
  t.strictSame(await of('$sourceDescriptions.dogs.listPets'), ['source-unknown'])
})

t.test('a criterion stands once, and a pattern for the status is anchored', async t => {
  const of = (list: string) => said(t, workflow([step('a', '', `successCriteria: [${list}]`)]))
  const ok = '{ condition: $statusCode == 200 }'
  t.strictSame(await of(`${ok}, { condition: $statusCode != 500 }`), [])
  t.strictSame(await of(`${ok}, { condition: "$statusCode  == 200" }`), ['criterion-twice (note)'])
  const like = (condition: string) =>
    of(`{ condition: '${condition}', context: $statusCode, type: regex }`)
  t.strictSame(await like('^2'), [])
  t.strictSame(await like('2..|304'), [])
  t.strictSame(await like('20'), ['regex-status (note)'])
  t.strictSame(await like('200|30'), ['regex-status (note)'])
})

t.test('criteria of shared actions and of components are looked at too', async t => {
  const shared = (condition: string) =>
    said(
      t,
      workflow(
        [step('a')],
        `    failureActions: [{ name: x, type: end, criteria: [{ condition: "${condition}" }] }]\n`,
      ),
    )
  t.strictSame(await shared('$statusCode == 404'), [])
  t.strictSame(await shared('$statusCode = 404'), ['expression-syntax'])
  const component = (condition: string) =>
    said(
      t,
      workflow([
        step('a', 'onFailure: [{ reference: $components.failureActions.x }]'),
        step('b', 'onFailure: [{ reference: $components.failureActions.x }]'),
      ]),
      {
        more: `components: { failureActions: { x: { name: x, type: end, criteria: [{ condition: "${condition}" }] } } }\n`,
      },
    )
  t.strictSame(await component('$statusCode == 404'), [])
  t.strictSame(await component('$statusCode = 404'), ['expression-syntax'], 'told once')
})

t.test('a text that was meant to be an expression is one', async t => {
  const value = (text: string) => said(t, workflow([step('a', limit(text))]))
  t.strictSame(await value('"{$sourceDescriptions.pets.url}/x"'), [])
  t.strictSame(await value('"a $sourceDescriptions.pets.url"'), ['expression-unembedded'])
  t.strictSame(await value('"costs $5, or $.a"'), [])
  const context = (text: string) =>
    said(
      t,
      workflow([
        step('a', '', `successCriteria: [{ condition: "^a", type: regex, context: ${text} }]`),
      ]),
    )
  t.strictSame(await context('$response.body'), [])
  t.strictSame(await context('response.body'), ['expression-syntax'])
  const output = (text: string) => said(t, workflow([step('a', `outputs: { x: ${text} }`)]))
  t.strictSame(await output('$response.body'), [])
  t.strictSame(await output('response.body'), ['output-literal (note)'])
})

t.test('a target is replaced once', async t => {
  const of = (second: string) =>
    said(
      t,
      workflow([
        `{ stepId: a, operationId: addPet, parameters: [{ name: key, in: query, value: a }], requestBody: { payload: {}, replacements: [{ target: /a, value: 1 }, { target: ${second}, value: 2 }] } }`,
      ]),
    )
  t.strictSame(await of('/b'), [])
  t.strictSame(await of('/a'), ['replacement-twice'])
})

t.test('what came with 1.1 is noted in a document of 1.0', async t => {
  const both = async (workflows: string, more = '') => [
    await said(t, workflows, { arazzo: '1.1.0', more }),
    await said(t, workflows, { arazzo: '1.0.1', more }),
  ]
  const noted = [[], ['version-newer (note)']]
  t.strictSame(await both(workflow([step('a')])), [[], []])
  t.strictSame(await both(workflow([step('a', 'timeout: 5')])), noted)
  t.strictSame(await both(workflow([step('a'), step('b', 'dependsOn: [a]')])), noted)
  t.strictSame(await both(workflow([step('a')]), '$self: https://example.org/a\n'), noted)
  const selector = '{ context: $response.body, selector: $.a, type: jsonpath }'
  t.strictSame(await both(workflow([step('a', `outputs: { x: ${selector} }`)])), noted)
  const typed = (version: string) =>
    workflow([
      step(
        'a',
        '',
        `successCriteria: [{ condition: "$.a", context: $response.body, type: { type: jsonpath, version: ${version} } }]`,
      ),
    ])
  t.strictSame(await both(typed('rfc9535')), noted)
  const draft = ['jsonpath-draft (note)']
  t.strictSame(await both(typed('draft-goessner-dispatch-jsonpath-00')), [draft, draft])
})

t.test('a source says what it is', async t => {
  const of = (type: string) =>
    said(t, workflow([step('a')]), { sources: `  - { name: pets, url: pets.yaml${type} }\n` })
  t.strictSame(await of(', type: openapi'), [])
  t.strictSame(await of(''), ['source-type (note)'])
})

t.test('a source that is not there is told of, and the rest is looked at', async t => {
  const of = (url: string, id = 'listPets') =>
    said(t, workflow([step('a', limit('$steps.b.outputs.x')).replace('listPets', id)]), {
      sources: `  - { name: pets, url: "${url}", type: openapi }\n`,
    })
  t.strictSame(await of('pets.yaml'), ['step-unknown'])
  t.strictSame(await of('dogs.yaml'), ['source-unread', 'step-unknown'])
  t.strictSame(await of('https://example.org/pets.yaml', 'any'), ['source-unread', 'step-unknown'])
})

t.test('extensions belong to whom they seem to', async t => {
  const of = (name: string) => said(t, workflow([step('a', `${name}: { a: 1 }`)]))
  t.strictSame(await of('x-mine'), [])
  t.strictSame(await of('x-oai-thing'), ['extension-reserved (note)'])
  t.strictSame(await of('x-security'), ['security-elsewhere (note)'])
  const body = (name: string) => said(t, workflow([step('a', limit(`{ ${name}: 1 }`))]))
  t.strictSame(await body('x-oai-thing'), [], 'what is sent is the author’s')
})

t.test('each note of these has a place, and a way to mend it', async t => {
  const notes = await alone(t, workflow([step('a', `timeout: 5, ${limit('"a $inputs.b"')}`)]), {
    arazzo: '1.0.0',
  })
  t.match(notes, [
    { rule: String, at: { line: 8, col: Number }, hint: /\.$/ },
    { rule: String, at: { line: 8, col: Number }, hint: /\.$/ },
  ])
  t.strictSame(rules(notes), ['version-newer (note)', 'expression-unembedded'])
})
