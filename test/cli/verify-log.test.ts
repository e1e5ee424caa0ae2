import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { certify } from '../../src/assay.ts'
import { makeKey } from '../certify/make-keys.ts'
import { body } from '../make-body.ts'
import { certificateOf, tokenOf } from '../make-register.ts'

const made = await body(t)
const { run, folder, list, signer } = made
const path = (name: string): string => join(folder, name)
const read = (name: string): string => readFileSync(path(name), 'utf8')
const trust = ['--trust', 'assay-trust.json']
const registerKey = ['--key', 'keys/register.json', '--passphrase', 'env:PASS']

async function must(...argv: readonly string[]): Promise<void> {
  const { code, err } = await run(...argv)
  if (code !== 0) throw new Error(err)
}

async function add(...numbers: readonly number[]): Promise<void> {
  const files = numbers.map(n => `${n}.jwt`)
  for (const n of numbers) writeFileSync(path(`${n}.jwt`), `${await tokenOf(certificateOf(n))}\n`)
  await must('register', 'add', 'log', ...files, ...trust, ...registerKey)
}

await add(1)
cpSync(path('log'), path('first'), { recursive: true })
await add(2, 3)
cpSync(path('log/checkpoint'), path('kept.checkpoint'))
await add(4)
const id = (n: number): string => certificateOf(n).id
await must('register', 'prove', 'log', id(2), ...trust, '-o', 'now.tlog-proof')
await must('register', 'prove', 'log', '--seen', 'kept.checkpoint', ...trust, '-o', 'grown.txt')

async function verify(file: string, ...more: readonly string[]) {
  const ran = await run('verify', file, '--without-status', '--json', ...more)
  return { code: ran.code, err: ran.err, ...(ran.out === '' ? {} : JSON.parse(ran.out)) }
}

const refused = (reason: string) => ({ code: 1, valid: false, reason })

t.test('a proof beside a certificate is looked at, and what it shows is said', async t => {
  t.match(await verify('2.jwt'), {
    code: 0,
    log: { origin: 'register.example/log', entry: 1, size: 2, at: '2026-11-22T10:00:00.000Z' },
  })
  const ran = await run('verify', '2.jwt', '--without-status')
  t.match(ran.out, /It is entry 1 of the log register\.example\/log, since 2026-11-22T10/)
  cpSync(path('2.jwt'), path('alone.jwt'))
  t.match(await verify('alone.jwt'), { code: 0, log: null })
  t.match(await run('verify', 'alone.jwt', '--without-status'), { out: /No proof was shown/ })
})

t.test('the proof of another certificate, or a spoiled one, is refused', async t => {
  t.match(await verify('2.jwt', '--proof', '3.tlog-proof'), refused('not-in-log'))
  writeFileSync(path('bad.tlog-proof'), 'nothing')
  t.match(await verify('2.jwt', '--proof', 'bad.tlog-proof'), refused('not-a-proof'))
  t.match(await verify('2.jwt', '--proof', 'nowhere'), { code: 2, err: /nowhere/ })
})

t.test('a page of the register carries its proof', async t => {
  await must('register', 'build', 'log', '-o', 'site', ...trust, ...registerKey)
  const page = `site/certificates/${certify.nameOf(id(3))}/index.html`
  t.match(await verify(page), { code: 0, log: { entry: 2 } })
})

t.test('a checkpoint that was kept is held to the one of the proof', async t => {
  const now = ['--proof', 'now.tlog-proof', '--checkpoint', 'kept.checkpoint']
  t.match(await verify('2.jwt', ...now, '--consistency', 'grown.txt'), {
    code: 0,
    log: { size: 4 },
  })
  t.match(await verify('2.jwt', ...now), refused('not-consistent'))
  t.match(await verify('alone.jwt', '--checkpoint', 'kept.checkpoint'), refused('not-in-log'))
})

t.test('another log, cut off or rewritten by whoever holds its key, is found', async t => {
  cpSync(path('log'), path('true'), { recursive: true })
  rmSync(path('log'), { recursive: true })
  cpSync(path('first'), path('log'), { recursive: true })
  const growth = ['register', 'prove', 'log', '--seen', 'kept.checkpoint', ...trust, '-o', 'g.txt']
  t.match(await run(...growth), { code: 2, err: /\(truncated-log\)/ })
  await add(5, 2, 6)
  t.match(await run(...growth), { code: 2, err: /\(split-view\)/ })
  await must('register', 'prove', 'log', id(2), ...trust, '-o', 'forked.tlog-proof')
  t.match(
    await verify('2.jwt', '--proof', 'forked.tlog-proof'),
    { code: 0 },
    'nobody kept anything',
  )
  const forked = ['--proof', 'forked.tlog-proof', '--checkpoint', 'kept.checkpoint']
  t.match(await verify('2.jwt', ...forked, '--consistency', 'grown.txt'), refused('split-view'))
  rmSync(path('log'), { recursive: true })
  cpSync(path('true'), path('log'), { recursive: true })
})

const witness = makeKey(41)
const name = 'witness.example/ann'
const key = certify.verifierKey({ name, jwk: witness.jwk }, 4)

t.test('a policy names witnesses, and how many must have cosigned', async t => {
  const policy = (keys: readonly string[], needed: number): string => {
    const text = JSON.stringify({ assay: 'policy/1', witnesses: { keys, needed } })
    writeFileSync(path('policy.json'), text)
    return 'policy.json'
  }
  const under = ['--policy', policy([key], 1)]
  t.match(await verify('2.jwt', ...under), refused('too-few-witnesses'))
  t.match(await verify('alone.jwt', ...under), refused('not-in-log'))
  const seconds = Date.parse('2026-11-22T11:00:00Z') / 1000
  const cosigned = await certify.cosign(read('log/checkpoint'), { name, seconds }, witness)
  writeFileSync(path('cosigned.checkpoint'), cosigned)
  t.match(await run('register', 'witnessed', 'log', 'cosigned.checkpoint', ...trust), {
    code: 0,
    err: /1 cosignature more stands below the checkpoint/,
  })
  t.match(await run('register', 'verify', 'log', ...trust), { code: 0 })
  await must('register', 'prove', 'log', id(2), ...trust, '-o', 'seen.tlog-proof')
  const found = await verify('2.jwt', '--proof', 'seen.tlog-proof', ...under)
  t.match(found, { code: 0, log: { witnesses: [{ name }] } })
  t.match(await run('register', 'witnessed', 'log', 'kept.checkpoint', ...trust), {
    code: 2,
    err: /\(split-view\)/,
  })
  const other = certify.verifierKey({ name: 'witness.example/eve', jwk: witness.jwk }, 4)
  for (const [keys, needed, says] of [
    [[key, other], 2, /names one witness twice/],
    [[key], 2, /wants 2 witnesses and names 1/],
    [['witness.example/ann'], 1, /no key of a witness/],
  ] as const) {
    t.match(await verify('2.jwt', '--policy', policy(keys, needed)), { code: 2, err: says })
  }
})

t.test('what the log saw before its key was revoked stays valid; alone it does not', async t => {
  const keys = list.keys.map(one => {
    const revoked = { status: 'revoked', revokedAt: '2026-11-22T12:00:00Z', why: 'lost' } as const
    return one.role === 'certificate' ? { ...one, ...revoked } : one
  })
  const { file } = await certify.countersigned(certify.unsigned({ ...list, keys }), signer('root'))
  writeFileSync(path('revoked.json'), JSON.stringify(file))
  const after = ['--trust', 'revoked.json', '--at', '2026-11-23T00:00:00Z']
  t.match(await verify('3.jwt', ...after), { code: 0, log: { entry: 2 } })
  t.match(await verify('alone.jwt', ...after), {
    ...refused('untrusted-key'),
    detail: 'key-revoked',
  })
})

t.test('a command line that lacks something says what', async t => {
  const prove = (...argv: readonly string[]) => run('register', 'prove', 'log', ...argv, ...trust)
  t.match(await prove('-o', 'x'), { code: 2, err: /the id of a certificate, or --seen/ })
  t.match(await prove(id(2)), { code: 2, err: /-o FILE/ })
  t.match(await prove('urn:nothing', '-o', 'x'), { code: 2, err: /no certificate of that id/ })
  t.match(await run('register', 'witnessed', 'log', ...trust), { code: 2, err: /one checkpoint/ })
})
