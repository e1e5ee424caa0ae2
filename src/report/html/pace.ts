import type { Exchange, Handshake, Observation, Silence } from '../../model/evidence.ts'

/** What took time: requests from others to us did not. */
export type Timed = Exchange | Silence | Handshake

/** How many answers took so many milliseconds, rounded. */
export type Times = Map<number, number>

/** A part of the run: the answers that were asked for in it. */
export interface Column {
  readonly times: Times
  silent: number
}

/** What a timeline shows; its size does not grow with the run. */
export interface Pace {
  total: number
  silent: number
  /** Milliseconds that one column stands for. */
  width: number
  columns: Column[]
  readonly times: Times
  readonly cases: Map<string, Column>
  /** The longest first. */
  slowest: Timed[]
  readonly first: Timed[]
}

interface Limits {
  readonly columns: number
  readonly slowest: number
  readonly first: number
}

/** Goes once over what a run saw, in the order in which it was written. */
export async function pace(seen: AsyncIterable<Observation>, limits: Limits): Promise<Pace> {
  const found: Pace = {
    total: 0,
    silent: 0,
    width: 1,
    columns: [],
    times: new Map(),
    cases: new Map(),
    slowest: [],
    first: [],
  }
  let from = Number.NaN
  for await (const one of seen) {
    if (one.kind === 'inbound') continue
    const at = Date.parse(one.at)
    if (Number.isNaN(from)) from = at
    found.total++
    if (found.first.length < limits.first) found.first.push(one)
    add(columnAt(found, Math.max(0, at - from), limits.columns), one)
    add(caseOf(found, one.case), one)
    add(found, one)
    if (one.kind !== 'silence') rank(found, one, limits.slowest)
  }
  return found
}

/** The milliseconds within which a share of the answers came; null when none came. */
export function within(times: Times, share: number): number | null {
  const all = [...times].toSorted(([a], [b]) => a - b)
  const total = all.reduce((sum, [, many]) => sum + many, 0)
  let passed = 0
  for (const [ms, many] of all) {
    passed += many
    if (passed >= total * share) return ms
  }
  return null
}

function add(to: Column, one: Timed): void {
  if (one.kind === 'silence') to.silent++
  else count(to.times, Math.round(one.timing.total), 1)
}

function count(times: Times, ms: number, many: number): void {
  times.set(ms, (times.get(ms) ?? 0) + many)
}

/** The column of a moment; when there would be too many, two become one until there are not. */
function columnAt(found: Pace, after: number, most: number): Column {
  const ms = Number.isFinite(after) ? after : 0
  while (ms >= found.width * most) {
    found.width *= 2
    found.columns = halved(found.columns)
  }
  const at = Math.floor(ms / found.width)
  while (found.columns.length <= at) found.columns.push({ times: new Map(), silent: 0 })
  return found.columns[at] ?? { times: new Map(), silent: 0 }
}

function halved(columns: readonly Column[]): Column[] {
  const half: Column[] = []
  for (let at = 0; at < columns.length; at += 2) {
    const into: Column = { times: new Map(), silent: 0 }
    for (const one of columns.slice(at, at + 2)) {
      into.silent += one.silent
      for (const [ms, many] of one.times) count(into.times, ms, many)
    }
    half.push(into)
  }
  return half
}

function caseOf({ cases }: Pace, id: string): Column {
  const known = cases.get(id) ?? { times: new Map(), silent: 0 }
  cases.set(id, known)
  return known
}

function rank(found: Pace, one: Timed, most: number): void {
  const last = found.slowest.at(-1)
  const full = found.slowest.length === most
  if (full && last !== undefined && one.timing.total <= last.timing.total) return
  found.slowest = [...found.slowest, one]
    .toSorted((a, b) => b.timing.total - a.timing.total)
    .slice(0, most)
}
