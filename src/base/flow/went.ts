import type { Seen } from '../../model/evidence.ts'
import type { Cause, Outcome } from '../../model/words.ts'
import type { Message } from './frame.ts'

/** What became of one execution of a step. `stopped`: the workflow cannot go on, for this cause. */
export type Went =
  | {
      readonly kind: 'went'
      readonly success: boolean
      readonly because: string
      readonly seen: Seen | null
      readonly message: Message | null
    }
  | {
      readonly kind: 'stopped'
      readonly outcome: Outcome
      readonly cause: Cause
      readonly because: string
    }

export type Done = Extract<Went, { kind: 'went' }>
