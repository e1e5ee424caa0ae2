import t, { type Test } from 'tap'
import { judgeCriterion } from '../../src/base/criterion/index.ts'
import { evaluate, resolveValue, type Scope } from '../../src/base/expression/index.ts'
import type { Criterion, RequestBody } from '../../src/model/arazzo.ts'
import type { Json } from '../../src/model/words.ts'
import { alone, pets, rules, step, workflow as written } from '../load/lint/alone.ts'
import { play, program, workflow } from '../make-flow.ts'
import { payload, scope } from './scope.ts'

// The examples of the Arazzo Specification 1.0.1 and 1.1.0, by the section they stand in.

/** An answer of that status and body, and what the examples suppose to be known. */
function after(statusCode: number, body: Json = {}, more: Partial<Scope> = {}): Scope {
  const { message } = scope({}, { body: payload(body) })
  if (message === undefined) throw new Error('the scope has a message')
  return scope({ message: { ...message, statusCode }, ...more })
}

interface Example {
  readonly section: string
  readonly criterion: Criterion
  readonly right: Scope
  readonly wrong: Scope
}

const body = '$response.body'
const given = (inputs: Scope['inputs']) => ({ inputs })
const priced = { steps: { getPricing: { outputs: { minPrice: 5 } } } }
const hasPets: Criterion = { context: body, condition: '$[?count(@.pets) > 0]', type: 'jsonpath' }
const xpath = (condition: string): Criterion => ({ context: body, condition, type: 'xpath' })

const criteria: readonly Example[] = [
  {
    section: '1.0.1 Criterion Object, Step Object, Workflow Object',
    criterion: { condition: '$statusCode == 200' },
    right: after(200),
    wrong: after(201),
  },
  {
    section: '1.0.1 Failure Action Object',
    criterion: { condition: '$statusCode == 503' },
    right: after(503),
    wrong: after(500),
  },
  {
    section: '1.0.1 Components Object',
    criterion: { condition: '$statusCode == 401' },
    right: after(401),
    wrong: after(403),
  },
  {
    section: '1.0.1 Criterion Object, regex',
    criterion: { context: '$statusCode', condition: '^200$', type: 'regex' },
    right: after(200),
    wrong: after(2000),
  },
  {
    section: '1.0.1 Criterion Object and Success Action Object, jsonpath, on a list',
    criterion: hasPets,
    right: after(200, [{ pets: ['Tom'] }]),
    wrong: after(200, [{ cats: ['Tom'] }]),
  },
  {
    section: '1.1.0 Arazzo Object',
    criterion: { condition: '$response.body#/0 == null' },
    right: after(200, []),
    wrong: after(200, [{ id: 1 }]),
  },
  {
    section: '1.1.0 Runtime Expressions in Conditions, simple',
    criterion: { condition: '$response.body.count > $inputs.threshold' },
    right: after(200, { count: 3 }, given({ threshold: 2 })),
    wrong: after(200, { count: 2 }, given({ threshold: 2 })),
  },
  {
    section: '1.1.0 Runtime Expressions in Conditions, jsonpath',
    criterion: {
      context: body,
      condition: '$[?(@.status == "{$inputs.expectedStatus}")]',
      type: 'jsonpath',
    },
    right: after(200, [{ status: 'sold' }], given({ expectedStatus: 'sold' })),
    wrong: after(200, [{ status: 'here' }], given({ expectedStatus: 'sold' })),
  },
  {
    section: '1.1.0 Runtime Expressions in Conditions, xpath',
    criterion: xpath('/root/items[price > {$steps.getPricing.outputs.minPrice}]'),
    right: after(200, '<root><items><price>6</price></items></root>', priced),
    wrong: after(200, '<root><items><price>5</price></items></root>', priced),
  },
  {
    section: '1.1.0 Runtime Expressions in Conditions, regex',
    criterion: {
      context: '$response.body.status',
      condition: '^({$inputs.statusPattern})$',
      type: 'regex',
    },
    right: after(200, { status: 'done' }, given({ statusPattern: 'done' })),
    wrong: after(200, { status: 'undone' }, given({ statusPattern: 'done' })),
  },
  {
    section: '1.1.0 Simple Conditions',
    criterion: { condition: '$statusCode == 200 && $response.body.data != null' },
    right: after(200, { data: [] }),
    wrong: after(200, { data: null }),
  },
  {
    section: '1.1.0 Regex Conditions',
    criterion: { context: '$statusCode', condition: '^2\\d{2}$', type: 'regex' },
    right: after(204),
    wrong: after(420),
  },
  {
    section: '1.1.0 JSONPath Conditions',
    criterion: { context: body, condition: '$.pets[*]', type: 'jsonpath' },
    right: after(200, { pets: [null] }),
    wrong: after(200, { pets: [] }),
  },
  {
    section: '1.1.0 Multiple Criteria',
    criterion: { context: body, condition: '$.data[*]', type: 'jsonpath' },
    right: after(200, { data: [1] }),
    wrong: after(200, { data: 1 }),
  },
  {
    section: '1.1.0 XPath Conditions, a boolean',
    criterion: xpath('count(/root/pets/*) > 0'),
    right: after(200, '<root><pets><pet/></pets></root>'),
    wrong: after(200, '<root><pets/></root>'),
  },
  {
    section: '1.1.0 XPath Conditions, nodes',
    criterion: xpath('/root/pets'),
    right: after(200, '<root><pets/></root>'),
    wrong: after(200, '<root/>'),
  },
]

for (const { section, criterion, right, wrong } of criteria) {
  t.test(`a criterion of the specification holds as it says: ${section}`, async t => {
    t.match(judgeCriterion(criterion, right), { holds: true, problem: false })
    t.match(judgeCriterion(criterion, wrong), { holds: false, problem: false })
  })
}

t.test('on an object the JSONPath of the specification is not what it claims', async t => {
  // RFC 9535 §2.3.5: a filter looks at the children, here at the list itself. Lint notes it.
  t.match(judgeCriterion(hasPets, after(200, { pets: ['Tom'] })), { holds: false, problem: false })
  const { condition } = hasPets
  const written = `successCriteria: [{ context: ${body}, condition: '${condition}', type: jsonpath }]`
  const notes = await lint(t, [step('a', '', written)])
  t.strictSame(notes, ['jsonpath-object-root (note)'])
})

const known = scope({
  ...given({ username: 'jo', pet_id: 7, host: 'a.example', 'x-api-key': 'k' }),
  steps: {
    someStepId: { outputs: { pets: [{ id: 3 }] } },
    create: { outputs: { id: 12 } },
  },
  outputs: { bar: true },
  workflows: {
    foo: { inputs: { username: 'al' }, outputs: { bar: null, mappedResponse: { name: 'n' } } },
  },
  sourceDescriptions: {
    petstore: { url: 'https://api.example.com/petstore.yaml', type: 'openapi' },
  },
  components: {
    parameters: { foo: { name: 'foo', value: 1 } },
    successActions: { bar: { name: 'bar', type: 'end' } },
    failureActions: { baz: { name: 'baz', type: 'retry' } },
  },
})
const { message } = known
const exchange = message && {
  ...message,
  request: {
    ...message.request,
    headers: [['Accept', 'application/json'] as const],
    path: { id: '7' },
    body: payload({ user: { uuid: 'u-1' } }),
  },
  response: {
    headers: [
      ['Server', 'x/1'] as const,
      ['X-Expires-After', 'Tue'] as const,
      ['X-Rate-Limit', '5'] as const,
    ],
    body: payload({ status: 'ok', items: [{ id: 'z' }], user: { profile: { email: 'e' } } }),
  },
}
const seen: Scope = exchange === undefined ? known : { ...known, message: exchange }

t.test('each runtime expression of the specification has its value and type', async t => {
  const table: readonly (readonly [string, Json])[] = [
    ['$method', 'GET'],
    ['$url', 'https://api.example.org/v1/services/7?page[size]=2'],
    ['$statusCode', 404],
    ['$self', 'https://example.org/suite.arazzo.yaml'],
    ['$request.header.accept', 'application/json'],
    ['$request.path.id', '7'],
    ['$request.body#/user/uuid', 'u-1'],
    ['$response.body#/status', 'ok'],
    ['$response.body#/items/0/id', 'z'],
    ['$response.header.Server', 'x/1'],
    ['$response.header.X-Expires-After', 'Tue'],
    ['$response.header.X-Rate-Limit', '5'],
    ['$inputs.username', 'jo'],
    ['$inputs.x-api-key', 'k'],
    ['$workflows.foo.inputs.username', 'al'],
    ['$steps.someStepId.outputs.pets', [{ id: 3 }]],
    ['$steps.someStepId.outputs.pets#/0/id', 3],
    ['$outputs.bar', true],
    ['$workflows.foo.outputs.bar', null],
    ['$workflows.foo.outputs.mappedResponse#/name', 'n'],
    ['$sourceDescriptions.petstore.url', 'https://api.example.com/petstore.yaml'],
    ['$sourceDescriptions.petstore.type', 'openapi'],
    ['$components.parameters.foo', { name: 'foo', value: 1 }],
    ['$components.successActions.bar', { name: 'bar', type: 'end' }],
    ['$components.failureActions.baz', { name: 'baz', type: 'retry' }],
  ]
  for (const [expression, value] of table) t.same(evaluate(expression, seen), value, expression)
})

t.test('what is no value, or of messages alone, has none', async t => {
  for (const expression of [
    '$sourceDescriptions.petstore.getPetById',
    '$message.header.Server',
    '$message.payload#/status',
  ]) {
    t.equal(evaluate(expression, seen), undefined, expression)
  }
})

t.test('expressions in a text are put in as the specification says', async t => {
  const put = (text: string) => resolveValue(text, seen)
  t.same(put('https://{$inputs.host}/api/{$steps.create.outputs.id}/status'), {
    value: 'https://a.example/api/12/status',
  })
  t.same(put('{$outputs.bar} {$workflows.foo.outputs.bar}'), { value: 'true null' })
  t.same(put('{$steps.someStepId.outputs.pets}'), { value: '[{"id":3}]' })
})

t.test('the selector of an output finds its value (1.1.0 Selector Object)', async t => {
  const selector = { context: body, selector: '$.user.profile.email', type: 'jsonpath' }
  t.same(resolveValue({ userEmail: selector }, seen), { value: { userEmail: 'e' } })
  const other = { ...selector, selector: '$.user.email' }
  t.match(resolveValue({ userEmail: other }, seen), { missing: /selects nothing/ })
})

/** The body that a step sends, when a step before it was answered with `answer`. */
function sent(requestBody: RequestBody, answer: Json, outputs = 'payload') {
  const steps = [
    { stepId: 'get', operationId: 'listThings', outputs: { [outputs]: body } },
    { stepId: 'send', operationId: 'makeThing', requestBody },
  ]
  const inputs = { pet_id: 7, coupon_code: 'C', quantity: 2, clientId: 'a b', scope: 's' }
  return play({ ...program([workflow(steps)]), inputs }, () => ({ status: 200, body: answer }))
    .bodies
}

t.test('payloads are written as the specification shows (Request Body Object)', async t => {
  const object = { petId: '$inputs.pet_id', couponCode: '$inputs.coupon_code' }
  t.strictSame(sent({ contentType: 'application/json', payload: object }, {}), [
    '{"petId":7,"couponCode":"C"}',
  ])
  const text = '{ "petOrder": { "petId": "{$inputs.pet_id}", "quantity": "{$inputs.quantity}" } }'
  t.strictSame(sent({ contentType: 'application/json', payload: text }, {}), [
    '{ "petOrder": { "petId": "7", "quantity": "2" } }',
  ])
  const xml = '<petOrder><petId>{$inputs.pet_id}</petId></petOrder>'
  t.strictSame(sent({ contentType: 'application/xml', payload: xml }, {}), [
    '<petOrder><petId>7</petId></petOrder>',
  ])
  const contentType = 'application/x-www-form-urlencoded'
  const form = { client_id: '$inputs.clientId', scope: '$inputs.scope' }
  t.strictSame(sent({ contentType, payload: form }, {}), ['client_id=a+b&scope=s'])
  const line = 'client_id={$inputs.clientId}&scope={$inputs.scope}'
  t.strictSame(sent({ contentType, payload: line }, {}), ['client_id=a b&scope=s'])
})

t.test('replacements are made as the specification shows (Payload Replacement Object)', async t => {
  const contentType = 'application/json'
  const byPointer = [
    { target: '/petId', value: '$inputs.pet_id' },
    { target: '/quantity', value: 10 },
  ]
  const pet = { petId: 0, quantity: 0 }
  t.strictSame(sent({ contentType, payload: pet, replacements: byPointer }, {}), [
    '{"petId":7,"quantity":10}',
  ])
  const items = [
    { sku: 'ABC123', quantity: 0 },
    { sku: 'X', quantity: 0 },
  ]
  const byQuery = {
    target: "$.items[?(@.sku=='ABC123')].quantity",
    targetSelectorType: 'jsonpath',
    value: { context: '$steps.get.outputs.payload', selector: '$.newQuantity', type: 'jsonpath' },
  } as const
  const request = { contentType, payload: { items }, replacements: [byQuery] }
  t.strictSame(sent(request, { newQuantity: 4 }), [
    '{"items":[{"sku":"ABC123","quantity":4},{"sku":"X","quantity":0}]}',
  ])
  const type = { type: 'xpath', version: 'xpath-30' } as const
  const byPath = {
    target: '/Envelope/Header/CustomerId',
    targetSelectorType: type,
    value: { context: '$steps.get.outputs.xml', selector: '/CustomerInfo/Id', type },
  }
  const envelope = '<Envelope><Header><CustomerId>0</CustomerId></Header></Envelope>'
  const xml = { contentType: 'application/xml', payload: envelope, replacements: [byPath] }
  t.strictSame(sent(xml, '<CustomerInfo><Id>9</Id></CustomerInfo>', 'xml'), [
    envelope.replace('>0<', '>9<'),
  ])
})

async function lint(t: Test, steps: readonly string[], more = ''): Promise<readonly string[]> {
  return rules(await alone(t, written(steps, more)))
}

t.test('a condition within braces is none (1.0.1 Components Object, the JSON example)', async t => {
  const asks = (condition: string) =>
    lint(t, [step('a', '', `successCriteria: [{ condition: "${condition}" }]`)])
  t.strictSame(await asks('$statusCode == 401'), [])
  t.strictSame(await asks('{$statusCode == 401}'), ['expression-syntax'])
  const seen = judgeCriterion({ condition: '{$statusCode == 401}' }, after(401))
  t.match(seen, { holds: false, problem: true })
})

t.test('an expression in a form lacks its braces (1.0.1 Request Body Object)', async t => {
  const inputs = '    inputs: { type: object, properties: { scope: {} } }\n'
  const asks = (payload: string) => {
    const form = `requestBody: { contentType: application/x-www-form-urlencoded, payload: "${payload}" }`
    const first = step('browser-authorize', 'outputs: { code: $response.body#/code }')
    return lint(t, [first, step('b', form)], inputs)
  }
  const code = 'code={$steps.browser-authorize.outputs.code}'
  t.notOk((await asks(`${code}&scope={$inputs.scope}`)).includes('expression-unembedded'))
  t.ok((await asks(`${code}&scope=$inputs.scope}`)).includes('expression-unembedded'))
})

t.test('an operationPath is no operationId (1.1.0 Arazzo Object)', async t => {
  const asks = (path: string) =>
    lint(t, [
      `{ stepId: a, operationPath: "${path}", successCriteria: [{ condition: $statusCode == 200 }] }`,
    ])
  t.strictSame(await asks('{$sourceDescriptions.pets.url}#/paths/~1pets/get'), [])
  t.strictSame(await asks('$sourceDescriptions.pets.listPets'), ['operation-path'])
})

t.test('a step that is called otherwise is not found (1.0.1 Arazzo Object)', async t => {
  const login = step('loginStep', 'outputs: { sessionToken: $response.body }')
  const asks = (id: string) =>
    lint(t, [
      login,
      step(
        'b',
        `parameters: [{ name: limit, in: query, value: $steps.${id}.outputs.sessionToken }]`,
      ),
    ])
  t.strictSame(await asks('loginStep'), [])
  t.strictSame(await asks('loginUser'), ['step-unknown'])
})

t.test('names of sources have case (1.0.1 Step Object)', async t => {
  const sources = pets.replace('name: pets', 'name: petstoreDescription')
  const asks = async (name: string) => {
    const path = `{$sourceDescriptions.${name}.url}#/paths/~1pets/get`
    const one = `{ stepId: a, operationPath: "${path}", successCriteria: [{ condition: $statusCode == 200 }] }`
    return rules(await alone(t, written([one]), { sources }))
  }
  t.strictSame(await asks('petstoreDescription'), [])
  t.strictSame(await asks('petStoreDescription'), ['source-unknown'])
})
