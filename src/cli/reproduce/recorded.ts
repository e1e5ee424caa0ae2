import { resolve } from 'node:path'
import {
  judgeBundle,
  loadCatalogue,
  type Plan,
  type Report,
  recordedPlan,
  unlikeOwn,
} from '../../assay.ts'
import { Fault } from '../../model/fault.ts'
import { openHandedIn } from '../check/open.ts'
import type { RunOptions } from '../choice.ts'
import type { Io } from '../io.ts'

/** A recorded run that can be asked again. */
export interface Before {
  readonly plan: Plan
  readonly seed: string
  /** Judged again, now. */
  readonly report: Report
}

/**
 * Reads a bundle, a folder or an archive, and judges it. Throws Fault `bundle` when its plan is not
 * the one that our own specs, suites and profile give: what a stranger wrote is not sent to anybody.
 */
export async function recordedRunOf(io: Io, bundle: string, options: RunOptions): Promise<Before> {
  const opened = openHandedIn(resolve(io.cwd, bundle))
  const file = resolve(io.cwd, bundle)
  if (opened.kind === 'refused') {
    throw new Fault('bundle', `${opened.says} (${opened.reason})`, { at: { file } })
  }
  try {
    const recorded = await recordedPlan(opened.folder)
    const { plan, evidence } = recorded
    const roots = [io.root, ...options.catalogue.map(one => resolve(io.cwd, one))]
    mustBeOurs(file, await strangeIn(plan, roots))
    const tool = { name: 'assay', version: io.version } as const
    const report = await judgeBundle(opened.folder, tool, recorded)
    return { plan, seed: evidence.run.seed, report }
  } finally {
    opened.close()
  }
}

async function strangeIn(plan: Plan, roots: readonly string[]): Promise<readonly string[]> {
  const own = await loadCatalogue(roots)
  const known = new Set(
    [...own.specs, ...own.suites, ...own.profiles].map(({ id, digest }) => `${id} ${digest}`),
  )
  const used = [...plan.specs, ...plan.suites, ...(plan.profile === null ? [] : [plan.profile])]
  const others = used.filter(({ id, digest }) => !known.has(`${id} ${digest}`))
  return others.length > 0
    ? others.map(({ id }) => `"${id}" is not the one that is here.`)
    : unlikeOwn(plan, own)
}

function mustBeOurs(file: string, strange: readonly string[]): void {
  if (strange.length === 0) return
  throw new Fault('bundle', `It was planned otherwise. ${strange.slice(0, 5).join(' ')}`, {
    at: { file },
    hint: 'Name the folder with its specs and suites (--catalogue); "assay check" says all of it.',
  })
}
