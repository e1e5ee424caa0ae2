import t from 'tap'
import { evaluate, evaluateValue, resolveValue } from '../../../src/base/expression/index.ts'
import type { Json } from '../../../src/model/words.ts'
import { answer, payload, scope } from '../scope.ts'

t.test('every kind of expression finds its value, with its type', async t => {
  const wanted: readonly (readonly [string, Json])[] = [
    ['$url', 'https://api.example.org/v1/services/7?page[size]=2'],
    ['$method', 'GET'],
    ['$statusCode', 404],
    ['$self', 'https://example.org/suite.arazzo.yaml'],
    ['$request.header.accept', 'application/json'],
    ['$request.query.page[size]', '2'],
    ['$request.path.id', '7'],
    ['$response.body', answer],
    ['$response.body#', answer],
    ['$response.body#/items/1/id', 'z'],
    ['$response.body#/page size', 10],
    ['$inputs.id', 7],
    ['$inputs.none', null],
    ['$inputs.list#/1/x', 2],
    ['$outputs.done', true],
    ['$steps.list.outputs.count', 3],
    ['$steps.list.outputs.first#/id', 'z'],
    ['$workflows.login.inputs.user', 'u'],
    ['$workflows.login.outputs.token', 't'],
    ['$sourceDescriptions.api.url', 'https://api.example.org/openapi.yaml'],
    ['$components.parameters.page', { name: 'page', in: 'query', value: 1 }],
  ]
  for (const [expression, value] of wanted) t.same(evaluate(expression, scope()), value, expression)
})

t.test('header names have no case; values are joined, but the first Set-Cookie', async t => {
  t.equal(evaluate('$response.header.VARY', scope()), 'Accept, Origin')
  t.equal(evaluate('$response.header.set-cookie', scope()), 'a=1')
})

t.test('members may be reached by dots and brackets too, the exact name first', async t => {
  t.equal(evaluate('$inputs.a.b', scope()), 5)
  t.equal(evaluate('$inputs.a.c', scope()), 8)
  t.equal(evaluate('$inputs.list[1].x', scope()), 2)
  t.equal(evaluate('$response.body.a.b', scope()), 1)
  t.equal(evaluate('$response.body.a.c.d', scope()), null)
  t.equal(evaluate("$response.body['page size']", scope()), 10)
  t.equal(evaluate('$steps.list.outputs.first.id', scope()), 'z')
})

t.test('what is not there is undefined, never a member of a prototype', async t => {
  const absent = [
    '$request.body',
    '$response.header.X-None',
    '$response.query.x',
    '$response.body#/none',
    '$response.body.items.length',
    '$inputs.toString',
    '$inputs.constructor.name',
    '$steps.constructor.outputs.name',
    '$steps.later.outputs.x',
    '$workflows.other.outputs.x',
    '$sourceDescriptions.toString.url',
    '$sourceDescriptions.api.listServices',
    '$message.payload.x',
  ]
  for (const expression of absent) t.equal(evaluate(expression, scope()), undefined, expression)
})

t.test('before there is an answer nothing of it has a value', async t => {
  const { message: _, ...rest } = scope()
  for (const expression of [
    '$url',
    '$statusCode',
    '$response.body',
    '$request.header.a',
    '$request.path.id',
  ])
    t.equal(evaluate(expression, rest), undefined, expression)
})

t.test('a body that is not JSON is its text, and nothing can be picked from it', async t => {
  const xml = scope({}, { body: payload('<a/>') })
  t.equal(evaluate('$response.body', xml), '<a/>')
  t.equal(evaluate('$response.body#/a', xml), undefined)
  t.match(resolveValue('$response.body#/a', xml), { missing: /not JSON/ })
  const bytes = scope({}, { body: payload(new Uint8Array([0xff])) })
  t.match(resolveValue('$response.body', bytes), { missing: /not UTF-8/ })
  const cut = scope({}, { body: payload({ a: 1 }, true) })
  t.match(resolveValue('$response.body', cut), { missing: /cut at the receive limit/ })
})

t.test('a deep value keeps types, fills in texts and leaves other dollars alone', async t => {
  const value = {
    id: '$inputs.id',
    text: 'id={$inputs.id}&l={$inputs.list}&n={$inputs.none}&s={$inputs.q}',
    one: '{$inputs.id}',
    path: '$.items[0]',
    index: '$[0]',
    money: '$5 or {$5}',
    sentence: '$url is where it was',
    near: '$inputsX.a',
    nested: [true, null, 3, { deep: '$response.body#/status' }],
  }
  t.same(evaluateValue(value, scope()), {
    id: 7,
    text: 'id=7&l=[1,{"x":2}]&n=null&s=x"y',
    one: '7',
    path: '$.items[0]',
    index: '$[0]',
    money: '$5 or {$5}',
    sentence: '$url is where it was',
    near: '$inputsX.a',
    nested: [true, null, 3, { deep: 'ok' }],
  })
})

t.test('one unresolved expression makes the whole undefined, and says which and why', async t => {
  t.equal(evaluateValue({ a: [1, { b: '$inputs.nope' }] }, scope()), undefined)
  t.equal(evaluateValue('x{$steps.later.outputs.y}', scope()), undefined)
  t.same(resolveValue({ a: 'x{$inputs.nope}' }, scope()), {
    missing: '$inputs.nope has no value: no such input was given',
  })
})

t.test('a selector gives one value, several as a list, or nothing', async t => {
  const body = '$response.body'
  const pick = (selector: string, type: Json, context = body) =>
    resolveValue({ picked: { context, selector, type } }, scope())
  t.same(pick('$.items[0].n', 'jsonpath'), { value: { picked: 1 } })
  t.same(pick('$.items[*].n', { type: 'jsonpath', version: 'rfc9535' }), {
    value: { picked: [1, 2] },
  })
  t.same(pick('/items/1/id', 'jsonpointer'), { value: { picked: 'z' } })
  t.same(pick('$.a.c.d', 'jsonpath'), { value: { picked: null } })
  t.match(pick('$.none', 'jsonpath'), { missing: /selects nothing/ })
  t.match(pick('/none', 'jsonpointer'), { missing: /selects nothing/ })
  t.match(pick('//a', 'xpath'), { missing: /is not XML, but JSON/ })
  t.match(pick('$.a', 'jsonpath', '$inputs.nope'), { missing: /no such input/ })
  t.throws(() => pick('$[', 'jsonpath'), { code: 'bad-expression' })
})

t.test('an XPath picks string values from a body or an output that is XML', async t => {
  const pick = (selector: string, text: string, context = '$response.body') =>
    resolveValue(
      { context, selector, type: { type: 'xpath', version: 'xpath-31' } },
      scope({ inputs: { xml: text } }, { body: payload(text) }),
    )
  const text = '<a><b n="1">x<i>y</i></b><b n="2"/></a>'
  t.same(pick('/a/b[1]', text), { value: 'xy' })
  t.same(pick('//@n', text), { value: ['1', '2'] })
  t.same(pick('count(//b)', text, '$inputs.xml'), { value: 2 })
  t.match(pick('//c', text), { missing: '"//c" selects nothing in $response.body' })
  t.match(pick('//b', '<a>'), { missing: /it is not XML: .* at line 1, column \d+/ })
  t.match(pick('//b', '<!DOCTYPE a><a/>'), { missing: /not read as XML.*DOCTYPE/ })
  t.match(pick('//b[', text), { missing: /XPST0003/ })
})

t.test('a selector in a version that is not known is wrong', async t => {
  const type = { type: 'xpath', version: 'xpath-99' }
  const selector = { context: '$response.body', selector: '//a', type }
  t.throws(() => resolveValue(selector, scope()), { code: 'bad-expression' })
})

t.test('an object that only looks like a selector is data', async t => {
  for (const value of [
    { context: '$inputs.id', selector: '$', type: 'other' },
    { context: 'here', selector: '$.a', type: 'jsonpath' },
  ] as const) {
    const wanted = value.context === 'here' ? value : { ...value, context: 7 }
    t.same(evaluateValue(value, scope()), wanted)
  }
})

t.test('a selector in JSON of any depth is found, and too deep a value is refused', async t => {
  const nest = (depth: number): Json => JSON.parse(`${'['.repeat(depth)}1${']'.repeat(depth)}`)
  t.same(evaluateValue(nest(150), scope()), nest(150))
  t.throws(() => evaluateValue(nest(10_000), scope()), { code: 'bad-expression' })
})
