import {
  type Answer,
  type Ask,
  type Await,
  interpret,
  ofCleanup,
  type Stop,
} from '../base/flow/index.ts'
import { probeAsks } from '../base/probe.ts'
import { programOf, type RunIdentity } from '../base/program.ts'
import type { Evidence, Kind, Seen } from '../model/evidence.ts'
import type { Case, Plan } from '../model/plan.ts'

/**
 * The cases of another plan that a recorded run answers: fed the same observations, both plans ask
 * the same to the end, byte for byte. What they make of the answers may differ.
 */
export async function answeredCases(
  recorded: Plan,
  other: Plan,
  evidence: Evidence,
): Promise<ReadonlySet<string>> {
  const open = new Map<string, readonly [Asking, Asking]>()
  const unlike = new Set<string>()
  const begun = new Set<string>()
  for await (const line of evidence.lines()) {
    const pair = open.get(line.case)
    if (line.kind === 'case-begin') {
      const old = asking(recorded, line.case, evidence.run)
      const next = asking(other, line.case, evidence.run)
      if (old === null || next === null) continue
      begun.add(line.case)
      open.set(line.case, [old, next])
      if (old.wants() !== next.wants()) unlike.add(line.case)
    } else if (pair !== undefined && line.kind !== 'case-end') {
      for (const one of pair) {
        if (line.kind === 'cleanup-intent') one.intend(line.id)
        else one.see(line)
      }
      if (pair[0].wants() !== pair[1].wants()) unlike.add(line.case)
    }
  }
  return new Set([...begun].filter(id => !unlike.has(id)))
}

/** The evidence of some cases, as if nothing else had been asked. */
export function evidenceOf(evidence: Evidence, cases: ReadonlySet<string>): Evidence {
  async function* only(lines: ReturnType<Evidence['lines']>): ReturnType<Evidence['lines']> {
    for await (const line of lines) if (cases.has(line.case)) yield line
  }
  return {
    ...evidence,
    lines: () => only(evidence.lines()),
    earlier: () => only(evidence.earlier()),
  }
}

/** What a plan asks in one case, as its answers come in. */
interface Asking {
  /** What it asks next, as text; the same text is the same question. */
  readonly wants: () => string
  readonly intend: (id: string) => void
  readonly see: (seen: Seen<Kind>) => void
}

function asking(plan: Plan, id: string, identity: RunIdentity): Asking | null {
  const one = plan.cases.find(each => each.id === id)
  if (one === undefined) return null
  return one.kind === 'probe' ? probing(plan, one) : working(plan, one, identity)
}

/** All that a probe asks is fixed by its plan. */
function probing(plan: Plan, one: Extract<Case, { kind: 'probe' }>): Asking {
  const wanted = JSON.stringify(probeAsks(plan, one))
  return { wants: () => wanted, intend: () => undefined, see: () => undefined }
}

function working(
  plan: Plan,
  one: Extract<Case, { kind: 'workflow' }>,
  identity: RunIdentity,
): Asking {
  const flow = interpret(programOf(plan, one, identity))
  const intended = new Set<string>()
  let expected: Ask | Await | null = null
  const drive = (answer: Answer | Stop): void => {
    let next = flow.next(answer)
    while (next.done !== true && next.value.kind !== 'ask' && next.value.kind !== 'await') {
      next = flow.next(null)
    }
    expected = next.done === true || !('id' in next.value) ? null : next.value
  }
  drive(null)
  return {
    wants: () => (expected === null ? 'nothing' : questionOf(expected)),
    intend: id => void intended.add(id),
    see: seen => {
      // An answer of its cleanup, where another was wanted, says that the case was stopped there.
      if (ofCleanup(one.id, seen.id)) {
        while (expected !== null && expected.id !== seen.id) {
          drive({ kind: 'stop', sent: intended.has(expected.id) })
        }
      }
      if (expected?.id === seen.id && seen.kind !== 'handshake') drive(seen)
    },
  }
}

/** All of a question that reaches the other side, and nothing of what is made of its answer. */
function questionOf(asked: Ask | Await): string {
  if (asked.kind === 'await') {
    const { id, awaited, within } = asked
    return JSON.stringify({ id, awaited, within })
  }
  const { id, request, client, manner, session } = asked
  return JSON.stringify({ id, request, client, manner, session })
}
