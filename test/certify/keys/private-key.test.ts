import { spawnSync } from 'node:child_process'
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import t from 'tap'
import { signCompact } from '../../../src/certify/jose/signer.ts'
import { newPrivateKey, openPrivateKey } from '../../../src/certify/keys/private-key.ts'

const random = new Uint8Array(64).map((_, at) => at)
const passphrase = 'correct horse battery'
const pem = newPrivateKey(random, passphrase)

t.test('a new key is encrypted, and opens with its passphrase alone', async t => {
  t.match(pem, /^-----BEGIN ENCRYPTED PRIVATE KEY-----\n([\w+/=]{1,64}\n)+-----END ENC/)
  const signer = openPrivateKey(pem, passphrase)
  t.match(await signCompact(signer, { typ: 'a', cty: null }, '{}'), /^[\w-]+\.[\w-]+\.[\w-]{86}$/)
  for (const other of ['', 'correct horse batterz', 'x'.repeat(1000)]) {
    t.throws(() => openPrivateKey(pem, other), { code: 'key', message: /passphrase/ })
  }
})

t.test('Node reads it as it reads its own', async t => {
  const key = createPrivateKey({ key: pem, passphrase })
  t.equal(key.asymmetricKeyType, 'ed25519')
  t.equal(
    key.export({ format: 'jwk' }).d,
    Buffer.from(random.subarray(0, 32)).toString('base64url'),
  )
})

const version = spawnSync('openssl', ['version'])
const skip = version.error === undefined ? false : 'openssl is not here'

t.test('OpenSSL opens it', { skip }, async t => {
  const argv = ['pkey', '-passin', `pass:${passphrase}`, '-noout', '-text']
  const { stdout } = spawnSync('openssl', argv, { input: pem, encoding: 'utf8' })
  t.match(stdout, /ED25519 Private-Key/)
})

t.test('the same chance gives the same file, and other chance another', async t => {
  t.equal(newPrivateKey(random, passphrase), pem)
  t.not(newPrivateKey(new Uint8Array(64).fill(9), passphrase), pem)
})

t.test('a short passphrase is refused, and so is a key that is not encrypted', async t => {
  t.throws(() => newPrivateKey(random, 'eleven char'), { code: 'key', message: /12 characters/ })
  const plain = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
  t.throws(() => openPrivateKey(String(plain), passphrase), {
    code: 'key',
    message: /no encrypted/,
  })
})

t.test('a key of another kind is refused', async t => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const text = ec.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase })
  t.throws(() => openPrivateKey(String(text), passphrase), { code: 'key', message: /Ed25519/ })
})

t.test('no message of a failure holds any part of key or passphrase', async t => {
  try {
    openPrivateKey(pem, 'a wrong passphrase')
    t.fail('it opened')
  } catch (error) {
    const said = `${String(error)}${error instanceof Error ? error.stack : ''}${JSON.stringify(error)}`
    for (const part of ['a wrong passphrase', passphrase, pem.slice(40, 80)])
      t.notOk(said.includes(part))
    t.equal(error instanceof Error && error.cause, undefined)
  }
})
