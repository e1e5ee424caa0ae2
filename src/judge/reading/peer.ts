import type { Peer, PeerCertificate } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import { causeOf, type Handshook, said } from './handshakes.ts'

export type Shown =
  | { readonly kind: 'peer'; readonly peer: Peer; readonly own: PeerCertificate }
  | { readonly kind: 'none'; readonly opinions: readonly Opinion[] }

/** The certificate that a whole handshake showed, or what is to be said where it showed none. */
export function shown(seen: Handshook): Shown {
  const { answer } = seen
  if (answer.kind === 'peer') {
    const [own] = answer.peer.chain
    if (own !== undefined) return { kind: 'peer', peer: answer.peer, own }
  }
  const because = `No certificate was seen: ${said(seen)}.`
  return { kind: 'none', opinions: [{ outcome: 'cantTell', cause: causeOf(seen), because }] }
}
