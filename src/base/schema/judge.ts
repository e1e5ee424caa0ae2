import type { ValidateFunction } from 'ajv'
import type { FormatDialect } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import type { Json } from '../../model/words.ts'
import { type Closure, closure } from './closure.ts'
import { type Engine, engine } from './engine.ts'
import { type Leaf, leaves } from './leaves.ts'
import { agreed, type Judge, secondJudge } from './second.ts'
import type { Units } from './units.ts'
import type { Violation } from './violation.ts'
import { worded } from './wording.ts'

/** All that was found out about a value, before it is cut for reading. */
export interface Found {
  readonly violations: readonly Violation[]
  readonly partial: boolean
  readonly unusable: string | null
}

export const nothingWrong: Found = { violations: [], partial: false, unusable: null }

/** The judges of one unit, made when first needed. */
export interface Judges {
  prepare(uri: string): Promise<void>
  /** The value is known to be no deeper than `depthLimit`. */
  judge(uri: string, value: Json): Found
}

interface Bench {
  readonly closure: Closure
  readonly fast: ValidateFunction | null
  readonly problem: string | null
}

export function judges(units: Units, dialect: FormatDialect): Judges {
  const benches = new Map<string, Bench>()
  const seconds = new Map<string, Judge | string>()
  let fast: Engine | undefined
  let thorough: Engine | undefined

  const bench = (uri: string): Bench => {
    const known = benches.get(uri)
    if (known !== undefined) return known
    fast ??= engine(dialect, 'fast')
    const made = open(uri, closure(units, uri), fast)
    benches.set(uri, made)
    return made
  }

  const list = (uri: string, value: Json): Found => {
    thorough ??= engine(dialect, 'thorough')
    fast ??= engine(dialect, 'fast')
    const all = listed(uri, value, { closure: bench(uri).closure, engines: [thorough, fast] })
    const violations = all.leaves.map(leaf => worded(leaf, dialect))
    return { violations, partial: all.partial, unusable: null }
  }

  const judge = (uri: string, value: Json): Found => {
    const { closure: whole, fast: validate, problem } = bench(uri)
    if (problem !== null || validate === null) return unusable(problem ?? 'It has no judge.')
    const second = whole.hard.length === 0 ? undefined : seconds.get(uri)
    if (whole.hard.length > 0 && typeof second !== 'function') {
      return unusable(second ?? `It uses ${whole.hard.join(', ')}, and no second judge was called.`)
    }
    const passes = validate(value) === true
    if (typeof second !== 'function') return passes ? nothingWrong : list(uri, value)
    const seen = second(value)
    if (passes) return seen.length === 0 ? nothingWrong : { ...nothingWrong, violations: seen }
    const own = list(uri, value)
    if (seen.length > 0) return { ...own, violations: agreed(own.violations, seen) }
    // The second judge wins, but it leaves formats to the first.
    return { ...own, violations: own.violations.filter(({ keyword }) => keyword === 'format') }
  }

  return {
    prepare: async uri => {
      const { closure: whole, problem } = bench(uri)
      if (problem !== null || whole.hard.length === 0 || seconds.has(uri)) return
      seconds.set(uri, await secondJudge(units, uri).catch(because))
    },
    judge: (uri, value) => guarded(() => judge(uri, value)),
  }
}

function open(uri: string, whole: Closure, fast: Engine): Bench {
  if (whole.problem !== null) return { closure: whole, fast: null, problem: whole.problem }
  try {
    return { closure: whole, fast: fast.compile(uri, whole), problem: null }
  } catch (error) {
    return { closure: whole, fast: null, problem: because(error) }
  }
}

/** Every violation; when there are too many to hold, the first, and that it is not all. */
function listed(
  uri: string,
  value: Json,
  using: { readonly closure: Closure; readonly engines: readonly Engine[] },
): Pick<Found, 'partial'> & { readonly leaves: readonly Leaf[] } {
  for (const [index, ajv] of using.engines.entries()) {
    const validate = ajv.compile(uri, using.closure)
    try {
      const errors = validate(value) ? [] : (validate.errors ?? [])
      return { leaves: leaves(errors, ajv), partial: index > 0 }
    } catch (error) {
      if (!Array.isArray(error)) throw error // an engine throws the list that grew too long
    }
  }
  return { leaves: [], partial: true }
}

/** A pattern that takes too long, or a schema that overflows the stack, is the schema's fault. */
function guarded(judge: () => Found): Found {
  try {
    return judge()
  } catch (error) {
    const named =
      error instanceof RangeError || (error instanceof Fault && error.code === 'bad-pattern')
    if (named) return unusable(because(error))
    throw error
  }
}

function unusable(problem: string): Found {
  return { violations: [], partial: false, unusable: problem }
}

/** What a library says about a schema that it does not take. */
function because(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 300) : String(error)
}
