import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../../fixtures/suppliers/serve.ts'
import type { Authority } from '../../../fixtures/suppliers/tls/certificates.ts'
import { judgeBundle, perform, planText, prepare, type Wish } from '../../assay.ts'
import type { Report } from '../../model/judgement.ts'
import { openBundle } from '../bundle.ts'
import type { Io } from '../io.ts'
import { type Bench, issuing, writeTarget } from '../sandbox-target.ts'

/** What a trial needs of the world. */
export type Lab = Pick<Io, 'now' | 'tick' | 'sleep' | 'random' | 'root' | 'version'>

/**
 * A supplier on loopback is a development deployment, of which TLS says nothing (DESIGN §5.8); so
 * a trial serves it under a name, which it alone resolves to this machine.
 */
const host = 'supplier.example'

/** Issues the certificates of every trial of this process. */
let sandbox: Promise<Authority> | undefined

/** One run against the supplier with these faults, from plan to report; it leaves no file behind. */
export async function trial(io: Lab, bench: Bench, faults: readonly string[]): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-strength-'))
  try {
    return await judgeBundle(await record(io, bench, { faults, folder }), toolOf(io))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Carries a run out, and gives the bundle that it left in the folder. */
export async function record(
  io: Lab,
  bench: Bench,
  { faults, folder }: { readonly faults: readonly string[]; readonly folder: string },
): Promise<string> {
  sandbox ??= issuing(io.now)
  const authority = await sandbox
  const serving = await serve(bench.supplier, { now: io.now, faults, tls: { host, authority } })
  const place = join(folder, 'bundle')
  try {
    const wish = wishOf(io, bench, await writeTarget(folder, bench, { ...serving, authority }))
    const prepared = await prepare(wish, {})
    const bundle = openBundle(place, false)
    try {
      await bundle.write('plan.json', [planText(prepared.plan)])
      await perform(prepared, {
        identity: { run: 'strength', seed: 'strength' },
        journal: bundle.journal,
        clock: { at: () => io.now().toISOString(), now: io.tick, sleep: io.sleep },
        done: new Set(),
        random: io.random,
        resolve: name => Promise.resolve(name === host ? ['127.0.0.1'] : []),
        pseudonymKey: io.random(32),
        signal: new AbortController().signal,
        watch: () => undefined,
      })
    } finally {
      bundle.close()
    }
    return place
  } finally {
    await serving.close()
  }
}

const toolOf = ({ version }: Lab) => ({ name: 'assay', version }) as const

function wishOf(io: Lab, { specs }: Bench, file: string): Wish {
  return {
    roots: [io.root],
    of: { kind: 'file', file, shown: 'target.json' },
    profile: null,
    category: null,
    specs: specs.map(({ id }) => id),
    selection: { cases: [], requirements: [] },
    inputs: {},
    declared: {},
    headers: [],
    writes: true,
    network: { allow: [] },
    tool: toolOf(io),
  }
}
