import fc from 'fast-check'
import t from 'tap'
import {
  evaluateValue,
  isExpression,
  names,
  parseExpression,
  references,
} from '../../../src/base/expression/index.ts'
import { Fault } from '../../../src/model/fault.ts'
import { scope } from '../scope.ts'

t.test('an expression is read into its parts', async t => {
  t.match(parseExpression('$statusCode'), { kind: 'statusCode', at: 0, end: 11 })
  t.match(parseExpression('$response.header.X-Total'), {
    kind: 'header',
    of: 'response',
    name: 'X-Total',
  })
  t.match(parseExpression('$steps.a-b.outputs.c.d#/e'), {
    kind: 'step',
    step: 'a-b',
    tail: { segments: [{ key: 'c' }, { key: 'd' }], pointer: '/e' },
  })
  t.match(parseExpression('$workflows.w.outputs.o'), {
    kind: 'workflow',
    workflow: 'w',
    field: 'outputs',
  })
  t.match(parseExpression('$sourceDescriptions.api.listServices'), {
    kind: 'source',
    source: 'api',
    reference: 'listServices',
  })
})

t.test('what is wrong is said, with its place', async t => {
  const wrong: readonly (readonly [string, number])[] = [
    ['$inputs', 8],
    ['$inputs.', 8],
    ['$inputs.a b', 10],
    ['$inputs[0]', 8],
    ['$steps.a', 7],
    ['$steps.a.output.b', 7],
    ['$steps.a.outputs.', 17],
    ['$request', 9],
    ['$request.cookie.a', 9],
    ['$response.header.', 18],
    ['$response.body#a', 16],
    ['$response.body#/~2', 16],
    ['$response.body.a..b', 17],
    ['$statusCode == 200', 12],
    ['$nothing', 1],
    ['plain', 1],
    ['', 1],
  ]
  for (const [text, place] of wrong) {
    const message = new RegExp(` at character ${place}\\.$`)
    t.throws(() => parseExpression(text), { code: 'bad-expression', message }, text)
  }
  t.throws(() => evaluateValue('a{$inputs.b', scope()), {
    message: /"}" was wanted at character 12/,
  })
})

t.test('only Arazzo words make an expression', async t => {
  for (const text of [
    '$url',
    '$inputs.a',
    '$inputs',
    '$response.body#/a',
    '$components.parameters.p',
  ])
    t.equal(isExpression(text), true, text)
  for (const text of [
    '$',
    '$.a',
    '$[0]',
    '$5',
    '$urls',
    '$inputs_a.b',
    'x$url',
    '$url is',
    '$steps up',
  ])
    t.equal(isExpression(text), false, text)
})

t.test('the linter is shown every expression, where it stands, and the wrong ones', async t => {
  const found = references({
    a: ['$inputs.x.y', 'p={$response.body.items[0]}&q={$statusCode}'],
    'b/c': { context: '$response.body', selector: '$.a', type: 'jsonpath' },
    d: '$inputs.',
    e: '$.not',
  })
  t.same(
    found.map(one => [one.pointer, one.kind, one.text]),
    [
      ['/a/0', 'expression', '$inputs.x.y'],
      ['/a/1', 'expression', '$response.body.items[0]'],
      ['/a/1', 'expression', '$statusCode'],
      ['/b~1c/context', 'expression', '$response.body'],
      ['/d', 'wrong', '$inputs.'],
    ],
  )
})

t.test('a spelling that the grammar does not know comes with one that it does', async t => {
  const canonical = (text: string) =>
    references(text).map(one => one.kind === 'expression' && one.canonical)
  t.same(canonical('$response.body.items[0].id'), ['$response.body#/items/0/id'])
  t.same(canonical("$response.body['a/b']#/c"), ['$response.body#/a~1b/c'])
  t.same(canonical('$inputs.list[1].x'), ['$inputs.list#/1/x'])
  t.same(canonical('$inputs.a.b'), [null])
  t.same(canonical('$response.body#/items'), [null])
})

t.test('a dotted name may be one name or several', async t => {
  const parsed = parseExpression('$inputs.a.b.c[0].d')
  t.same('tail' in parsed ? names(parsed.tail) : [], ['a.b.c', 'a.b', 'a'])
})

const piece = fc.constantFrom(
  ...[
    '$',
    '{',
    '}',
    '.',
    '#',
    '/',
    '[',
    ']',
    '0',
    "'",
    'a',
    ' ',
    '~',
    '$url',
    '$inputs',
    '$response',
  ],
  ...['body', 'header', '$steps', 'outputs', '{$inputs.id}', '$request.query', '==', '\ud800', '"'],
)
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('')),
)

const closed = (attempt: () => unknown): boolean => {
  try {
    attempt()
    return true
  } catch (error) {
    return error instanceof Fault && error.code === 'bad-expression'
  }
}

t.test('reading and evaluating any text throws nothing but the closed error', async t => {
  fc.assert(
    fc.property(
      texts,
      text => closed(() => parseExpression(text)) && closed(() => evaluateValue(text, scope())),
    ),
    { seed: 1, numRuns: 3000 },
  )
  t.pass('fast-check found no other')
})

t.test('references answers for any value', async t => {
  fc.assert(
    fc.property(fc.array(texts), value => references(value).every(one => one.pointer !== '')),
    { seed: 2 },
  )
  t.pass('fast-check found none that it does not')
})

t.test('an expression that is read stands in the text where it says', async t => {
  fc.assert(
    fc.property(texts, text =>
      references(text).every(
        one =>
          one.kind === 'wrong' || text.slice(one.expression.at, one.expression.end) === one.text,
      ),
    ),
    { seed: 3, numRuns: 2000 },
  )
  t.pass('fast-check found none that does not')
})
