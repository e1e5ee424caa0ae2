import { createContext, Script } from 'node:vm'
import { Fault } from '../model/fault.ts'
import { paths } from './pattern-paths.ts'

/** A regular expression that cannot hang: it answers, or says that it was too slow. */
export interface Pattern {
  readonly source: string
  test(text: string): boolean | 'too-slow'
  exec(text: string): RegExpExecArray | null | 'too-slow'
}

const limit = 200 // ms
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

const room: { regExp: RegExp | null; text: string; found: RegExpExecArray | null } = {
  regExp: null,
  text: '',
  found: null,
}
let script: Script | undefined

/**
 * Only a watchdog on another thread can stop a regular expression; node:vm brings one. It
 * measures wall time, so a stop counts only when it happens three times: a machine that was
 * busy with something else must not change an answer.
 */
function guarded(regExp: RegExp, text: string): RegExpExecArray | null | 'too-slow' {
  for (let attempt = 0; attempt < 3; attempt++) {
    const found = watched(regExp, text)
    if (found !== 'too-slow') return found
  }
  return 'too-slow'
}

function watched(regExp: RegExp, text: string): RegExpExecArray | null | 'too-slow' {
  script ??= inContext()
  room.regExp = regExp
  room.text = text
  try {
    script.runInContext(room, { timeout: limit })
    return room.found
  } catch (error) {
    if (isStop(error)) return 'too-slow'
    throw error
  } finally {
    room.regExp = null
    room.text = ''
    room.found = null
  }
}

function inContext(): Script {
  createContext(room)
  return new Script('found = regExp.exec(text)')
}

/** The watchdog's error (of the other context's realm), or V8's own when the backtrack stack overflows. */
function isStop(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return true
  return 'name' in error && error.name === 'RangeError'
}
