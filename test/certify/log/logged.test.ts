import t from 'tap'
import { cosign, readWitness, withCosignatures } from '../../../src/certify/log/cosignature.ts'
import { growthText } from '../../../src/certify/log/growth.ts'
import { append, emptyLog, type Log, verifyLog } from '../../../src/certify/log/log.ts'
import { acceptLogged, type WantedLogged } from '../../../src/certify/log/logged.ts'
import { keyId, verifierKey } from '../../../src/certify/log/note.ts'
import { proofText } from '../../../src/certify/log/proof-file.ts'
import type { Entry } from '../../../src/model/log.ts'
import type { TrustedKey } from '../../../src/model/trust.ts'
import { makeKey, trusted } from '../make-keys.ts'

const origin = 'register.example/log'
const registrar = makeKey(6)
const keys = [trusted(registrar, 'register')]
const at = '2026-11-22T10:00:00Z'
const entry = (token: string): Entry => ({ assay: 'entry/1', at, kind: 'certificate', token })

/** A log of entries of these tokens. */
async function logOf(tokens: readonly string[], by = registrar): Promise<Log> {
  const trusting = [trusted(by, 'register')]
  const checkpoint = await emptyLog(origin, by)
  const empty = verifyLog({ entries: [], roots: [], checkpoint }, trusting, null)
  if (empty.kind !== 'log') throw new Error(empty.says)
  const log = verifyLog(await append(empty, tokens.map(entry), by), trusting, null)
  if (log.kind !== 'log') throw new Error(log.says)
  return log
}

const tokens = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `token-${n}`)
const [three, five, nine] = await Promise.all([3, 5, 9].map(count => logOf(tokens(count))))
if (three === undefined || five === undefined || nine === undefined) throw new Error('no log')
/** The same body shows somebody else another log. */
const fork = ['token-0', 'token-1', 'other', 'token-3', 'token-4']
const [forked, longer] = [await logOf(fork), await logOf([...fork, 'a', 'b', 'c', 'd'])]

/** The proof of an entry against the log as it stands there. */
const proofIn = ({ tree, size, checkpoint }: Log, index: number): string =>
  proofText({ index, at, path: tree.inclusion(index, size), checkpoint })
const grown = (from: Log, to: Log): string =>
  growthText({
    old: from.size,
    path: to.tree.consistency(from.size, to.size),
    checkpoint: to.checkpoint,
  })
const wanted = (more: Partial<WantedLogged> = {}): WantedLogged => {
  return { keys, kept: null, growth: null, witnesses: null, ...more }
}

t.test('a proof says where and since when a certificate is in the log', async t => {
  const found = acceptLogged(proofIn(five, 1), 'token-1', wanted())
  t.match(found, { kind: 'logged', origin, index: 1, size: 5, at, witnesses: [] })
})

t.test('a proof of something else, or by somebody else, is none', async t => {
  const good = proofIn(five, 1)
  const later = Buffer.from('2026-11-22T10:00:01Z').toString('base64')
  const revoked: TrustedKey = {
    ...trusted(registrar, 'register'),
    status: 'revoked',
    revokedAt: '2026-12-01T00:00:00Z',
  }
  const old = trusted(registrar, 'register', { notAfter: '2026-06-01T00:00:00Z' })
  for (const [name, proof, token, more, reason] of [
    ['of another certificate', good, 'token-2', {}, 'not-in-log'],
    ['of another place', good.replace('index 1', 'index 2'), 'token-1', {}, 'not-in-log'],
    ['of another time', good.replace(/extra .*/, `extra ${later}`), 'token-1', {}, 'not-in-log'],
    ['without its time', good.replace(/extra .*\n/, ''), 'token-1', {}, 'not-a-proof'],
    [
      'of a log that a stranger signed',
      good,
      'token-1',
      { keys: [trusted(makeKey(7), 'register')] },
      'unsigned-note',
    ],
    [
      'by a key for something else',
      good,
      'token-1',
      { keys: [trusted(registrar, 'status')] },
      'unsigned-note',
    ],
    ['by a key that was revoked since', good, 'token-1', { keys: [revoked] }, 'unsigned-note'],
    ['by a key after its time', good, 'token-1', { keys: [old] }, 'unsigned-note'],
    ['of no such form', 'nothing', 'token-1', {}, 'not-a-proof'],
  ] as const) {
    t.match(acceptLogged(proof, token, wanted(more)), { kind: 'refused', reason }, name)
  }
})

t.test('a log that only grew since a checkpoint was kept is believed', async t => {
  const held = (proof: string, kept: Log, growth: string | null) =>
    acceptLogged(proof, 'token-1', wanted({ kept: kept.checkpoint, growth }))
  t.match(held(proofIn(five, 1), five, null), { kind: 'logged' }, 'the same one')
  t.match(held(proofIn(nine, 1), five, grown(five, nine)), { kind: 'logged', size: 9 })
  t.match(held(proofIn(three, 1), five, grown(three, five)), { kind: 'logged', size: 3 })
})

t.test('a truncated, rewritten or forked log is refused, each with its reason', async t => {
  const { checkpoint: kept } = five
  const good = grown(five, nine)
  const [first = '', second = ''] = good.split('\n').slice(1)
  for (const [name, proof, growth, reason] of [
    ['another log of the same size', proofIn(forked, 1), null, 'split-view'],
    ['growth of another log', proofIn(longer, 1), grown(forked, longer), 'split-view'],
    ['growth to another log', proofIn(nine, 1), grown(forked, longer), 'split-view'],
    ['a proof that was changed', proofIn(nine, 1), good.replace(first, second), 'split-view'],
    ['nothing that shows it', proofIn(nine, 1), null, 'not-consistent'],
    ['growth between others', proofIn(nine, 1), grown(three, nine), 'not-consistent'],
    ['growth to something older', proofIn(nine, 1), grown(three, five), 'not-consistent'],
    [
      'a log that was cut off',
      proofIn(three, 1),
      growthText({ old: 5, path: [], checkpoint: three.checkpoint }),
      'truncated-log',
    ],
    ['nonsense', proofIn(nine, 1), 'old five', 'not-a-proof'],
  ] as const) {
    const found = acceptLogged(proof, 'token-1', wanted({ kept, growth }))
    t.match(found, { kind: 'refused', reason }, name)
  }
  const stranger = await logOf(tokens(5), makeKey(7))
  const strange = wanted({ kept: stranger.checkpoint })
  t.match(acceptLogged(proofIn(five, 1), 'token-1', strange), { reason: 'unsigned-note' })
})

const [ann, bob] = [makeKey(41), makeKey(42)]
const names = { ann: 'witness.example/ann', bob: 'witness.example/bob' }
const witnesses = {
  keys: [
    { name: names.ann, jwk: ann.jwk },
    { name: names.bob, jwk: bob.jwk },
  ],
  needed: 2,
}
const seconds = Date.parse('2026-11-22T11:00:00Z') / 1000
/** The log with its checkpoint cosigned. */
async function cosigned(log: Log, ...by: readonly (readonly [string, typeof ann])[]): Promise<Log> {
  let { checkpoint } = log
  for (const [name, signer] of by) checkpoint = await cosign(checkpoint, { name, seconds }, signer)
  return { ...log, checkpoint }
}

t.test('as many witnesses as are wanted must have seen the log that holds it', async t => {
  const both = await cosigned(five, [names.ann, ann], [names.bob, bob])
  const found = acceptLogged(proofIn(both, 1), 'token-1', wanted({ witnesses }))
  t.match(found, {
    kind: 'logged',
    witnesses: [{ name: names.ann, at: '2026-11-22T11:00:00.000Z' }, {}],
  })
  const few = (log: Log, more: Partial<WantedLogged> = {}) =>
    acceptLogged(proofIn(log, 1), 'token-1', wanted({ witnesses, ...more }))
  t.match(few(five), { reason: 'too-few-witnesses', says: /0 of 2/ })
  t.match(few(await cosigned(five, [names.ann, ann])), { reason: 'too-few-witnesses' })
  const twice = await cosigned(five, [names.ann, ann], [names.ann, ann])
  t.match(few(twice), { reason: 'too-few-witnesses' }, 'one witness twice')
  const stranger = await cosigned(five, [names.ann, ann], ['witness.example/eve', makeKey(43)])
  t.match(few(stranger), { reason: 'too-few-witnesses' }, 'a stranger beside')
  const borrowed = await cosigned(five, [names.ann, ann], [names.bob, makeKey(43)])
  t.match(few(borrowed), { reason: 'too-few-witnesses' }, 'a stranger by the name of one')
  const moved = both.checkpoint.split('\n\n')[1] ?? ''
  const other = {
    ...nine,
    checkpoint: `${nine.checkpoint}${moved.split('\n').slice(1).join('\n')}`,
  }
  t.match(few(other), { reason: 'altered' }, 'cosignatures of another checkpoint')
  t.match(few(both, { keys: [] }), { reason: 'unsigned-note' }, 'witnesses are not the log')
})

t.test('witnesses of a later checkpoint count, those of an earlier one do not', async t => {
  const later = await cosigned(nine, [names.ann, ann], [names.bob, bob])
  const kept = wanted({ witnesses, kept: later.checkpoint, growth: grown(five, nine) })
  t.match(acceptLogged(proofIn(five, 4), 'token-4', kept), { kind: 'logged' })
  const before = await cosigned(three, [names.ann, ann], [names.bob, bob])
  const early = wanted({ witnesses, kept: before.checkpoint, growth: grown(three, five) })
  t.match(acceptLogged(proofIn(five, 4), 'token-4', early), { reason: 'too-few-witnesses' })
})

t.test('who shows two logs to two people finds no witness for both', async t => {
  const seen = await cosigned(five, [names.ann, ann], [names.bob, bob])
  t.match(acceptLogged(proofIn(seen, 1), 'token-1', wanted({ witnesses })), { kind: 'logged' })
  // Both have seen another log of five entries, and sign no second one.
  const lines = seen.checkpoint
    .slice(seen.checkpoint.indexOf('\n\n') + 2)
    .split('\n')
    .slice(1)
  const shown = { ...forked, checkpoint: `${forked.checkpoint}${lines.join('\n')}` }
  t.match(acceptLogged(proofIn(shown, 1), 'token-1', wanted({ witnesses })), { reason: 'altered' })
  t.match(acceptLogged(proofIn(forked, 1), 'token-1', wanted({ witnesses })), {
    reason: 'too-few-witnesses',
  })
})

t.test('cosignatures are those of the standard', async t => {
  // C2SP/C2SP, tlog-cosignature.md: its example, a witness and the time that it signed.
  const line =
    'jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA=='
  const bytes = Buffer.from(line, 'base64')
  t.equal(bytes.length, 4 + 8 + 64)
  t.equal(
    new Date(Number(bytes.readBigUInt64BE(4)) * 1000).toISOString(),
    '2023-03-20T12:25:47.000Z',
  )
  const key = { name: names.ann, jwk: ann.jwk }
  t.same(readWitness(verifierKey(key, 4)), key)
  t.equal(readWitness(verifierKey(key)), null, 'the key of a log is no witness')
  t.not(keyId(key).toString('hex'), keyId(key, 4).toString('hex'))
})

t.test('a log takes cosignatures of its own checkpoint, once each', async t => {
  const { checkpoint } = await cosigned(five, [names.ann, ann])
  const merged = withCosignatures(five.checkpoint, checkpoint)
  t.match(merged, { kind: 'merged', note: checkpoint, added: 1 })
  t.match(withCosignatures(checkpoint, checkpoint), { note: checkpoint, added: 0 })
  t.match(withCosignatures(nine.checkpoint, checkpoint), { reason: 'split-view' })
  t.match(withCosignatures(five.checkpoint, 'nothing'), { reason: 'not-a-note' })
})
