import fc from 'fast-check'
import t from 'tap'
import { drawable } from '../../../src/report/pdf/glyphs.ts'
import {
  adHoc,
  conformant,
  hostile,
  type Made,
  notConformant,
  refused,
  report,
  requirement,
  ruling,
} from '../../make-report.ts'
import { anyReport } from '../any-report.ts'
import { bytesOf, dense, elements, objects, read } from './read.ts'

const made = { conformant, notConformant, refused, adHoc }

for (const [name, make] of Object.entries(made)) {
  t.test(`${name}: every requirement stands in it, and the numbers of the report`, async t => {
    const of = make()
    const { text } = await read(await bytesOf(of))
    const all = dense(text)
    for (const { requirement: id } of of.report.rulings) t.ok(all.includes(id), id)
    const rows = {
      Passed: 'passed',
      Failed: 'failed',
      Couldnottell: 'cantTell',
      Nottested: 'untested',
      Notapplicable: 'inapplicable',
    } as const
    for (const [word, outcome] of Object.entries(rows)) {
      const many = (['MUST', 'SHOULD', 'MAY'] as const).map(
        level =>
          of.report.rulings.filter(each => each.outcome === outcome && each.level === level).length,
      )
      const row = [word, ...many, of.report.counts[outcome]].join('')
      t.ok(all.includes(row), row)
    }
    for (const digest of Object.values(of.report.digests)) t.ok(all.includes(digest), digest)
  })
}

t.test('the outcome is told in one sentence, with what narrows it', async t => {
  t.match(
    (await read(await bytesOf(notConformant()))).text.replace(/\s+/g, ' '),
    /Not conformant Directory 4\.2 does not yet do everything that it must do under Service directory and Transport: of 7 things asked of it, 2 went wrong, and 2 could not be settled\./,
  )
  const { text } = await read(await bytesOf(adHoc()))
  t.match(text.replace(/\s+/g, ' '), /It says nothing about a standard\./)
  t.match(text, /Ad hoc:/)
  t.match(text, /Partial:/)
})

t.test('it reads in the same order as it looks', async t => {
  const { pages } = await read(await bytesOf(notConformant()))
  t.matchSnapshot(pages.map(page => page.text).join('\n— next page —\n'))
})

t.test('each thing on it has a tag of its kind, below one document', async t => {
  const { pages } = await read(await bytesOf(notConformant()))
  const roles = new Set<string>()
  for (const { tree } of pages) {
    for (const { role } of elements(tree)) roles.add(role)
    t.strictSame(
      tree.children.map(child => 'role' in child && child.role),
      ['Document'],
    )
  }
  const wanted =
    'Document H1 H2 H3 P L LI Lbl LBody Table Caption THead TBody TR TH TD Figure'.split(' ')
  t.strictSame(
    wanted.filter(role => !roles.has(role)),
    [],
  )
  const figures = pages.flatMap(({ tree }) =>
    [...elements(tree)].filter(({ role }) => role === 'Figure'),
  )
  t.strictSame(
    figures.map(({ alt }) => alt),
    ['A bar, divided by how the requirements came out.'],
  )
})

t.test('every header cell says what it is the header of', async t => {
  const heads = objects(await bytesOf(notConformant())).filter(each => /\/S \/TH$/m.test(each))
  t.ok(heads.length > 20)
  const scopes = heads.map(each => /\/Scope \/(Row|Column)\b/.exec(each)?.[1])
  t.strictSame(new Set(scopes), new Set(['Row', 'Column']))
})

/** A report of so many requirements that its table takes several pages. */
function long(): Made {
  const of = conformant()
  const rulings = Array.from({ length: 120 }, (_, at) =>
    ruling(requirement(`LONG-${100 + at}`, 'MUST', 'Something.'), 'passed'),
  )
  return { ...of, report: report(rulings) }
}

t.test('a table that goes on has its header row again, as an artifact', async t => {
  const { pages } = await read(await bytesOf(long()))
  const further = pages.slice(1).filter(({ artifacts }) => artifacts.includes('What was found'))
  t.ok(further.length >= 2)
  for (const { text } of further) t.notMatch(text, 'What was found')
  const all = dense(pages.map(({ text }) => text).join(''))
  t.equal(all.split('Whatwasfound').length, 2)
  for (let at = 100; at < 220; at++) t.ok(all.includes(`LONG-${at}`))
})

t.test('each page says whose it is, and which of how many', async t => {
  const { pages } = await read(await bytesOf(long()))
  for (const [at, { artifacts, text }] of pages.entries()) {
    t.match(artifacts, `Page ${at + 1} of ${pages.length}`)
    t.match(artifacts, 'Directory 4.2: Conformant')
    t.notMatch(text, 'Page 1 of')
  }
})

t.test('it says that it is PDF/UA-1, in which language, and what it is called', async t => {
  const bytes = await bytesOf(notConformant())
  const { info, xmp } = await read(bytes)
  const title = 'Not conformant: Directory 4.2, Example Ltd – conformance report'
  t.match(xmp, '<pdfuaid:part>1</pdfuaid:part>')
  t.match(Buffer.from(xmp, 'latin1').toString(), `<rdf:li xml:lang="x-default">${title}</rdf:li>`)
  t.match(info, { Title: title, Language: 'en-GB', CreationDate: 'D:20260314092653Z' })
  const catalogue = objects(bytes).find(each => each.includes('/Type /Catalog')) ?? ''
  t.match(catalogue, '/Lang (en-GB)')
  t.match(catalogue, '/MarkInfo')
  t.ok(objects(bytes).some(each => each.includes('/DisplayDocTitle true')))
  t.ok(objects(bytes).some(each => each.includes('/Marked true')))
})

t.test('a title that would be markup does no harm to the metadata', async t => {
  const { report: of, ...rest } = conformant()
  const target = { ...of.target, product: { name: '</rdf:li>&amp;', version: '1' } }
  const { xmp, text } = await read(await bytesOf({ ...rest, report: { ...of, target } }))
  t.match(Buffer.from(xmp, 'latin1').toString(), 'Conformant: ‹/rdf:li›andamp; 1, Example Ltd')
  t.match(text, '</rdf:li>&amp; 1')
})

t.test('bookmarks lead to each heading', async t => {
  const { outline } = await read(await bytesOf(notConformant()))
  t.strictSame(
    outline.map(({ title, items }) => [title, items.map(each => each.title)]),
    [
      [
        'Directory 4.2',
        [
          'What was tested',
          'Results in numbers',
          'What was assessed, and what was not',
          'Advisories',
          'Every requirement',
        ],
      ],
    ],
  )
  t.strictSame(
    outline[0]?.items.at(-1)?.items.map(each => each.title),
    ['Service directory', 'Transport'],
  )
})

t.test('the same report gives the same bytes, with no time but that of the run', async t => {
  const bytes = await bytesOf(notConformant())
  t.ok(Buffer.from(bytes).equals(await bytesOf(notConformant())))
  const { meta: _, ...timeless } = notConformant()
  t.equal((await read(await bytesOf(timeless))).info['CreationDate'], 'D:19700101000000Z')
})

t.test('what is typed in English and Welsh is drawn as it is', async t => {
  const text = 'Tŷ Dŵr Ŵ Ŷ ŵ ŷ ẃ ẅ â ê î ô û ï £12 – €3 ‘one’ “two” … → ← ↑ ↓ ✓ × ≥ ≤'
  t.equal(drawable(text, 200), text)
  t.equal(drawable('w\u0302', 9), 'ŵ')
  const { report: of, ...rest } = conformant()
  const target = { ...of.target, product: { name: text, version: '' } }
  t.ok(
    dense((await read(await bytesOf({ ...rest, report: { ...of, target } }))).text).includes(
      dense(text),
    ),
  )
})

t.test('what cannot be drawn or would mislead is shown as an escape', async t => {
  t.equal(drawable('a\u202eb\u0000c\u200bd', 60), 'a\\u{202e}b\\u{0}c\\u{200b}d')
  t.equal(drawable('\ud800 \ud83d\ude00 \u6f22', 60), '\\u{d800} \\u{1f600} \\u{6f22}')
  t.equal(drawable('\u{1f600}'.repeat(9), 12).length, 12)
})

/** Drawn with the glyph of another character, and read as that. */
const alike = new Set(['\u{a0}', '\u{b5}'])

t.test('every character that counts as drawn has a glyph in both cuts', async t => {
  const all: string[] = []
  for (let point = 0x21; point < 0x30000; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue
    const character = String.fromCodePoint(point)
    if (drawable(character, 20) === character) all.push(character)
  }
  t.ok(all.length > 600, `${all.length} characters`)
  const of = conformant()
  const rulings: ReturnType<typeof ruling>[] = []
  for (let at = 0; at < all.length; at += 30) {
    const some = all.slice(at, at + 30).join(' ')
    const one = requirement(some, 'MUST', some)
    rulings.push(ruling(one, 'passed', { because: some }))
  }
  const { text } = await read(await bytesOf({ ...of, report: report(rulings) }))
  // A glyph that is not there reads as U+0000.
  t.notMatch(text, /\0/)
  const drawn = [...text].reduce(
    (seen, each) => seen.set(each, (seen.get(each) ?? 0) + 1),
    new Map(),
  )
  t.strictSame(
    all.filter(each => !alike.has(each) && (drawn.get(each) ?? 0) < 2),
    [],
  )
})

/** Control, format and lone surrogate characters, but for where a line ends. */
const hidden = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u

t.test('hostile text is harmless and keeps to its place', async t => {
  const { text, pages } = await read(await bytesOf(hostile()))
  t.match(text, '<script>')
  t.match(dense(text), '\\u{202e}')
  t.notMatch(text, hidden)
  t.ok(pages.length < 8)
  const word = hostile('W'.repeat(3000))
  const wide = await read(await bytesOf(word))
  t.ok(wide.pages.length < 12)
  for (const { artifacts, text: on } of wide.pages) {
    t.equal(artifacts.split('Page ').length, 2)
    t.ok(on.length > 0)
  }
})

t.test('any report can be rendered, and read again', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async of => {
      const { text, pages } = await read(await bytesOf(of))
      const all = dense(text)
      for (const { requirement: id } of of.report.rulings) {
        if (!all.includes(dense(drawable(id, 80)))) throw new Error(`lost: ${id}`)
      }
      if (hidden.test(text)) {
        throw new Error('a hidden character')
      }
      if (pages.some(page => page.tree.children.length !== 1)) throw new Error('no tree')
    }),
    { numRuns: 8 },
  )
})
