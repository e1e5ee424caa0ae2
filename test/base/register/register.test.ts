import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { type Entry, entryText } from '../../../src/base/register/entry.ts'
import { itemHash } from '../../../src/base/register/item.ts'
import { auditPath, consistency, leafHash, rootHash } from '../../../src/base/register/merkle.ts'
import type { JsonObject } from '../../../src/model/words.ts'

t.test('an item hashes as the specification shows, whatever the order of its names', async t => {
  const wanted = 'sha-256:5dd4fe3b0de91882dae86b223ca531b5c8f2335d9ee3fd0ab18dfdc2871d0c61'
  t.equal(itemHash({ foo: 'abc', bar: 'xyz' }), wanted)
  t.equal(itemHash({ bar: 'xyz', foo: 'abc' }), wanted)
  t.not(itemHash({ bar: 'xyz', foo: 'ABC' }), wanted)
})

t.test('escapes stand as the canonical form wants them', async t => {
  const sha = (text: string) => `sha-256:${createHash('sha256').update(text).digest('hex')}`
  t.equal(itemHash({ a: 'x/y é' }), sha('{"a":"x/y é"}'))
  t.equal(itemHash({ a: '\u001f' }), sha('{"a":"\\u001F"}'))
  t.equal(itemHash({ a: '\\u00ff' }), sha('{"a":"\\\\u00ff"}'))
})

t.test('the tree is that of RFC 6962: a path and a proof lead to its root', async t => {
  const sha = (...parts: readonly (string | Buffer)[]) => {
    const made = createHash('sha256')
    for (const part of parts) made.update(part)
    return made.digest('hex')
  }
  const node = (left: string, right: string) =>
    sha(Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex'))
  const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map(leafHash)
  t.equal(rootHash([]), sha(''))
  t.equal(a, sha(Buffer.of(0), 'a'))
  t.equal(rootHash([a, b, c]), node(node(a, b), c))
  t.strictSame(auditPath([a, b, c], 0), [b, c])
  t.strictSame(auditPath([a, b, c], 2), [node(a, b)])
  t.strictSame(consistency([a, b, c], 2), [c])
  t.strictSame(consistency([a, b, c], 1), [b, c])
  t.strictSame(consistency([a, b, c], 3), [])
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 40 }), texts => {
      const leaves = texts.map(leafHash)
      const other = [...leaves.slice(0, -1), leafHash(`${texts.at(-1)}x`)]
      return rootHash(leaves) !== rootHash(other)
    }),
    { seed: 1 },
  )
})

const folder = '../shared/sector/data/registers'
const here = existsSync(folder)

/** One line of the register serialisation format (RSF) at a time. */
function read(file: string) {
  const items = new Set<string>()
  const named: string[] = []
  const entries: Entry[] = []
  const roots: string[] = []
  for (const line of readFileSync(`${folder}/${file}`, 'utf8').split('\n')) {
    const [command, ...rest] = line.split('\t')
    const [one = '', key = '', timestamp = '', hashes = ''] = rest
    if (command === 'assert-root-hash') roots.push(one)
    if (command === 'add-item') {
      const item: JsonObject = JSON.parse(one)
      items.add(itemHash(item))
    }
    if (command !== 'append-entry') continue
    named.push(...hashes.split(';'))
    if (one !== 'user') continue
    entries.push({ number: entries.length + 1, timestamp, key, items: hashes.split(';') })
  }
  return { items, named, entries, roots }
}

t.test(
  'the published registers verify hash by hash, up to the root of their log',
  { skip: here ? false : 'the published registers are not here' },
  async t => {
    const files = readdirSync(folder).filter(file => file.endsWith('.rsf'))
    t.ok(files.length >= 6)
    for (const file of files) {
      const { items, named, entries, roots } = read(file)
      t.ok(named.length > 20, file)
      t.strictSame(
        named.filter(hash => !items.has(hash)),
        [],
        `${file}: ${named.length} entries`,
      )
      t.equal(roots.at(0), `sha-256:${rootHash([])}`)
      t.equal(roots.at(-1), `sha-256:${rootHash(entries.map(entryText).map(leafHash))}`, file)
      const [first, ...others] = entries
      const spoiled = [{ ...(first ?? entries[1]), key: 'XXX' } as Entry, ...others] // same members
      t.not(roots.at(-1), `sha-256:${rootHash(spoiled.map(entryText).map(leafHash))}`)
    }
  },
)
