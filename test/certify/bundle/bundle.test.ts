import t from 'tap'
import { sealLine, verifySeals } from '../../../src/certify/bundle/seal.ts'
import { isSafeName, unlikeManifest } from '../../../src/certify/bundle/whole.ts'
import { signDetached } from '../../../src/certify/jose/signer.ts'
import { types } from '../../../src/certify/jose/type.ts'
import { makeKey, trusted } from '../make-keys.ts'

const [supplier, runner, issuer, thief] = [makeKey(1), makeKey(2), makeKey(3), makeKey(4)]
const keys = [
  trusted(supplier, 'supplier'),
  trusted(runner, 'runner'),
  trusted(issuer, 'certificate'),
]
const trust = { keys, seenBy: null }
const manifest = Buffer.from('{"assay":"manifest/1","at":"2026-06-01T00:00:00.000Z"}\n')
const bySupplier = `${await sealLine(manifest, supplier)}\n`
const byRunner = `${await sealLine(manifest, runner)}\n`

t.test('a bundle says who signed it: one, or both', async t => {
  const by = async (seals: string) => {
    const found = await verifySeals(manifest, seals, trust)
    return found.kind === 'sealed' ? found.by.map(({ role }) => role) : found.reason
  }
  t.strictSame(await by(bySupplier), ['supplier'])
  t.strictSame(await by(`${bySupplier}${byRunner}`), ['supplier', 'runner'])
})

t.test('one line that does not hold spoils all', async t => {
  const refusals: readonly (readonly [string, string])[] = [
    ['', 'not-sealed'],
    [bySupplier.trimEnd(), 'not-sealed'],
    [bySupplier.repeat(17), 'not-sealed'],
    [`${bySupplier}${await sealLine(manifest, thief)}\n`, 'unknown-key'],
    [`${bySupplier}${await sealLine(manifest, issuer)}\n`, 'wrong-role'],
    [`${await sealLine(Buffer.from('{"at":"2026-06-01T00:00:00Z"}'), supplier)}\n`, 'altered'],
    [`${await signDetached(supplier, types.statement, manifest)}\n`, 'other-type'],
    [`${bySupplier}\n`, 'not-compact'],
  ]
  for (const [seals, reason] of refusals) {
    t.match(await verifySeals(manifest, seals, trust), { kind: 'refused', reason }, reason)
  }
  const old = Buffer.from('{"assay":"manifest/1"}\n')
  t.match(await verifySeals(old, `${await sealLine(old, supplier)}\n`, trust), {
    reason: 'no-time',
  })
  const late = [trusted(supplier, 'supplier', { notAfter: '2026-05-01T00:00:00Z' })]
  t.match(await verifySeals(manifest, bySupplier, { ...trust, keys: late }), {
    reason: 'key-expired',
  })
})

t.test('every file that is missing, added, changed or listed twice is named', async t => {
  const file = (path: string, n = 1) => ({ path, sha256: `sha256:${n}`, bytes: n }) as const
  const listed = [file('a'), file('b'), file('c')]
  t.strictSame(unlikeManifest([...listed, file('manifest.json'), file('manifest.jws')], listed), [])
  const here = [file('a'), file('b', 2), file('d')]
  t.strictSame(unlikeManifest(here, listed), [
    '"b" was changed.',
    '"c" is missing.',
    '"d" is not listed.',
  ])
  t.strictSame(unlikeManifest(listed, [...listed, file('a')]), ['A file is listed twice.'])
  t.strictSame(unlikeManifest(listed, [...listed, file('manifest.json')]), [
    '"manifest.json" is missing.',
  ])
})

t.test('names of a bundle are plain', async t => {
  for (const name of ['plan.json', 'manifest.jws', `bodies/${'0'.repeat(64)}`, 'ticket.jwt'])
    t.ok(isSafeName(name), name)
  for (const name of ['..', 'a/b', 'A.json', '', 'a.part', 'bodies/x'])
    t.notOk(isSafeName(name), name)
})
