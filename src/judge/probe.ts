import { type ProbeAsk, probeAsks } from '../base/probe.ts'
import { specOf } from '../base/program.ts'
import type { CaseEnd, Kind, Seen } from '../model/evidence.ts'
import type { StepRun } from '../model/judgement.ts'
import type { ProbeCase } from '../model/plan.ts'
import type { Bench, CaseJudge } from './case.ts'
import type { Asked } from './check.ts'
import { checks } from './checks/index.ts'
import type { Use } from './uses.ts'

/** Replays a probe against what its plan asks, and lets its checks look at each answer. */
export function judgeProbe(bench: Bench, one: ProbeCase): CaseJudge {
  const asks = probeAsks(bench.plan, one)
  const running = usesOf(bench, one).map(use => ({ use, looking: use.check.open() }))
  const context = contextOf(bench, one)
  const steps: StepRun[] = []
  let diverged: string | null = null
  let silent: string | null = null
  const gap = (): string | null => {
    const missing = asks[steps.length]
    return diverged ?? (missing === undefined ? null : `It has no answer to ${missing.id}.`)
  }
  return {
    intend: () => undefined,
    see: seen => {
      if (diverged !== null) return
      diverged = divergence(asks[steps.length], seen)
      if (diverged !== null) return
      steps.push({ id: seen.step, attempt: 1, outcome: 'passed', evidence: [seen.id] })
      const quiet = seen.kind === 'handshake' && seen.answer.kind === 'silence' ? seen.answer : null
      if (quiet !== null) silent ??= quiet.because
      const asked = { ...context, step: { id: seen.step, criteria: [], expected: false } }
      for (const { use, looking } of running) {
        for (const opinion of looking.judge(seen, asked)) {
          bench.take(opinion, { case: one.id, use, evidence: seen.id })
        }
      }
    },
    end: stopped => {
      const whole = gap() === null
      for (const { use, looking } of running) {
        for (const opinion of looking.end(context)) {
          // Half a probe proves nothing about the whole of it.
          if (opinion.outcome === 'passed' && !whole) continue
          bench.take(opinion, { case: one.id, use, evidence: null })
        }
      }
      const how = whole ? ended(silent) : unfinished(diverged, stopped)
      return { ...how, outputs: {}, steps, stepsOmitted: 0, cleanup: [] }
    },
    gap,
  }
}

function ended(silent: string | null) {
  return silent === null
    ? ({ outcome: 'passed', cause: null, because: null } as const)
    : ({ outcome: 'cantTell', cause: 'network', because: silent } as const)
}

function unfinished(diverged: string | null, stopped: CaseEnd['how'] | null) {
  if (diverged !== null)
    return { outcome: 'cantTell', cause: 'harness', because: diverged } as const
  const limited = stopped === 'deadline' || stopped === 'requests'
  return limited
    ? ({
        outcome: 'cantTell',
        cause: 'deadline',
        because: `The case was stopped at its planned limit of ${stopped === 'deadline' ? 'time' : 'requests'}.`,
      } as const)
    : ({
        outcome: 'untested',
        cause: 'prerequisite',
        because: 'The run was interrupted before the case came to its end.',
      } as const)
}

/** The checks that a row of some requirement wants of this probe. */
function usesOf({ plan }: Bench, one: ProbeCase): readonly Use[] {
  const mine = plan.items.filter(item => item.case === one.id && item.settled === null)
  return [...new Set(mine.map(item => item.check))].flatMap(name => {
    const check = checks.get(name)
    if (check === undefined) return []
    const items = mine.filter(item => item.check === name)
    return [{ check, as: null, workflow: null, step: null, with: one.probe.with, items }]
  })
}

function contextOf(bench: Bench, one: ProbeCase): Asked {
  return {
    spec: specOf(bench.plan, one.spec),
    asking: specOf(bench.plan, one.spec),
    case: one,
    step: null,
    operation: null,
    with: one.probe.with,
    schemas: bench.schemas(one.spec),
  }
}

/** Recorded evidence answers only the question it was recorded for. */
function divergence(expected: ProbeAsk | undefined, seen: Seen<Kind>): string | null {
  if (expected === undefined) {
    return `The journal holds ${seen.id}, but the plan asks nothing more there.`
  }
  if (expected.id !== seen.id) {
    return `The plan asks ${expected.id}, but the journal holds ${seen.id}.`
  }
  return asked(expected, seen) ? null : `At ${seen.id} the journal holds another question.`
}

function asked(expected: ProbeAsk, seen: Seen<Kind>): boolean {
  if (expected.kind === 'plain') {
    return (
      seen.kind !== 'handshake' &&
      seen.request.method === 'GET' &&
      seen.request.url === expected.url
    )
  }
  if (seen.kind !== 'handshake') return false
  const { how, versions, ciphers } = seen.offered
  return (
    seen.host === expected.host &&
    seen.port === expected.port &&
    how === expected.offered.how &&
    ciphers === expected.offered.ciphers &&
    versions.join() === expected.offered.versions.join()
  )
}
