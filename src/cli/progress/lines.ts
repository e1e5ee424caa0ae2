import type { Words } from '../../assay.ts'
import { forTerminal, short } from '../../base/escape.ts'
import { cells } from '../cells.ts'
import type { SpecTally, Tally } from './tally.ts'

/** What a person who waits is shown: how far the run is, for how long, and how much looks wrong. */
export interface State extends Tally {
  readonly seconds: number
  readonly troubles: number
}

export interface Line {
  readonly columns: number
  readonly words: Words['progress']
}

/** The line of a whole run: what does not fit is left out, the last first. */
export function totalLine(state: State, { columns, words }: Line): string {
  const { done, all, exchanges, seconds, troubles, now, specs } = state
  const [only, ...others] = specs
  const name = only === undefined || others.length > 0 ? words.all : forTerminal(only.spec)
  const parts = [
    words.cases(done, all),
    ...(troubles === 0 ? [] : [words.trouble.count(troubles)]),
    words.exchanges(exchanges),
    ...(seconds < 1 ? [] : [words.rate(exchanges / seconds), words.elapsed(seconds)]),
    ...(now === null ? [] : [words.now(forTerminal(short(now, 60)))]),
  ]
  return fitting(`${name}  `, parts, columns)
}

/** A line for each spec, when there are several, and the line of the whole run: at most `rows`. */
export function blockLines(
  state: State,
  { columns, rows, words }: Line & { readonly rows: number },
): readonly string[] {
  const total = totalLine(state, { columns, words })
  const room = Math.max(0, rows - 1)
  if (state.specs.length < 2 || room < 2) return [total]
  // What is under way is worth more than what is done or has not begun.
  const order = [...state.specs].sort((a, b) => rank(a) - rank(b))
  const shown = order.slice(0, state.specs.length > room ? room - 1 : room)
  const width = Math.max(...state.specs.map(({ spec }) => spec.length), words.all.length)
  const lines = state.specs
    .filter(one => shown.includes(one))
    .map(one => fitting(`${forTerminal(one.spec).padEnd(width)}  `, countsOf(one, words), columns))
  const left = state.specs.length - shown.length
  return [...lines, ...(left > 0 ? [fitting(words.moreSpecs(left), [], columns)] : []), total]
}

/** A spec that has just come to its end. */
export function doneLine(one: SpecTally, seconds: number, words: Line['words']): string {
  const parts = [...countsOf(one, words), words.elapsed(seconds)]
  return fitting(`${words.done(forTerminal(one.spec))} `, parts, Number.POSITIVE_INFINITY)
}

function countsOf({ done, all, exchanges }: SpecTally, words: Line['words']): readonly string[] {
  return [words.cases(done, all), words.exchanges(exchanges)]
}

function rank({ done, all, exchanges }: SpecTally): number {
  if (done === all) return 2
  return exchanges > 0 ? 0 : 1
}

function fitting(head: string, parts: readonly string[], columns: number): string {
  let line = `${head}${parts[0] ?? ''}`.trimEnd()
  for (const part of parts.slice(1)) {
    if (cells(line) + cells(part) + 2 > columns) break
    line += `, ${part}`
  }
  return cells(line) > columns ? short(line, Math.max(1, Math.floor(columns / 2))) : line
}
