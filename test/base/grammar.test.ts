import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import t from 'tap'
import { readCondition } from '../../src/base/criterion/read-condition.ts'
import { evaluate, parseExpression, references } from '../../src/base/expression/index.ts'
import { Fault } from '../../src/model/fault.ts'
import { scope } from './scope.ts'

const pieces = [
  ...['$', '.', '#', '/', '~', '~1', '{', '}', '[', ']', "'", "''", '(', ')', '!', '&&', '||'],
  ...['==', '!=', '<=', '>', ' ', '0', '-1', '1e9', 'true', 'null', 'a', 'a-b', '"', '\ud800'],
  ...['$url', '$method', '$statusCode', '$request.body', '$response.header.', '$inputs.'],
  ...['$steps.list.outputs.', '$workflows.login.', 'outputs', '$sourceDescriptions.api.url'],
]
const near = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map(all => all.join(''))
const texts = fc.oneof(fc.string({ unit: 'binary' }), near)

/** Whether reading ends with a value or with the closed error. */
function ends(readText: () => unknown): boolean {
  try {
    readText()
    return true
  } catch (error) {
    return error instanceof Fault && error.code === 'bad-expression'
  }
}

t.test('ten thousand texts are expressions or the closed error', async t => {
  fc.assert(
    fc.property(texts, text => ends(() => parseExpression(text))),
    { seed: 11, numRuns: 10_000 },
  )
  t.pass('fast-check found no other end')
})

t.test('ten thousand texts are conditions or the closed error', async t => {
  fc.assert(
    fc.property(texts, text => ends(() => readCondition(text))),
    { seed: 12, numRuns: 10_000 },
  )
  t.pass('fast-check found no other end')
})

t.test('deep and long texts end too', async t => {
  for (const text of ['('.repeat(1e5), '!'.repeat(1e5), `$inputs.a${'.a'.repeat(1e5)}`]) {
    t.ok(ends(() => readCondition(text)))
    t.ok(ends(() => parseExpression(text)))
  }
  t.ok(ends(() => readCondition('$statusCode == 1 && '.repeat(1e4))))
})

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,6}$/)
const token = fc.stringMatching(/^[A-Za-z0-9_ -]{1,6}$/).map(text => `/${text}~0~1`)
const pointer = fc.oneof(
  fc.constant(''),
  fc.array(token, { minLength: 1 }).map(all => `#${all.join('')}`),
)
const printed = fc.oneof(
  fc.constantFrom('$url', '$method', '$statusCode', '$self'),
  fc.tuple(fc.constantFrom('$inputs.', '$outputs.'), name, pointer).map(all => all.join('')),
  fc.tuple(fc.constantFrom('$request.body', '$response.body'), pointer).map(all => all.join('')),
  fc.tuple(fc.constantFrom('$request.query.', '$response.header.'), name).map(all => all.join('')),
  fc.tuple(name, name, pointer).map(([s, o, p]) => `$steps.${s}.outputs.${o}${p}`),
  fc.tuple(name, name, pointer).map(([w, o, p]) => `$workflows.${w}.outputs.${o}${p}`),
  fc.tuple(name, name).map(([s, r]) => `$sourceDescriptions.${s}.${r}`),
)

t.test('what the grammar prints is read back whole, alone and inside a text', async t => {
  const property = fc.property(printed, text => {
    const [found, ...others] = references(`x{${text}}y`)
    const read = parseExpression(text)
    return (
      read.text === text && read.end === text.length && found?.text === text && others.length === 0
    )
  })
  fc.assert(property, { seed: 13, numRuns: 2000 })
  t.pass('fast-check found none that is not')
})

t.test('the spelling that lint proposes is canonical, and means the same', async t => {
  const step = fc.constantFrom('.c', '.a', "['a']", '[0]', '[1]', '.items', '.id', "['page size']")
  const bodies = fc
    .array(step, { minLength: 1, maxLength: 4 })
    .map(all => `$response.body${all.join('')}`)
  const property = fc.property(bodies, text => {
    const [found] = references(text)
    if (found?.kind !== 'expression' || found.canonical === null) return false
    const [again] = references(found.canonical)
    const same = isDeepStrictEqual(evaluate(found.canonical, scope()), evaluate(text, scope()))
    return same && again?.kind === 'expression' && again.canonical === null
  })
  fc.assert(property, { seed: 14, numRuns: 1000 })
  t.pass('fast-check found none that does not')
})
