import type { Unit, Units } from './units.ts'

/** A unit and all that it leads to. */
export interface Closure {
  readonly units: readonly Unit[]
  readonly hard: readonly string[]
  /** Why the schema cannot be used: one sentence, or null. */
  readonly problem: string | null
}

const most = 20_000

export function closure(units: Units, uri: string, dynamic = false): Closure {
  const reached = new Map<string, Unit>()
  const open = [uri]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue
    const unit = units.read(next, dynamic)
    reached.set(next, unit)
    if (reached.size > most) break
    open.push(...unit.refers.map(({ to }) => to))
  }
  const all = [...reached.values()]
  return {
    units: all,
    hard: [...new Set(all.flatMap(unit => unit.hard))],
    problem: problemOf(all, reached, dynamic),
  }
}

function problemOf(
  all: readonly Unit[],
  reached: ReadonlyMap<string, Unit>,
  dynamic: boolean,
): string | null {
  if (all.length > most) return `The schema leads to more than ${most} others.`
  const problem = all.find(unit => unit.problem !== null)?.problem
  if (problem !== undefined) return problem
  if (dynamic || !isEndless(all, reached)) return null
  return 'The schema refers to itself for the same value, without end.'
}

/** True when references lead back to where they came from without stepping into the instance. */
function isEndless(all: readonly Unit[], reached: ReadonlyMap<string, Unit>): boolean {
  const done = new Set<Unit>()
  for (const start of all) {
    const path: { readonly unit: Unit; next: number }[] = [{ unit: start, next: 0 }]
    const onPath = new Set([start])
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const edges = top.unit.refers.filter(({ inPlace }) => inPlace)
      const edge = done.has(top.unit) ? undefined : edges[top.next]
      if (edge === undefined) {
        done.add(top.unit)
        onPath.delete(top.unit)
        path.pop()
        continue
      }
      top.next += 1
      const unit = reached.get(edge.to)
      if (unit === undefined || done.has(unit)) continue
      if (onPath.has(unit)) return true
      onPath.add(unit)
      path.push({ unit, next: 0 })
    }
  }
  return false
}
