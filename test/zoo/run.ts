import { join } from 'node:path'
import { judgeBundle, type Prepared, perform, planText } from '../../src/assay.ts'
import { openBundle } from '../../src/cli/bundle.ts'
import type { Exchange, Line, Silence } from '../../src/model/evidence.ts'
import type { Report } from '../../src/model/judgement.ts'
import { journalOf, read, tool } from '../judge/make-run.ts'

/** The name that behaviours are served under. */
export const host = 'zoo.example'

export interface Ran {
  readonly report: Report
  readonly lines: readonly Line[]
}

export type Resolve = (name: string) => Promise<readonly string[]>

const home: Resolve = async name => (name === host ? ['127.0.0.1'] : [])

/** Carries a plan out with the real sockets, a clock that never sleeps, and the real judge. */
export async function ran(
  prepared: Prepared,
  folder: string,
  resolve: Resolve = home,
): Promise<Ran> {
  const bundle = openBundle(join(folder, 'out'), false)
  try {
    await bundle.write('plan.json', [planText(prepared.plan)])
    await perform(prepared, {
      identity: { run: 'zoo', seed: 'zoo' },
      journal: bundle.journal,
      clock: {
        at: () => '2026-11-22T10:00:00.000Z',
        now: () => performance.now(),
        sleep: () => Promise.resolve(),
      },
      done: new Set(),
      random: bytes => new Uint8Array(bytes).fill(7),
      resolve,
      pseudonymKey: new Uint8Array(32),
      signal: new AbortController().signal,
      watch: () => undefined,
    })
  } finally {
    bundle.close()
  }
  const report = await judgeBundle(bundle.folder, tool)
  return { report, lines: journalOf(bundle.folder).map(read) }
}

/** What the journal holds of a case at last: a status, or why there was no answer. */
export function lastSeen({ lines }: Ran, id: string): number | Silence['reason'] | undefined {
  const isOf = (line: Line): line is Exchange | Silence =>
    (line.kind === 'exchange' || line.kind === 'silence') && line.case === id
  const last = lines.findLast(isOf)
  return last?.kind === 'exchange' ? last.response.status : last?.reason
}
