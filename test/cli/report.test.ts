import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

t.test('-o - prints the bytes of a format that is no text', async t => {
  const { run, folder } = await recorded(t)
  const { code, out } = await run('report', 'out', '-f', 'pdf', '-o', '-')
  t.equal(code, 0)
  await run('report', 'out', '-f', 'pdf')
  const written = readFileSync(join(folder, 'out', 'report.pdf'))
  t.match(out, /^%PDF-1\.7\n/)
  t.ok(written.equals(Buffer.from(out, 'latin1')))
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

t.test('SARIF anchors a failure of one’s own suite to the operation in one’s own API', async t => {
  const supplier = await notes(t, { status: { '/notes/1': 500 } })
  const { run, folder } = world(t, { root: notesRoot })
  const api = `openapi: 3.1.0
info: { title: Notes, version: "1" }
paths:
  /notes/1:
    summary: The first one.
    get:
      operationId: first
      responses:
        "200": { description: The note. }
`
  const suite = `arazzo: 1.0.1
info: { title: Mine, version: "1" }
sourceDescriptions: [{ name: api, url: ./api.yaml, type: openapi }]
workflows:
  - workflowId: read
    steps: [{ stepId: one, operationId: first }]
`
  writeFileSync(join(folder, 'api.yaml'), api)
  writeFileSync(join(folder, 'mine.arazzo.yaml'), suite)
  const url = `api=${supplier.url}`
  const ran = await run('run', '--suite', 'mine.arazzo.yaml', '--url', url, '-o', 'out')
  t.equal(ran.code, 1, ran.err)
  const lines = async (): Promise<readonly unknown[]> => {
    const { out } = await run('report', 'out', '-f', 'sarif', '-o', '-')
    const [, failed] = JSON.parse(out).runs[0].results
    const { artifactLocation, region } = failed.locations[0].physicalLocation
    return [artifactLocation.uri.endsWith('/api.yaml'), region.startLine]
  }
  t.strictSame(await lines(), [true, 7])
  const { out } = await run('report', 'out', '-f', 'annotations', '-o', '-')
  t.match(out, /^::error file=[^,:]+\/api\.yaml,line=7,title=Failed/m)
  // What the run knew is no longer what stands there.
  writeFileSync(join(folder, 'api.yaml'), `# newer\n${api.replace('The note', 'A note')}`)
  t.strictSame(await lines(), [true, 1])
  rmSync(join(folder, 'api.yaml'))
  t.strictSame(await lines(), [true, 1])
})
