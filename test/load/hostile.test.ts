import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { stringify } from 'yaml'
import { loadAdHoc, locator } from '../../src/load/ad-hoc.ts'
import { loadDocument, readDocument } from '../../src/load/document.ts'
import { openEvidence } from '../../src/load/evidence.ts'
import { loadOpenApi } from '../../src/load/openapi.ts'
import { readPlan } from '../../src/load/plan.ts'
import { loadTarget } from '../../src/load/target.ts'
import { Fault } from '../../src/model/fault.ts'

const MiB = 1024 * 1024

function yard(t: Test): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-hostile-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return name => join(folder, name)
}

/** The code of the Fault that a reader ends in; it may take neither much memory nor for ever. */
async function refused(t: Test, read: () => unknown): Promise<string> {
  const before = process.memoryUsage().rss
  const code = await Promise.resolve()
    .then(read)
    .then(
      () => 'read',
      error => (error instanceof Fault ? error.code : String(error)),
    )
  t.ok(process.memoryUsage().rss - before < 192 * MiB, 'memory is bounded')
  return code
}

const bombs: readonly (readonly [name: string, text: string])[] = [
  [
    'aliases that double, thirty deep',
    Array.from({ length: 30 }, (_, n) =>
      n === 0 ? 'a0: &a0 [x, x]' : `a${n}: &a${n} [*a${n - 1}, *a${n - 1}]`,
    ).join('\n'),
  ],
  ['an alias inside what it names', 'a: &a { b: [*a] }'],
  ['a hundred thousand open brackets', '['.repeat(100_000)],
  ['a hundred thousand open maps', '{a: '.repeat(100_000)],
  [
    'a block that goes ever deeper',
    Array.from({ length: 2000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
  ],
  ['dashes in one line', '- '.repeat(100_000)],
  ['a hundred thousand anchors on one node', '&a '.repeat(100_000)],
  ['explicit keys in one line', '? '.repeat(50_000)],
  ['a key that stands twice', 'a: 1\nb: 2\na: 3\n'],
  ['a tag that would build something', 'a: !!js/function "function () {}"'],
  ['merge keys', 'a: &a { b: 1 }\nc: { <<: *a }'],
  ['two documents', 'a: 1\n---\na: 2\n'],
]

for (const [name, text] of bombs) {
  t.test(`YAML is refused: ${name}`, async t => {
    t.equal(await refused(t, () => readDocument(text, 'a.yaml')), 'syntax')
  })
}

const jsonBombs: readonly (readonly [name: string, text: string])[] = [
  ['a million open brackets', '['.repeat(1_000_000)],
  ['a million open objects', '{"a":'.repeat(200_000)],
  ['closed again', '['.repeat(500_000) + ']'.repeat(500_000)],
  ['a key that stands twice, spelled in two ways', '{"a":1,"\\u0061":2}'],
]

for (const [name, text] of jsonBombs) {
  t.test(`JSON is refused: ${name}`, async t => {
    t.equal(await refused(t, () => readDocument(text, 'a.json')), 'syntax')
  })
}

t.test('many keys that are spelled alike cost time in proportion', async t => {
  const keys = Array.from({ length: 100_000 }, (_, n) => `"${'k'.repeat(20)}${n}":0`)
  const { value } = readDocument(`{${keys.join(',')}}`, 'a.json')
  t.equal(Object.keys(value ?? {}).length, 100_000)
})

t.test('no key reaches the prototype of anything', async t => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']
  const inner = `{ ${names.map(name => `"${name}": { "polluted": true }`).join(', ')} }`
  for (const file of ['a.json', 'a.yaml']) {
    readDocument(inner, file)
    readDocument(`{ "a": ${inner} }`, file)
    t.notOk(Reflect.has({}, 'polluted'))
    t.notOk(Reflect.has(Object, 'polluted'))
  }
  const at = yard(t)
  for (const name of names) {
    const text = stringify({ assay: 'target/1', specs: { [name]: { url: 'https://a.example' } } })
    writeFileSync(at('target.yaml'), text)
    t.match(await refused(t, () => loadTarget(at('target.yaml'))), /^(schema|unknown-name)$/, name)
  }
  t.strictSame(Object.keys(Object.prototype), [])
})

t.test('a file of a hundred megabytes is refused before it is read', async t => {
  const at = yard(t)
  for (const name of ['huge.yaml', 'huge.json', 'openapi.yaml']) {
    writeFileSync(at(name), '')
    truncateSync(at(name), 100 * MiB)
  }
  t.equal(await refused(t, () => loadDocument(at('huge.yaml'))), 'file-too-large')
  t.equal(await refused(t, () => loadDocument(at('huge.json'))), 'file-too-large')
  t.equal(await refused(t, () => loadTarget(at('huge.yaml'))), 'file-too-large')
  t.equal(await refused(t, () => loadOpenApi(at('openapi.yaml'), 'assay:///a')), 'file-too-large')
})

t.test('a bundle with a plan or a line of a journal that is too large is refused', async t => {
  const at = yard(t)
  writeFileSync(at('plan.json'), '')
  truncateSync(at('plan.json'), 300 * MiB)
  t.equal(await refused(t, () => readPlan(at('.'))), 'file-too-large')
  writeFileSync(at('evidence.ndjson'), '')
  truncateSync(at('evidence.ndjson'), 300 * MiB)
  t.equal(await refused(t, () => openEvidence(at('.'))), 'bundle')
})

t.test('endless files and links that lead in a circle are refused without waiting', async t => {
  const at = yard(t)
  symlinkSync(at('b.yaml'), at('a.yaml'))
  symlinkSync(at('a.yaml'), at('b.yaml'))
  t.equal(await refused(t, () => loadDocument(at('a.yaml'))), 'file-unreadable')
  for (const device of ['/dev/zero', '/dev/tty', '/dev/null']) {
    t.match(await refused(t, () => loadDocument(device)), /^file-/, device)
  }
})

t.test('a suite of a stranger leads to no file outside its folder, and to no network', async t => {
  const at = yard(t)
  const suite = (url: string) => ({
    arazzo: '1.0.1',
    info: { title: 'T', version: '1' },
    sourceDescriptions: [{ name: 'api', url, type: 'openapi' }],
    workflows: [{ workflowId: 'a', steps: [{ stepId: 'a', operationId: 'a' }] }],
  })
  symlinkSync('/etc/passwd', at('link.yaml'))
  for (const [url, code] of [
    ['../../../../../../../etc/passwd', 'outside-root'],
    ['/etc/passwd', 'outside-root'],
    ['file:///etc/passwd', /remote-reference|outside-root/],
    ['link.yaml', 'outside-root'],
    ['http://169.254.169.254/openapi.yaml', 'remote-reference'],
    ['//attacker.example/openapi.yaml', 'remote-reference'],
    ['..%2f..%2fetc%2fpasswd', 'remote-reference'],
    ['a%00b.yaml', 'file-unreadable'],
    ['javascript:alert(1)', 'remote-reference'],
  ] as const) {
    writeFileSync(at('s.arazzo.json'), JSON.stringify(suite(url)))
    t.match(await refused(t, () => loadAdHoc(at('s.arazzo.json'), {})), code, url)
  }
  t.ok(locator([at('.')]))
})

t.test('a reference of an API document leads nowhere else either', async t => {
  const at = yard(t)
  symlinkSync('/etc/passwd', at('passwd.yaml'))
  const suite = {
    arazzo: '1.0.1',
    info: { title: 'T', version: '1' },
    sourceDescriptions: [{ name: 'api', url: 'api.json', type: 'openapi' }],
    workflows: [{ workflowId: 'a', steps: [{ stepId: 'a', operationId: 'a' }] }],
  }
  writeFileSync(at('s.arazzo.json'), JSON.stringify(suite))
  for (const [$ref, code] of [
    ['../../../../../../etc/passwd', 'outside-root'],
    ['file:///etc/passwd#/a', /remote-reference|outside-root/],
    ['passwd.yaml#/a', 'outside-root'],
    ['//attacker.example/a.yaml', 'remote-reference'],
    ['http://169.254.169.254/latest/meta-data#/a', 'remote-reference'],
    ['#/components/schemas/__proto__', 'dangling-reference'],
    ['#/components/schemas/constructor/name', 'dangling-reference'],
  ] as const) {
    const schema = { $ref }
    const content = { 'application/json': { schema } }
    const responses = { '200': { description: 'ok', content } }
    const api = {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: { '/a': { get: { operationId: 'a', responses } } },
    }
    writeFileSync(at('api.json'), JSON.stringify(api))
    t.match(await refused(t, () => loadAdHoc(at('s.arazzo.json'), {})), code, $ref)
  }
})
