import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import { certify } from '../src/assay.ts'
import type { Io } from '../src/cli/io.ts'
import type { KeyFile, Role, TrustList } from '../src/model/trust.ts'
import { type Made, makeKey, trusted } from './certify/make-keys.ts'
import { type World, world } from './make-io.ts'

export interface Body extends World {
  readonly list: TrustList
  readonly signer: (role: Role) => Made
}

const ofRole: { readonly [role in Role]: number } = {
  root: 1,
  ticket: 2,
  runner: 3,
  certificate: 4,
  status: 5,
  register: 6,
  attester: 7,
  approver: 8,
  supplier: 9,
}
const roles = Object.keys(ofRole).filter(certify.isRole)

/** Of a supplier; the body holds all other keys. */
export const supplierId = 'GB-COH-01234567'

/**
 * An accreditation body in a folder of its own: `keys/<role>.json` of every role with its private
 * half under `--passphrase env:PASS`, `assay-trust.json` signed by one root, and an empty `log/`.
 */
export async function body(t: Test, more: Partial<Io> = {}): Promise<Body> {
  const env = { PASS: 'a passphrase for tests', ...more.env }
  const made = world(t, { ...more, env })
  const { folder } = made
  mkdirSync(join(folder, 'keys'))
  const signer = (role: Role): Made => makeKey(ofRole[role])
  for (const role of roles) {
    const { jwk, kid } = signer(role)
    const id = role === 'supplier' ? supplierId : `${role}-holder`
    const key: KeyFile = { assay: 'key/1', kid, role, holder: { id, name: id }, jwk }
    writeFileSync(join(folder, 'keys', `${role}.json`), JSON.stringify(key))
    const random = new Uint8Array(certify.randomNeeded).fill(ofRole[role])
    writeFileSync(join(folder, 'keys', `${role}.pem`), pem(random, env.PASS), { mode: 0o600 })
  }
  const list = await trust(folder, signer)
  const register = signer('register')
  mkdirSync(join(folder, 'log'))
  writeFileSync(
    join(folder, 'log', 'checkpoint'),
    await certify.emptyLog('register.example/log', register),
  )
  return { ...made, list, signer }
}

const kept = new Map<string, string>()

/** Encrypting is slow by design; one file for each key will do. */
function pem(random: Uint8Array, passphrase: string): string {
  const name = `${random[0]} ${passphrase}`
  const text = kept.get(name) ?? certify.newPrivateKey(random, passphrase)
  kept.set(name, text)
  return text
}

async function trust(folder: string, signer: (role: Role) => Made): Promise<TrustList> {
  const { kid, jwk } = signer('root')
  const holder = { id: 'GB-LAE-XYZ', name: 'The body' }
  const keys = roles
    .filter(role => role !== 'root')
    .map(role => {
      const id = role === 'supplier' ? supplierId : `${role}-holder`
      return trusted(signer(role), role, { holder: { id, name: id } })
    })
  const list: TrustList = {
    assay: 'trust/1',
    body: holder,
    version: 1,
    issuedAt: '2026-01-01T00:00:00Z',
    previous: null,
    root: { threshold: 1, keys: [{ kid, jwk, holder }] },
    keys,
  }
  const { file } = await certify.countersigned(certify.unsigned(list), signer('root'))
  writeFileSync(join(folder, 'assay-trust.json'), JSON.stringify(file))
  return list
}
