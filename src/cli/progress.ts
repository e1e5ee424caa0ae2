import { forTerminal, short } from '../base/escape.ts'
import type { Plan } from '../model/plan.ts'

/** What happens during a run, as far as someone who waits wants to know. */
export type ProgressEvent =
  | { readonly kind: 'case-begin'; readonly case: string }
  | { readonly kind: 'case-end'; readonly case: string }
  | { readonly kind: 'seen' }

export interface ProgressTo {
  /** Writes to standard error. */
  readonly write: (text: string) => void
  /** Columns of the terminal; null when it is none, and plain lines are written. */
  readonly columns: number | null
}

export interface Progress {
  readonly on: (event: ProgressEvent) => void
  /** Clears the living line; call it however the run ended. */
  readonly end: () => void
}

const clear = '\r\u001b[2K'

/**
 * Shows how a run gets on: one living line on a terminal, else a line for each tenth of the
 * cases. It has no timer and no clock: events drive it.
 */
export function progress(plan: Pick<Plan, 'cases'>, to: ProgressTo): Progress {
  const all = plan.cases.length
  const open = new Set<string>()
  const done = new Set<string>()
  let exchanges = 0
  let tenths = 0
  const state = (): string =>
    `${done.size}/${all} cases, ${exchanges} ${exchanges === 1 ? 'exchange' : 'exchanges'}`
  const live = (columns: number): void => {
    const now = [...open].at(-1)
    const text = now === undefined ? state() : `${state()}, ${forTerminal(short(now))}`
    to.write(`${clear}${short(text, Math.max(1, columns - 1))}`)
  }
  const plain = (): void => {
    const reached = all === 0 ? 0 : Math.floor((done.size * 10) / all)
    if (reached <= tenths) return
    tenths = reached
    to.write(`${state()}\n`)
  }
  const on = (event: ProgressEvent): void => {
    if (event.kind === 'seen') exchanges++
    else take(event, open, done)
    if (to.columns === null) plain()
    else live(to.columns)
  }
  return { on, end: () => (to.columns === null ? undefined : to.write(clear)) }
}

/** A case that is asked a second time is open again, and done once. */
function take(
  event: Exclude<ProgressEvent, { kind: 'seen' }>,
  open: Set<string>,
  done: Set<string>,
): void {
  if (event.kind === 'case-begin') {
    open.add(event.case)
    done.delete(event.case)
  } else {
    open.delete(event.case)
    done.add(event.case)
  }
}
