import type { Seen } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Json } from '../../model/words.ts'
import type { Asked } from '../check.ts'

/** The JSON a check may look at, or what to think when there is none. */
export type WantedJson =
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'none'; readonly opinions: readonly Opinion[] }

/**
 * The JSON of an answer that its step wanted. Where the step's criteria do not hold there is
 * nothing to think of the content: the case says why it stopped.
 */
export function wantedJson(seen: Seen<'exchange'>, asked: Asked): WantedJson {
  if (!wanted(asked)) return { kind: 'none', opinions: [] }
  if (seen.responseBody?.cut === true) return { kind: 'none', opinions: [cut] }
  const value = seen.responseBody?.json()
  return value === undefined ? { kind: 'none', opinions: [notJson] } : { kind: 'json', value }
}

/** Whether the step got the answer that it wanted. */
export function wanted(asked: Asked): boolean {
  return (asked.step?.criteria ?? []).every(criterion => criterion.holds)
}

/** A body that the receive limit cut. */
export const cut: Opinion = {
  outcome: 'cantTell',
  cause: 'configuration',
  because:
    'The answer is longer than the receive limit; a smaller page or a higher limit would tell.',
}

const notJson: Opinion = {
  outcome: 'cantTell',
  cause: 'prerequisite',
  because: 'The answer is not JSON, so its content could not be looked at.',
}
