import { join } from 'node:path'
import { cutOff, type Prepared, planText, recordedPlan } from '../assay.ts'
import type { CutOff } from '../model/evidence.ts'
import { Fault } from '../model/fault.ts'
import { type RunOptions, usage } from './choice.ts'
import { mustBeUnsigned } from './manifest.ts'

/** What an interrupted run left, for the one that takes it up. */
export interface Earlier {
  readonly run: string
  readonly seed: string
  readonly listener?: string
  readonly done: readonly string[]
  /** What it may have left at the supplier. */
  readonly left: readonly CutOff[]
}

export function nothingLeft({ plan }: Prepared, { done }: Earlier): boolean {
  return plan.cases.every(one => one.kind !== 'workflow' || done.includes(one.id))
}

/** What an interrupted run left; its plan must be the one that is wished for now. */
export async function resumed(
  folder: string,
  prepared: Prepared,
  options: RunOptions,
): Promise<Earlier> {
  mustBeUnsigned(folder)
  const recorded = await recordedPlan(folder)
  const { plan, evidence } = recorded
  if (planText(plan) !== planText(prepared.plan)) {
    throw new Fault('usage', 'The run to resume was planned differently.', {
      at: { file: join(folder, 'plan.json') },
      hint: 'Resume with the same target file and options, or start a new run.',
    })
  }
  const { run, seed, listener } = evidence.run
  if (options.seed !== undefined && options.seed !== seed) {
    throw usage(`The run to resume has the seed "${seed}"; leave out --seed.`)
  }
  const known = listener === undefined ? {} : { listener }
  return { run, seed, ...known, done: evidence.ended, left: await cutOff(recorded) }
}
