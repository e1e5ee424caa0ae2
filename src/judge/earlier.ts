import type { CaseEnd, Evidence, Seen } from '../model/evidence.ts'
import type { Cleaned, Opinion } from '../model/judgement.ts'
import { type Bench, type CaseJudge, type From, judgeCase } from './case.ts'
import type { Asked } from './check.ts'
import type { Steadiness } from './flaky.ts'

/** An attempt that a later one took over, being read. */
interface Attempt {
  readonly judging: CaseJudge
  readonly opinions: (readonly [Opinion, From])[]
  readonly looks: (readonly [Seen, Asked])[]
  readonly number: number
}

/**
 * Reads the attempts that later ones took over. One that met a server error is held against the
 * last one, and the checks over the whole run see it; any may have left something at the
 * supplier. Gives what each case made in them.
 */
export async function readEarlier(
  bench: Bench,
  evidence: Evidence,
  steady: Steadiness,
): Promise<ReadonlyMap<string, readonly Cleaned[]>> {
  const open = new Map<string, Attempt>()
  const begun = new Map<string, number>()
  const made = new Map<string, readonly Cleaned[]>()
  const close = (id: string, how: CaseEnd['how'] | null): void => {
    const attempt = open.get(id)
    if (attempt === undefined) return
    open.delete(id)
    const { number, judging, opinions, looks } = attempt
    const cleaned = judging.end(how).cleanup.map(one => ({
      ...one,
      evidence: `${one.evidence}@${number}`,
    }))
    made.set(id, [...(made.get(id) ?? []), ...cleaned])
    if (how !== 'erred') return
    for (const [opinion, from] of opinions) steady.before(opinion, from, number)
    for (const [seen, asked] of looks) {
      bench.overRun({ ...seen, id: `${seen.id}@${number}` }, asked)
    }
  }
  for await (const line of evidence.earlier()) {
    if (line.kind === 'case-begin') {
      close(line.case, null)
      const number = (begun.get(line.case) ?? 0) + 1
      begun.set(line.case, number)
      const attempt = begin(bench, line.case, number)
      if (attempt !== null) open.set(line.case, attempt)
    } else if (line.kind === 'case-end') close(line.case, line.how)
    else if (line.kind === 'cleanup-intent') open.get(line.case)?.judging.intend(line.id)
    else open.get(line.case)?.judging.see(line)
  }
  for (const id of [...open.keys()]) close(id, null)
  return made
}

function begin(bench: Bench, id: string, number: number): Attempt | null {
  const planned = bench.plan.cases.find(one => one.id === id)
  if (planned?.kind !== 'workflow') return null
  const opinions: [Opinion, From][] = []
  const looks: [Seen, Asked][] = []
  const aside: Bench = {
    ...bench,
    take: (opinion, from) => {
      if (opinion.outcome === 'failed') opinions.push([opinion, from])
    },
    overRun: (seen, asked) => void looks.push([seen, asked]),
  }
  return { judging: judgeCase(aside, planned), opinions, looks, number }
}
