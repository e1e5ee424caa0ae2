import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import t from 'tap'
import { archive, archived, zip } from '../../../fixtures/suppliers/identifiers/archive.ts'
import { makeLog } from '../../../fixtures/suppliers/identifiers/log.ts'
import { entryText } from '../../../src/base/register/entry.ts'
import { itemHash } from '../../../src/base/register/item.ts'
import { auditPath, consistency, leafHash, rootHash } from '../../../src/base/register/merkle.ts'
import { unzip } from '../../../src/base/zip.ts'
import { check } from '../../../src/judge/check.ts'
import { ascending } from '../../../src/judge/checks/ascending.ts'
import { counted } from '../../../src/judge/checks/counted.ts'
import { itemHashes } from '../../../src/judge/checks/item-hash.ts'
import { linkedPages } from '../../../src/judge/checks/linked-pages.ts'
import { registerArchive } from '../../../src/judge/checks/register-archive.ts'
import { registerProof } from '../../../src/judge/checks/register-proof.ts'
import type { Header } from '../../../src/model/evidence.ts'
import type { Json } from '../../../src/model/words.ts'
import { exchange, opinions, outcomes } from '../seen.ts'

const next: readonly Header[] = [['Link', '<?start=3>; rel="next"']]
const page = (id: string, numbers: readonly Json[], headers: readonly Header[] = []) =>
  exchange({ id, headers, body: numbers.map(number => ({ n: number })) })
const nodes = '$[*].n'

t.test('linked-pages wants each record once, over pages that end', async t => {
  const of = (total: Json, ...pages: Parameters<typeof page>[]) =>
    outcomes(
      check(linkedPages),
      pages.map(one => page(...one)),
      { with: { nodes, total } },
    )
  t.same(of(3, ['a', [1, 2], next], ['b', [3]]), ['passed'])
  t.same(of(9, ['a', [1, 2], next], ['b', [3], next]), ['passed']) // cut short by its limit
  t.same(of(3, ['a', [1, 2], next], ['b', [2, 3]]), ['failed'])
  t.same(of(3, ['a', [1, 2]]), ['failed'])
  t.same(of('3', ['a', [1, 2]]), ['failed'])
  t.same(of(2, ['a', [1, 2]]), ['cantTell'])
  t.same(of(null, ['a', [1, 2]]), ['cantTell'])
  t.same(of(2), [])
})

t.test('counted holds the total to the walk, and a part of it proves nothing', async t => {
  const of = (total: Json, ...pages: Parameters<typeof page>[]) =>
    outcomes(
      check(counted),
      pages.map(one => page(...one)),
      { with: { nodes, total } },
    )
  t.same(of(3, ['a', [1, 2], next], ['b', [3]]), ['passed'])
  t.same(of('3', ['a', [1, 2], next], ['b', [3]]), ['passed'])
  t.same(of(4, ['a', [1, 2], next], ['b', [3]]), ['failed'])
  t.same(of(3, ['a', [1, 2], next]), ['cantTell'])
  t.same(of('many', ['a', [1, 2]]), ['cantTell'])
})

t.test('ascending compares numbers as numbers, across pages', async t => {
  const of = (...pages: readonly (readonly Json[])[]) =>
    outcomes(
      check(ascending),
      pages.map((numbers, at) => page(`p${at}`, numbers)),
      { with: { nodes, says: 'number' } },
    )
  t.same(of([1, 2], [10, '11']), ['passed'])
  t.same(of(['9', '10']), ['passed'])
  t.same(of(['10', '9']), ['failed'])
  t.same(of([1, 2], [2, 3]), ['failed'])
  t.same(of([1, 'two']), ['failed'])
  t.same(of([1]), ['cantTell'])
  t.same(of([]), [])
})

t.test('item-hash computes the hash again', async t => {
  const item = { foo: 'abc', bar: 'xyz' }
  const of = (body: Json, hash: string) =>
    outcomes(check(itemHashes), [exchange({ body })], { with: { hash } })
  t.same(of(item, itemHash(item)), ['passed'])
  t.same(of({ ...item, foo: 'abd' }, itemHash(item)), ['failed'])
  t.same(of([item], itemHash(item)), ['failed'])
  // What was replaced before it was kept has another hash, and that is not the supplier's.
  t.same(of({ ...item, nino: 'PP123456A' }, itemHash(item)), ['cantTell'])
  t.same(of({ ...item, nhs: '999 123 4567' }, itemHash(item)), ['cantTell'])
})

const log = makeLog()
const whole = archived(log, { 'total-entries': log.entries.length }, {})

t.test('register-archive wants a backup: summary, entries, and every item they name', async t => {
  const of = (bytes: Uint8Array, cut = false) =>
    outcomes(check(registerArchive), [exchange({ bytes, cut, type: 'application/zip' })])
  t.same(of(archive(whole)), ['passed'])
  t.same(of(archive({ ...whole, items: whole.items.slice(1) })), ['failed'])
  t.same(of(archive({ ...whole, items: [] })), ['failed'])
  t.same(of(archive({ ...whole, entries: [] })), ['failed'])
  t.same(of(archive({ ...whole, entries: whole.entries.slice(1) })), ['failed'])
  t.same(of(zip([{ name: 'a/register.json', text: '[]' }])), ['failed'])
  t.same(of(archive(whole).slice(0, 500)), ['failed'])
  t.same(of(archive(whole), true), ['cantTell'])
  t.same(of(Uint8Array.of(0x1f, 0x8b, 8, 0)), ['cantTell'])
  t.same(of(new Uint8Array()), ['failed'])
  const several = Object.fromEntries(whole.items.map(item => [itemHash(item), item]))
  const packed = [
    { name: 'x/register.json', text: '{}' },
    { name: 'x/entry/all.json', text: JSON.stringify(whole.entries) },
    { name: 'x/item/all.json', text: JSON.stringify(several) },
  ]
  t.same(of(zip(packed)), ['passed'])
})

t.test('an archive is unpacked when it can be, and told of when not', async t => {
  const one = Buffer.from(zip([{ name: 'a.txt', text: 'abc' }]))
  t.match(unzip(one), { kind: 'files', files: [{ name: 'a.txt', bytes: Buffer.from('abc') }] })
  const spoiled = Buffer.from(one)
  spoiled.write('x', one.indexOf('abc'))
  t.match(unzip(spoiled), { kind: 'broken', because: /checksum/ })
  t.match(unzip(one.subarray(10)), { kind: 'broken' })
  t.match(unzip(Buffer.from('PK')), { kind: 'not-zip' })
  const huge = Buffer.from(one)
  huge.writeUInt32LE(0xffff_fff0, huge.lastIndexOf('PK\x01\x02') + 24)
  t.match(unzip(huge), { kind: 'broken', because: /too large/ })
  const odd = Buffer.from(one)
  odd.writeUInt16LE(99, odd.lastIndexOf('PK\x01\x02') + 10)
  t.match(unzip(odd), { kind: 'broken', because: /packed/ })
  // Deflated where the list of files says so, though the data is not.
  odd.writeUInt16LE(8, odd.lastIndexOf('PK\x01\x02') + 10)
  t.match(unzip(odd), { kind: 'broken', because: /packed/ })
  t.match(unzip(deflated('b.txt', 'abcabcabc')), {
    files: [{ name: 'b.txt', bytes: Buffer.from('abcabcabc') }],
  })
})

t.test('an archive is not unpacked beyond the size that it says', async t => {
  const bomb = Buffer.from(deflated('b.txt', 'a'.repeat(1_000_000)))
  bomb.writeUInt32LE(10, bomb.lastIndexOf('PK\x01\x02') + 24)
  t.match(unzip(bomb), { kind: 'broken', because: /packed/ })
})

t.test('no bytes make unpacking break off', async t => {
  const one = zip([
    { name: 'a/b.json', text: '{}' },
    { name: 'c.txt', text: 'abc' },
  ])
  const change = fc.tuple(fc.nat({ max: one.length - 1 }), fc.nat({ max: 255 }))
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), fc.nat({ max: one.length }), (changes, end) => {
      const bytes = Uint8Array.from(one).subarray(0, end)
      for (const [at, to] of changes) if (at < end) bytes[at] = to
      return ['files', 'not-zip', 'broken'].includes(unzip(bytes).kind)
    }),
    { seed: 1, numRuns: 2000 },
  )
  t.pass('fast-check found none')
})

/** An archive with one deflated file, made from a stored one of the packed bytes. */
function deflated(name: string, text: string): Uint8Array {
  const packed = deflateRawSync(text)
  const made = Buffer.from(zip([{ name, text: packed.toString('latin1') }]).slice())
  const plain = Buffer.from(zip([{ name, text }]))
  const head = made.indexOf(Buffer.from(packed.toString('latin1'), 'utf8'))
  const body = Buffer.concat([made.subarray(0, head), packed])
  const central = Buffer.from(plain.subarray(plain.lastIndexOf('PK\x01\x02')))
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(body.length, central.lastIndexOf('PK\x05\x06') + 16)
  return Buffer.concat([body, central])
}

t.test('register-proof computes every proof from the entries that were read', async t => {
  const entries = log.entries.slice(0, 5)
  const leaves = entries.map(entryText).map(leafHash)
  const listed = entries.map(({ number, timestamp, key, items }) => ({
    'entry-number': String(number),
    'entry-timestamp': timestamp,
    key,
    'item-hash': items,
  }))
  const url = (path: string) => `https://api.example.org/v1/proof/${path}/merkle:sha-256`
  const hashes = (nodes: readonly string[]) => nodes.map(node => `sha-256:${node}`)
  const of = (path: string, body: Json) =>
    opinions(check(registerProof), [
      exchange({ body: listed }),
      exchange({ url: url(path), body }),
    ]).map(({ outcome }) => outcome)
  const root = (size: number) => ({
    'root-hash': `sha-256:${rootHash(leaves.slice(0, size))}`,
    'total-entries': size,
  })
  t.same(of('register', root(5)), ['passed'])
  t.same(of('register', root(4)), ['passed'])
  t.same(of('register', { ...root(5), 'total-entries': 4 }), ['failed'])
  t.same(of('register', { ...root(5), 'total-entries': 6 }), ['cantTell'])
  const audit = { 'merkle-audit-path': hashes(auditPath(leaves, 2)) }
  t.same(of('entries/3/5', audit), ['passed'])
  t.same(of('entries/4/5', audit), ['failed'])
  const nodes = { 'merkle-consistency-nodes': hashes(consistency(leaves, 3)) }
  t.same(of('consistency/3/5', nodes), ['passed'])
  t.same(of('consistency/2/5', nodes), ['failed'])
  t.same(of('consistency/0/5', nodes), ['cantTell'])
  t.same(of('other', { anything: 1 }), [])
})
