import type { PeerCertificate } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { JsonObject } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { shown } from '../reading/peer.ts'

/** The key of the server's own certificate, and the signatures of all below the root. */
export const certificateKey: Check<'handshake'> = {
  id: 'certificate-key',
  says: "The certificate's key is large enough, and the chain is signed with SHA-2.",
  over: 'observation',
  kinds: ['handshake'],
  parameters: {
    type: 'object',
    properties: { rsa: { type: 'integer', minimum: 0 }, ec: { type: 'integer', minimum: 0 } },
    required: ['rsa', 'ec'],
  },
  judge: (seen, asked) => {
    const certificate = shown(seen)
    if (certificate.kind === 'none') return certificate.opinions
    const { own, peer } = certificate
    return [key(own, asked.with), ...peer.chain.filter(signed).map(signature)]
  },
}

/** A root vouches for itself: nothing rests on its signature (RFC 5280 §6.1). */
const signed = ({ subject, issuer }: PeerCertificate, index: number): boolean =>
  index === 0 || subject !== issuer

function key({ key: { type, bits } }: PeerCertificate, least: JsonObject): Opinion {
  const { rsa, ec } = least
  const [minimum, name] = /^rsa/.test(type) ? [rsa, 'RSA'] : [ec, type]
  const strong = kinds.has(type) && bits >= Number(minimum ?? 0)
  const wanted = `RSA of ${rsa} bits or EC of ${ec}`
  const seen = `${name} of ${bits} bits`
  const because = `The certificate's key is ${seen}; at least ${wanted} was wanted.`
  return { outcome: strong ? 'passed' : 'failed', because, wanted, seen }
}

const kinds = new Set(['rsa', 'rsa-pss', 'ec', 'ed25519', 'ed448'])
const weak = new Set(['MD2', 'MD5', 'SHA1'])
const sha2 = new Set(['SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHAKE256'])

function signature({ subject, signature: hash }: PeerCertificate): Opinion {
  const because = `"${subject}" is signed with ${hash}; SHA-2 was wanted.`
  const of = { because, wanted: 'SHA-2', seen: hash }
  if (weak.has(hash)) return { outcome: 'failed', ...of }
  if (sha2.has(hash)) return { outcome: 'passed', ...of }
  return { outcome: 'cantTell', cause: 'harness', ...of }
}
