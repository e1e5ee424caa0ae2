import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { reporters } from '../../src/assay.ts'
import { world } from '../make-io.ts'
import { notes, notesRoot } from '../make-notes.ts'

async function recorded(t: Test) {
  const supplier = await notes(t)
  const { run, folder } = world(t, { root: notesRoot })
  await run('run', '--spec', 'notes', '--url', supplier.url, '-o', 'out')
  return { run, folder, supplier }
}

t.test('every format is rendered into the bundle, the same as by the run', async t => {
  const { run, folder } = await recorded(t)
  const html = readFileSync(join(folder, 'out', 'report.html'), 'utf8')
  rmSync(join(folder, 'out', 'report.html'))
  const formats = [...reporters.keys()].flatMap(id => ['-f', id])
  const { code, out, err } = await run('report', 'out', ...formats)
  t.equal(code, 0)
  t.equal(out, '')
  for (const { file } of reporters.values()) {
    t.ok(existsSync(join(folder, 'out', file)), file)
    t.match(err, `out/${file}\n`)
  }
  t.equal(readFileSync(join(folder, 'out', 'report.html'), 'utf8'), html)
})

t.test('without a format it is html', async t => {
  const { run, folder } = await recorded(t)
  rmSync(join(folder, 'out', 'report.html'))
  t.strictSame(await run('report', 'out'), { code: 0, out: '', err: 'out/report.html\n' })
  t.ok(existsSync(join(folder, 'out', 'report.html')))
})

t.test('-o - prints it, and writes nothing', async t => {
  const { run, folder } = await recorded(t)
  const manifest = readFileSync(join(folder, 'out', 'manifest.json'))
  const { code, out, err } = await run('report', 'out', '-f', 'junit', '-o', '-')
  t.equal(code, 0)
  t.equal(err, '')
  t.match(out, /^<\?xml/)
  t.notOk(existsSync(join(folder, 'out', 'junit.xml')))
  t.strictSame(readFileSync(join(folder, 'out', 'manifest.json')), manifest)
})

t.test('-o FILE writes it there', async t => {
  const { run, folder } = await recorded(t)
  const { code, err } = await run('report', 'out', '-f', 'junit', '-o', 'results.xml')
  t.equal(code, 0)
  t.equal(err, 'results.xml\n')
  t.match(readFileSync(join(folder, 'results.xml'), 'utf8'), /^<\?xml/)
})

t.test('a report is not a verdict: it is exit 0 for a supplier that failed', async t => {
  const supplier = await notes(t, { status: { '/notes/1': 500 } })
  const { run } = world(t, { root: notesRoot })
  const ran = await run('run', '--spec', 'notes', '--url', supplier.url, '-o', 'out')
  t.equal(ran.code, 1)
  t.equal((await run('report', 'out', '-f', 'junit')).code, 0)
})
