import {
  cipherSuiteNamed,
  offeredSuites,
  type TlsVersion,
  tlsVersions,
} from '../../base/tls/index.ts'
import type { Check } from '../check.ts'
import {
  asked,
  causeOf,
  type Handshook,
  keep,
  type Probed,
  probed,
  said,
  unsteady,
} from '../reading/handshakes.ts'

/**
 * A refusal is an alert, another answer than a ServerHello, or a silent close; and it counts only
 * where hellos of today are answered before and after it.
 */
export const tlsRefused: Check<'handshake', Probed> = {
  id: 'tls-refused',
  says: 'The server answers none of these hellos with what they offer.',
  over: 'case',
  kinds: ['handshake'],
  start: probed,
  judge: keep,
  end: memory => {
    const all = asked(memory)
    if (all.length === 0) return []
    const wanted = 'a refusal'
    const taken = all.filter(accepted)
    if (taken.length > 0) {
      const seen = taken.map(said).join('; ')
      const evidence = taken.map(({ id }) => id)
      return [
        { outcome: 'failed', because: `${seen}; ${wanted} was wanted.`, wanted, seen, evidence },
      ]
    }
    const doubt = unsteady(memory)
    if (doubt !== null) return [doubt]
    const mute = all.filter(({ answer }) => answer.kind === 'silence')
    const evidence = (mute.length > 0 ? mute : all).map(({ id }) => id)
    const [first] = mute
    if (first !== undefined) {
      const because = `${mute.map(said).join('; ')}; neither an answer nor a refusal.`
      return [{ outcome: 'cantTell', cause: causeOf(first), because, evidence }]
    }
    const because = `All ${all.length} hellos were refused: ${all.map(said).join('; ')}.`
    return [{ outcome: 'passed', because, evidence }]
  },
}

/** Whether a client that offers this could go on with the answer. */
function accepted({ offered, answer }: Handshook): boolean {
  if (answer.kind !== 'hello') return false
  const versions = offered.versions.filter(isVersion)
  const highest = Math.max(...versions.map(version => tlsVersions[version]))
  if (!isVersion(answer.version) || tlsVersions[answer.version] > highest) return false
  const suite = cipherSuiteNamed(answer.suite)
  return suite !== undefined && offeredSuites(versions, offered.ciphers).includes(suite.code)
}

function isVersion(name: string): name is TlsVersion {
  return Object.hasOwn(tlsVersions, name)
}
