import t from 'tap'
import { readCheckpoint } from '../../../src/certify/log/checkpoint.ts'
import { entryLine, readEntry } from '../../../src/certify/log/entry.ts'
import { append, emptyLog, type LogFiles, verifyLog } from '../../../src/certify/log/log.ts'
import { proofText, readProofText, verifyProof } from '../../../src/certify/log/proof-file.ts'
import type { Entry } from '../../../src/model/log.ts'
import { makeKey, trusted } from '../make-keys.ts'

const origin = 'register.example/log'
const signer = makeKey(1)
const thief = makeKey(2)
const keys = [trusted(signer, 'register')]
const entry = (n: number): Entry => ({
  assay: 'entry/1',
  at: `2026-06-01T00:00:${String(n).padStart(2, '0')}Z`,
  kind: 'certificate',
  token: `token ${n}`,
})

/** A log of so many entries, added three at a time. */
async function made(count: number, by = signer, of = entry): Promise<Files> {
  let files: Files = { entries: [], roots: [], checkpoint: await emptyLog(origin, by) }
  for (let from = 0; from < count; from += 3) {
    const log = verifyLog(files, [trusted(by, 'register')], null)
    if (log.kind !== 'log') throw new Error(log.says)
    const next = Array.from({ length: Math.min(3, count - from) }, (_, n) => of(from + n))
    const added = await append(log, next, by)
    files = {
      entries: [...files.entries, ...added.entries],
      roots: [...files.roots, ...added.roots],
      checkpoint: added.checkpoint,
    }
  }
  return files
}
interface Files extends LogFiles {
  readonly entries: readonly string[]
  readonly roots: readonly string[]
}
const files = await made(20)
const without = <T>(list: readonly T[], at: number) => list.toSpliced(at, 1)

t.test('a log verifies from its first entry on', async t => {
  const log = verifyLog(files, keys, null)
  t.match(log, { kind: 'log', origin, size: 20, last: entry(19).at })
  t.equal(log.kind === 'log' && log.entries.length, 20)
  t.match(verifyLog(await made(0), keys, null), { kind: 'log', size: 0, last: null })
})

t.test('the first entry that was changed is named, whatever else was made to fit', async t => {
  for (const at of [0, 1, 7, 18, 19]) {
    const line = (files.entries[at] ?? '').replace('token ', 'other ')
    const edited = { ...files, entries: files.entries.with(at, line) }
    t.match(verifyLog(edited, keys, null), { reason: 'altered-log', entry: at })
    // Whoever has no key of the register signs with their own from there on.
    const forged = await made(
      20,
      thief,
      n => ({ ...entry(n), token: n === at ? 'other' : `token ${n}` }) as Entry,
    ) // same members
    const joined = {
      ...files,
      entries: forged.entries,
      roots: [...files.roots.slice(0, at), ...forged.roots.slice(at)],
    }
    t.match(verifyLog(joined, keys, null), { reason: 'unsigned-note', entry: at })
    const patched = forged.roots.map(
      (root, n) => `${root.split(' ')[0]} ${files.roots[n]?.split(' ')[1]}`,
    )
    t.match(verifyLog({ ...joined, roots: patched }, keys, null), { reason: 'altered', entry: at })
  }
})

t.test('an entry that was taken out, put in or moved is named', async t => {
  const { entries, roots } = files
  t.match(verifyLog({ ...files, entries: without(entries, 5) }, keys, null), {
    reason: 'altered-log',
    entry: 5,
  })
  const less = { ...files, entries: without(entries, 5), roots: without(roots, 5) }
  t.match(verifyLog(less, keys, null), { reason: 'altered-log', entry: 5 })
  const more = { ...files, entries: entries.toSpliced(5, 0, entryLine(entry(5))) }
  t.match(verifyLog(more, keys, null), { reason: 'altered-log', entry: 6 })
  const moved = entries.with(3, entries[4] ?? '').with(4, entries[3] ?? '')
  t.match(verifyLog({ ...files, entries: moved }, keys, null), { reason: 'altered-log', entry: 3 })
})

t.test('a log that was cut off is found by its checkpoint, or by one that was seen', async t => {
  const cut = { ...files, entries: files.entries.slice(0, 12), roots: files.roots.slice(0, 12) }
  t.match(verifyLog(cut, keys, null), { reason: 'truncated-log', entry: 12 })
  const older = await made(12)
  t.match(verifyLog(older, keys, null), { kind: 'log' }, 'as it once was: nothing in it is wrong')
  const known = readCheckpoint(files.checkpoint, [{ name: origin, jwk: signer.jwk }])
  if (known.kind !== 'checkpoint') throw new Error('it is one')
  t.match(verifyLog(older, keys, known), { reason: 'truncated-log', entry: 12 })
  t.match(verifyLog(files, keys, known), { kind: 'log' })
})

t.test('a log that shows others another past is found by whoever saw a checkpoint', async t => {
  const other = await made(21, signer, n => ({ ...entry(n), token: n === 4 ? 'x' : 'y' }) as Entry) // same members
  const known = readCheckpoint(files.checkpoint, [{ name: origin, jwk: signer.jwk }])
  if (known.kind !== 'checkpoint') throw new Error('it is one')
  t.match(verifyLog(other, keys, null), { kind: 'log' })
  t.match(verifyLog(other, keys, known), { reason: 'split-view' })
  t.match(verifyLog(files, keys, { ...known, origin: 'other' }), { reason: 'other-log' })
})

t.test('what stands behind the last signed entry is no part of the log', async t => {
  const more = { ...files, entries: [...files.entries, entryLine(entry(20))] }
  t.match(verifyLog(more, keys, null), { reason: 'unsigned-tail', entry: 20 })
})

t.test(
  'an entry that is older than the one before it is refused: the clock was set back',
  async t => {
    const back = await made(3, signer, n => entry(n === 2 ? 0 : n + 1))
    t.match(verifyLog(back, keys, null), { reason: 'out-of-order', entry: 2 })
  },
)

t.test('the register’s key signs while it is valid, and another key does not', async t => {
  const as = (more: object) => [trusted(signer, 'register', more)]
  t.match(verifyLog(files, [trusted(signer, 'certificate')], null), { reason: 'unsigned-note' })
  const ended = as({ notAfter: entry(6).at })
  t.match(verifyLog(files, ended, null), { reason: 'unsigned-note', entry: 6 })
  const revoked = as({ status: 'revoked', revokedAt: entry(9).at })
  t.match(verifyLog(files, revoked, null), { reason: 'unsigned-note', entry: 9 })
})

t.test('an entry is one line of strict JSON of a known kind', async t => {
  const receipt = {
    assay: 'entry/1',
    at: entry(0).at,
    kind: 'receipt',
    ticket: 1,
    bundle: `sha256:${'0'.repeat(64)}`,
    accepted: true,
  }
  t.match(readEntry(JSON.stringify(receipt)), { entry: receipt })
  t.match(readEntry(entryLine(entry(1))), { entry: entry(1) })
  for (const bad of [
    { ...receipt, more: 1 },
    { ...receipt, ticket: '1' },
    { ...receipt, bundle: 'sha256:0' },
    { ...entry(1), kind: 'king' },
    { ...entry(1), at: 'yesterday' },
    { ...entry(1), assay: 'entry/2' },
    { ...entry(1), more: 1 },
  ])
    t.match(readEntry(JSON.stringify(bad)), { reason: 'not-an-entry' })
  t.match(readEntry('{"assay":"entry/1","assay":"entry/1"}'), { reason: 'duplicate-member' })
  t.match(readEntry(JSON.stringify({ ...entry(1), token: 'x'.repeat(66_000) })), {
    reason: 'too-large',
  })
})

t.test('a proof leads from an entry to the log, and from nothing else', async t => {
  const log = verifyLog(files, keys, null)
  if (log.kind !== 'log') throw new Error(log.says)
  const known = [{ name: origin, jwk: signer.jwk }]
  for (const index of [0, 7, 19]) {
    const path = log.tree.inclusion(index, log.size)
    const text = proofText({ index, at: null, path, checkpoint: files.checkpoint })
    const line = files.entries[index] ?? ''
    t.match(verifyProof(text, line, known), { kind: 'included', index, size: 20, origin })
    t.match(verifyProof(text, line.replace('token', 'other'), known), { reason: 'not-in-log' })
    t.match(verifyProof(text.replace(`index ${index}`, 'index 3'), line, known), {
      reason: 'not-in-log',
    })
    t.match(verifyProof(text, line, [{ name: origin, jwk: thief.jwk }]), {
      reason: 'unsigned-note',
    })
    t.match(verifyProof(text.replace('20\n', '21\n'), line, known), { reason: 'altered' })
    const extra = text.replace('index', 'extra AAAA\nindex')
    t.match(verifyProof(extra, line, known), { kind: 'included' }, 'an extra line is passed over')
    for (const bad of [
      text.replace('@v1', '@v2'),
      text.replace('index ', 'index 0'),
      text.replace('=\n', '\n'),
      '',
    ])
      t.match(verifyProof(bad, line, known), { reason: 'not-a-proof' })
  }
})

t.test('the proof file of the standard is read as it is meant', async t => {
  // C2SP/C2SP, tlog-proof.md: its example; its signatures are shortened there.
  const example = `c2sp.org/tlog-proof@v1
extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6kYXJ3aW4tYXJ
index 73894
gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=

example.com/fancylog
109482
sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=
`
  const read = readProofText(example)
  t.match(read, { index: 73_894, path: { length: 2 } })
  t.match(read?.checkpoint, /^example\.com\/fancylog\n109482\n/)
  t.equal(
    proofText(read ?? { index: 0, at: null, path: [], checkpoint: '' }),
    example.replace(/extra .*\n/, ''),
  )
})
