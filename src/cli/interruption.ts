import type { Io } from './io.ts'

/** The first SIGINT or SIGTERM of a run. */
export interface Interruption {
  readonly signal: AbortSignal
  readonly by: () => 'SIGINT' | 'SIGTERM' | null
  /** Signals do as they please again. */
  readonly forget: () => void
}

/** Turns the first SIGINT or SIGTERM into an abort, and says so. */
export function interruptible(io: Io, quiet: boolean): Interruption {
  const controller = new AbortController()
  let by: 'SIGINT' | 'SIGTERM' | null = null
  const forget = io.onInterrupt(signal => {
    by = signal
    if (!quiet) io.err('\nStopping; what was seen is kept. Press Ctrl-C again to end at once.\n')
    controller.abort()
  })
  return { signal: controller.signal, by: () => by, forget }
}
