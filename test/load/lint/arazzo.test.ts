import t from 'tap'
import { good, list, rulesOf, told } from './small.ts'

/** The rules broken by a workflow "list" of these steps. */
const steps = (t: Parameters<typeof rulesOf>[0], text: string, more = '') =>
  rulesOf(t, { arazzo: list(text, more) })

const ok = 'successCriteria: [{ condition: $statusCode == 200 }]'
const step = (id: string, more = '') =>
  `      - { stepId: ${id}, operationId: listPets, ${ok}${more === '' ? '' : `, ${more}`} }\n`

t.test('ids stand once', async t => {
  t.strictSame(await steps(t, `\n${step('a')}${step('b')}`), [])
  t.strictSame(await steps(t, `\n${step('a')}${step('a', 'timeout: 5')}`), ['step-twice'])
  const again = `${list(good)}\n  - workflowId: list\n    steps:\n${step('a')}`
  t.strictSame(await rulesOf(t, { arazzo: again }), ['workflow-twice'])
})

t.test('parameters and actions stand once in a list', async t => {
  const limit = '{ name: limit, in: query, value: 1 }'
  t.strictSame(await steps(t, `\n${step('a', `parameters: [${limit}]`)}`), [])
  const twice = `parameters: [${limit}, { name: limit, in: query, value: 2 }]`
  t.strictSame(await steps(t, `\n${step('a', twice)}`), ['parameter-twice'])
  const retry = (name: string, after: number) =>
    `{ name: ${name}, type: retry, retryLimit: 2, retryAfter: ${after} }`
  t.strictSame(
    await steps(t, `\n${step('a', `onFailure: [${retry('x', 1)}, ${retry('y', 2)}]`)}`),
    [],
  )
  t.strictSame(
    await steps(t, `\n${step('a', `onFailure: [${retry('x', 1)}, ${retry('x', 2)}]`)}`),
    ['action-twice'],
  )
})

t.test('an action goes to a step or workflow that is there', async t => {
  const go = (to: string, type = 'goto') =>
    steps(t, `\n${step('a', `onFailure: [{ name: x, type: ${type}, ${to} }]`)}${step('b')}`)
  t.strictSame(await go('stepId: b'), [])
  t.strictSame(await go('workflowId: cats-absent'), [])
  t.strictSame(await go('stepId: c'), ['step-unknown'])
  t.strictSame(await go('workflowId: cats-present'), ['workflow-unknown'])
  t.strictSame(await go('stepId: c', 'retry, retryLimit: 1'), ['step-unknown'])
})

t.test('a step and dependsOn call workflows that are there', async t => {
  t.strictSame(await steps(t, `${good}      - { stepId: c, workflowId: cats-absent }\n`), [])
  t.strictSame(await steps(t, `${good}      - { stepId: c, workflowId: dogs }\n`), [
    'workflow-unknown',
  ])
  t.strictSame(await steps(t, good, '    dependsOn: [cats-absent]\n'), [])
  t.strictSame(await steps(t, good, '    dependsOn: [dogs]\n'), ['workflow-unknown'])
})

t.test('a reference names a component of the right kind', async t => {
  const components = `
components:
  parameters: { few: { name: limit, in: query, value: 1 } }
`
  const of = (name: string) =>
    rulesOf(t, {
      arazzo: list(`\n${step('a', `parameters: [{ reference: ${name} }]`)}`) + components,
    })
  t.strictSame(await of('$components.parameters.few'), [])
  t.strictSame(await of('$components.parameters.many'), ['component-unknown'])
})

t.test('every step can be reached', async t => {
  const go = '[{ name: x, type: goto, stepId: c }]'
  const three = (more: string) => `\n${step('a', more)}${step('b')}${step('c')}`
  t.strictSame(await steps(t, three('')), [])
  t.strictSame(await steps(t, three(`onSuccess: ${go}`)), ['step-unreachable'])
  t.strictSame(
    await steps(
      t,
      three(
        'onSuccess: [{ name: x, type: goto, stepId: c, criteria: [{ condition: $statusCode == 200 }] }]',
      ),
    ),
    [],
    'where a condition may not hold, the next step follows',
  )
  t.strictSame(await steps(t, three(`onFailure: ${go}`)), [])
  t.strictSame(await steps(t, three('onSuccess: [{ name: x, type: end }]')), [
    'step-unreachable',
    'step-unreachable',
  ])
})

t.test('a retry says how often, and actions stand at one level', async t => {
  const retry = (more: string) => `onFailure: [{ name: x, type: retry${more} }]`
  t.strictSame(await steps(t, `\n${step('a', retry(', retryLimit: 3'))}`), [])
  t.strictSame(await steps(t, `\n${step('a', retry(''))}`), ['retry-limit (note)'])
  const shared = '    failureActions: [{ name: y, type: end }]\n'
  t.strictSame(await steps(t, `\n${step('a')}`, shared), [])
  t.strictSame(await steps(t, `\n${step('a', retry(', retryLimit: 3'))}`, shared), [
    'actions-twice (note)',
  ])
})

t.test('limits stay within reason', async t => {
  const rows = (limit: number) => `x-assay-data: { rows: [1, 2], as: row, limit: ${limit} }`
  t.strictSame(await steps(t, `\n${step('a', rows(1000))}`), [])
  t.strictSame(await steps(t, `\n${step('a', rows(1001))}`), ['limit-absurd'])
  const pages = (limit: number) =>
    `x-assay-pages: { parameter: limit, total: $response.body#/pages, limit: ${limit} }`
  t.strictSame(await steps(t, `\n${step('a', pages(1000))}`), [])
  t.strictSame(await steps(t, `\n${step('a', pages(5000))}`), ['limit-absurd'])
  t.strictSame(await steps(t, good, '    x-assay-limits: { requests: 5000 }\n'), ['limit-absurd'])
})

/** The second step asks for this id. */
const asks = (value: string) => good.replace('$steps.first.outputs.id', value)

t.test('an expression can be read, and is spelt as Arazzo spells it', async t => {
  t.strictSame(await steps(t, asks('"{$steps.first.outputs.id}-x"')), [])
  t.strictSame(await steps(t, asks('$steps.first.output.id')), ['expression-syntax'])
  t.strictSame(
    await steps(t, good.replace('$response.body#/contents/0/id', '$response.body.contents')),
    ['expression-spelling (note)'],
  )
})

t.test('an expression names steps, outputs and sources that are there', async t => {
  t.strictSame(await steps(t, asks('$steps.frist.outputs.id')), ['step-unknown'])
  t.strictSame(await steps(t, asks('$steps.first.outputs.di')), ['output-unknown'])
  t.strictSame(await steps(t, asks('$sourceDescriptions.pets.url')), [])
  t.strictSame(await steps(t, asks('$sourceDescriptions.cats.url')), ['source-unknown'])
  t.strictSame(await steps(t, asks('$workflows.dogs.outputs.id')), ['workflow-unknown'])
  t.strictSame(await steps(t, asks('$workflows.cats-absent.outputs.id')), ['output-unknown'])
})

t.test('an expression names inputs that the workflow declares, or a table of its step', async t => {
  const inputs = '    inputs: { type: object, properties: { id: { type: string } } }\n'
  t.strictSame(await steps(t, asks('$inputs.id'), inputs), [])
  t.strictSame(await steps(t, asks('$inputs.key'), inputs), ['input-unknown'])
  t.strictSame(await steps(t, asks('$inputs.id')), ['input-unknown'], 'none are declared')
  const table = `${asks('$inputs.row')}        x-assay-data: { rows: [a, b], as: row }\n`
  t.strictSame(await steps(t, table), [])
  const open = '    inputs: { type: object }\n'
  t.strictSame(
    await steps(t, asks('$inputs.id'), open),
    [],
    'a schema that names none may have any',
  )
})

t.test('an expression takes values from steps that came before', async t => {
  const forward = `
      - stepId: first
        operationId: getPet
        parameters: [{ name: id, in: path, value: $steps.second.outputs.id }]
        ${ok}
      - stepId: second
        operationId: listPets
        ${ok}
        outputs: { id: $response.body#/contents/0/id }
`
  t.strictSame(await steps(t, forward), ['reference-forward'])
  const back = `${forward}        onFailure: [{ name: x, type: goto, stepId: first }]\n`
  t.strictSame(await steps(t, back), [], 'a step that leads back comes before')
  const own = `${good}        outputs: { id: $response.body#/id }
        x-assay-checks: [{ check: counted, with: { most: $steps.second.outputs.id } }]\n`
  t.strictSame(await steps(t, own), [], 'its own outputs are there once it was answered')
})

t.test('there is no answer before the request, and no message of a workflow', async t => {
  t.strictSame(await steps(t, asks('$response.body#/id')), ['message-absent'])
  const outputs = (value: string) => `    outputs: { id: ${value} }\n`
  t.strictSame(await steps(t, good, outputs('$steps.first.outputs.id')), [])
  t.strictSame(await steps(t, good, outputs('$response.body#/id')), ['message-absent'])
})

t.test('$outputs are those of the step', async t => {
  const when = (name: string) =>
    good.replace(
      'outputs: { id:',
      `onSuccess: [{ name: x, type: end, criteria: [{ condition: $outputs.${name} == null }] }]\n        outputs: { id:`,
    )
  t.strictSame(await steps(t, when('id')), [])
  t.strictSame(await steps(t, when('di')), ['output-unknown'])
})

t.test('a step asks an operation that a source has', async t => {
  t.strictSame(await steps(t, good.replace('listPets', 'listPest')), ['operation-unknown'])
  const [note] = await told(t, { arazzo: list(good.replace('listPets', 'listPest')) })
  t.equal(note?.hint, 'Did you mean "listPets"?')
  t.match(note?.at.file, /a\.arazzo\.yaml$/)
})

t.test('a step gives the parameters that its operation declares and requires', async t => {
  const given = (text: string) => steps(t, `\n${step('a', `parameters: [${text}]`)}`)
  t.strictSame(await given('{ name: limit, in: query, value: 1 }'), [])
  t.strictSame(await given('{ name: limt, in: query, value: 1 }'), ['parameter-undeclared (note)'])
  t.strictSame(await given('{ name: Origin, in: header, value: a }'), [], 'a field of HTTP itself')
  t.strictSame(await given('{ name: X-Pet, in: header, value: a }'), [
    'parameter-undeclared (note)',
  ])
  t.strictSame(await given('{ name: id, in: path, value: a }'), ['parameter-undeclared'])
  const get = `      - { stepId: b, operationId: getPet, ${ok} }\n`
  t.strictSame(await steps(t, `\n${get}`), ['path-parameter-missing'])
})

t.test('a step sends the body that its operation takes', async t => {
  const post = (more: string, key = 'parameters: [{ name: key, in: query, value: a }], ') =>
    steps(
      t,
      `\n      - { stepId: a, operationId: addPet, x-assay-negative: true, ${key}${more}${ok} }\n`,
    )
  t.strictSame(await post('requestBody: { contentType: application/json, payload: {} }, '), [])
  t.strictSame(
    await post('requestBody: { payload: {} }, '),
    [],
    'the type is taken from the document',
  )
  t.strictSame(await post('requestBody: { contentType: text/plain, payload: a }, '), ['body-type'])
  t.strictSame(await post(''), ['body-missing'])
  t.strictSame(await post('requestBody: { payload: {} }, ', ''), ['parameter-missing'])
  t.strictSame(await steps(t, `\n${step('a', 'requestBody: { payload: {} }')}`), [
    'body-undeclared',
  ])
})

t.test('conditions can be read', async t => {
  const when = (criterion: string) =>
    steps(t, `\n      - { stepId: a, operationId: listPets, successCriteria: [${criterion}] }\n`)
  t.strictSame(await when('{ condition: $statusCode == 200 }'), [])
  t.strictSame(await when('{ condition: $statusCode = 200 }'), ['expression-syntax'])
  t.strictSame(await when('{ condition: "^2", context: $statusCode, type: regex }'), [])
  t.strictSame(await when('{ condition: "^(2", context: $statusCode, type: regex }'), [
    'condition-syntax',
  ])
  t.strictSame(
    await when('{ condition: "$.contents[?@.id]", context: $response.body, type: jsonpath }'),
    [],
  )
  t.strictSame(
    await when('{ condition: "$.contents[?", context: $response.body, type: jsonpath }'),
    ['condition-syntax'],
  )
  t.strictSame(await when('{ condition: $response.body#/contents }'), ['condition-bare (note)'])
})

t.test('a filter on the members of an object is noted', async t => {
  const when = (condition: string) =>
    steps(
      t,
      `\n      - { stepId: a, operationId: listPets, successCriteria: [{ condition: "${condition}", context: $response.body, type: jsonpath }] }\n`,
    )
  t.strictSame(await when('$.contents[?@.id]'), [])
  t.strictSame(await when('$[?count(@.*) > 0]'), ['jsonpath-object-root (note)'])
  t.strictSame(await when('$[?@.id]'), ['jsonpath-object-root (note)'])
})

t.test('a step that others build on says what a good answer is', async t => {
  const bare = good.replace('        successCriteria: [{ condition: $statusCode == 200 }]\n', '')
  t.strictSame(await steps(t, bare), ['step-unchecked (note)'])
  const alone = '\n      - { stepId: a, operationId: listPets }\n'
  t.strictSame(await steps(t, alone), [])
})

t.test('a note has the place of what it is about', async t => {
  const [note] = await told(t, { arazzo: list(asks('$steps.frist.outputs.id')) })
  const lines = list(asks('$steps.frist.outputs.id')).split('\n')
  t.equal(note?.at.line, lines.findIndex(line => line.includes('frist')) + 1)
  t.equal(note?.at.col, (lines.find(line => line.includes('frist'))?.indexOf('$steps') ?? 0) + 1)
})

t.test('a raw request sends no header parameter, and needs no required one', async t => {
  const raw = (text: string) => `\n${step('a', `x-assay-raw: { send: [{ line: "${text}" }] }`)}`
  t.strictSame(await steps(t, raw('GET {path} HTTP/1.1')), [])
  t.strictSame(await steps(t, raw('X: {$inputs.none}')), ['input-unknown'])
  t.strictSame(await steps(t, raw('X: {$response.body}')), ['message-absent'])
  t.strictSame(await steps(t, raw('{credentials}{$steps.a.output.x}')), ['expression-syntax'])
  const post = (more: string) =>
    `\n      - { stepId: b, operationId: addPet, ${ok}, x-assay-raw: { send: [{ line: x }] }${more} }\n`
  t.strictSame(await steps(t, post('')), [])
  const header = ', parameters: [{ name: Accept, in: header, value: a }]'
  t.strictSame(await steps(t, post(header)), ['raw-parameter'])
  const query = ', parameters: [{ name: key, in: query, value: a }]'
  t.strictSame(await steps(t, post(query)), [])
})

t.test('what keeps a request from being sent is an error, and its right form is none', async t => {
  const get = (more: string) => steps(t, `\n${step('a', more)}`)
  const parameters = (...list: readonly string[]) => `parameters: [${list.join(', ')}]`
  const whole = '{ name: q, in: querystring, value: "limit=1" }'
  t.strictSame(await get(parameters('{ name: HOST, in: header, value: a }')), [
    'header-own',
    'parameter-undeclared (note)',
  ])
  t.strictSame(await get(parameters(whole)), [])
  t.strictSame(await get(parameters(whole, '{ name: limit, in: query, value: 1 }')), [
    'querystring-alone',
  ])
  const post = (type: string, place = 'querystring') =>
    steps(
      t,
      `\n      - { stepId: b, operationId: addPet, ${ok}, x-assay-negative: true, parameters: [{ name: q, in: ${place}, value: "key=a" }], requestBody: { contentType: "${type}", payload: {} } }\n`,
    )
  t.strictSame(await post('application/json'), [])
  t.strictSame(await post('application/*'), ['body-range'])
  t.ok((await post('application/json', 'query')).includes('parameter-missing'))
})
