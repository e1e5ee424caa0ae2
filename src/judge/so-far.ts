import { ofCleanup } from '../base/flow/index.ts'
import type { RunIdentity } from '../base/program.ts'
import type { CaseEnd, Journal, Line, Observation } from '../model/evidence.ts'
import type { Opinion } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import { type Bench, implicitTable, judgeCase } from './case.ts'
import { latestBodies } from './latest-bodies.ts'
import { schemasOf } from './prepare.ts'
import { judgeProbe } from './probe.ts'
import { type Open, type Trouble, teller } from './trouble.ts'
import type { Use } from './uses.ts'
import { barometer } from './weather.ts'

/**
 * The journal, and somebody who looks on: what goes into it is also judged, case by case, and
 * what looks wrong is told. The evidence is kept first, whatever comes of the look.
 */
export async function watched(
  journal: Journal,
  plan: Plan,
  tell: (trouble: Trouble) => void,
): Promise<Journal> {
  const looking = await soFar(plan, tell)
  let looks = true
  // A run must not end for the sake of a look: what goes wrong here, the judgement meets and reports.
  const look = (act: () => void): void => {
    if (!looks) return
    try {
      act()
    } catch {
      looks = false
    }
  }
  return {
    append: line => {
      journal.append(line)
      look(() => looking.append(line))
    },
    body: (name, bytes) => {
      journal.body(name, bytes)
      look(() => looking.body(name, bytes))
    },
  }
}

/**
 * A journal that keeps nothing: it judges each case when its last line is written, as the whole run
 * is judged later, and tells what looks wrong. Its memory does not grow with the run.
 */
async function soFar(plan: Plan, tell: (trouble: Trouble) => void): Promise<Journal> {
  const schemas = await schemasOf(plan)
  const open = new Map<string, Open>()
  const bodies = latestBodies()
  const weather = barometer()
  const telling = teller(plan, { tell, weather: weather.read })
  const implicit = implicitTable(plan)
  let identity: RunIdentity | null = null

  const begin = (id: string, attempt: number): void => {
    const one = plan.cases.find(each => each.id === id)
    if (one === undefined || identity === null) return
    const failed: Map<Use, Opinion> = new Map()
    const bench: Bench = {
      plan,
      identity,
      schemas,
      take: (opinion, { use }) => {
        if (opinion.outcome === 'failed' && !failed.has(use)) failed.set(use, opinion)
      },
      overRun: () => undefined, // it has to see all of the run
      implicit,
    }
    const judging = one.kind === 'workflow' ? judgeCase(bench, one) : judgeProbe(bench, one)
    open.set(id, { judging, attempt, failed })
  }
  const see = (line: Observation): void => {
    const seen = bodies.whole(line)
    const judged = open.get(line.case)
    if (judged === undefined) return
    if (seen === null) open.delete(line.case)
    else judged.judging.see(seen)
    if (seen === null || seen.kind === 'handshake' || ofCleanup(line.case, line.id)) return
    if (!telling.probes.has(line.case)) weather.see(seen)
  }
  const end = (id: string, how: CaseEnd['how']): void => {
    const judged = open.get(id)
    open.delete(id)
    // What is asked once more is told when that is done.
    if (judged === undefined || how === 'erred') return
    if (how === 'silent' && judged.attempt === 1) return
    telling.ended(id, judged, how)
  }
  const append = (line: Line): void => {
    if (line.kind === 'run-begin') identity = line
    else if (line.kind === 'case-begin') begin(line.case, line.attempt)
    else if (line.kind === 'case-end') end(line.case, line.how)
    else if (line.kind === 'cleanup-intent') open.get(line.case)?.judging.intend(line.id)
    else if ('step' in line) see(line)
  }
  return { append, body: bodies.keep }
}
