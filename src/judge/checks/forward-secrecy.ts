import type { CipherSuite } from '../../base/tls/index.ts'
import type { Check } from '../check.ts'
import { chosenSuite } from '../reading/chosen-suite.ts'
import { keep, type Probed, probed } from '../reading/handshakes.ts'

/** RFC 9325 §4.1 and §4.2: keys of one session do not open another, and no broken cipher is chosen. */
export const forwardSecrecy: Check<'handshake', Probed> = {
  id: 'forward-secrecy',
  says: 'Of all cipher suites the server chooses one with forward secrecy.',
  over: 'case',
  kinds: ['handshake'],
  start: probed,
  judge: keep,
  end: memory => chosenSuite(memory, 'a suite with ECDHE or DHE and no broken cipher', secret),
}

const broken = new Set(['3des', 'des', 'rc4', 'rc2', 'null'])

function secret({ exchange, encryption, exported }: CipherSuite): boolean {
  const fresh = exchange === 'tls13' || exchange === 'ECDHE' || exchange === 'DHE'
  return fresh && !exported && !broken.has(encryption)
}
