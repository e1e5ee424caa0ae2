import type { AnyCheck } from '../../src/judge/check.ts'
import type { Opinion } from '../../src/model/judgement.ts'
import type { Json, JsonObject } from '../../src/model/words.ts'
import { asked, exchange, type Told } from './seen.ts'

/** One exchange of a step, as a check over a case is shown it. */
export interface Turn {
  readonly step: string
  readonly body?: Json
  readonly told?: Told
  /** Parameters that were worked out at this step, on top of those given to all. */
  readonly with?: JsonObject
  /** False when the step's success criteria did not hold. */
  readonly held?: boolean
}

/** All that a check thinks of the exchanges of several steps, its opinion at the end included. */
export function opinionsOfSteps(
  check: AnyCheck,
  parameters: JsonObject,
  turns: readonly Turn[],
): readonly Opinion[] {
  const looking = check.open()
  let last = parameters
  const found = turns.flatMap((turn, index) => {
    const body = turn.body === undefined ? {} : { body: turn.body }
    const seen = exchange({ id: `case/${turn.step}#${index + 1}`, ...body, ...turn.told })
    const criterion = { condition: '', why: () => '', problem: false, holds: turn.held ?? true }
    last = { ...parameters, ...turn.with }
    const context = {
      ...asked({ with: last }),
      step: { id: turn.step, criteria: [criterion], expected: false },
    }
    return looking.judge(seen, context)
  })
  return [...found, ...looking.end({ ...asked({ with: last }), step: null })]
}
