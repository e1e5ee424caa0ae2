import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import t from 'tap'
import {
  forCsv,
  forHtml,
  forJson,
  forMarkdown,
  forShell,
  forTap,
  forTerminal,
  forWorkflow,
  forWorkflowProperty,
  forXml,
  short,
} from '../../src/base/escape.ts'
import { commands, steers } from '../steers.ts'

const text = fc.string({ unit: 'binary', maxLength: 80 })
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::error::',
        '##[error]',
        '##vso[task.setvariable variable=a]b',
        '##TeamCity[x]',
        '\n',
        '\r',
        '\u001b[31m',
        ']]>',
        '<script>',
        '"',
        "'",
        '\\',
        '\0',
        '\ud800',
        '\u202e',
        '\u2028',
        '=1+1',
        '\ufffe',
        '\u{e0041}',
        '&amp;',
        ' ',
        '\t',
        ':',
        '#',
        '[',
      ),
      text,
    ),
    { maxLength: 8 },
  )
  .map(parts => parts.join(''))

const points = (of: string): number[] => [...of].map(character => character.codePointAt(0) ?? 0)
const clean = (of: string): boolean => !steers(of)

const oneLine = { forTerminal, forXml, forCsv, forMarkdown, forJson, forShell, forTap }

/** Every code point, in texts of 1,024 with a letter between any two. */
function* everything(): Generator<string> {
  for (let from = 0; from <= 0x10ffff; from += 1024) {
    yield Array.from({ length: 1024 }, (_, i) => String.fromCodePoint(from + i)).join('a')
  }
}

for (const [name, written] of Object.entries(oneLine)) {
  t.test(`${name} shows every code point without letting one steer the reader`, async t => {
    for (const all of everything()) if (!clean(written(all))) t.fail(short(written(all)))
    t.pass()
  })

  t.test(`${name} lets no text begin a workflow command`, async t => {
    fc.assert(fc.property(nasty, value => clean(written(value)) && !commands(written(value))))
    t.pass()
  })
}

t.test('forHtml shows every code point but line feed and tab', async t => {
  for (const all of everything()) {
    if (!clean(forHtml(all).replace(/[\n\t]/gu, ''))) t.fail(short(forHtml(all)))
  }
  fc.assert(fc.property(nasty, value => !commands(forHtml(value))))
  t.pass()
})

t.test('a control character is shown by its number', async t => {
  t.equal(forTerminal('\u001b[2J'), '\\u{1b}[2J')
  t.equal(forTerminal('a\nb'), 'a\\u{a}b')
  t.equal(forTerminal('\u202eabc'), '\\u{202e}abc')
  t.equal(forTerminal('\ud800x'), '\\u{d800}x')
})

t.test('ordinary text in any script stays as it is on a terminal', async t => {
  for (const word of ['Gwasanaeth Cŵn', '東京', 'http://[::1]:8080/', '😀', 'naïve — “quoted”']) {
    t.equal(forTerminal(word), word)
  }
})

t.test('HTML and attribute delimiters never come through', async t => {
  fc.assert(fc.property(nasty, value => !/[<>"'`]/u.test(forHtml(value))))
  t.equal(forHtml('<b title="x">'), '&lt;b title=&quot;x&quot;&gt;')
})

t.test('HTML text reads back as what was written, controls shown', async t => {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  const read = (of: string): string =>
    of.replace(/&(#(\d+)|\w+);/gu, (_all, name: string, code: string | undefined) =>
      code === undefined ? (entities[name] ?? '?') : String.fromCodePoint(Number(code)),
    )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), value => read(forHtml(value)) === value),
  )
  t.pass()
})

t.test('XML text holds only characters that XML 1.0 allows', async t => {
  const legal = (point: number): boolean =>
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff)
  fc.assert(
    fc.property(nasty, value => points(forXml(value)).every(legal) && !/[<>]/u.test(forXml(value))),
  )
  t.equal(forXml(']]>'), ']]&gt;')
  t.equal(forXml('a\nb'), 'a&#10;b')
})

t.test('a spreadsheet formula becomes text', async t => {
  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1']) {
    t.match(forCsv(formula), /^"'/u)
  }
  t.equal(forCsv('say "no"'), '"say ""no"""')
})

t.test('a CSV field stays one field', async t => {
  fc.assert(fc.property(nasty, value => /^"(?:[^"]|"")*"$/u.test(forCsv(value))))
  t.pass()
})

t.test('Markdown markup, links and mentions become text', async t => {
  t.equal(forMarkdown('[x](http://a)'), '\\[x\\]\\(http&#58;//a\\)')
  t.equal(forMarkdown('@team <img>'), '&#64;team &lt;img&gt;')
  t.equal(forMarkdown('    code'), '&#32;   code')
})

t.test('a JSON string reads back as exactly what was written', async t => {
  fc.assert(fc.property(nasty, value => JSON.parse(forJson(value)) === value))
  t.pass()
})

t.test('a shell word reaches the program byte for byte', async t => {
  const bash = (words: readonly string[]): string =>
    execFileSync('bash', ['-c', `printf '%s\\0' ${words.join(' ')}`], { encoding: 'utf8' })
  // A lone surrogate has no bytes in UTF-8, and NUL cannot be passed to a program.
  const passable = nasty.map(value => Buffer.from(value).toString().replaceAll('\0', ''))
  fc.assert(
    fc.property(
      fc.array(passable, { minLength: 1, maxLength: 20 }),
      values => bash(values.map(forShell)) === values.map(value => `${value}\0`).join(''),
    ),
    { numRuns: 30 },
  )
  t.equal(forShell("it's"), "'it'\\''s'")
  t.equal(forShell('$(reboot)`x`'), "'$(reboot)`x`'")
})

t.test('a shown shell word can be copied from a terminal unchanged', async t => {
  fc.assert(fc.property(nasty, value => forTerminal(forShell(value)) === forShell(value)))
  t.pass()
})

t.test('a workflow command keeps its properties and its message apart', async t => {
  fc.assert(
    fc.property(nasty, value => {
      const [message, property] = [forWorkflow(value), forWorkflowProperty(value)]
      const whole = clean(message) && !/##[a-z]*\[/iu.test(message) && !/%(?!25)/u.test(message)
      return whole && !/[:,]|%(?!25|3A|2C)/u.test(property)
    }),
  )
  t.equal(forWorkflow('100%0A: a, b'), '100%250A: a, b')
  t.equal(forWorkflowProperty('a: b, c'), 'a%3A b%2C c')
})

t.test('a TAP description holds no directive and opens no subtest', async t => {
  t.equal(forTap('a # SKIP \\ b'), 'a \\# SKIP \\\\ b')
  t.equal(forTap('opens {'), 'opens \\\\u{7b}')
})

t.test('a long text is cut to the limit and never through a character', async t => {
  t.equal(short('abc', 3), 'abc')
  t.equal(short('abcd', 3), 'ab…')
  t.equal(short('a😀b', 3), 'a…')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (value, limit) => {
      const cut = short(value, limit)
      return cut.length <= limit && (/\p{Cs}/u.test(value) || !/\p{Cs}/u.test(cut))
    }),
  )
  t.equal(short('x'.repeat(400)).length, 300)
})
