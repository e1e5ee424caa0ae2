import type { Ruling } from '../../model/judgement.ts'
import { type Markup, markup } from './markup.ts'

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

/** The numbers of a tally as table cells; `names` are the columns, for a narrow page. */
export function cells(of: Tally, names: readonly string[]): readonly Markup[] {
  return [of.passed, of.failed, of.advisory, of.open, of.inapplicable].map(
    (number, at) =>
      markup`<td class="number" data-label="${names[at] ?? ''}">${number.toLocaleString('en-GB')}</td>`,
  )
}

/** The proportions as a drawing, for the eye only: numbers stand beside it. */
export function bar(rulings: readonly Ruling[]): Markup | null {
  if (rulings.length === 0) return null
  const { failed, advisory, open, inapplicable, passed } = tally(rulings)
  const widths = Object.entries({ failed, advisory, open, inapplicable, passed })
  let at = 0
  const parts = widths
    .filter(([, width]) => width > 0)
    .map(([name, width]) => {
      const part = markup`<rect x="${at}" y="0" width="${width}" height="1" class="${name}"/>`
      at += width
      return part
    })
  return markup`<svg class="bar" viewBox="0 0 ${rulings.length} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false" shape-rendering="crispEdges">${parts}</svg>`
}
