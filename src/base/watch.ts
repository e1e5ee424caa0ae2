import { createContext, Script } from 'node:vm'

const room: { work: (() => void) | null } = { work: null }
let script: Script | undefined

/**
 * What the work gives, or `too-slow` when it did not end within `limit` milliseconds. Only a
 * watchdog on another thread can stop JavaScript that does not yield; node:vm brings one. It
 * measures wall time, so a stop counts only when it happens every one of `attempts` times: a
 * machine that was busy with something else must not change an answer. A stack that overflows
 * counts as too slow. What the work throws is thrown.
 */
export function watched<T>(
  work: () => T,
  { limit, attempts }: { readonly limit: number; readonly attempts: number },
): { readonly is: T } | 'too-slow' {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = once(work, limit)
    if (found !== 'too-slow') return found
  }
  return 'too-slow'
}

function once<T>(work: () => T, limit: number): { readonly is: T } | 'too-slow' {
  script ??= inContext()
  const found: { is: T }[] = []
  const outer = room.work // work may watch other work
  room.work = () => {
    found.push({ is: work() })
  }
  try {
    script.runInContext(room, { timeout: limit })
    return found[0] ?? 'too-slow'
  } catch (error) {
    if (isStop(error)) return 'too-slow'
    throw error
  } finally {
    room.work = outer
  }
}

function inContext(): Script {
  createContext(room)
  return new Script('work()')
}

/** The watchdog's error (of the other context's realm), or V8's own when a stack overflows. */
function isStop(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return true
  return 'name' in error && error.name === 'RangeError'
}
