import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { certify } from '../../src/assay.ts'
import { body } from '../make-body.ts'
import { notes, notesRoot } from '../make-notes.ts'

/** A supplier with a bundle of its own, and the body that it hands it to. */
async function recorded(t: Test, ...more: readonly string[]) {
  const supplier = await notes(t)
  const made = await body(t, { root: notesRoot })
  const declared = ['--declare', 'search', '--declare', 'archive=false']
  const ran = await made.run(
    'run',
    '--spec',
    'notes',
    '--url',
    supplier.url,
    ...declared,
    '-o',
    'out',
    '-f',
    'json',
    ...more,
  )
  const path = (name: string) => join(made.folder, 'out', name)
  const read = (name: string) => readFileSync(path(name), 'utf8')
  const sign = (role = 'supplier') =>
    made.run('sign', 'out', '--key', `keys/${role}.json`, '--passphrase', 'env:PASS')
  const verify = () =>
    certify.verifySeals(readFileSync(path('manifest.json')), read('manifest.jws'), {
      keys: made.list.keys,
      seenBy: null,
    })
  return { ...made, supplier, ran, path, read, sign, verify }
}

t.test('a manifest binds tool, documents, declarations, evidence and rulings', async t => {
  const { read } = await recorded(t)
  const digest = /^sha256:[0-9a-f]{64}$/
  const report = JSON.parse(read('report.json'))
  t.match(JSON.parse(read('manifest.json')), {
    at: '2026-11-22T10:00:00.000Z',
    ticket: null,
    tool: { name: 'assay', version: '0.0.0-test', node: 'v20.0.0' },
    documents: [{ id: /^assay:/, digest }],
    declarations: digest,
    digests: report.digests,
    files: [{ path: /bodies/ }],
  })
})

t.test('a run signs its bundle, and the body signs after it', async t => {
  const { ran, sign, verify } = await recorded(
    t,
    '--sign',
    'keys/supplier.json',
    '--passphrase',
    'env:PASS',
  )
  t.match(ran, { code: 0, err: /manifest\.jws: signed as supplier by GB-COH-01234567\n/ })
  t.match(await verify(), { kind: 'sealed', by: [{ role: 'supplier' }] })
  t.match(await sign('runner'), { code: 0, err: /signed as runner/ })
  t.match(await verify(), { kind: 'sealed', by: [{ role: 'supplier' }, { role: 'runner' }] })
})

t.test('a key that cannot sign stops a run before anything is sent', async t => {
  const { ran, supplier, path } = await recorded(
    t,
    '--sign',
    'keys/supplier.json',
    '--passphrase',
    'env:NONE',
  )
  t.match(ran, { code: 2, err: /"NONE" is not set/ })
  t.equal(supplier.asked.length, 0)
  t.notOk(existsSync(path('manifest.json')))
  const other = await recorded(t, '--sign', 'keys/status.json', '--passphrase', 'env:PASS')
  t.match(other.ran, { code: 2, err: /signs as status; supplier or runner is wanted/ })
})

t.test('what was changed since the run is not signed: each file is named', async t => {
  const { sign, path, read } = await recorded(t)
  writeFileSync(path('report.json'), read('report.json').replace('"failed"', '"passed"'))
  writeFileSync(path('note.txt'), 'hello')
  const [name = ''] = readdirSync(path('bodies'))
  unlinkSync(path(`bodies/${name}`))
  const { code, err } = await sign()
  t.equal(code, 2)
  for (const says of [`"bodies/${name}" is missing.`, '"note.txt" is not listed.'])
    t.ok(err.includes(says), says)
  t.notOk(existsSync(path('manifest.jws')))
})

t.test('a bundle with a link in it is not signed', async t => {
  const { sign, path } = await recorded(t)
  symlinkSync('/etc/hostname', path('extra.txt'))
  t.match(await sign(), { code: 2, err: /no plain file/ })
})

t.test('one byte of the manifest, and the signature does not hold', async t => {
  const { sign, verify, path, read } = await recorded(t)
  await sign()
  writeFileSync(
    path('manifest.json'),
    read('manifest.json').replace('"incomplete"', '"conformant"').replace('v20', 'v21'),
  )
  t.match(await verify(), { reason: 'altered' })
})

t.test('nothing is written into a bundle that is signed', async t => {
  const { run, sign, read } = await recorded(t)
  await sign()
  const before = read('manifest.json')
  t.match(await run('judge', 'out'), { code: 2, err: /is signed/ })
  t.match(await run('report', 'out', '-f', 'html'), { code: 2, err: /is signed/ })
  t.match(await run('judge', 'out', '-o', 'again.json'), { code: 0 })
  t.match(await run('report', 'out', '-f', 'junit', '-o', '-'), { code: 0 })
  t.equal(read('manifest.json'), before)
})

t.test('a bundle travels as one file, and comes out as it went in', async t => {
  const { run, sign, folder, read } = await recorded(t)
  await sign()
  t.match(await run('pack', 'out', '-o', 'in.zip'), { code: 0, err: /in\.zip: \d+ files/ })
  t.match(await run('pack', 'out', '-o', 'in.zip'), { code: 2, err: /is there already/ })
  t.match(await run('unpack', 'in.zip'), {
    code: 0,
    err: /in: \d+ files, each as its manifest lists it/,
  })
  t.equal(readFileSync(join(folder, 'in/manifest.jws'), 'utf8'), read('manifest.jws'))
  t.match(await run('judge', 'in', '-o', 'j.json'), { code: 0 })
  t.match(await run('unpack', 'in.zip'), { code: 2, err: /is there already/ })
  t.strictSame(
    readdirSync(join(folder, 'in'), { recursive: true }).sort(),
    readdirSync(join(folder, 'out'), { recursive: true }).sort(),
  )
})

t.test('an archive that is not what its manifest lists leaves nothing behind', async t => {
  const { run, folder, read } = await recorded(t)
  const files = ['plan.json', 'evidence.ndjson', 'report.json', 'manifest.json'].map(name => {
    return { name, bytes: Buffer.from(read(name)) }
  })
  const evil = { name: 'extra.sh', bytes: Buffer.from('#!/bin/sh\n') }
  for (const [some, says] of [
    [files, /is missing/],
    [[...files, evil], /"extra\.sh" is not listed/],
    [[evil], /no manifest/],
    [[{ name: 'manifest.json', bytes: Buffer.from('{"files":[null]}') }], /missing/],
    [[{ name: 'manifest.json', bytes: Buffer.from('{"files":[],"files":[]}') }], /no manifest/],
  ] as const) {
    writeFileSync(join(folder, 'x.zip'), certify.archive(some))
    t.match(await run('unpack', 'x.zip'), { code: 2, err: says })
    t.notOk(existsSync(join(folder, 'x')))
  }
  writeFileSync(join(folder, 'x.zip'), 'no archive')
  t.match(await run('unpack', 'x.zip'), { code: 2, err: /\(not-an-archive\)/ })
  t.match(await run('unpack', 'none.zip'), { code: 2, err: /cannot be read/ })
})

t.test('a run that was interrupted, and one without a manifest, are not signed', async t => {
  const { sign, path, folder, run } = await recorded(t)
  cpSync(path('.'), join(folder, 'half'), { recursive: true })
  unlinkSync(join(folder, 'half/manifest.json'))
  const half = await run('sign', 'half', '--key', 'keys/supplier.json', '--passphrase', 'env:PASS')
  t.match(half, { code: 2, err: /no manifest/ })
  t.equal((await sign()).code, 0)
})
