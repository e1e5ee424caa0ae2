import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../../fixtures/suppliers/serve.ts'
import type { Supplier } from '../../../fixtures/suppliers/supplier.ts'
import { judgeBundle, perform, planText, prepare, type Wish } from '../../assay.ts'
import type { Spec } from '../../model/catalogue.ts'
import type { Report } from '../../model/judgement.ts'
import { openBundle } from '../bundle.ts'
import type { Io } from '../io.ts'

/** What a trial needs of the world. */
export type Lab = Pick<Io, 'now' | 'tick' | 'sleep' | 'random' | 'root' | 'version'>

/** A reference supplier, and the specs that it is held to. */
export interface Bench {
  readonly supplier: Supplier
  readonly specs: readonly Spec[]
}

/** One run against the supplier with these faults, from plan to report; it leaves no file behind. */
export async function trial(io: Lab, bench: Bench, faults: readonly string[]): Promise<Report> {
  const serving = await serve(bench.supplier, { now: io.now, faults })
  const folder = mkdtempSync(join(tmpdir(), 'assay-strength-'))
  try {
    const wish = wishOf(io, bench, serving.url)
    const prepared = await prepare(wish, {})
    const bundle = openBundle(folder, false)
    try {
      await bundle.write('plan.json', [planText(prepared.plan)])
      await perform(prepared, {
        identity: { run: 'strength', seed: 'strength' },
        journal: bundle.journal,
        clock: { at: () => io.now().toISOString(), now: io.tick, sleep: io.sleep },
        done: new Set(),
        random: io.random,
        pseudonymKey: io.random(32),
        signal: new AbortController().signal,
        watch: () => undefined,
      })
    } finally {
      bundle.close()
    }
    return await judgeBundle(folder, wish.tool)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await serving.close()
  }
}

/** What a reference supplier claims: every capability of its specs, and where things stand. */
function wishOf(io: Lab, { supplier, specs }: Bench, url: string): Wish {
  const names = specs.flatMap(spec => spec.capabilities.map(({ name }) => name))
  return {
    roots: [io.root],
    of: { kind: 'quick', url },
    profile: null,
    category: null,
    specs: specs.map(({ id }) => id),
    selection: { cases: [], requirements: [] },
    inputs: supplier.transport,
    declared: Object.fromEntries(names.map(name => [name, true])),
    headers: [],
    writes: true,
    network: { allow: [] },
    tool: { name: 'assay', version: io.version },
  }
}
