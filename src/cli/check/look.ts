import { certify, doubtedPlan } from '../../assay.ts'
import { type Gathering, handed, judged, orWhy, unjudged } from '../certificate/gather.ts'
import type { Io } from '../io.ts'

/** What is found of a bundle, however little of it can be read, and all that speaks against it. */
export interface Looked {
  readonly handed: certify.Handed
  readonly known: certify.Unjudged | null
  readonly judged: certify.Judged | null
  readonly doubts: readonly (certify.Doubt | Pick<certify.Refused, 'reason' | 'says'>)[]
}

/** Looks at a bundle in a folder. Throws Fault for what is wrong with anything else. */
export async function look(io: Io, gathering: Gathering): Promise<Looked> {
  const { bundle: folder } = gathering
  const opened = await orWhy(doubtedPlan(folder))
  if (typeof opened === 'string') {
    const found = await handed(folder, gathering)
    const doubts = certify.doubtsUnread(found, opened)
    return { handed: found, known: null, judged: null, doubts }
  }
  const { unlike, ...recorded } = opened
  const known = await unjudged(io, gathering, recorded)
  if (unlike.length > 0) {
    // What the plan has otherwise by its own specs, it has otherwise by ours.
    const unlikePlan = known.unlikePlan.filter(says => !unlike.includes(says))
    return without({ ...known, unlikePlan }, unlike)
  }
  const found = await orWhy(judged(io, folder, { recorded, known }))
  if (typeof found === 'string') return without(known, [found])
  return { handed: known, known, judged: found, doubts: certify.doubtsOf({ ...known, ...found }) }
}

function without(known: certify.Unjudged, why: readonly string[]): Looked {
  return { handed: known, known, judged: null, doubts: certify.doubtsUnjudged(known, why) }
}

/** What people are still to attest is not in a bundle, and nothing against it. */
export function blocking(doubts: Looked['doubts']): Looked['doubts'] {
  return doubts.filter(({ reason }) => reason !== 'missing-attestation')
}
