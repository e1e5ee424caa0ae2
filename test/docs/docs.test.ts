import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t from 'tap'
import { loadCatalogue } from '../../src/assay.ts'
import { commands } from '../../src/cli/commands/index.ts'
import { coverage } from '../../src/cli/strength.ts'
import { checks } from '../../src/judge/checks/index.ts'
import { causes, worstFirst } from '../../src/model/words.ts'
import { reporters } from '../../src/report/index.ts'
import { english } from '../../src/words/index.ts'
import { documents, namesBelow, root, rowsBelow, textOf } from './reading.ts'

const verdicts = textOf('docs/verdicts.md')
const suites = textOf('docs/suites.md')

t.test('docs/verdicts.md lists every outcome, worst first, and every cause', async t => {
  t.strictSame(namesBelow(verdicts, 'Outcomes'), [...worstFirst])
  t.strictSame(namesBelow(verdicts, 'Causes'), [...causes])
  for (const [cause = '', means = '', does = ''] of rowsBelow(verdicts, 'Causes')) {
    t.match(means, /^[A-Za-z].*\.$/, cause)
    t.match(does, /^[A-Z].*\.$/, cause)
  }
})

t.test('docs/exit-codes.md lists every exit code and every command', async t => {
  const page = textOf('docs/exit-codes.md')
  t.strictSame(namesBelow(page, 'Codes').toSorted(), Object.keys(english.exits).toSorted())
  t.strictSame(namesBelow(page, 'Commands').toSorted(), Object.keys(commands).toSorted())
})

t.test('docs/suites.md has a heading for every extension of the model, and no other', async t => {
  const model = textOf('src/model/arazzo.ts')
  const used = new Set([...model.matchAll(/'(x-assay-[a-z-]+)'/g)].map(([, name = '']) => name))
  // They stand in the JSON Schema of an input, which has no type of ours.
  const ofInputs = ['x-assay-fresh', 'x-assay-listener']
  const described = [...suites.matchAll(/^### `(x-assay-[a-z-]+)`/gm)].map(([, name = '']) => name)
  t.ok(used.size > 8)
  t.strictSame([...described].toSorted(), [...new Set([...used, ...ofInputs])].toSorted())
})

t.test('docs/checks.md has every check as the code has it', async t => {
  const rows = rowsBelow(textOf('docs/checks.md'))
  const wanted = [...checks.values()].map(({ id, over, implicit, says, parameters }) => {
    const required = parameters?.['required']
    const names = Object.keys(parameters?.['properties'] ?? {}).map(name =>
      Array.isArray(required) && required.includes(name) ? `**\`${name}\`**` : `\`${name}\``,
    )
    const looks = `${over}${implicit ? ', implicit' : ''}`
    return [`\`${id}\``, looks, says.replaceAll('|', '\\|'), names.join(', ') || '-']
  })
  t.strictSame(rows, wanted)
})

t.test('docs/coverage.md says what strength.json of every spec does', async t => {
  const catalogue = await loadCatalogue([root])
  t.equal(textOf('docs/coverage.md'), [...coverage({ root }, catalogue)].join(''))
})

t.test('docs/bundle.md names the file of every report format', async t => {
  const bundle = textOf('docs/bundle.md')
  for (const { file } of reporters.values()) t.ok(bundle.includes(`\`${file}\``), file)
})

t.test('docs/formats.md has a section for every report format', async t => {
  const headings = [...textOf('docs/formats.md').matchAll(/^## (.+)$/gm)]
  const told = headings.flatMap(([, heading = '']) => heading.split(', '))
  for (const id of reporters.keys()) t.ok(told.includes(id), id)
})

t.test('docs/arazzo.md decides A1 to A20, and every test it names is there', async t => {
  const arazzo = textOf('docs/arazzo.md')
  const rows = arazzo.split('\n').filter(line => /^\| A\d+ \|/.test(line))
  t.strictSame(
    rows.map(line => /A\d+/.exec(line)?.[0]),
    Array.from({ length: 20 }, (_, n) => `A${n + 1}`),
  )
  const named = [...arazzo.matchAll(/`(test\/[\w/-]+\.test\.ts)`: “([^”]+)”/g)]
  t.ok(named.length >= 15)
  for (const [, file = '', title = ''] of named) {
    t.ok(textOf(file).includes(title), `${file}: ${title}`)
  }
})

t.test('docs/arazzo.md names a test that is there for every decision and clause', async t => {
  const lines = textOf('docs/arazzo.md').split('\n')
  const decisions = lines.filter(line => /^\| A\d+ \|/.test(line))
  const clauses = lines.filter(line => /^\| 1\.[01]\.\d [A-Z]/.test(line))
  t.ok(clauses.length > 40)
  for (const line of [...decisions, ...clauses]) {
    const named = [
      ...(line.split('|').at(-2) ?? '').matchAll(/`(test\/[\w/-]+\.test\.ts)`: “([^”]+)”/g),
    ]
    t.ok(named.length > 0, line)
    for (const [, file = '', title = ''] of named) {
      const written = textOf(file)
      t.ok(
        [`'${title}'`, `\`${title}\``].some(
          each => written.includes(`test(${each}`) || written.includes(`  ${each}`),
        ),
        `${file}: ${title}`,
      )
    }
  }
})

t.test('every relative link leads to a file, and to a heading of it', async t => {
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
  for (const document of documents()) {
    const text = textOf(document).replace(/```[\s\S]*?```/g, '')
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? document : join(dirname(document), path)
      t.ok(existsSync(join(root, file)), `${document}: ${target}`)
      if (anchor === undefined || !file.endsWith('.md')) continue
      const headings = [...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, one = '']) => slug(one))
      t.ok(headings.includes(anchor), `${document}: ${target}`)
    }
  }
})

t.test('no document names a path of somebody’s machine', async t => {
  for (const document of documents()) t.notMatch(textOf(document), /\/(?:work|home|Users|tmp)\//)
})
