import { X509Certificate } from 'node:crypto'
import { Fault } from '../model/fault.ts'
import { lookAt, type Where } from './look-at.ts'

/**
 * The certificate authorities that a run believes beyond the usual ones, by name and digest: a
 * report says whom it took the supplier's word from.
 * @throws Fault `usage` when there is no certificate in PEM, or one that cannot be read.
 */
export function authorities(pem: string | null, where: Where): readonly string[] {
  if (pem === null) return []
  const found = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? []
  const read = found.map(one => told(one))
  const named = read.filter(one => one !== null)
  if (named.length > 0 && named.length === read.length) return named
  const what = named.length === 0 ? 'no certificate in PEM' : 'a certificate that cannot be read'
  throw new Fault('usage', `The file of network.ca holds ${what}.`, {
    hint: lookAt(['network', 'ca'], where),
  })
}

function told(pem: string): string | null {
  try {
    const { subject, fingerprint256 } = new X509Certificate(pem)
    const name = subject.split('\n').join(', ').slice(0, 300)
    return `${name} (sha256:${fingerprint256.replaceAll(':', '').toLowerCase()})`
  } catch {
    return null
  }
}
