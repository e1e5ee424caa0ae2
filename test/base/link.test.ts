import fc from 'fast-check'
import t from 'tap'
import { linksOf, linkTo } from '../../src/base/link.ts'

const header = (value: string) => [['Link', value]] as const

t.test('links are read with their relations, in one field line or several', async t => {
  const value = '</a,b?x=1>; title="x, <y>"; rel="next  Last", <c>;rel=prev ; q, <d>'
  t.strictSame(linksOf([...header(value), ['link', '<e>; REL=next']]), [
    { href: '/a,b?x=1', rels: ['next', 'last'] },
    { href: 'c', rels: ['prev'] },
    { href: 'd', rels: [] },
    { href: 'e', rels: ['next'] },
  ])
  t.equal(linkTo(header(value), 'next'), '/a,b?x=1')
  t.equal(linkTo(header(value), 'first'), undefined)
  t.equal(linkTo([], 'next'), undefined)
})

t.test('what is no link is none, and any text is read in time', async t => {
  t.strictSame(linksOf(header('a; rel=next')), [])
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>;="rel, \\n'), maxLength: 2000 }), text =>
      linksOf(header(text)).every(({ href }) => !href.includes('>')),
    ),
    { seed: 1, numRuns: 300 },
  )
})

t.test('a field that was made to be slow is read all the same', async t => {
  t.strictSame(linksOf(header(`<a>; x${' '.repeat(16_000)}`)), [{ href: 'a', rels: [] }])
  t.equal(linksOf(header('<'.repeat(16_000))).length, 0)
  t.equal(linksOf(header(`<a>${'; x= '.repeat(4000)}`)).length, 1)
})
