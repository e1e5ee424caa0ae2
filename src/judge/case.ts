import {
  type Answer,
  type Ask,
  type Await,
  type FlowEnd,
  interpret,
  type Noted,
  ofCleanup,
  type Stop,
} from '../base/flow/index.ts'
import { programOf, type RunIdentity, specOf } from '../base/program.ts'
import type { Schemas } from '../base/schema/index.ts'
import type { CaseEnd, Kind, Seen } from '../model/evidence.ts'
import type { Opinion } from '../model/judgement.ts'
import type { Plan, WorkflowCase } from '../model/plan.ts'
import type { JsonObject } from '../model/words.ts'
import { type Asked, type AskedStep, askedWith, type Looking } from './check.ts'
import { divergence } from './divergence.ts'
import { excused, ownMistake } from './own-request.ts'
import { unhurried } from './too-fast.ts'
import { unbelieved } from './unbelieved.ts'
import { implicitUses, looksAt, namedUses, type Use } from './uses.ts'

/** Takes an opinion with where it comes from; no items makes it an advisory of the spec. */
export type Take = (opinion: Opinion, from: From) => void

export interface From {
  readonly case: string
  readonly use: Use
  readonly evidence: string | null
}

/** One case being judged: fed its observations in order, then ended. */
export interface CaseJudge {
  /** A request that makes something was about to be sent. */
  intend(id: string): void
  see(seen: Seen<Kind>): void
  /** `stopped` is how the journal says that it ended; null when it does not say. */
  end(stopped: CaseEnd['how'] | null): FlowEnd
  /** Why the answers fed to it are not those of the plan, all of them and no other; else null. */
  gap(): string | null
}

export interface Bench {
  readonly plan: Plan
  readonly identity: RunIdentity
  readonly schemas: (spec: string) => Schemas
  readonly take: Take
  /** Shows an exchange to the checks that look over the whole run. */
  readonly overRun: (seen: Seen, asked: Asked) => void
  readonly implicit: (one: WorkflowCase, operationId: string | null) => readonly Use[]
}

/** Where the replay of a case is. */
interface At {
  expected: Ask | Await | null
  ended: FlowEnd | null
  /** Why the evidence does not answer what is asked. */
  diverged: string | null
  /** What was asked when the case was stopped. */
  missing: string | null
}

interface Running {
  readonly use: Use
  readonly looking: Looking
  last: JsonObject
}

/** Replays a case through the interpreter and lets every check look at what it understood. */
export function judgeCase(bench: Bench, one: WorkflowCase): CaseJudge {
  const program = programOf(bench.plan, one, bench.identity)
  const flow = interpret(program)
  const running: Running[] = namedUses(bench.plan, one).map(use => ({
    use,
    looking: use.check.open(),
    last: use.with,
  }))
  const asked = askedIn(bench, one)
  const intended = new Set<string>()
  const at: At = { expected: null, ended: null, diverged: null, missing: null }

  const drive = (answer: Answer | Stop): void => {
    let next = flow.next(answer)
    while (next.done !== true && next.value.kind !== 'ask' && next.value.kind !== 'await') {
      if (next.value.kind === 'noted') look(next.value)
      next = flow.next(null)
    }
    at.expected = next.done !== true && 'id' in next.value ? next.value : null
    if (next.done === true) at.ended = next.value
  }

  /** The case was stopped where this was asked; or in its cleanup, that removal was given up. */
  const stop = ({ id }: Ask | Await): void => {
    if (!ofCleanup(one.id, id)) at.missing ??= `It has no answer to ${id}.`
    drive({ kind: 'stop', sent: intended.has(id) })
  }

  const look = (noted: Noted): void => {
    const context = asked(noted)
    if (noted.hop === true) {
      bench.overRun(noted.seen, context)
      return
    }
    const evidence = noted.seen.id
    const mistake = ownMistake(noted, context.schemas)
    const take = (opinion: Opinion, use: Use): void =>
      bench.take(
        mistake === null ? unbelieved(unhurried(opinion, noted), noted) : excused(opinion, mistake),
        {
          case: one.id,
          use,
          evidence,
        },
      )
    for (const use of bench.implicit(one, noted.operation?.operationId ?? null)) {
      if (noted.operation === null) break
      for (const opinion of use.check.open().judge(noted.seen, askedWith(context, use.with))) {
        take(opinion, use)
      }
    }
    for (const run of running) {
      if (!looksAt(run.use, noted)) continue
      run.last = noted.resolve(run.use.with)
      for (const opinion of run.looking.judge(noted.seen, askedWith(context, run.last))) {
        take(opinion, run.use)
      }
    }
    bench.overRun(noted.seen, context)
  }

  drive(null)
  return {
    intend: id => void intended.add(id),
    see: seen => {
      if (at.diverged !== null) return
      // An answer of its cleanup, where another was wanted, says that the case was stopped there.
      if (ofCleanup(one.id, seen.id)) {
        while (at.expected !== null && at.expected.id !== seen.id) stop(at.expected)
      }
      if (seen.kind === 'handshake') {
        at.diverged = `The journal holds the handshake ${seen.id}, which the plan does not ask.`
        return
      }
      at.diverged = divergence(at.expected, seen)
      if (at.diverged === null) drive(seen)
    },
    end: stopped => {
      while (at.expected !== null) stop(at.expected)
      const how =
        at.ended !== null && at.missing === null
          ? at.ended
          : { ...nothing, ...at.ended, ...unfinished(at.diverged, stopped) }
      for (const run of running) {
        const context = askedWith(asked(null), run.last)
        for (const opinion of run.looking.end(context)) {
          // Half a case proves nothing about the whole of it.
          if (opinion.outcome === 'passed' && how.outcome !== 'passed') continue
          bench.take(opinion, { case: one.id, use: run.use, evidence: null })
        }
      }
      return how
    },
    gap: () => at.diverged ?? at.missing,
  }
}

function askedIn(bench: Bench, one: WorkflowCase): (noted: Noted | null) => Asked {
  const spec = specOf(bench.plan, one.spec)
  const schemas = bench.schemas(one.spec)
  return noted => ({
    spec,
    asking: spec,
    case: one,
    step: noted === null ? null : stepOf(noted),
    operation: noted?.operation ?? null,
    with: {},
    schemas,
  })
}

function stepOf({ step, criteria }: Noted): AskedStep {
  const client = step['x-assay-client']
  return {
    id: step.stepId,
    criteria,
    expected: step['x-assay-expected'] === true,
    negative: step['x-assay-negative'] === true,
    proves: typeof client === 'object' && client.proves === true,
  }
}

/** A case without its end: its limits stopped it, the run did, or its evidence is not the plan's. */
function unfinished(
  diverged: string | null,
  stopped: CaseEnd['how'] | null,
): Pick<FlowEnd, 'outcome' | 'cause' | 'because' | 'outputs'> {
  const limited = stopped === 'deadline' || stopped === 'requests'
  const why = limited
    ? `The case was stopped at its planned limit of ${stopped === 'deadline' ? 'time' : 'requests'}.`
    : 'The run was interrupted before the case came to its end.'
  return {
    outcome: diverged === null && !limited ? 'untested' : 'cantTell',
    cause: diverged !== null ? 'harness' : limited ? 'deadline' : 'prerequisite',
    because: diverged ?? why,
    outputs: {},
  }
}

const nothing = { steps: [], stepsOmitted: 0, cleanup: [] }

/** Remembers the implicit checks of each operation in each case; they are the same every time. */
export function implicitTable(plan: Plan): Bench['implicit'] {
  const known = new Map<string, readonly Use[]>()
  return (one, operationId) => {
    const key = `${one.id}\n${operationId ?? ''}`
    const found = known.get(key)
    if (found !== undefined) return found
    const uses = implicitUses(plan, one, operationId)
    known.set(key, uses)
    return uses
  }
}
