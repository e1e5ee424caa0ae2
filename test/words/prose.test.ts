import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { proseIn } from './prose.ts'

const src = join(import.meta.dirname, '..', '..', 'src')

/** The files that say something of a run to people; the other commands speak to whoever types them. */
const speakers =
  /^report\/|^cli\/(?:progress|diff|baseline|summary|explanation)\/|^cli\/(?:summary|appeal|explanation|preview|progress|conduct|interruption|first-seen|words|wrap|table)\.ts$/u

/** CSS, and scripts of pages, whose texts come from the page: no sentence is in them. */
const browser = /^report\/\w+\/(?:style|(?:\w+-)?script)\.ts$/u

/** The register is a site of its own, with all its words in one file. */
const own = 'report/register/words.ts'

const runsCase = 'assay run TARGET --case {}'

/** Texts that are no messages: what a person types, or what a program reads, is the same everywhere. */
const allowed: { readonly [file: string]: readonly string[] } = {
  // Commands to be typed.
  'cli/explanation/check.ts': ['assay sandbox {} --fault {}'],
  'cli/explanation/suite.ts': ['assay run TARGET --spec {}', runsCase, runsCase],
  'cli/summary/first.ts': ['assay explain {} {}'],
  'report/curl.ts': ['nc {} {} {}'],
  'report/retest.ts': [
    'assay run target.yaml {}',
    'assay run --spec {} --url {}{}{} {}',
    'assay explain {} .',
  ],
  'report/html/about.ts': ['<code>assay judge</code>'],
  // JSON, written in pieces.
  'report/register/feed.ts': ['{"assay":"feed/1","body":{},"certificates":[\n{}{}]}'],
  'report/har.ts': ['{\n "log": {\n  "creator": {},\n  "entries":'],
  // Tags of PDF (ISO 32000-1 §14.8.4), scopes of headers and kinds of artifacts.
  'report/pdf/blocks.ts': ['Lbl', 'Layout'],
  'report/pdf/numbers.ts': ['Figure'],
  'report/pdf/open.ts': ['Document'],
  'report/pdf/paper.ts': ['Artifact'],
  'report/pdf/running.ts': ['Pagination'],
  'report/pdf/table.ts': ['Table', 'Caption', 'Column', 'Row', 'Layout', 'Pagination'],
  // Names of properties, which scripts look for.
  'report/junit.ts': ['suite {}', 'digest {}'],
  // The grammar of TAP 14.
  'report/tap.ts': ['TAP version 14\n1..{}', 'not ok', 'not ok', 'not ok'],
  // Two CSS classes.
  'report/html/parts.ts': ['id brief'],
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(
    file => speakers.test(file) && file.endsWith('.ts') && !browser.test(file) && file !== own,
  )

t.test('what is said of a run stands in the catalogue of words, and nowhere else', async t => {
  t.ok(files.length > 70, `${files.length} files were read`)
  const found = files.map(file => [file, proseIn(readFileSync(join(src, file), 'utf8'))] as const)
  t.strictSame(Object.fromEntries(found.filter(([, prose]) => prose.length > 0)), allowed)
})

const dollar = '$'

t.test('prose is found in strings, templates, markup and attributes', async t => {
  const prose: readonly (readonly [source: string, found: string])[] = [
    ["const a = 'It went wrong.'", 'It went wrong.'],
    ["say('Failed')", 'Failed'],
    [`say(\`Report: ${dollar}{file}\`)`, `Report: {}`],
    [`say(\`${dollar}{n} passed\`)`, `{} passed`],
    [`say(\`and ${dollar}{n} more\`)`, `and {} more`],
    [`markup\`<p class="x y">There <b>is</b></p>\``, '<p class="x y">There <b>is</b></p>'],
    [`markup\`<form aria-label="Find it"></form>\``, '<form aria-label="Find it"></form>'],
    ["const a = { title: 'Nothing at all' }", 'Nothing at all'],
    ["t.test('x', () => [1].map(() => 'one two'))", 'one two'],
  ]
  for (const [source, text] of prose) t.strictSame(proseIn(source), [text], source)
})

t.test('ids, names, paths, markup, types and faults are no prose', async t => {
  const plain = [
    "import a from '../two words.ts'",
    "type A = 'one two'",
    "const a = 'cantTell'",
    "const a = 'not-conformant'",
    "const a = 'application/octet-stream'",
    `markup\`<p class="one two" data-of="${dollar}{x}">${dollar}{words.some}</p>\``,
    "throw new Fault('usage', 'This is for whoever typed it.', { hint: 'Leave it out.' })",
    "throw usage('Give one of the two.')",
    '// A comment is for us.',
  ]
  for (const source of plain) t.strictSame(proseIn(source), [], source)
})
