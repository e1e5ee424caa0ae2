import type { Ruling } from '../model/judgement.ts'

/** Rulings counted as a reader weighs them; `open` is what could not be told or was not tested. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly advisory: number
  readonly open: number
  readonly inapplicable: number
}

export function tally(rulings: readonly Ruling[]): Tally {
  const found = { passed: 0, failed: 0, advisory: 0, open: 0, inapplicable: 0 }
  for (const { outcome, level } of rulings) {
    if (outcome === 'failed') found[level === 'MUST' ? 'failed' : 'advisory']++
    else if (outcome === 'passed' || outcome === 'inapplicable') found[outcome]++
    else found.open++
  }
  return found
}
