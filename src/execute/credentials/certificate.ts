import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { Fault } from '../../model/fault.ts'
import type { MutualTls, SecretRef } from '../../model/target.ts'
import type { ClientCertificate } from '../http/connect.ts'
import { present, sourceOf } from './secret.ts'

/**
 * The certificate and key of a `mutual-tls` credential. Whether it has expired is left to the
 * server: a suite may show an expired one on purpose.
 * @throws Fault `secret-missing`, or `usage` when it is no PEM, the passphrase does not open the key, or
 * key and certificate are not of one pair.
 */
export function clientCertificate(
  name: string,
  { certificate, key, passphrase, ca }: MutualTls,
  read: (ref: SecretRef) => string | undefined,
): ClientCertificate {
  const chain = present(name, read(certificate), certificate)
  const text = present(name, read(key), key)
  const pass = passphrase === null ? null : present(name, read(passphrase), passphrase)
  const first = certificateIn(chain)
  if (first === null) {
    throw wrong(name, 'certificate', `${sourceOf(certificate)} holds no certificate in PEM.`)
  }
  const opened = privateKey(text, pass)
  if (opened === 'encrypted') {
    const why = pass === null ? 'is encrypted, and there is no passphrase' : 'is not opened by it'
    throw wrong(name, 'passphrase', `the key in ${sourceOf(key)} ${why}.`)
  }
  if (opened === 'no-key') throw wrong(name, 'key', `${sourceOf(key)} holds no private key in PEM.`)
  if (!first.checkPrivateKey(opened)) {
    throw wrong(name, 'key', `the key in ${sourceOf(key)} is not the one of the certificate.`)
  }
  const extra = ca === null ? null : present(name, read(ca), ca)
  if (extra !== null && ca !== null && certificateIn(extra) === null) {
    throw wrong(name, 'ca', `${sourceOf(ca)} holds no certificate in PEM.`)
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

function wrong(name: string, member: string, says: string): Fault {
  return new Fault('usage', `The credential "${name}" cannot be used: ${says}`, {
    hint: `Look at credentials.${name}.${member} in the target file.`,
  })
}
