import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'

/** A key and its certificate, in PEM. */
export interface Pair {
  readonly certificate: string
  readonly key: string
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const day = 86_400_000

export interface Authority {
  /** The authority's own certificate, in PEM. */
  readonly ca: string
  /** A certificate for names (`localhost`) and addresses (`127.0.0.1`), good for `days` from today; a past one when negative. */
  issue(subject: string, names?: readonly string[], days?: number): Promise<Pair>
}

/** A certificate authority, made when a test starts: no key lies in the repository. */
export async function authority(name: string): Promise<Authority> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: `CN=${name}`,
    ...validity(30),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 1, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
    ],
  })
  let serial = 1
  return {
    ca: own.toString('pem'),
    async issue(subject, names = [], days = 30) {
      const mine = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
      serial += 1
      const certificate = await x509.X509CertificateGenerator.create({
        serialNumber: serial.toString(16).padStart(2, '0'),
        subject: `CN=${subject}`,
        issuer: own.subject,
        ...validity(days),
        signingAlgorithm: algorithm,
        publicKey: mine.publicKey,
        signingKey: keys.privateKey,
        extensions: names.length === 0 ? [] : [alternatives(names)],
      })
      const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', mine.privateKey)
      return {
        certificate: certificate.toString('pem'),
        key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY'),
      }
    },
  }
}

function alternatives(names: readonly string[]): x509.SubjectAlternativeNameExtension {
  const listed = names.map(value => {
    return { type: /^[\d.]+$/.test(value) ? ('ip' as const) : ('dns' as const), value }
  })
  return new x509.SubjectAlternativeNameExtension(listed)
}

function validity(days: number): { readonly notBefore: Date; readonly notAfter: Date } {
  const now = Date.now()
  return days > 0
    ? { notBefore: new Date(now - day), notAfter: new Date(now + days * day) }
    : { notBefore: new Date(now - 60 * day), notAfter: new Date(now + days * day) }
}
