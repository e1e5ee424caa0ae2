import type { CipherSuite } from '../../base/tls/index.ts'
import type { Check } from '../check.ts'
import { chosenSuite } from '../reading/chosen-suite.ts'
import { keep, type Probed, probed } from '../reading/handshakes.ts'

/** RFC 9325 §4.2: AEAD; CBC is let pass where its MAC is SHA-2. */
export const cipherStrength: Check<'handshake', Probed> = {
  id: 'cipher-strength',
  says: 'Of all cipher suites the server chooses one that is authenticated, or CBC with SHA-2.',
  over: 'case',
  kinds: ['handshake'],
  start: probed,
  judge: keep,
  end: memory => chosenSuite(memory, 'an AEAD suite, or CBC with SHA-2,', strong),
}

function strong({ encryption, hash }: CipherSuite): boolean {
  return encryption === 'aead' || (encryption === 'cbc' && (hash === 'SHA256' || hash === 'SHA384'))
}
