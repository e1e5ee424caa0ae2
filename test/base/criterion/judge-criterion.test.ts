import fc from 'fast-check'
import t from 'tap'
import {
  bareOperands,
  criterionReferences,
  judgeCriterion as judgeLazily,
} from '../../../src/base/criterion/index.ts'
import type { Scope } from '../../../src/base/expression/index.ts'
import type { Criterion } from '../../../src/model/arazzo.ts'
import { payload, scope } from '../scope.ts'

const judgeCriterion = (criterion: Criterion, within: Scope) => {
  const { condition, holds, problem, why } = judgeLazily(criterion, within)
  return { condition, holds, problem, because: why() }
}
const judge = (condition: string, more: Partial<Criterion> = {}) =>
  judgeCriterion({ condition, ...more }, scope())
const about = (condition: string, type: 'regex' | 'jsonpath', context = '$response.body') =>
  judge(condition, { type, context })

t.test('a simple condition says what was wanted and what was seen', async t => {
  t.same(judge('$statusCode == 200'), {
    condition: '$statusCode == 200',
    holds: false,
    because: 'Wanted $statusCode == 200; $statusCode was 404.',
    problem: false,
  })
  t.match(judge('$statusCode == 404 && $response.body#/none != null'), {
    holds: false,
    because: /\$statusCode was 404, \$response\.body#\/none was absent/,
  })
})

t.test('simple conditions hold by the table of Arazzo 1.1.0', async t => {
  const table: readonly (readonly [string, boolean])[] = [
    ['$statusCode == 404', true],
    ['$statusCode != 404', false],
    ["$statusCode == '404'", true],
    ["$statusCode >= '400' && $statusCode<500", true],
    ["$method == 'get'", true],
    ["$response.body#/status == 'OK'", true],
    ["'10' > '9'", true],
    ["'b' > 'A'", true],
    ["'1.0' == '1'", false],
    ["'x' < 1", false],
    ["'x' == 1", false],
    ["'' == 0", false],
    ['null == null', true],
    ['null != null', false],
    ['$inputs.none == null', true],
    ['$response.body#/none == null', true],
    ['$response.body#/status != null', true],
    ['null < 1', false],
    ['null == false', false],
    ['true == true', true],
    ["true == 'true'", false],
    ['true > false', false],
    ['$inputs.list == $inputs.list', true],
    ['$inputs.list == $inputs.a', false],
    ["$inputs.name == 'O''Brien'", true],
    ['-1.5e1 == -15', true],
    ['!($statusCode == 404)', false],
    ['!($statusCode == 200) && ($statusCode == 404 || $statusCode == 500)', true],
    ['$statusCode == 404 || $statusCode == 500 && false', true],
    ['($statusCode == 404 || $statusCode == 500) && false', false],
    ['$response.body.flag', true],
    ['!$response.body.flag', false],
    ['!$response.body#/none', true],
    ["$response.body.items[1].id == 'z'", true],
    ['$response.body#/a.b == 1', true],
    ['($response.body#/a.b==1)', true],
    ["$response.header.vary == 'accept, origin'", true],
    ['$steps.list.outputs.count==3', true],
  ]
  for (const [condition, wanted] of table) {
    t.match(judge(condition), { holds: wanted, problem: false }, condition)
  }
})

t.test('a condition that cannot be read is a problem of the suite, with the place', async t => {
  const wrong: readonly (readonly [string, number])[] = [
    ['', 1],
    ['$statusCode ==', 15],
    ['$statusCode = 200', 13],
    ['1 == 1 == 1', 8],
    ['($statusCode == 200', 20],
    ['$statusCode == 200)', 19],
    ['!$statusCode == 200', 2],
    ['$statusCode == "200"', 16],
    ['$statusCode == 200 and true', 20],
    ["$method == 'GET", 12],
    ['$statusCode == 0404', 16],
    ['$unknown == 1', 1],
    ['$response.body#/~2 == 1', 16],
  ]
  for (const [condition, place] of wrong) {
    const seen = judge(condition)
    t.match(seen, { holds: false, problem: true }, condition)
    t.match(seen.because, new RegExp(`at character ${place}\\.$`), condition)
  }
  t.match(judge('('.repeat(50_000)), { holds: false, problem: true, because: /too deep/ })
})

t.test('a regex searches, with regard to case', async t => {
  t.match(about('"status":"o', 'regex'), { holds: true, problem: false })
  t.match(about('^4\\d\\d$', 'regex', '$statusCode'), { holds: true })
  t.match(about('^get$', 'regex', '$method'), { holds: false, because: /it was "GET"/ })
  t.match(about('.', 'regex', '$inputs.none'), {
    holds: false,
    problem: false,
    because: /was null/,
  })
  t.match(about('.', 'regex', '$inputs.no'), {
    holds: false,
    problem: false,
    because: /was absent/,
  })
})

t.test('values in a regex match themselves alone', async t => {
  const of = (q: string, text: string) =>
    judgeCriterion(
      { condition: '^[{$inputs.q}]?{$inputs.q}$', type: 'regex', context: '$inputs.text' },
      scope({ inputs: { q, text } }),
    ).holds
  t.equal(of('a.c-d', 'a.c-d'), true)
  t.equal(of('a.c', 'abc'), false)
  t.equal(of('(a|b)+{2}', '(a|b)+{2}'), true)
  t.equal(of('.*', 'anything'), false)
})

t.test('a wrong or too slow pattern is a problem of the suite', async t => {
  t.match(about('(', 'regex'), { holds: false, problem: true, because: /is not a pattern/ })
  const slow = judgeCriterion(
    { condition: '^(a+)+$', type: 'regex', context: '$response.body' },
    scope({}, { body: payload(`${'a'.repeat(60)}!`) }),
  )
  t.match(slow, { holds: false, problem: true, because: /took too long.*it was "aaa/ })
  t.match(about('{$inputs.no}', 'regex'), { problem: true, because: /\$inputs\.no has no value/ })
})

t.test('a JSONPath holds when it selects a node, even a null one', async t => {
  t.match(about('$.items[?@.n > 1]', 'jsonpath'), {
    holds: true,
    because: /it selected \{"id":"z"/,
  })
  t.match(about('$.a.c.d', 'jsonpath'), { holds: true, because: /it selected null/ })
  t.match(about('$.items[?@.n > 5]', 'jsonpath'), {
    holds: false,
    because: /selected nothing in \{/,
  })
  t.match(about('$[', 'jsonpath'), { holds: false, problem: true, because: /at character \d+/ })
  t.match(about('$', 'jsonpath', '$inputs.none'), { holds: false, problem: false })
  t.match(about('$', 'jsonpath', '$inputs.no'), { holds: false, problem: false })
})

t.test('JSONPath over a body that is not JSON is what was seen, not a problem', async t => {
  const seen = judgeCriterion(
    { condition: '$', type: 'jsonpath', context: '$response.body' },
    scope({}, { body: payload('<html>') }),
  )
  t.match(seen, { holds: false, problem: false, because: /not JSON: "<html>"/ })
})

t.test('a value inside a JSONPath cannot change how it is read', async t => {
  t.match(about("$.items[?@.id == '{$inputs.q}']", 'jsonpath'), { holds: true })
  t.match(about('$.items[?@.id == "{$inputs.q}"]', 'jsonpath'), { holds: true })
  t.match(about('$.items[?@.n == {$steps.list.outputs.count}]', 'jsonpath'), {
    holds: false,
    problem: false,
  })
  t.match(about('$.items[?@.id == {$inputs.q}]', 'jsonpath'), {
    problem: true,
    because: /change how/,
  })
  const hostile = `z' || true || '`
  const injected = judgeCriterion(
    { condition: "$.items[?@.id == '{$inputs.q}']", type: 'jsonpath', context: '$response.body' },
    scope({ inputs: { q: hostile } }),
  )
  t.match(injected, { holds: false, problem: false })
})

t.test('any text put into quotation marks is found as itself', async t => {
  for (const quote of ["'", '"']) {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), q => {
        const condition = `$[?@ == ${quote}{$inputs.q}${quote}]`
        const of: Criterion = { condition, type: 'jsonpath', context: '$inputs.list' }
        return judgeCriterion(of, scope({ inputs: { q, list: [q] } })).holds
      }),
      { seed: 1, numRuns: 200 },
    )
    t.pass(quote)
  }
})

t.test('types and versions are known or refused', async t => {
  const context = '$response.body'
  const draft = { type: 'jsonpath', version: 'draft-goessner-dispatch-jsonpath-00' } as const
  t.match(judge('$.a', { context, type: draft }), { holds: true })
  t.match(judge('$.a', { context, type: { type: 'jsonpath', version: 'rfc9535' } }), {
    holds: true,
  })
  t.match(judge('$.a', { context, type: { type: 'jsonpath', version: 'x' } }), {
    problem: true,
    because: /"x" is not a version of jsonpath/,
  })
  t.match(judge('//a', { context, type: 'xpath' }), {
    problem: false,
    because: /it is not XML: \{"status"/,
  })
  t.match(judge('/a', { context, type: { type: 'jsonpointer', version: 'rfc6901' } }), {
    problem: true,
  })
  t.match(judge('a', { type: 'regex' }), { problem: true, because: /needs a context/ })
})

t.test('the linter is shown every expression of a criterion, and lone operands', async t => {
  const texts = (criterion: Criterion) => criterionReferences(criterion).map(one => one.text)
  t.same(texts({ condition: '$statusCode == 200 || !($inputs.a < $inputs.b)' }), [
    '$statusCode',
    '$inputs.a',
    '$inputs.b',
  ])
  t.same(texts({ condition: '^{$inputs.a}$', type: 'regex', context: '$response.body' }), [
    '$inputs.a',
    '$response.body',
  ])
  t.match(criterionReferences({ condition: '$statusCode ==' }), [{ kind: 'wrong' }])
  t.same(bareOperands({ condition: '$inputs.a && !$inputs.b || $inputs.c == 1 || true' }), [
    '$inputs.a',
    '$inputs.b',
  ])
})

const piece = fc.constantFrom(
  ...[
    '$statusCode',
    '$response.body',
    '#/a',
    '.items',
    '[0]',
    '==',
    '!=',
    '<',
    '!',
    '&&',
    '||',
    '(',
  ],
  ...[
    ')',
    ' ',
    "'a'",
    "'",
    '1',
    'true',
    'null',
    '{$inputs.q}',
    '$',
    '.',
    '[?@',
    ']',
    '*',
    '\ud800',
  ],
)

t.test('every criterion gets an answer, a bounded sentence, and the same one again', async t => {
  const conditions = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join('')),
  )
  const types = fc.constantFrom('simple', 'regex', 'jsonpath', 'xpath')
  fc.assert(
    fc.property(
      conditions,
      types,
      fc.constantFrom('$response.body', '$x', ''),
      (condition, type, context) => {
        const criterion = { condition, type, context } as const
        const seen = judgeCriterion(criterion, scope())
        t.same(judgeCriterion(criterion, scope()), seen)
        return seen.because.length <= 300 && seen.because !== '' && !(seen.holds && seen.problem)
      },
    ),
    { seed: 7, numRuns: 1000 },
  )
})

t.test('every value seen stands in the sentence, however long the condition', async t => {
  const long = 'x'.repeat(400)
  const { because } = judgeCriterion(
    { condition: `$inputs.a == '${long}' || $inputs.b == $statusCode` },
    scope({ inputs: { a: long, b: long } }),
  )
  t.ok(because.length <= 300)
  for (const seen of [/\$inputs\.a was "xx/, /\$inputs\.b was "xx/, /\$statusCode was 404/])
    t.match(because, seen)
})
