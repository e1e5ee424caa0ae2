import { nameMatches } from '../../base/tls/index.ts'
import type { Peer, PeerCertificate } from '../../model/evidence.ts'
import type { Check } from '../check.ts'
import type { Handshook } from '../reading/handshakes.ts'
import { shown } from '../reading/peer.ts'

/** RFC 5280 §6 for the chain, as the local TLS library verified it; RFC 9525 §6 for the name. */
export const certificateTrusted: Check<'handshake'> = {
  id: 'certificate-trusted',
  says: 'The certificate chain leads to a trusted root, the host name matches, nothing has expired.',
  over: 'observation',
  kinds: ['handshake'],
  judge: seen => {
    const certificate = shown(seen)
    if (certificate.kind === 'none') return certificate.opinions
    const { peer, own } = certificate
    const wanted = 'a certificate for this host that leads to a trusted root'
    const wrong = [date(peer, seen.at), chain(peer), name(own, seen)].find(one => one !== null)
    if (wrong !== undefined && wrong !== null) {
      return [{ outcome: 'failed', because: `${wrong} ${sentence(wanted)}`, wanted, seen: wrong }]
    }
    return [
      { outcome: 'passed', because: `The certificate is for ${seen.host}, and ${led(peer)}.` },
    ]
  },
}

const sentence = (wanted: string): string => `Wanted was ${wanted}.`

function led({ root, chain }: Peer): string {
  const last = chain.at(-1)
  const who = last === undefined ? '' : ` (${last.issuer})`
  return root === 'public'
    ? `its chain leads to a public root${who}`
    : `its chain leads to an authority that the target file declares${who}, not to a public root`
}

/** The dates of all that the server showed, at the time it showed them. */
function date({ chain }: Peer, at: string): string | null {
  for (const { subject, validFrom, validTo } of chain) {
    if (Date.parse(at) > Date.parse(validTo)) return `"${subject}" expired at ${validTo}.`
    if (Date.parse(at) < Date.parse(validFrom))
      return `"${subject}" is valid from ${validFrom} only.`
  }
  return null
}

function chain({ trusted, error }: Peer): string | null {
  if (trusted) return null
  return errors.get(error ?? '') ?? `The chain is not trusted (${error ?? 'no reason was given'}).`
}

/** X509_V_ERR_* of OpenSSL, by the names that Node gives them. */
const errors: ReadonlyMap<string, string> = new Map([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'The certificate is self-signed.'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'The chain ends in a root that is not trusted.'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'The chain is incomplete.'],
  [
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'The chain is incomplete, or ends in a root that is not trusted.',
  ],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'The chain is incomplete: an intermediate certificate is missing, or its root is not trusted.',
  ],
  ['CERT_REVOKED', 'The certificate is revoked.'],
  ['CERT_SIGNATURE_FAILURE', 'A signature of the chain is wrong.'],
])

function name({ names }: PeerCertificate, { host }: Handshook): string | null {
  if (nameMatches(host, names)) return null
  const listed = names.length === 0 ? 'no name at all' : names.slice(0, 5).join(', ')
  return `The certificate is for ${listed}, not for ${host}.`
}
