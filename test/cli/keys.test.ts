import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Io } from '../../src/cli/io.ts'
import { world } from '../make-io.ts'

const env = { ROOT: 'a passphrase of the root', ISSUER: 'another one of the issuer' }
const own = (more: Partial<Io> = {}): Partial<Io> => ({
  env,
  random: bytes => randomBytes(bytes),
  ...more,
})

/** A world with two root keys and a list that both must sign. */
async function started(t: Test) {
  const made = world(t, own())
  const { run, folder } = made
  for (const name of ['a', 'b']) {
    const argv = ['--role', 'root', '--holder', name, '--passphrase', 'env:ROOT']
    t.equal((await run('keys', 'generate', `keys/${name}`, ...argv)).code, 0)
  }
  const argv = ['--holder', 'GB-LAE-XYZ', '--name', 'The body', '--threshold', '2']
  const roots = ['--root', 'keys/a.json', '--root', 'keys/b.json']
  t.equal((await run('keys', 'start', 'assay-trust.json', ...argv, ...roots)).code, 0)
  const sign = (name: string) =>
    run(
      'keys',
      'sign',
      'assay-trust.json',
      '--key',
      `keys/${name}.json`,
      '--passphrase',
      'env:ROOT',
    )
  const kid = (name: string): string =>
    JSON.parse(readFileSync(join(folder, `keys/${name}.json`), 'utf8')).kid
  return { ...made, sign, kid, path: (name: string) => join(folder, name) }
}

t.test('a key is two files; the private one is encrypted and its owner’s alone', async t => {
  const { run, folder } = world(t, own())
  const argv = ['--role', 'certificate', '--holder', 'GB-LAE-XYZ', '--passphrase', 'env:ISSUER']
  const ran = await run('keys', 'generate', 'issuer', ...argv)
  t.match(ran, { code: 0, out: '', err: /issuer\.pem .+\n.*issuer\.json .+\nkey id [\w-]{43}\n/ })
  t.equal(statSync(join(folder, 'issuer.pem')).mode & 0o777, 0o600)
  t.match(readFileSync(join(folder, 'issuer.pem'), 'utf8'), /^-----BEGIN ENCRYPTED/)
  t.match(JSON.parse(readFileSync(join(folder, 'issuer.json'), 'utf8')), {
    assay: 'key/1',
    role: 'certificate',
    holder: { id: 'GB-LAE-XYZ' },
    jwk: { kty: 'OKP', crv: 'Ed25519', d: undefined },
  })
  const again = await run('keys', 'generate', 'issuer', ...argv)
  t.match(again, { code: 2, err: /is there already/ })
})

t.test('no passphrase is taken from the command line, and none is made up', async t => {
  const { run, folder } = world(t, own())
  const argv = ['keys', 'generate', 'k', '--role', 'status', '--holder', 'x']
  t.match(await run(...argv), { code: 2, err: /--passphrase env:NAME/ })
  const bare = await run(...argv, '--passphrase', 'my own dear passphrase')
  t.match(bare, { code: 2, err: /--passphrase env:NAME/ })
  t.notMatch(bare.err, /dear/)
  t.match(await run(...argv, '--passphrase', 'env:NONE'), { code: 2, err: /"NONE" is not set/ })
  t.match(await run('keys', 'generate', 'k', '--role', 'king'), {
    code: 2,
    err: /--role wants one/,
  })
  t.strictSame(readdirSync(folder), [])
})

t.test('a list is in force when its roots have signed it, and not before', async t => {
  const { run, sign, path } = await started(t)
  t.match(await sign('a'), { code: 0, err: /Signed: 1 of 2/ })
  t.notOk(existsSync(path('assay-trust.json')))
  t.match(await run('keys', 'list', 'assay-trust.json'), { code: 2 })
  t.match(await sign('a'), { code: 0, err: /Signed: 1 of 2/ }, 'the same key again is the same')
  t.match(await sign('b'), { code: 0, err: /version 1 is in force/ })
  t.notOk(existsSync(path('assay-trust.next.json')))
  const { out } = await run('keys', 'list', 'assay-trust.json')
  t.match(out, /^The body \(GB-LAE-XYZ\), version 1 of 2026-11-22T10:00:00.000Z\nroot: 2 of 2 sign/)
})

t.test('keys are added, rotated, retired and revoked; each version stays', async t => {
  const { run, sign, kid, path } = await started(t)
  const both = async () => {
    await sign('a')
    t.match(await sign('b'), { code: 0, err: /is in force/ })
  }
  await both()
  for (const name of ['one', 'two']) {
    const argv = ['--role', 'certificate', '--holder', 'x', '--passphrase', 'env:ISSUER']
    await run('keys', 'generate', `keys/${name}`, ...argv)
  }
  const trust = (what: string, ...argv: readonly string[]) =>
    run('keys', what, 'assay-trust.json', ...argv)
  t.equal((await trust('add', '--key', 'keys/one.json', '--until', '2027-11-22T00:00:00Z')).code, 0)
  t.match(await trust('add', '--key', 'keys/two.json'), { code: 2, err: /waits for signatures/ })
  await both()
  await trust('rotate', kid('one'), '--key', 'keys/two.json', '--from', '2027-06-01T00:00:00Z')
  await both()
  t.match(await trust('revoke', kid('one')), { code: 2, err: /--why/ })
  await trust('revoke', kid('one'), '--at', '2026-12-24T00:00:00Z', '--why', 'laptop stolen')
  await both()
  const { out } = await trust('list', '--json')
  t.match(JSON.parse(out), {
    version: 4,
    keys: [
      {
        kid: kid('one'),
        status: 'revoked',
        why: 'laptop stolen',
        notAfter: '2027-06-01T00:00:00Z',
      },
      { kid: kid('two'), status: 'active', notBefore: '2027-06-01T00:00:00Z' },
    ],
  })
  t.match((await trust('list')).out, /revoked from 2026-12-24T00:00:00Z: laptop stolen\n/)
  for (const version of [1, 2, 3]) t.ok(existsSync(path(`assay-trust.${version}.json`)))
})

t.test('a list that was changed by hand is not believed', async t => {
  const { run, sign, path } = await started(t)
  await sign('a')
  await sign('b')
  const file = path('assay-trust.json')
  const held = JSON.parse(readFileSync(file, 'utf8'))
  const payload = Buffer.from(held.payload, 'base64url').toString().replace('The body', 'A body')
  const changed = { ...held, payload: Buffer.from(payload).toString('base64url') }
  writeFileSync(file, JSON.stringify(changed))
  t.match(await run('keys', 'list', 'assay-trust.json'), { code: 2, err: /\(altered\)/ })
})

t.test('a key signs what its role allows, with its own private half', async t => {
  const { run, path } = await started(t)
  const argv = ['--role', 'status', '--holder', 'x', '--passphrase', 'env:ISSUER']
  await run('keys', 'generate', 'keys/other', ...argv)
  const sign = (key: string, pass = 'ISSUER') =>
    run('keys', 'sign', 'assay-trust.json', '--key', key, '--passphrase', `env:${pass}`)
  t.match(await sign('keys/other.json'), { code: 2, err: /signs as status; root is wanted/ })
  t.match(await sign('keys/a.json'), { code: 2, err: /cannot be opened with this passphrase/ })
  writeFileSync(path('keys/a.pem'), readFileSync(path('keys/b.pem')))
  t.match(await sign('keys/a.json', 'ROOT'), { code: 2, err: /not the other half/ })
})

t.test('a key that is kept elsewhere signs through its own program', async t => {
  const { run, folder, sign, path } = await started(t)
  await sign('a')
  // Stands in front of a device: it knows the passphrase, and assay does not.
  const program = `
    const { createPrivateKey, sign } = require('node:crypto')
    const { readFileSync } = require('node:fs')
    const key = createPrivateKey({ key: readFileSync('keys/b.pem'), passphrase: '${env.ROOT}' })
    const signature = sign(null, readFileSync(0), key)
    process.stdout.write(process.argv[2] === 'text' ? signature.toString('base64') + '\\n' : signature)`
  writeFileSync(join(folder, 'device.cjs'), program)
  const by = (line: string) =>
    run('keys', 'sign', 'assay-trust.json', '--key', 'keys/b.json', '--signer', line)
  const node = `"${process.execPath}"`
  t.match(await by(`${node} -e 0`), { code: 2, err: /gave 0 bytes/ })
  t.match(await by(`${node} -e "process.exit(3)"`), { code: 2, err: /ended with 3/ })
  t.match(await by(`${node} -e "process.stdout.write(Buffer.alloc(64))"`), {
    code: 2,
    err: /no signature of/,
  })
  t.match(await by(`${node} device.cjs text`), { code: 0, err: /version 1 is in force/ })
  t.ok(existsSync(path('assay-trust.json')))
})

t.test('the public half of such a key is described, and a private one is not read', async t => {
  const { run, folder } = world(t, own())
  const { generateKeyPairSync } = await import('node:crypto')
  const pair = generateKeyPairSync('ed25519')
  const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' })
  writeFileSync(join(folder, 'public.pem'), publicPem)
  writeFileSync(
    join(folder, 'private.pem'),
    pair.privateKey.export({ type: 'pkcs8', format: 'pem' }),
  )
  const argv = ['--role', 'register', '--holder', 'x', '--public']
  t.match(await run('keys', 'describe', 'hsm', ...argv, 'public.pem'), { code: 0 })
  t.match(JSON.parse(readFileSync(join(folder, 'hsm.json'), 'utf8')), { role: 'register' })
  t.match(await run('keys', 'describe', 'b', ...argv, 'private.pem'), {
    code: 2,
    err: /no public key/,
  })
})

t.test('a private key is in no output, not even in that of a crash', async t => {
  const secret = Buffer.from('0123456789abcdef0123456789abcdef')
  const chance = Buffer.concat([secret, Buffer.alloc(32, 5)])
  let calls = 0
  const random = (): Uint8Array => chance
  const { run, folder } = world(t, own({ random }))
  const crashing = world(t, {
    ...own({ random }),
    err: () => {
      calls += 1
      throw new TypeError('the terminal is gone')
    },
  })
  const argv = ['--role', 'root', '--holder', 'x', '--passphrase', 'env:ROOT']
  const said = [
    await run('keys', 'generate', 'k', ...argv),
    await run('keys', 'generate', 'k', ...argv),
    await run('keys', 'describe', 'l', '--role', 'root', '--holder', 'x', '--public', 'k.pem'),
    await run('keys', 'list', 'k.pem'),
    await run('keys', 'list', 'k.json'),
    await crashing
      .run('keys', 'generate', 'k', ...argv)
      .catch(error => ({ code: 4, out: '', err: String(error.stack) })),
  ]
  t.ok(calls > 0)
  const files = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
  const pem = files.find(text => text.startsWith('-----')) ?? ''
  for (const form of ['latin1', 'hex', 'base64', 'base64url'] as const) {
    const needle = secret.toString(form).replace(/=+$/, '')
    for (const { out, err } of said) t.notOk(`${out}${err}`.includes(needle), form)
    for (const text of files) t.notOk(text.includes(needle), form)
  }
  for (const { out, err } of said) {
    t.notOk(`${out}${err}`.includes(pem.slice(40, 90)))
    t.notOk(`${out}${err}`.includes(env.ROOT))
  }
})
