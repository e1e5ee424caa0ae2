import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'
import { type Mistakes, notes, notesRoot, plainly } from '../make-notes.ts'

const declared = ['--declare', 'search', '--declare', 'archive=false']

async function ran(t: Test, mistakes: Mistakes, ...more: readonly string[]) {
  const supplier = await notes(t, mistakes)
  const { run, folder } = world(t, { root: notesRoot })
  const argv = ['run', '--spec', 'notes', '--url', supplier.url, ...declared, ...more]
  const done = await run(...argv)
  return { ...done, err: plainly(done.err), supplier, folder, run, argv }
}

/** What is said before the summary goes into detail, which is its own to hold. */
const opening = (err: string): string => err.slice(0, err.indexOf('\n\n'))

const reportIn = (folder: string): Report =>
  JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))

t.test('a good supplier passes; the bundle has the usual name and files', async t => {
  const { code, out, err, folder } = await ran(t, {}, '--concurrency', '1')
  t.equal(code, 0)
  t.equal(out, '')
  t.matchSnapshot(opening(err))
  t.match(err, /^Report: reports\/127-0-0-1-8080-20261122-100000Z\/report\.json$/m)
  const [name = ''] = readdirSync(join(folder, 'reports'))
  t.match(name, /^127-0-0-1-\d+-20261122-100000Z$/)
  t.strictSame(readdirSync(join(folder, 'reports', name)).sort(), [
    'bodies',
    'evidence.ndjson',
    'manifest.json',
    'plan.json',
    'report.html',
    'report.json',
  ])
})

t.test('two runs in the same second do not meet', async t => {
  const { run, argv, folder } = await ran(t, {})
  t.equal((await run(...argv)).code, 0)
  t.equal(readdirSync(join(folder, 'reports')).length, 2)
})

t.test('a failed MUST is exit 1, and the first line says so', async t => {
  const failing = { status: { '/notes/1': 500 } }
  const { code, err } = await ran(t, failing, '-o', 'out', '--concurrency', '1')
  t.equal(code, 1)
  t.matchSnapshot(opening(err))
})

t.test('--json prints report.json, and nothing else goes to standard output', async t => {
  const { code, out, err, folder } = await ran(t, {}, '-o', 'out', '--json', '--quiet')
  t.equal(code, 0)
  t.equal(out, readFileSync(join(folder, 'out', 'report.json'), 'utf8'))
  t.equal(err, '', '--quiet is quiet')
})

t.test('colour is for terminals that want it', async t => {
  const supplier = await notes(t)
  const { run } = world(t, { root: notesRoot, colour: true })
  const argv = ['run', '--spec', 'notes', '--url', supplier.url]
  const painted = '\u001b['
  t.ok((await run(...argv, '-o', 'a')).err.includes(painted))
  t.notOk((await run(...argv, '-o', 'b', '--no-color')).err.includes(painted))
  t.ok((await run('judge', 'a')).err.includes(painted))
  t.notOk((await run('judge', 'a', '--no-color')).err.includes(painted))
})

t.test('the formats that are asked for are written, beside report.json', async t => {
  const { folder } = await ran(t, {}, '-o', 'out', '-f', 'junit')
  t.ok(existsSync(join(folder, 'out', 'junit.xml')))
  t.ok(existsSync(join(folder, 'out', 'report.json')))
  t.notOk(existsSync(join(folder, 'out', 'report.html')))
})

t.test('a target file says what is tested, and secrets stay out of the bundle', async t => {
  const supplier = await notes(t)
  const { run, folder } = world(t, { root: notesRoot, env: { EXAMPLE_A: 'open-sesame' } })
  writeFileSync(
    join(folder, 'target.yaml'),
    `assay: target/1
supplier: { id: GB-COH-01234567, name: Example Ltd }
product: { name: "Notes, 2nd edition", version: "1" }
environment: sandbox
specs:
  notes@1.0:
    url: ${supplier.url}/
    capabilities: { search: true, archive: false }
    credentials: { default: a }
credentials:
  a: { kind: bearer, token: { env: EXAMPLE_A } }
`,
  )
  const { code } = await run('run', 'target.yaml')
  t.equal(code, 0)
  const [name = ''] = readdirSync(join(folder, 'reports'))
  t.equal(name, 'notes-2nd-edition-20261122-100000Z')
  const bundle = join(folder, 'reports', name)
  t.equal(
    supplier.headers.every(one => one.authorization === 'Bearer open-sesame'),
    true,
  )
  for (const file of readdirSync(bundle, { recursive: true, encoding: 'utf8' })) {
    if (file === 'bodies') continue
    t.notMatch(readFileSync(join(bundle, file), 'utf8'), 'open-sesame', file)
  }
  const report = reportIn(bundle)
  t.equal(report.target.quick, false)
  t.ok(supplier.asked.includes('POST /v1/notes'), 'a sandbox is written to')
})

t.test('without a target file only --allow-writes lets requests through that write', async t => {
  const without = await ran(t, {}, '-o', 'out')
  t.notOk(without.supplier.asked.some(line => line.startsWith('POST')))
  const { supplier, folder } = await ran(t, {}, '-o', 'out', '--allow-writes')
  t.ok(supplier.asked.includes('POST /v1/notes'))
  t.equal(reportIn(join(folder, 'out')).target.environment, 'sandbox')
})

t.test('-H takes its value from the environment, and hides it', async t => {
  const supplier = await notes(t)
  const { run, folder } = world(t, { root: notesRoot, env: { KEY: 'open-sesame' } })
  const argv = ['--spec', 'notes', '--url', supplier.url, '-o', 'out', '-H', 'X-Key={env:KEY}']
  t.equal((await run('run', ...argv, ...declared)).code, 0)
  t.equal(supplier.headers[0]?.['x-key'], 'open-sesame')
  t.match(readFileSync(join(folder, 'out', 'evidence.ndjson'), 'utf8'), '‹secret:KEY›')
  t.notMatch(readFileSync(join(folder, 'out', 'evidence.ndjson'), 'utf8'), 'open-sesame')
})

t.test('a part of a suite is never conformant, though its gate may be open', async t => {
  for (const part of [
    ['--requirement', 'NOTE-03'],
    ['--case', 'list'],
  ]) {
    const { code, folder, supplier } = await ran(t, {}, '-o', 'out', ...part)
    const report = reportIn(join(folder, 'out'))
    t.equal(report.verdict, 'incomplete', part.join(' '))
    t.equal(report.partial, true)
    t.equal(report.counts.failed, 0)
    t.notOk(supplier.asked.includes('GET /v1/notes/1'), 'other cases were not run')
    t.ok(code === 0 || code === 3)
  }
})

t.test('what is not declared is not tested, and is said', async t => {
  const supplier = await notes(t)
  const { run } = world(t, { root: notesRoot })
  const { code, out } = await run('run', '--spec', 'notes', '--url', supplier.url, '--json')
  const report: Report = JSON.parse(out)
  t.equal(code, 0, 'a declaration that is missing does not shut the gate')
  t.strictSame(report.target.notDeclared, ['search', 'archive'])
  t.match(report.headline, /^Automated part conformant; 2 requirements await/)
  t.notOk(supplier.asked.some(line => line.includes('word=')))
})

t.test('an input of the command line reaches the workflow', async t => {
  const { supplier } = await ran(t, {}, '-o', 'out', '--input', 'knownWord=cake')
  t.ok(supplier.asked.includes('GET /v1/notes?word=cake'))
})

t.test('the same seed and run make the same fresh values', async t => {
  const bodies = async (seed: string) => {
    const { folder } = await ran(t, {}, '-o', 'out', '--allow-writes', '--seed', seed)
    const lines = readFileSync(join(folder, 'out', 'evidence.ndjson'), 'utf8').split('\n')
    const post = lines.find(line => line.includes('"POST"')) ?? '{}'
    return JSON.parse(post).request?.body?.sha256
  }
  const once = await bodies('a')
  t.match(once, /^[0-9a-f]{64}$/)
  t.equal(await bodies('a'), once)
  t.not(await bodies('b'), once)
})

t.test('a folder that holds something is not written into', async t => {
  const supplier = await notes(t)
  const { run, folder } = world(t, { root: notesRoot })
  const argv = ['run', '--spec', 'notes', '--url', supplier.url, ...declared]
  await run(...argv, '-o', 'out')
  const asked = supplier.asked.length
  mkdirSync(join(folder, 'mine'))
  writeFileSync(join(folder, 'mine', 'thesis.txt'), '')
  writeFileSync(join(folder, 'file'), '')
  for (const [out, says] of [
    ['out', 'already holds a run'],
    ['mine', 'already holds something'],
    ['file', 'is a file'],
  ] as const) {
    const { code, err } = await run(...argv, '-o', out)
    t.equal(code, 2, out)
    t.match(err, says)
  }
  t.equal(supplier.asked.length, asked, 'nothing was sent')
  t.strictSame(readdirSync(join(folder, 'mine')), ['thesis.txt'])
  mkdirSync(join(folder, 'empty'))
  t.equal((await run(...argv, '-o', 'empty')).code, 0, 'an empty folder will do')
})

t.test('a run that cannot begin leaves nothing behind', async t => {
  const supplier = await notes(t)
  const { run, folder } = world(t, { root: notesRoot })
  const argv = ['run', '--spec', 'notes', '--url', supplier.url, '-o', 'out']
  for (const more of [
    ['-H', 'X-Key={env:MISSING}'],
    ['--allow-network', 'no thing'],
  ]) {
    t.equal((await run(...argv, ...more)).code, 2)
    t.strictSame(readdirSync(folder), [])
  }
  t.strictSame(supplier.asked, [])
})

const arazzo = `arazzo: 1.0.1
info: { title: Smoke, version: 1.0.0 }
sourceDescriptions: [{ name: api, url: openapi.yaml, type: openapi }]
workflows:
  - workflowId: one
    inputs: { type: object, properties: { id: { type: string } } }
    steps:
      - stepId: note
        operationId: getNote
        parameters: [{ name: id, in: path, value: $inputs.id }]
        successCriteria: [{ condition: $statusCode == 200 }]
`

async function smoke(t: Test, mistakes: Mistakes, ...more: readonly string[]) {
  const supplier = await notes(t, mistakes)
  const { run, folder } = world(t, { root: notesRoot })
  const api = readFileSync(join(notesRoot, 'specs/notes/1.0/openapi.yaml'))
  writeFileSync(join(folder, 'openapi.yaml'), api)
  writeFileSync(join(folder, 'smoke.arazzo.yaml'), arazzo)
  const ran = await run(
    'run',
    '--suite',
    'smoke.arazzo.yaml',
    '-o',
    'out',
    '--json',
    ...more,
    '--url',
    `api=${supplier.url}`,
  )
  return { ...ran, supplier }
}

t.test('a suite of one’s own gets a MUST for each workflow, and is never certifiable', async t => {
  const good = await smoke(t, {}, '--input', 'id=2')
  t.equal(good.code, 0)
  t.strictSame(good.supplier.asked, ['GET /v1/notes/2'])
  const report: Report = JSON.parse(good.out)
  t.equal(report.adHoc, true)
  t.match(good.err, 'ad hoc: never certifiable')
  t.strictSame(
    report.rulings.map(({ requirement, outcome }) => [requirement, outcome]),
    [['case:one', 'passed']],
  )
  t.equal((await smoke(t, { status: { '*': 500 } }, '--input', 'id=2')).code, 1)
})

t.test('the criteria of a step that calls a workflow settle the case that calls', async t => {
  const supplier = await notes(t, {})
  const { run, folder } = world(t, { root: notesRoot })
  writeFileSync(
    join(folder, 'openapi.yaml'),
    readFileSync(join(notesRoot, 'specs/notes/1.0/openapi.yaml')),
  )
  const ruled = async (condition: string) => {
    const calling = `  - workflowId: calls
    steps:
      - { stepId: call, workflowId: one, parameters: [{ name: id, value: "2" }], successCriteria: [{ condition: "${condition}" }] }
`
    writeFileSync(join(folder, 'calls.arazzo.yaml'), arazzo + calling)
    const argv = ['run', '--suite', 'calls.arazzo.yaml', '--url', `api=${supplier.url}`, '--json']
    const { out } = await run(...argv, '--case', 'calls')
    const report: Report = JSON.parse(out)
    return report.rulings.find(({ requirement }) => requirement === 'case:calls')
  }
  t.match(await ruled('$outputs.none == null'), { outcome: 'passed' })
  t.match(await ruled("$outputs.none == 'x'"), {
    outcome: 'failed',
    cause: 'supplier',
    because: /Step "call": Wanted \$outputs\.none == 'x'; .* absent/,
  })
  t.match(await ruled('$outputs.none =='), { outcome: 'cantTell', cause: 'harness' })
})

t.test(
  'a server that is down is asked by the same few cases, whatever the concurrency',
  async t => {
    const { run } = world(t, { root: notesRoot })
    const argv = ['run', '--spec', 'notes', '--url', 'http://127.0.0.1:9', ...declared, '--json']
    const digests = new Set<string>()
    for (const n of ['1', '8']) {
      const { code, out } = await run(...argv, '--concurrency', n, '--allow-writes')
      const report: Report = JSON.parse(out)
      t.equal(code, 3)
      t.equal(report.exchanges.total, 3, 'the last attempt of each case')
      t.equal(report.cases.filter(one => one.attempts > 0).length, 3)
      digests.add(report.digests.verdict)
    }
    t.equal(digests.size, 1)
  },
)
