import fc from 'fast-check'
import t from 'tap'
import { readXml } from '../../../src/base/xml/read.ts'
import { bounds } from '../../../src/base/xml/scan.ts'

t.test('a well-formed document is read, with namespaces', async t => {
  const read = readXml('\uFEFF<?xml version="1.0"?><a xmlns="http://u"><!-- <!DOCTYPE --><b/></a>')
  t.match(read, { kind: 'document' })
  t.equal(read.kind === 'document' && read.document.documentElement?.namespaceURI, 'http://u')
})

t.test('what is not well formed says where', async t => {
  t.match(readXml('<a>\n<b></a>'), { kind: 'malformed', line: 2, col: 4, says: /end tag "a"/ })
  for (const text of [
    '',
    'text',
    '<a/><b/>',
    '<x:a/>',
    '<a>&e;</a>',
    '<a b="1" b="2"/>',
    '<a b="',
  ]) {
    t.match(readXml(text), { kind: 'malformed' }, text)
  }
})

t.test('a document type is refused before anything is parsed', async t => {
  const bomb =
    '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;<b>this is not well formed</a>'
  for (const text of [bomb, '<!doctype html><html/>', '<?xml version="1.0"?>\n<!DOCTYPE a><a/>']) {
    t.match(readXml(text), { kind: 'refused', says: /DOCTYPE/ })
  }
  t.match(readXml('<a><![CDATA[<!DOCTYPE a>]]></a>'), { kind: 'document' })
})

t.test('what is too large is refused, and what just fits is read', async t => {
  const deep = (n: number) => '<a>'.repeat(n) + '</a>'.repeat(n)
  t.match(readXml(deep(bounds.depth)), { kind: 'document' })
  t.match(readXml(deep(bounds.depth + 1)), { kind: 'refused', says: /deeper than 100/ })
  const wide = (n: number) => `<a${Array.from({ length: n }, (_, i) => ` a${i}=">"`).join('')}/>`
  t.match(readXml(wide(bounds.attributes)), { kind: 'document' })
  t.match(readXml(wide(bounds.attributes + 1)), { kind: 'refused', says: /100 attributes/ })
  t.match(readXml(`<a>${'<b/>'.repeat(bounds.nodes)}</a>`), { kind: 'refused', says: /60000/ })
  t.match(readXml(`<a>${'x'.repeat(bounds.characters)}</a>`), { kind: 'refused', says: /longer/ })
})

t.test('no text makes it throw', async () => {
  const piece = fc.constantFrom(
    ...['<a>', '</a>', '<a', '/>', '>', ' b="', "'", '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>'],
    ...['<!DOCTYPE', '&amp;', '&#x', ';', 'xmlns:x="u"', '<x:y', '\u0000', '\ud800', '<?xml '],
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join('')),
  )
  fc.assert(
    fc.property(text, given => ['document', 'malformed', 'refused'].includes(readXml(given).kind)),
    { seed: 1, numRuns: 2000 },
  )
})
