import type { KeyGroup } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'
import { type Hello, hellos, keep, type Probed, probed } from '../reading/handshakes.ts'

const curveBits = 256
const primeBits = 2048

/** RFC 9325 §4.4 and RFC 7919: wherever keys are agreed, over something large enough. */
export const keyExchangeStrength: Check<'handshake', Probed> = {
  id: 'key-exchange-strength',
  says: `Keys are agreed over a curve of at least ${curveBits} bits or a group of at least ${primeBits}.`,
  over: 'case',
  kinds: ['handshake'],
  start: probed,
  judge: keep,
  end: memory => {
    const all = hellos(memory)
    const agreed = all.flatMap(one => (one.group === null ? [] : [{ ...one, group: one.group }]))
    if (agreed.length > 0) return agreed.map(opinion)
    if (all.length === 0) return []
    const because = 'The server chose suites that agree no keys; forward-secrecy says so.'
    return [{ outcome: 'inapplicable', cause: 'condition-not-met', because }]
  },
}

const wanted = `a curve of ${curveBits} bits or a group of ${primeBits} bits`

function opinion({ id, version, suite, group }: Hello & { readonly group: KeyGroup }): Opinion {
  const { name, kind, bits } = group
  const evidence = [id]
  if (bits === 0) {
    const because = `Under ${version} keys are agreed over ${name}, of which assay does not know the size; ${wanted} was wanted.`
    return { outcome: 'cantTell', cause: 'harness', because, evidence }
  }
  const enough = bits >= (kind === 'finite-field' ? primeBits : curveBits)
  const because = `Under ${version} with ${suite} keys are agreed over ${name} (${bits} bits); at least ${wanted} was wanted.`
  return { outcome: enough ? 'passed' : 'failed', because, wanted, seen: name, evidence }
}
