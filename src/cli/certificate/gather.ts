import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  bundleEntries,
  certify,
  judgeBundle,
  loadCatalogue,
  type Recorded,
  readManifest,
  readReport,
  readStatementFile,
  readToken,
  readWhole,
  recordedPlan,
  shapeOf,
  unlikeOwn,
} from '../../assay.ts'
import type { Strength } from '../../model/certificate.ts'
import { Fault } from '../../model/fault.ts'
import type { Entry } from '../../model/log.ts'
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
  /** The entries of the body’s log, verified, where it is at hand. */
  readonly logged?: readonly Entry[]
  /** More folders with specs and suites of the body’s own. */
  readonly catalogue?: readonly string[]
}

/** Reads a bundle and judges it again; nothing that it says of itself is believed. Throws Fault. */
export async function gather(io: Io, gathering: Gathering): Promise<certify.Gathered> {
  const folder = resolve(io.cwd, gathering.bundle)
  const recorded = await recordedPlan(folder)
  const known = await unjudged(io, gathering, recorded)
  return { ...known, ...(await judged(io, folder, { recorded, known })) }
}

/** All that a bundle shows before it is judged. Throws Fault. */
export async function unjudged(
  io: Io,
  gathering: Gathering,
  recorded: Recorded,
): Promise<certify.Unjudged> {
  const folder = resolve(io.cwd, gathering.bundle)
  const { plan, evidence } = recorded
  const roots = [io.root, ...(gathering.catalogue ?? []).map(one => resolve(io.cwd, one))]
  const own = await loadCatalogue(roots)
  return {
    plan,
    run: evidence.run,
    at: gathering.at,
    ...(await handed(folder, gathering)),
    statements: await believed(io, gathering, recorded),
    own,
    unlikePlan: unlikeOwn(plan, own),
    ticket: await ticketIn(folder, gathering),
  }
}

/** Judges it, as it is and with what people stated. Throws Fault `bundle`. */
export async function judged(
  io: Io,
  folder: string,
  of: { readonly recorded: Recorded; readonly known: certify.Unjudged },
): Promise<certify.Judged> {
  const tool = { name: 'assay', version: io.version } as const
  const stated = of.known.statements.flatMap(({ found }) =>
    found.kind === 'refused' ? [] : certify.statedBy(found),
  )
  return {
    plain: await judgeBundle(folder, tool, of.recorded),
    report: await judgeBundle(folder, tool, { ...of.recorded, stated }),
  }
}

/** What people stated of a run, each with why it is not believed where it is not. Throws Fault. */
export async function believed(
  io: Io,
  { statements, trust, at }: Pick<Gathering, 'statements' | 'trust' | 'at'>,
  { plan }: Recorded,
) {
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

/** The ticket that the run says to answer; the log says since when it was there. */
async function ticketIn(folder: string, { trust: { keys }, logged = [] }: Gathering) {
  const file = join(folder, ticketFile)
  if (!existsSync(file)) return null
  const token = await readToken(file)
  const entry = logged.find(one => one.kind === 'ticket' && one.token === token)
  const found = await certify.acceptTicket(token, { keys, seenBy: entry?.at ?? null })
  return found.kind === 'refused' ? found : { ...found, token }
}

/** The manifest, who signed it, and what it says; what cannot be read is said, too. */
export async function handed(
  folder: string,
  { trust: { keys }, logged = [] }: Pick<Gathering, 'trust' | 'logged'>,
): Promise<certify.Handed> {
  const [file, seals] = ['manifest.json', 'manifest.jws'].map(name => join(folder, name))
  if (file === undefined || seals === undefined || !existsSync(file)) {
    return { manifest: null, unlike: [], sealed: null, claims: null }
  }
  const bytes = await readWhole(file)
  const manifest = certify.digestOf(bytes)
  const found = { manifest, ...(await listedIn(folder)) }
  if (!existsSync(seals)) return { ...found, sealed: null }
  const text = Buffer.from(await readWhole(seals)).toString('latin1')
  // A receipt is written of what is rightly signed then, and says since when it was there.
  const receipt = logged.find(one => one.kind === 'receipt' && one.bundle === manifest)
  const sealed = await certify.verifySeals(bytes, text, { keys, seenBy: receipt?.at ?? null })
  return { ...found, sealed }
}

async function listedIn(folder: string): Promise<Pick<certify.Handed, 'unlike' | 'claims'>> {
  const manifest = await orWhy(readManifest(folder))
  if (typeof manifest === 'string' || manifest === null) {
    return { unlike: manifest === null ? [] : [manifest], claims: null }
  }
  const held = await orWhy(bundleEntries(folder))
  const unlike = typeof held === 'string' ? [held] : certify.unlikeManifest(held, manifest.files)
  const report = await orWhy(readReport(join(folder, 'report.json')))
  return { unlike, claims: { manifest, report: typeof report === 'string' ? null : report } }
}

/** What is read, or the message of the fault: what is wrong with a bundle is the supplier’s. */
export async function orWhy<T>(reading: Promise<T>): Promise<T | string> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Fault && error.code !== 'internal') return error.message
    throw error
  }
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
