import { createHash } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { auditPath, consistency, leafHash, rootHash } from '../../../src/base/register/merkle.ts'
import { isConsistent, isIncluded } from '../../../src/certify/log/proofs.ts'
import { tree } from '../../../src/certify/log/tree.ts'

const most = 70
const leaves = Array.from({ length: most }, (_, n) => leafHash(`entry ${n}`))
const made = tree()
for (const leaf of leaves) made.add(leaf)

t.test('roots are those of the Certificate Transparency test vectors', async t => {
  // google/certificate-transparency, merkletree/merkle_tree_test.cc: its inputs and roots.
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657']
  const last = '606162636465666768696a6b6c6d6e6f'
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  const growing = tree()
  t.equal(growing.root(0), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  for (const [n, hex] of [...inputs, last].entries()) {
    growing.add(
      createHash('sha256')
        .update(Buffer.from(`00${hex}`, 'hex'))
        .digest('hex'),
    )
    t.equal(growing.root(n + 1), roots[n])
  }
})

t.test('up to 70 leaves, roots and proofs are as RFC 6962 defines them', async t => {
  let wrong = 0
  for (let size = 1; size <= most; size++) {
    const some = leaves.slice(0, size)
    if (made.root(size) !== rootHash(some)) wrong += 1
    for (let index = 0; index < size; index++) {
      if (`${made.inclusion(index, size)}` !== `${auditPath(some, index)}`) wrong += 1
    }
    for (let old = 1; old <= size; old++) {
      if (`${made.consistency(old, size)}` !== `${consistency(some, old)}`) wrong += 1
    }
  }
  t.equal(wrong, 0)
})

t.test('up to 70 leaves, every proof leads where it must', async t => {
  let [included, grown] = [0, 0]
  for (let size = 1; size <= most; size++) {
    const root = made.root(size)
    for (const [index, leaf] of leaves.slice(0, size).entries()) {
      if (isIncluded({ leaf, index, size, path: made.inclusion(index, size) }, root)) included += 1
    }
    for (let old = 1; old <= size; old++) {
      const both = { old: { size: old, root: made.root(old) }, now: { size, root } }
      if (isConsistent(both, made.consistency(old, size))) grown += 1
    }
  }
  t.strictSame([included, grown], [2485, 2485])
})

t.test('no proof leads from anything else: leaf, place, size, root, or a node of it', async t => {
  const other = leafHash('another')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: most }), fc.nat(), fc.nat(), (size, at, cut) => {
      const index = at % size
      const path = made.inclusion(index, size)
      const root = made.root(size)
      const leaf = leaves[index] ?? ''
      const spoiled = path.map((node, n) => (n === cut % path.length ? other : node))
      const bad = [
        isIncluded({ leaf: other, index, size, path }, root),
        isIncluded({ leaf, index: size, size, path }, root),
        isIncluded({ leaf, index: -1, size, path }, root),
        isIncluded({ leaf, index, size, path }, other),
        isIncluded({ leaf, index, size, path: [...path, other] }, root),
        path.length > 0 && isIncluded({ leaf, index, size, path: path.slice(1) }, root),
        path.length > 0 && isIncluded({ leaf, index, size, path: spoiled }, root),
        size > 1 && isIncluded({ leaf, index: (index + 1) % size, size, path }, root),
      ]
      return bad.every(one => !one)
    }),
    { seed: 1, numRuns: 500 },
  )
  t.pass()
})

t.test('no proof joins a log to one that it did not grow from', async t => {
  const other = leafHash('another')
  fc.assert(
    fc.property(fc.integer({ min: 2, max: most }), fc.nat(), fc.nat(), (size, at, cut) => {
      const old = 1 + (at % (size - 1))
      const proof = made.consistency(old, size)
      const now = { size, root: made.root(size) }
      const before = { size: old, root: made.root(old) }
      const spoiled = proof.map((node, n) => (n === cut % proof.length ? other : node))
      const bad = [
        isConsistent({ old: { size: old, root: other }, now }, proof),
        isConsistent({ old: before, now: { size, root: other } }, proof),
        isConsistent({ old: now, now: before }, proof),
        isConsistent({ old: before, now }, [...proof, other]),
        isConsistent({ old: before, now }, proof.slice(1)),
        isConsistent({ old: before, now }, spoiled),
        isConsistent({ old: { size: old + 0.5, root: before.root }, now }, proof),
      ]
      return bad.every(one => !one)
    }),
    { seed: 1, numRuns: 500 },
  )
  const empty = { size: 0, root: made.root(0) }
  t.ok(isConsistent({ old: empty, now: { size: 3, root: made.root(3) } }, made.consistency(0, 3)))
  t.notOk(isConsistent({ old: empty, now: { size: 3, root: made.root(3) } }, [other]))
})

t.test('a tree of a thousand leaves is that of its definition', async t => {
  const many = tree()
  const texts = Array.from({ length: 1000 }, (_, n) => leafHash(String(n)))
  for (const leaf of texts) many.add(leaf)
  t.equal(many.size(), 1000)
  for (const size of [1, 255, 256, 257, 999, 1000])
    t.equal(many.root(size), rootHash(texts.slice(0, size)))
})
