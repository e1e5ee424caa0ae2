import { Fault } from '../model/fault.ts'
import { paths } from './pattern-paths.ts'
import { watched } from './watch.ts'

/** A regular expression that cannot hang: it answers, or says that it was too slow. */
export interface Pattern {
  readonly source: string
  test(text: string): boolean | 'too-slow'
  exec(text: string): RegExpExecArray | null | 'too-slow'
}

const bounds = { limit: 200, attempts: 3 } // ms
const affordable = 4_000_000 // steps; some milliseconds
const ambiguous = 1000
const never = () => Number.POSITIVE_INFINITY
const kept = 500
const compiled = new Map<string, Pattern>()

/**
 * Compiles an ECMAScript pattern (search semantics). Runs it natively when the number of ways
 * it can match a text of that length is provably small, else in a context of its own that is
 * stopped after 200 ms (three times, to be sure). Throws `Fault` bad-pattern.
 */
export function pattern(source: string, flags = 'u'): Pattern {
  const key = `${flags}/${source}`
  const known = compiled.get(key)
  if (known !== undefined) return known
  if (compiled.size >= kept) compiled.delete(compiled.keys().next().value ?? '')
  const made = make(source, flags)
  compiled.set(key, made)
  return made
}

function make(source: string, flags: string): Pattern {
  const exec = compile(source, flags)
  return {
    source,
    exec,
    test: text => {
      const found = exec(text)
      return found === 'too-slow' ? found : found !== null
    },
  }
}

function compile(source: string, flags: string): Pattern['exec'] {
  try {
    const regExp = new RegExp(source, flags)
    const { ways, tangle } = flags.includes('v') ? { ways: never, tangle: 1 } : paths(source)
    // V8 compiles late, and nothing can stop it while it does.
    if (tangle > ambiguous) throw new Error(`: it can match nothing in more than ${ambiguous} ways`)
    const steps = (length: number) => ways(length) * (length + source.length)
    const exec = (text: string) => {
      regExp.lastIndex = 0
      return steps(text.length) <= affordable ? regExp.exec(text) : guarded(regExp, text)
    }
    exec('') // "Regular expression too large" would otherwise come from the first use
    return exec
  } catch (cause) {
    const shown = source.length > 120 ? `${source.slice(0, 120)}…` : source
    throw new Fault('bad-pattern', `"${shown}" is not a pattern: ${reason(cause)}.`, { cause })
  }
}

/** V8 repeats the pattern before the reason. */
function reason(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return message.slice(message.lastIndexOf(': ') + 2).slice(0, 120)
}

function guarded(regExp: RegExp, text: string): RegExpExecArray | null | 'too-slow' {
  const found = watched(() => regExp.exec(text), bounds)
  return found === 'too-slow' ? found : found.is
}
