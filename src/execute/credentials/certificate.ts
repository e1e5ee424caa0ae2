import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { Fault } from '../../model/fault.ts'
import type { MutualTls, SecretRef } from '../../model/target.ts'
import type { ClientCertificate } from '../http/connect.ts'
import { lookAtCredential, type Where } from '../look-at.ts'
import { present, sourceOf } from './secret.ts'

/** How secrets are read, and where the target file names them. */
export interface Reading {
  /** Reads what a member of a credential names: `['main', 'key']`. */
  readonly read: (ref: SecretRef, of: readonly [string, string]) => string | undefined
  readonly where: Where
}

/**
 * The certificate and key of a `mutual-tls` credential. Whether it has expired is left to the
 * server: a suite may show an expired one on purpose.
 * @throws Fault `secret-missing`, or `usage` when it is no PEM, the passphrase does not open the key, or
 * key and certificate are not of one pair.
 */
export function clientCertificate(
  name: string,
  { certificate, key, passphrase, ca }: MutualTls,
  { read, where }: Reading,
): ClientCertificate {
  const wrong = (member: string, says: string): Fault => unusable(name, says, { member, where })
  const chain = present(name, read(certificate, [name, 'certificate']), certificate)
  const text = present(name, read(key, [name, 'key']), key)
  const pass =
    passphrase === null ? null : present(name, read(passphrase, [name, 'passphrase']), passphrase)
  const first = certificateIn(chain)
  if (first === null) {
    throw wrong('certificate', `${sourceOf(certificate)} holds no certificate in PEM.`)
  }
  const opened = privateKey(text, pass)
  if (opened === 'encrypted') {
    const why = pass === null ? 'is encrypted, and there is no passphrase' : 'is not opened by it'
    throw wrong('passphrase', `the key in ${sourceOf(key)} ${why}.`)
  }
  if (opened === 'no-key') throw wrong('key', `${sourceOf(key)} holds no private key in PEM.`)
  if (!first.checkPrivateKey(opened)) {
    throw wrong('key', `the key in ${sourceOf(key)} is not the one of the certificate.`)
  }
  const extra = ca === null ? null : present(name, read(ca, [name, 'ca']), ca)
  if (extra !== null && ca !== null && certificateIn(extra) === null) {
    throw wrong('ca', `${sourceOf(ca)} holds no certificate in PEM.`)
  }
  // Decrypted here once, so that no connection needs the passphrase again.
  const plain = opened.export({ format: 'pem', type: 'pkcs8' })
  return { name, certificate: chain, key: plain.toString(), ca: extra }
}

/** The first certificate of a PEM text; null when there is none. */
export function certificateIn(pem: string): X509Certificate | null {
  try {
    return pem.includes('-----BEGIN CERTIFICATE-----') ? new X509Certificate(pem) : null
  } catch {
    return null
  }
}

/** A private key in PEM. `encrypted`: a passphrase is missing or wrong. */
export function privateKey(
  pem: string,
  passphrase: string | null,
): KeyObject | 'encrypted' | 'no-key' {
  const locked = /ENCRYPTED/.test(pem)
  try {
    return createPrivateKey({ key: pem, format: 'pem', passphrase: passphrase ?? '' })
  } catch {
    return locked ? 'encrypted' : 'no-key'
  }
}

/** A credential that cannot be used; `says` holds nothing of its secrets. */
export function unusable(
  name: string,
  says: string,
  { member, where }: { readonly member: string; readonly where: Where },
): Fault {
  return new Fault('usage', `The credential "${name}" cannot be used: ${says}`, {
    hint: lookAtCredential(name, member, where),
  })
}
