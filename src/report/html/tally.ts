import type { Ruling } from '../../model/judgement.ts'
import { type Tally, tally } from '../tally.ts'
import { type Markup, markup } from './markup.ts'

/** The numbers of a tally as table cells; `names` are the columns, for a narrow page. */
export function cells(
  of: Tally,
  names: readonly string[],
  written: (number: number) => string,
): readonly Markup[] {
  return [of.passed, of.failed, of.advisory, of.open, of.inapplicable].map(
    (number, at) =>
      markup`<td class="number" data-label="${names[at] ?? ''}">${written(number)}</td>`,
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
