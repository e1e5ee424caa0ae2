import fc from 'fast-check'
import t from 'tap'
import { facade } from '../../../src/base/xml/facade.ts'
import { readXml } from '../../../src/base/xml/read.ts'
import { asValue, compile, holds, select } from '../../../src/base/xml/xpath.ts'
import { Fault } from '../../../src/model/fault.ts'

function documentOf(text: string) {
  const read = readXml(text)
  if (read.kind !== 'document') throw new Error(`not XML: ${read.says}`)
  return read.document
}
const books = documentOf(
  '<shop xmlns:p="http://u"><book id="1">Emma</book><book id="2"><b>Per</b>suasion</book><p:x/></shop>',
)
const values = (query: string) => select(query, books).map(asValue)
const fault = (because: RegExp) => ({ name: 'Fault', code: 'bad-expression', message: because })

t.test('elements, attributes and text give their string value', async t => {
  t.strictSame(values('//book'), ['Emma', 'Persuasion'])
  t.strictSame(values('//book/@id'), ['1', '2'])
  t.strictSame(values('//book[2]/text()'), ['suasion'])
  t.strictSame(values('/'), ['EmmaPersuasion'])
  t.strictSame(values('//none'), [])
})

t.test('values keep their type; what JSON has no value for is said', async t => {
  t.strictSame(values('(count(//book), 1.5, true(), "a")'), [2, 1.5, true, 'a'])
  for (const query of ['xs:date("2020-01-01")', 'map{"a":1}', '[1]', 'number("x")', 'concat#2']) {
    t.throws(() => values(query), fault(/no value here/), query)
  }
})

t.test('prefixes are those of the root element; a namespace can be written out', async t => {
  t.equal(holds('//p:x', books), true)
  t.equal(holds('//Q{http://u}x', books), true)
  t.equal(holds('//x', books), false)
  t.throws(() => holds('//q:x', books), fault(/prefix q/))
})

t.test('the effective boolean value decides', async t => {
  t.equal(holds('//book[@id = 2]', books), true)
  t.equal(holds('//book[@id = 3]', books), false)
  t.equal(holds('0', books), false)
  t.equal(holds('every $b in //book satisfies $b/@id', books), true)
  t.throws(() => holds('(1, 2)', books), fault(/effective boolean/))
})

t.test('what is no XPath, or cannot be evaluated, is a Fault', async t => {
  for (const query of ['//book[', '', 'sum(//book)', 'string(//book)', '<a/>', 'element a {1}'])
    t.throws(() => values(query), { name: 'Fault', code: 'bad-expression' }, query)
  t.throws(() => compile(`1${' '.repeat(10_000)}`), fault(/longer than/))
  t.throws(() => compile(`${'('.repeat(4000)}1${')'.repeat(4000)}`), fault(/stopped/))
})

t.test('nothing outside can be reached, and nothing that changes from run to run', async t => {
  const outside = [
    'doc("file:///etc/passwd")',
    'unparsed-text("/etc/passwd")',
    'environment-variable("PATH")',
    'fontoxpath:evaluate("1", map{})',
    'current-date()',
    'current-dateTime#0()',
    'Q{http://www.w3.org/2005/xpath-functions}current-time()',
    '() => current-date()',
    'function-lookup(xs:QName("fn:current-date"), 0)()',
    'random-number-generator()("number")',
    'generate-id(/)',
  ]
  for (const query of outside)
    t.throws(() => values(query), { name: 'Fault', code: 'bad-expression' }, query)
  const renamed = documentOf('<a xmlns:z="http://fontoxml.com/fontoxpath"/>')
  t.throws(() => select('z:evaluate("1", map{})', renamed), fault(/none of XPath/))
})

t.test('each step from node to node is counted', async t => {
  const fuel = { left: 3 }
  const { documentElement } = books
  const steps = facade(fuel)
  t.equal(steps.getFirstChild(books), documentElement)
  t.equal(steps.getParentNode(documentElement ?? books), books)
  t.strictSame(steps.getChildNodes(books), [documentElement])
  t.throws(() => steps.getNextSibling(books), { message: /too many nodes/ })
})

t.test('no query hangs', async t => {
  for (const query of ['count(1 to 1000000000)', 'for $i in 1 to 9999, $j in 1 to 9999 return $i'])
    t.throws(() => values(query), fault(/more than 1000000 numbers/), query)
  const many = documentOf(`<r>${'<i/>'.repeat(3000)}</r>`)
  t.throws(() => select('count(//i[. = //i[2]])', many), fault(/too many nodes|stopped/))
  const doubling = 'let $f := function($f, $n) { $f($f, $n + 1) } return $f($f, 1)'
  t.throws(() => values(doubling), fault(/stopped/))
  const spin = 'count(for $i in 1 to 1000, $j in 1 to 1000, $k in (1, 2, 3) return //book ! //book)'
  t.throws(() => values(spin), { name: 'Fault' })
})

t.test('no query makes it throw anything but Fault', async () => {
  const piece = fc.constantFrom(
    ...['//', '/', 'book', '@id', '[', ']', '(', ')', '=', "'a'", '"', '1', ' or ', 'count(', '$x'],
    ...[
      '::',
      ' to ',
      'Q{u}',
      '(:',
      ':)',
      'let $x := 1 return ',
      '!',
      '=>',
      '#1',
      '?',
      '{',
      '}',
      ',',
    ],
  )
  const query = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('')),
  )
  fc.assert(
    fc.property(query, given => {
      try {
        values(given)
      } catch (error) {
        if (!(error instanceof Fault)) throw error
      }
    }),
    { seed: 1, numRuns: 500 },
  )
})
