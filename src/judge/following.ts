import { digester } from '../base/digest.ts'
import { planDigest } from '../base/plan-digest.ts'
import type { CaseLine, Line } from '../model/evidence.ts'
import type { Report } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import { latestBodies } from './latest-bodies.ts'
import { schemasOf } from './prepare.ts'
import type { Tool } from './report.ts'
import { type Sitting, type Stating, sitting } from './sitting.ts'

/** A judgement that goes along with a run, while answers are awaited (ADR 0020). */
export interface Following {
  /** A body that was kept. */
  body(name: string, bytes: Uint8Array): void
  /** Whole lines, as they were written to the journal. */
  heard(text: string): void
  /**
   * The report, when what was heard is all there is to judge: the journal on disk has its very
   * digest, and no case was begun twice. Else null: the journal has to be read.
   */
  report(of: Stating, tool: Tool): Report | null
}

/** Bytes; a larger body is judged when nothing is awaited any more, so that no clock runs meanwhile. */
const largest = 256 * 1024

/** Follows a run of this plan from its first line on. */
export async function following(plan: Plan): Promise<Following> {
  const schemas = await schemasOf(plan)
  const bodies = latestBodies()
  const hash = digester()
  let sits: Sitting | null = null
  let follows = true
  const giveUp = (): void => {
    follows = false
    sits = null
  }
  const see = (line: CaseLine | null): void => {
    if (line === null || sits === null) giveUp()
    else sits.see(line)
  }
  const hear = (line: Line): void => {
    if (line.kind === 'run-begin') {
      if (sits !== null || line.resumed === true || line.plan !== planDigest(plan)) giveUp()
      else sits = sitting({ plan, identity: line, schemas })
    } else if (line.kind === 'case-begin') see(line.attempt === 1 ? line : null)
    else if (line.kind === 'case-end' || line.kind === 'cleanup-intent') see(line)
    else if ('step' in line) see(bodies.whole(line))
  }
  /** What goes wrong here must not end the run; whoever reads the journal meets it again. */
  const guarded = (act: () => void): void => {
    if (!follows) return
    try {
      act()
    } catch {
      giveUp()
    }
  }
  return {
    body: (name, bytes) =>
      guarded(() => (bytes.length > largest ? giveUp() : bodies.keep(name, bytes))),
    heard: text =>
      guarded(() => {
        hash.add(text)
        for (const line of text.split('\n')) if (follows && line !== '') hear(JSON.parse(line))
      }),
    report: ({ evidence, stated }, tool) => {
      if (sits === null || evidence.digest !== hash.read()) return null
      const once = Object.values(evidence.attempts).every(({ count }) => count === 1)
      if (!once || !evidence.complete || evidence.interrupted > 0) return null
      return sits.report({ evidence, stated, made: new Map(), tool })
    },
  }
}
