import type { Check } from '../check.ts'
import {
  asked,
  causeOf,
  hellos,
  keep,
  type Probed,
  probed,
  said,
  unsteady,
} from '../reading/handshakes.ts'

/** One of the versions that the probe offers is enough. */
export const tlsAccepted: Check<'handshake', Probed> = {
  id: 'tls-accepted',
  says: 'The server answers a hello of one of these versions with that version.',
  over: 'case',
  kinds: ['handshake'],
  start: probed,
  judge: keep,
  end: memory => {
    const all = asked(memory)
    if (all.length === 0) return []
    const wanted = [...new Set(all.flatMap(({ offered }) => offered.versions))].join(' or ')
    const good = hellos(memory).filter(({ version, offered }) => offered.versions.includes(version))
    if (good.length > 0) {
      const chosen = [...new Set(good.map(({ version }) => version))].join(' and ')
      return [
        {
          outcome: 'passed',
          because: `The server chose ${chosen}; ${wanted} was wanted.`,
          evidence: good.map(({ id }) => id),
        },
      ]
    }
    const seen = all.map(said).join('; ')
    const evidence = all.map(({ id }) => id)
    const mute = all.every(({ answer }) => answer.kind === 'silence')
    const shut = all.every(({ answer }) => answer.kind === 'silence' || answer.kind === 'closed')
    if (mute || (shut && unsteady(memory) !== null)) {
      const because = `No hello was answered: ${seen}; ${wanted} was wanted.`
      return all.slice(0, 1).map(one => ({
        outcome: 'cantTell' as const,
        cause: causeOf(one),
        because,
        evidence,
      }))
    }
    return [
      { outcome: 'failed', because: `${seen}; ${wanted} was wanted.`, wanted, seen, evidence },
    ]
  },
}
