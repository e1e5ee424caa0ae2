import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { world } from '../make-io.ts'
import { notes, notesRoot } from '../make-notes.ts'

const target = `assay: target/1
supplier: { id: GB-COH-01234567, name: Example Ltd }
product: { name: Notes, version: "1" }
environment: production
specs:
  notes@1.0:
    url: https://notes.example/v1
    capabilities: { search: true, archive: false }
    credentials: { default: a }
credentials:
  a: { kind: bearer, token: { env: EXAMPLE_A } }
`

const arazzo = `arazzo: 1.0.1
info: { title: Smoke, version: 1.0.0 }
sourceDescriptions:
  - { name: api, url: openapi.yaml, type: openapi }
  - { name: other, url: other.yaml, type: openapi }
workflows:
  - workflowId: one
    inputs: { type: object, properties: { n: { type: integer } } }
    steps: [{ stepId: a, operationId: $sourceDescriptions.api.getA }]
`

const openapi = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\n'

/** What each of these says on standard error: one message, exit 2, nothing on standard output. */
async function refused(t: Test, lines: readonly (readonly string[])[]): Promise<void> {
  const { run, folder } = world(t, { root: notesRoot })
  const files: { readonly [name: string]: string } = {
    'good.yaml': target,
    'tab.yaml': target.replace('  notes@1.0', '\tnotes@1.0'),
    'key.yaml': target.replace('environment', 'enviroment'),
    'spec.yaml': target.replace('notes@1.0:', 'nots@1.0:'),
    'capability.yaml': target.replace('search: true', 'serch: true'),
    'data.yaml': target.replace(
      'credentials: { default',
      'data: { knownWrd: x }\n    credentials: { default',
    ),
    'credential.yaml': target.replace('default: a', 'default: b'),
    'url.yaml': target.replace('https:', 'ftp:'),
    'file.json': '{"assay":',
    'smoke.arazzo.yaml': arazzo,
    'openapi.yaml': openapi,
    'other.yaml': openapi,
    'ref.arazzo.yaml': arazzo.replaceAll('openapi.yaml', 'gone.yaml'),
    'baseline.json': '{"assay":"baseline/1","entries":[{"requirement":"NOTE-01"}]}',
    'baseline-text.json': 'known failures: none',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  mkdirSync(join(folder, 'empty'))
  for (const argv of lines) {
    const { code, out, err } = await run(...argv)
    const name = argv.join(' ')
    t.equal(code, 2, name)
    t.equal(out, '', name)
    t.match(err, /^assay: .+\n(?: {7}.+\n)?$/, name)
    t.equal(err.split('assay: ').length, 2, `one message: ${name}`)
    t.notMatch(err, /\n {4}at /, `no stack: ${name}`)
    t.matchSnapshot(err.replaceAll(folder, '…'), name)
  }
}

const quick = ['--spec', 'notes', '--url', 'http://127.0.0.1:9']

t.test('a target file that cannot be used says where and how to mend it', t =>
  refused(t, [
    ['run', 'none.yaml'],
    ['run', '.'],
    ['run', 'tab.yaml'],
    ['run', 'file.json'],
    ['run', 'key.yaml'],
    ['run', 'spec.yaml'],
    ['run', 'capability.yaml'],
    ['run', 'data.yaml'],
    ['run', 'credential.yaml'],
    ['run', 'url.yaml'],
    ['run', 'good.yaml'],
    ['run', 'good.yaml', '--allow-writes'],
    ['run', 'good.yaml', '--spec', 'note'],
    ['plan', 'none.yaml'],
    ['doctor', 'none.yaml'],
  ]),
)

t.test('a name that nothing has is refused with the nearest', t =>
  refused(t, [
    ['run', '--spec', 'nots', '--url', 'http://127.0.0.1:9'],
    ['run', '--spec', 'notes@2.0', '--url', 'http://127.0.0.1:9'],
    ['run', '--profile', 'notes@2', '--url', 'http://127.0.0.1:9'],
    ['run', '--category', 'note-keping', '--url', 'http://127.0.0.1:9'],
    ['run', ...quick, '--case', 'lst'],
    ['run', ...quick, '--requirement', 'NOTE-1'],
    ['run', ...quick, '--format', 'junt'],
    ['run', ...quick, '--declare', 'serch'],
    ['run', ...quick, '--input', 'knownWrd=x'],
    ['run', ...quick, '--catalogue', 'nowhere'],
  ]),
)

t.test('options that contradict each other, or say nothing, are refused', t =>
  refused(t, [
    ['run'],
    ['run', '--url', 'http://127.0.0.1:9'],
    ['run', '--spec', 'notes'],
    ['run', ...quick, '--url', 'http://127.0.0.1:10'],
    ['run', ...quick, '--profile', 'notes@1'],
    ['run', 'good.yaml', '--url', 'http://127.0.0.1:9'],
    ['run', '--spec', 'notes', '--url', 'notes.example'],
    ['run', '--spec', 'notes', '--url', 'https://notes.example/?v=1'],
    ['run', ...quick, '--declare', 'search=maybe'],
    ['run', ...quick, '--input', 'knownWord'],
    ['run', ...quick, '--header', 'X-Key=abcdef'],
    ['run', ...quick, '--header', 'X-Key={env:MISSING}'],
    ['run', ...quick, '--concurrency', '0'],
    ['run', ...quick, '--rate', 'fast'],
    ['run', ...quick, '--timeout', '10'],
    ['run', ...quick, '--allow-network', 'no thing'],
    ['run', ...quick, '--resume', 'none'],
    ['run', ...quick, '--resume', 'empty'],
    ['run', ...quick, '--resume', 'empty', '--out', 'other'],
    ['run', ...quick, '--baseline', 'none.json'],
    ['run', ...quick, '--baseline', 'baseline.json'],
    ['run', ...quick, '--baseline', 'baseline-text.json'],
  ]),
)

t.test('a suite of one’s own that cannot be run is refused', t =>
  refused(t, [
    ['run', '--suite', 'none.yaml', '--url', 'api=http://127.0.0.1:9'],
    ['run', '--suite', 'smoke.arazzo.yaml'],
    ['run', '--suite', 'smoke.arazzo.yaml', 'good.yaml', '--url', 'api=http://127.0.0.1:9'],
    ['run', '--suite', 'smoke.arazzo.yaml', '--url', 'http://127.0.0.1:9'],
    ['run', '--suite', 'smoke.arazzo.yaml', '--url', 'apo=http://127.0.0.1:9'],
    ['run', '--suite', 'smoke.arazzo.yaml', '--url', 'api=http://127.0.0.1:9'],
    ['run', '--suite', 'smoke.arazzo.yaml', '--spec', 'notes', '--url', 'api=http://127.0.0.1:9'],
    [
      'run',
      '--suite',
      'smoke.arazzo.yaml',
      '--url',
      'api=http://127.0.0.1:9',
      '--url',
      'other=http://127.0.0.1:9',
      '--input',
      'n=few',
    ],
    ['run', '--suite', 'ref.arazzo.yaml', '--url', 'api=http://127.0.0.1:9'],
  ]),
)

t.test('a bundle that is none is refused', t =>
  refused(t, [
    ['judge', 'none'],
    ['judge', 'empty'],
    ['report', 'empty'],
    ['report', 'empty', '-f', 'junt'],
    ['report', 'empty', '-f', 'json', '-f', 'html', '-o', '-'],
    ['explain', 'NOTE-01', 'empty'],
  ]),
)

t.test('a sandbox that cannot be is refused', t =>
  refused(t, [
    ['sandbox', 'notes'],
    ['sandbox', 'service-directory', '--fault', 'page-overlp'],
    ['sandbox', 'service-directory', '--port', '70000'],
  ]),
)

t.test('nothing is sent before every file that the command line names was read', async t => {
  const supplier = await notes(t)
  const { run, folder } = world(t, { root: notesRoot })
  writeFileSync(join(folder, 'baseline.json'), '{}')
  const argv = ['run', '--spec', 'notes', '--url', supplier.url]
  for (const more of [
    ['--baseline', 'baseline.json'],
    ['--format', 'none'],
    ['--case', 'none'],
  ]) {
    t.equal((await run(...argv, ...more)).code, 2)
  }
  t.strictSame(supplier.asked, [])
})
