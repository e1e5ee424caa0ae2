import fc from 'fast-check'
import t from 'tap'
import { judgeCriterion } from '../../../src/base/criterion/index.ts'
import { xpathWith } from '../../../src/base/criterion/xpath.ts'
import { fontoxpath, slimdom, type XmlElement } from '../../../src/base/xml/engine.ts'
import { Fault } from '../../../src/model/fault.ts'
import type { Json } from '../../../src/model/words.ts'
import { payload, scope } from '../scope.ts'

const requests = '<requests><r id="7"><status>open</status></r><r id="8"/></requests>'

function judge(condition: string, given: { readonly body?: Json; readonly q?: Json } = {}) {
  const inputs = given.q === undefined ? {} : { q: given.q }
  const criterion = { condition, type: 'xpath', context: '$response.body' } as const
  const within = scope({ inputs }, { body: payload(given.body ?? requests) })
  const { holds, problem, why } = judgeCriterion(criterion, within)
  return { holds, problem, because: why() }
}

t.test('a query that is true of the body holds; one that is not says what was seen', async t => {
  t.match(judge("//r[@id = '7']/status = 'open'"), { holds: true, problem: false })
  t.match(judge('//r[3]'), {
    holds: false,
    problem: false,
    because: 'Wanted //r[3] to be true of $response.body; it was false of the document <requests>.',
  })
  t.match(judge('//r', { body: '<r xmlns="http://u"/>' }), {
    holds: false,
    because: /the document Q\{http:\/\/u\}r\.$/,
  })
})

t.test('a body that is not XML is what was seen, not a problem', async t => {
  t.match(judge('//r', { body: { r: 1 } }), {
    holds: false,
    problem: false,
    because: /it is not XML: \{"r":1\}/,
  })
  t.match(judge('//r', { body: '<r>' }), {
    holds: false,
    problem: false,
    because: /it is not XML: .* at line 1, column \d+; it was "<r>"/,
  })
})

t.test('what assay does not read, or cannot evaluate, is a problem', async t => {
  t.match(judge('//r', { body: '<!DOCTYPE r><r/>' }), { holds: false, problem: true })
  t.match(judge('//r['), { holds: false, problem: true, because: /XPST0003/ })
  t.match(judge('string(//r)'), { holds: false, problem: true, because: /XPTY0004/ })
  t.match(judge('//r[@id = {$inputs.q}]'), { problem: true, because: /\$inputs\.q has no value/ })
})

t.test('every version that Arazzo names is read', async t => {
  const context = '$response.body'
  for (const version of ['xpath-31', 'xpath-30', 'xpath-20', 'xpath-10']) {
    const criterion = { condition: '//r', context, type: { type: 'xpath', version } } as const
    t.match(judgeCriterion(criterion, scope({}, { body: payload(requests) })), { holds: true })
  }
  const unknown = {
    condition: '//r',
    context,
    type: { type: 'xpath', version: 'xpath-40' },
  } as const
  t.match(judgeCriterion(unknown, scope()), { holds: false, problem: true })
})

t.test('values stand in quotation marks, or are numbers or booleans', async t => {
  t.match(judge("//r/@id = '{$inputs.q}'", { q: 7 }), { holds: true })
  t.match(judge('//r[@id = {$inputs.q}]', { q: 8 }), { holds: true })
  t.match(judge('{$inputs.q}', { q: false }), { holds: false, problem: false })
  const hostile = "x' or '1'='1"
  t.match(judge("//r[@id = '{$inputs.q}']", { q: hostile }), { holds: false, problem: false })
  const refused: readonly (readonly [string, Json])[] = [
    ['//r[@id = {$inputs.q}]', hostile],
    ['//{$inputs.q}', 'r'],
    ['//r{$inputs.q}', 1],
    ["(: don't {$inputs.q} :) //r", 'x'],
    ['//Q{{$inputs.q}}r', 'http://u'],
    ['//r[{$inputs.q}]', null],
  ]
  for (const [condition, q] of refused)
    t.match(judge(condition, { q }), { holds: false, problem: true }, condition)
})

t.test('a value never changes the tree of a query', async t => {
  const templates = [
    "//a[. = '{$inputs.q}' or @b]",
    '//a[. = "x{$inputs.q}y"]',
    "(: it's :) contains(., 'it''s {$inputs.q}')",
    "Q{http://it's}a = '{$inputs.q}'",
    '//a[@n > {$inputs.q}]',
    '({$inputs.q}) to 9',
  ]
  const telling = fc.constantFrom(
    "'",
    '"',
    "''",
    "' or '",
    '(:',
    ':)',
    '}',
    '{',
    '\\',
    ']',
    '1 or 1',
  )
  const q = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(telling).map(parts => parts.join('')),
    fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  )
  for (const template of templates) {
    fc.assert(
      fc.property(q, value => {
        const query = attempt(() => xpathWith(template, scope({ inputs: { q: value } })))
        if (query === null) return true
        const plain = typeof value === 'string' ? 'x' : typeof value === 'number' ? 1 : true
        return tree(query) === tree(xpathWith(template, scope({ inputs: { q: plain } })))
      }),
      { seed: 1, numRuns: 100 },
    )
    t.pass(template)
  }
})

/** Null for a value that is refused. */
function attempt(make: () => string): string | null {
  try {
    return make()
  } catch (error) {
    if (error instanceof Fault) return null
    throw error
  }
}

/** The shape of a query, without the values of its literals. */
function tree(query: string): string {
  const nodes = new (slimdom().Document)()
  const { children } = fontoxpath().parseScript(query, { language: 'XPath3.1' }, nodes)
  return children.map(shape).join()
}

function shape({ localName, children, textContent }: XmlElement): string {
  if (/ConstantExpr$/.test(localName)) return localName.startsWith('string') ? 'text' : 'number'
  const text = (textContent ?? '').replace(/^(?:true|false)$/, 'boolean')
  return `${localName}(${children.length === 0 ? text : children.map(shape).join()})`
}
