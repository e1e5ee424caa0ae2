import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { machineAuth } from '../../fixtures/suppliers/machine-auth.ts'
import { serve } from '../../fixtures/suppliers/serve.ts'
import { authority as made } from '../../fixtures/suppliers/tls/certificates.ts'
import { loadCatalogue } from '../../src/assay.ts'
import { writeTarget } from '../../src/cli/sandbox-target.ts'
import { benchOf } from '../../src/cli/strength.ts'
import { journalOf, judged } from '../judge/make-run.ts'
import { world } from '../make-io.ts'

const root = join(import.meta.dirname, '../..')
const catalogue = await loadCatalogue([root])
const spec = catalogue.specs.find(({ id }) => id === 'machine-auth@1.0')

/** Never the same twice: a server remembers the ids of assertions. */
function chance(): (bytes: number) => Uint8Array {
  let drawn = 0
  return bytes => new Uint8Array(bytes).fill(++drawn % 251)
}

type Secrets = { readonly [file: string]: string }

/** A run against the reference supplier on loopback, and what lies in its bundle. */
async function tried(t: Tap.Test, faults: readonly string[] = [], secrets: Secrets = {}) {
  const now = (): Date => new Date('2026-11-22T10:00:00Z')
  const { folder, run } = world(t, { random: chance() })
  const serving = await serve(machineAuth, { now, faults })
  t.teardown(() => serving.close())
  const { origin, url } = serving
  const file = await writeTarget(folder, benchOf(catalogue, machineAuth), {
    url,
    origin,
    authority: null,
  })
  for (const [name, text] of Object.entries(secrets)) writeFileSync(join(folder, name), text)
  const bundle = join(folder, 'bundle')
  const ran = await run('run', file, '--allow-writes', '--quiet', '-o', bundle)
  const report = () => readFileSync(join(bundle, 'report.json'), 'utf8')
  return { ran, run, bundle, folder, report }
}

t.test('the catalogue has the 22 requirements, in order', async t => {
  const wanted = Array.from({ length: 22 }, (_, n) => `LGA-${String(n + 1).padStart(2, '0')}`)
  t.same(
    spec?.requirements.map(({ id }) => id),
    wanted,
  )
  const count = (level: string) => spec?.requirements.filter(one => one.level === level).length
  t.same(['MUST', 'SHOULD'].map(count), [17, 5])
  t.equal(spec?.minimumPassed, 12)
})

t.test('on loopback all is passed but HTTPS and what needs a certificate', async t => {
  const { report } = await tried(t)
  const { rulings } = JSON.parse(report())
  const open = rulings.filter(({ outcome }: { outcome: string }) => outcome !== 'passed')
  t.strictSame(
    open.map(({ requirement, outcome, cause }: { [name: string]: string }) => [
      requirement,
      outcome,
      cause,
    ]),
    [
      ['LGA-03', 'untested', 'configuration'],
      ['LGA-18', 'untested', 'configuration'],
    ],
  )
})

t.test('judged again from its evidence it is the same report, byte for byte', async t => {
  const { run, bundle, report } = await tried(t)
  const before = report()
  await run('judge', bundle)
  t.equal(report(), before)
})

t.test('no secret, token, assertion or key is in the bundle', async t => {
  const { bundle, folder } = await tried(t)
  const files = readdirSync(bundle, { recursive: true, withFileTypes: true })
  const text = files
    .filter(one => one.isFile())
    .map(one => readFileSync(join(one.parentPath, one.name), 'utf8'))
    .join('\n')
  // A JWT begins with the JSON of its header.
  t.notMatch(text, /eyJ[A-Za-z0-9_-]{10}/)
  t.notMatch(text, /PRIVATE KEY/)
  for (const name of ['thornmere', 'eastholt', 'reader']) {
    t.equal(text.includes(readFileSync(join(folder, name), 'utf8')), false, name)
  }
  t.match(text, /"fact":"spoiled","of":"jwt","value":"alg-none"/)
  t.match(text, /"fact":"spoiled","of":"assertion","value":"replayed"/)
  t.match(text, /"fact":"spoiled","of":"secret","value":"tampered"/)
})

t.test('evidence that does not say that a token was spoiled is no answer', async t => {
  const { bundle } = await tried(t)
  const journal = journalOf(bundle).map(line => line.replaceAll('"alg-none"', '"tampered"'))
  const report = await judged(bundle, journal)
  t.match(
    report?.cases.find(({ id }) => id === 'wrong-tokens'),
    { cause: 'harness', because: /a token or proof that is alg-none at wrong-tokens\/unsigned#1/ },
  )
})

t.test('a server that takes an unsigned token fails for that reason', async t => {
  const { report } = await tried(t, ['token-unsigned-taken'])
  const { rulings } = JSON.parse(report())
  const failed = rulings.filter(({ outcome }: { outcome: string }) => outcome === 'failed')
  t.strictSame(
    failed.map(({ requirement }: { requirement: string }) => requirement),
    ['LGA-11'],
  )
  t.match(failed[0].because, /answered 200 without a Bearer challenge/)
})

t.test('over TLS a bound token is tried on another connection', async t => {
  const authority = await made(new Date())
  for (const [fault, outcome] of [
    [[], 'passed'],
    [['binding-ignored'], 'failed'],
  ] as const) {
    const { folder, run } = world(t, { random: chance() })
    const tls = { host: 'localhost', authority }
    const serving = await serve(machineAuth, { now: () => new Date(), faults: fault, tls })
    t.teardown(() => serving.close())
    const at = { ...serving, authority }
    const file = await writeTarget(folder, benchOf(catalogue, machineAuth), at)
    const bundle = join(folder, 'bundle')
    await run('run', file, '--case', 'bound-token', '--quiet', '-o', bundle)
    const { rulings } = JSON.parse(readFileSync(join(bundle, 'report.json'), 'utf8'))
    const bound = rulings.find((one: { requirement: string }) => one.requirement === 'LGA-18')
    t.equal(bound?.outcome, outcome)
  }
})

t.test('an authorisation server may stand elsewhere', async t => {
  const now = (): Date => new Date('2026-11-22T10:00:00Z')
  const { folder, run } = world(t, { random: chance() })
  const seen = { auth: new Set<string>(), api: new Set<string>() }
  const saw = (by: Set<string>) => (line: string) => void by.add(line.split(/[ /]/)[3] ?? '')
  const auth = await serve(machineAuth, { now, onRequest: saw(seen.auth) })
  // It takes the tokens of another issuer.
  const api = await serve(machineAuth, {
    now,
    faults: ['environments-mixed'],
    onRequest: saw(seen.api),
  })
  t.teardown(() => Promise.all([auth.close(), api.close()]))
  const file = await writeTarget(folder, benchOf(catalogue, machineAuth), {
    url: auth.url,
    origin: auth.origin,
    authority: null,
  })
  const target = JSON.parse(readFileSync(file, 'utf8'))
  const parts = ['metadata', 'token', 'refusal', 'keys', 'revocation']
  target.specs['machine-auth@1.0'].url = api.url
  target.specs['machine-auth@1.0'].elsewhere = Object.fromEntries(parts.map(one => [one, auth.url]))
  writeFileSync(file, JSON.stringify(target))
  const bundle = join(folder, 'bundle')
  await run('run', file, '--allow-writes', '--quiet', '-o', bundle)
  const { rulings } = JSON.parse(readFileSync(join(bundle, 'report.json'), 'utf8'))
  const failed = rulings.filter(({ outcome }: { outcome: string }) => outcome === 'failed')
  t.strictSame(
    failed.map(({ requirement }: { requirement: string }) => requirement),
    ['LGA-21', 'LGA-22'],
    'of the fault; and what one server revokes, the other does not know',
  )
  t.strictSame([...seen.auth].sort(), ['.well-known', 'oauth2'])
  t.strictSame([...seen.api], ['v1'])
})

t.test('a part of a spec that there is not is named with its place', async t => {
  const { folder, run } = world(t)
  const file = join(folder, 'target.yaml')
  const { origin } = new URL('https://api.example.org')
  writeFileSync(
    file,
    `assay: target/1
supplier: { name: S }
product: { name: P, version: "1" }
environment: sandbox
specs:
  machine-auth@1.0:
    url: ${origin}
    elsewhere: { tokens: ${origin} }
`,
  )
  const { code, err } = await run('plan', file)
  t.equal(code, 2)
  t.match(err, /target\.yaml:8:18: There is no API document of machine-auth@1\.0 called "tokens"/)
  t.match(err, /Did you mean "token"\?/)
})

t.test('a wrong secret in the target is nobody’s failure but of the target', async t => {
  const { report } = await tried(t, [], { thornmere: 'not-the-secret-of-thornmere' })
  const { verdict, rulings } = JSON.parse(report())
  t.equal(verdict, 'incomplete')
  const failed = rulings.filter(({ outcome }: { outcome: string }) => outcome === 'failed')
  t.strictSame(failed, [])
  const token = rulings.find(({ requirement }: { requirement: string }) => requirement === 'LGA-04')
  t.match(token, {
    outcome: 'cantTell',
    cause: 'credentials',
    because: /answered 401 "invalid_client" to the client "default"; look at its credential/,
  })
})

declare namespace Tap {
  type Test = import('tap').Test
}
