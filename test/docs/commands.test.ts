import t from 'tap'
import { loadCatalogue } from '../../src/assay.ts'
import { commands } from '../../src/cli/commands/index.ts'
import { notesRoot } from '../make-notes.ts'
import { root } from './reading.ts'
import { examplesOfHelp, refusal, shown, wordsOf } from './shown.ts'

t.test('every command line in the documents is one that assay takes', async t => {
  t.ok(shown.length > 60)
  for (const { where, line, whole } of shown) {
    const why = await refusal(line)
    const named = !whole && /missing/.test(why ?? '')
    t.equal(named ? null : why, null, `${where}: ${line}`)
  }
})

t.test('every command is shown in some document', async t => {
  const used = new Set(shown.map(({ line }) => wordsOf(line)[0]))
  for (const name of Object.keys(commands)) t.ok(used.has(name), name)
})

t.test('a command line that assay does not take is found', async t => {
  t.match(await refusal('assay run --sepc service-directory'), /unknown option '--sepc'/)
  t.match(await refusal('assay judge'), /missing required argument/)
  t.match(await refusal('assay list specs --port 1'), /unknown option/)
})

t.test('every example of --help is one that assay takes', async t => {
  for (const { name, examples } of examplesOfHelp) {
    t.ok(examples.length > 0, `${name} has examples`)
    for (const line of examples) t.equal(await refusal(line), null, `${name} --help: ${line}`)
  }
})

t.test(
  'each requirement that a command line names is there; people attest what people can',
  async t => {
    const rows = (await loadCatalogue([root, notesRoot])).specs.flatMap(spec => spec.requirements)
    const all = [...shown.map(({ line }) => line), ...examplesOfHelp.flatMap(one => one.examples)]
    const named = all.flatMap(line =>
      [...line.matchAll(/\b[A-Z]{2,}\d*-\d\d\b/g)].map(([id]) => [id, line]),
    )
    t.ok(named.length > 20)
    for (const [id, line = ''] of named) {
      const row = rows.find(one => one.id === id)
      t.ok(row, `${id} in ${line}`)
      if (/attest/.test(line)) t.equal(row?.proof.kind, 'attested', `${id} in ${line}`)
    }
  },
)
