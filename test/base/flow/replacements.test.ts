import fc from 'fast-check'
import t from 'tap'
import { readXml } from '../../../src/base/xml/read.ts'
import type { RequestBody } from '../../../src/model/arazzo.ts'
import type { Json } from '../../../src/model/words.ts'
import { play, program, workflow } from '../../make-flow.ts'

const make = (requestBody: RequestBody, inputs: { readonly [name: string]: Json } = {}) =>
  play({
    ...program([workflow([{ stepId: 'make', operationId: 'makeThing', requestBody }])]),
    inputs,
  })
const sent = (body: RequestBody, inputs: { readonly [name: string]: Json } = {}) =>
  make(body, inputs).bodies[0]
const refused = (body: RequestBody) => {
  const { asked, end } = make(body)
  return asked.length === 0 ? end : { asked }
}
const xml = 'application/xml'

t.test('an XPath replaces attributes, the content of elements, and text', async t => {
  const payload = '<?xml version="1.0"?>\n<a id="1"><b>x<i/></b><b>y</b>z</a>'
  const replacements = [
    { target: '/a/@id', value: '$inputs.n' },
    { target: '/a/b[1]', value: '<c>&' },
    { target: '/a/text()', value: 'w' },
  ]
  t.equal(
    sent({ contentType: xml, payload, replacements }, { n: 7 }),
    '<?xml version="1.0"?>\n<a id="7"><b>&lt;c&gt;&amp;</b><b>y</b>w</a>',
  )
  const all = [{ target: '//b', targetSelectorType: 'xpath', value: 'q' }] as const
  t.equal(
    sent({ contentType: 'application/soap+xml', payload: '<a><b/><b/></a>', replacements: all }),
    '<a><b>q</b><b>q</b></a>',
  )
})

t.test('a JSONPath replaces every node it selects', async t => {
  const payload = { list: [{ n: 1 }, { n: 2 }], keep: true }
  const type = { type: 'jsonpath', version: 'rfc9535' } as const
  const replacements = [{ target: '$.list[*].n', targetSelectorType: type, value: 0 }]
  t.equal(sent({ payload, replacements }), '{"list":[{"n":0},{"n":0}],"keep":true}')
  const nested = [{ target: '$..n', targetSelectorType: 'jsonpath', value: 'x' }] as const
  t.equal(sent({ payload: { n: { n: 1 } }, replacements: nested }), '{"n":"x"}')
})

t.test('text that is JSON is read, changed and written anew', async t => {
  const replacements = [{ target: '/a', value: 2 }]
  t.equal(sent({ contentType: 'application/json', payload: '{ "a": 1 }', replacements }), '{"a":2}')
})

t.test(
  'a target that selects nothing, or does not fit, keeps the step from being sent',
  async t => {
    const one = (target: string, more: object = {}) => [{ target, value: 1, ...more }]
    const wrong: readonly (readonly [RequestBody, RegExp])[] = [
      [{ payload: {}, replacements: one('/a/b') }, /"\/a\/b" selects nothing/],
      [{ payload: { a: [] }, replacements: one('/a/1') }, /selects nothing/],
      [{ payload: { a: [] }, replacements: one('/a/x') }, /selects nothing/],
      [{ payload: {}, replacements: one('a') }, /is not a JSON Pointer/],
      [{ payload: {}, replacements: one('$.a', { targetSelectorType: 'jsonpath' }) }, /nothing/],
      [
        { payload: {}, replacements: one('$[', { targetSelectorType: 'jsonpath' }) },
        /not JSONPath/,
      ],
      [{ payload: {}, replacements: one('//a', { targetSelectorType: 'xpath' }) }, /is not XML/],
      [{ contentType: 'text/plain', payload: 'a', replacements: one('/a') }, /is not JSON/],
      [{ contentType: xml, payload: '<a/>', replacements: one('//b') }, /"\/\/b" selects nothing/],
      [{ contentType: xml, payload: '<a/>', replacements: one('//a[') }, /XPST0003/],
      [{ contentType: xml, payload: '<a/>', replacements: one('count(//a)') }, /no content/],
      [{ contentType: xml, payload: '<a>', replacements: one('//a') }, /it is not XML/],
      [
        { contentType: xml, payload: '<a/>', replacements: one('//a', { value: '\u0001' }) },
        /characters that XML cannot hold/,
      ],
    ]
    for (const [body, because] of wrong)
      t.match(refused(body), { outcome: 'untested', cause: 'harness', because }, String(because))
  },
)

t.test('a value inside XML text cannot become markup', async t => {
  const payload = '<a b="{$inputs.q}">{$inputs.q}<![CDATA[{$inputs.q}]]><!-- {$inputs.q} --></a>'
  const telling = fc.constantFrom('<', '>', '"', "'", '&', ']]>', '<b>', '--', '-->', ' ', 'x')
  fc.assert(
    fc.property(fc.array(telling), parts => {
      const q = parts.join('')
      const read = readXml(sent({ contentType: xml, payload }, { q }) ?? '')
      // Two hyphens cannot stand in a comment: then it is no document, but never another one.
      if (read.kind !== 'document') return q.includes('-')
      const root = read.document.documentElement
      return (
        root?.getAttribute('b') === q && root.textContent === q + q && root.children.length === 0
      )
    }),
    { seed: 1, numRuns: 300 },
  )
  t.equal(sent({ contentType: xml, payload: '$inputs.q' }, { q: '<a/>' }), '<a/>')
})
