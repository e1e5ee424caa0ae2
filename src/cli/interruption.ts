import type { Io } from './io.ts'

/** The first SIGINT or SIGTERM of a run. */
export interface Interruption {
  readonly signal: AbortSignal
  readonly by: () => 'SIGINT' | 'SIGTERM' | null
  /** Signals do as they please again. */
  readonly forget: () => void
}

/** Turns the first SIGINT or SIGTERM into an abort. */
export function interruptible(io: Io): Interruption {
  const controller = new AbortController()
  let by: 'SIGINT' | 'SIGTERM' | null = null
  const forget = io.onInterrupt(signal => {
    by = signal
    controller.abort()
  })
  return { signal: controller.signal, by: () => by, forget }
}
