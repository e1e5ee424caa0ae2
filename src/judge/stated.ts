import type { Ruling } from '../model/judgement.ts'
import type { Stated } from '../model/statement.ts'

/**
 * A ruling with what people stated about it (docs/verdicts.md). An attestation settles what only a
 * person can tell; a waiver excuses what is not passed. Nothing else of a ruling is moved by words.
 */
export function settledBy(ruling: Ruling, stated: readonly Stated[]): Ruling {
  const mine = stated.filter(
    one => one.spec === ruling.spec && one.requirement === ruling.requirement,
  )
  if (ruling.outcome === 'passed' || ruling.outcome === 'inapplicable') return ruling
  const attested = mine.find(({ kind }) => kind === 'attested')
  if (attested !== undefined && ruling.cause === 'awaiting-attestation') {
    return { ...ruling, outcome: 'passed', cause: null, because: attested.because }
  }
  const waived = mine.find(({ kind }) => kind === 'waived')
  if (waived === undefined) return ruling
  const because = `${waived.because} Without the waiver: ${ruling.because}`
  return { ...ruling, outcome: 'inapplicable', cause: 'waived', because }
}
