import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  bundleEntries,
  certify,
  judgeBundle,
  loadCatalogue,
  type Recorded,
  readManifest,
  readStatementFile,
  readToken,
  readWhole,
  recordedPlan,
  shapeOf,
} from '../../assay.ts'
import type { Strength } from '../../model/certificate.ts'
import type { Plan } from '../../model/plan.ts'
import type { TrustList } from '../../model/trust.ts'
import type { Io } from '../io.ts'
import { readStrength } from '../strength/record.ts'
import { ticketFile } from '../ticket/of-run.ts'

export interface Gathering {
  readonly bundle: string
  readonly statements: readonly string[]
  readonly trust: TrustList
  /** When it is asked, in milliseconds. */
  readonly at: number
}

/** Reads a bundle and judges it again; nothing that it says of itself is believed. Throws Fault. */
export async function gather(io: Io, gathering: Gathering): Promise<certify.Gathered> {
  const folder = resolve(io.cwd, gathering.bundle)
  const recorded = await recordedPlan(folder)
  const { plan, evidence } = recorded
  const tool = { name: 'assay', version: io.version } as const
  const statements = await believed(io, gathering, recorded)
  const stated = statements.flatMap(({ found }) =>
    found.kind === 'refused' ? [] : certify.statedBy(found),
  )
  return {
    plan,
    run: evidence.run,
    plain: await judgeBundle(folder, tool, recorded),
    report: await judgeBundle(folder, tool, { ...recorded, stated }),
    ...(await sealOf(folder, gathering.trust)),
    statements,
    own: await loadCatalogue([io.root]),
    ticket: await ticketIn(folder, gathering.trust),
  }
}

async function believed(io: Io, { statements, trust, at }: Gathering, { plan }: Recorded) {
  const scope = certify.scopeOf(plan)
  const shapes = { statement: shapeOf('statement'), approval: shapeOf('approval') }
  const read = statements.map(async file => {
    const signed = await readStatementFile(resolve(io.cwd, file))
    const wanted = { keys: trust.keys, at, shapes }
    const found =
      scope === null
        ? certify.refused('out-of-scope')
        : await certify.acceptStatement(signed, { ...wanted, scope })
    return { file, found }
  })
  return Promise.all(read)
}

/** The ticket that the run says to answer. */
async function ticketIn(folder: string, { keys }: TrustList) {
  const file = join(folder, ticketFile)
  if (!existsSync(file)) return null
  return certify.acceptTicket(await readToken(file), { keys, seenBy: null })
}

/** The manifest, and who signed it. */
async function sealOf(
  folder: string,
  { keys }: TrustList,
): Promise<Pick<certify.Gathered, 'manifest' | 'unlike' | 'sealed'>> {
  const [file, seals] = ['manifest.json', 'manifest.jws'].map(name => join(folder, name))
  if (file === undefined || seals === undefined || !existsSync(file)) {
    return { manifest: null, unlike: [], sealed: null }
  }
  const bytes = await readWhole(file)
  const manifest = certify.digestOf(bytes)
  const listed = await readManifest(folder)
  const unlike = certify.unlikeManifest(await bundleEntries(folder), listed?.files ?? [])
  if (!existsSync(seals)) return { manifest, unlike, sealed: null }
  const text = Buffer.from(await readWhole(seals)).toString('latin1')
  const sealed = await certify.verifySeals(bytes, text, { keys, seenBy: null })
  return { manifest, unlike, sealed }
}

/** What built-in faults prove of the suites that were asked. */
export function strengthOf(io: Pick<Io, 'root'>, plan: Plan): Strength {
  const asked = new Set(plan.items.map(({ requirement }) => requirement))
  const kept = plan.specs.map(spec => {
    const strength = readStrength(io, spec)
    return strength?.digests.spec === spec.digest ? strength.faults : []
  })
  const failed = kept
    .flat()
    .flatMap(({ rulings }) => rulings)
    .filter(({ outcome, requirement }) => outcome === 'failed' && asked.has(requirement))
  return {
    requirements: asked.size,
    tested: new Set(failed.map(({ requirement }) => requirement)).size,
    faults: kept.reduce((sum, faults) => sum + faults.length, 0),
  }
}
