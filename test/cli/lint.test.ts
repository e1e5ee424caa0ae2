import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t from 'tap'
import { world } from '../make-io.ts'

const root = join(import.meta.dirname, '..', '..')

t.test('what assay comes with has no error', async t => {
  const { run } = world(t)
  const { code, out, err } = await run('lint')
  t.equal(code, 0)
  t.match(err, /^no errors, \d+ notes?\.\n$/)
  t.notMatch(out, / error /)
})

t.test('an error in a catalogue exits 1, with its place and a hint', async t => {
  const { folder, run } = world(t)
  copy(folder, 'specs/service-directory/3.0', 'suites/service-directory/3.0')
  edit(folder, 'suites/service-directory/3.0/required.arazzo.yaml', text =>
    text.replace('check: open-access', 'check: open-acess'),
  )
  const { code, out, err } = await run('lint', '.')
  t.equal(code, 1)
  t.match(err, /^2 errors, \d+ notes?\.\n$/m) // the case, and the row that rests on it
  t.match(
    out,
    /^suites\/service-directory\/3\.0\/required\.arazzo\.yaml:\d+:\d+: error check-unknown: There is no check "open-acess"\.\n {7}Did you mean "open-access"\?$/m,
  )
})

t.test('notes as JSON have paths from where one stands', async t => {
  const { folder, run } = world(t)
  copy(folder, 'specs/service-directory/3.0', 'suites/service-directory/3.0')
  const { code, out } = await run('lint', '.', '--json')
  t.equal(code, 0)
  const notes: readonly unknown[] = JSON.parse(out)
  t.match(notes, [{ level: 'note', rule: String, message: String, at: { file: /^s/ } }])
})

t.test('notes as SARIF stand at their lines, and the exit code is the same', async t => {
  const { folder, run } = world(t)
  writeFileSync(join(folder, 'my openapi.yaml'), 'openapi: 3.1.0\ninfo: {}\npaths: {}\n')
  const { code, out } = await run('lint', 'my openapi.yaml', '-f', 'sarif')
  t.equal(code, (await run('lint', 'my openapi.yaml')).code)
  const { results, tool } = JSON.parse(out).runs[0]
  const notes = JSON.parse((await run('lint', 'my openapi.yaml', '-f', 'json')).out)
  t.equal(results.length, notes.length)
  t.match(results[0].locations[0].physicalLocation, {
    artifactLocation: { uri: 'my%20openapi.yaml' },
    region: { startLine: notes[0].at.line },
  })
  t.match(tool.driver.rules[0], { id: notes[0].rule, help: { text: String } })
  t.match(await run('lint', '-f', 'xml'), { code: 2, err: /Formats of lint: text, json, sarif\./ })
  t.match(await run('lint', '--json', '-f', 'sarif'), { code: 2 })
})

t.test('one file of a catalogue is told about alone', async t => {
  const { folder, run } = world(t)
  copy(folder, 'specs/service-directory/3.0', 'suites/service-directory/3.0')
  const suite = 'suites/service-directory/3.0'
  edit(folder, `${suite}/required.arazzo.yaml`, text => text.replace('open-access', 'open-acess'))
  t.match(await run('lint', `${suite}/records.arazzo.yaml`), { code: 0, out: '' })
  t.match(await run('lint', `${suite}/required.arazzo.yaml`), { code: 1 })
})

t.test('a catalogue may rest on specs that assay comes with', async t => {
  const { folder, run } = world(t)
  write(
    folder,
    'specs/profiles/mine.yaml',
    `assay: profile/1
id: mine@1
title: Mine
summary: What I ask for.
status: draft
specs:
  - { spec: transport@1.0, suite: transport@1.0.0, requirements: [LGT-17, LGT-99], capabilities: [] }
minimumPassed: 1
`,
  )
  const { code, out } = await run('lint', '.')
  t.equal(code, 1)
  t.match(
    out,
    /mine\.yaml:7:\d+: error profile-requirement: transport@1\.0 has no requirement "LGT-99"/,
  )
  t.equal(out.split('\n').filter(line => line.includes(' error ')).length, 1)
})

const target = `assay: target/1
supplier: { name: Example }
product: { name: Directory, version: "1" }
environment: sandbox
specs:
  service-directory@3.0:
    url: https://api.example.org/v3
    capabilities: { taxonomies: true, organizations: true, service-at-locations: true, ndjson: false }
`

t.test('a target file is held to the specs it names', async t => {
  const { folder, run } = world(t)
  write(folder, 'target.yaml', target)
  t.match(await run('lint', 'target.yaml'), { code: 0, out: '', err: 'no errors, no notes.\n' })
  write(folder, 'wrong.yaml', target.replace('ndjson', 'ndjso'))
  const wrong = await run('lint', 'wrong.yaml')
  t.equal(wrong.code, 1)
  t.match(
    wrong.out,
    /^wrong\.yaml:8:\d+: error target-capability: .*\n {7}Did you mean "ndjson"\?$/m,
  )
  t.match(wrong.out, /note target-undeclared: .*"ndjson"/)
  write(folder, 'older.yaml', target.replace('@3.0', '@2.0'))
  t.match(await run('lint', 'older.yaml'), { code: 1, out: /error target-spec/ })
})

const openapi = `openapi: 3.1.0
info: { title: Pets, version: "1" }
paths: { /pets: { get: { operationId: listPets, responses: { "200": { description: Pets } } } } }
`

t.test('an API document is held to its own standard', async t => {
  const { folder, run } = world(t)
  write(folder, 'good.yaml', openapi)
  t.match(await run('lint', 'good.yaml'), { code: 0, out: '' })
  write(folder, 'departs.yaml', openapi.replace('version: "1"', 'vers: "1"'))
  t.match(await run('lint', 'departs.yaml'), {
    code: 0,
    out: /departs\.yaml:2:\d+: note openapi-schema/,
  })
})

t.test('a single Arazzo document is looked at with the API document it names', async t => {
  const { folder, run } = world(t)
  write(folder, 'pets.yaml', openapi)
  const arazzo = (operation: string) => `arazzo: 1.1.0
info: { title: Pets, version: "1" }
sourceDescriptions: [{ name: pets, url: pets.yaml, type: openapi }]
workflows:
  - workflowId: list
    steps: [{ stepId: a, operationId: ${operation} }]
`
  write(folder, 'good.arazzo.yaml', arazzo('listPets'))
  t.match(await run('lint', 'good.arazzo.yaml'), { code: 0, out: '' })
  write(folder, 'bad.arazzo.yaml', arazzo('listPest'))
  t.match(await run('lint', 'bad.arazzo.yaml'), {
    code: 1,
    out: /^bad\.arazzo\.yaml:6:\d+: error operation-unknown:/,
  })
})

t.test('what cannot be read at all exits 2', async t => {
  const { folder, run } = world(t)
  t.match(await run('lint', 'nowhere.yaml'), { code: 2, err: /There is nothing here/ })
  write(folder, 'broken.yaml', 'a: [')
  t.match(await run('lint', 'broken.yaml'), { code: 2, err: /broken\.yaml:1:/ })
  write(folder, 'other.yaml', 'a: 1\n')
  t.match(await run('lint', 'other.yaml'), { code: 2, err: /no file that assay reads/ })
  write(folder, 'stray.yaml', 'assay: suite/1\n')
  t.match(await run('lint', 'stray.yaml'), { code: 2, err: /belongs into a catalogue/ })
  t.match(await run('lint', '--write'), { code: 2 })
})

t.test('strength is printed from what was measured, and stale digests exit 1', async t => {
  const { run } = world(t)
  const { code, out } = await run('lint', '--strength')
  t.equal(code, 0, 'run npm run strength when this fails')
  const { specs } = JSON.parse(out)
  const [directory] = specs.filter(({ id }: { readonly id: string }) => id === 'service-directory')
  t.match(directory, { version: '3.0', requirements: 40, attested: 0, excused: 1 })
  t.equal(directory.faults, directory.caught)
  t.ok(directory.faults > 70)
})

t.test('a suite that changed makes its strength stale', async t => {
  const other = t.testdir({})
  copy(other, 'specs', 'suites')
  edit(other, 'suites/transport/1.0/suite.yaml', text => text.replace('1.0.0', '1.0.1'))
  const { code, err } = await world(t, { root: other }).run('lint', '--strength')
  t.equal(code, 1)
  t.match(err, /transport@1\.0: strength\.json is stale/)
  t.notMatch(err, /service-directory@3\.0/)
})

function copy(folder: string, ...paths: readonly string[]): void {
  for (const path of paths) cpSync(join(root, path), join(folder, path), { recursive: true })
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function edit(folder: string, path: string, change: (text: string) => string): void {
  write(folder, path, change(readFileSync(join(folder, path), 'utf8')))
}
