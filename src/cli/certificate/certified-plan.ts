import { resolve } from 'node:path'
import {
  certify,
  judgeBundle,
  loadCatalogue,
  type Pinned,
  type Plan,
  type Report,
  recordedPlan,
  type Wish,
} from '../../assay.ts'
import { planDigest } from '../../base/plan-digest.ts'
import type { Certificate } from '../../model/certificate.ts'
import { openHandedIn } from '../check/open.ts'
import type { Io } from '../io.ts'
import type { RerunOptions } from './rerun-options.ts'

/** What a certificate rests on: the plan that can be asked again, and what it came to. */
export interface Certified extends Pinned {
  /** What the supplier said of its data; its own tenant has it, another may. */
  readonly inputs: Wish['inputs']
  /** What each requirement was, in the words of the report of today. */
  readonly before: (report: Report) => Report
  readonly name: string
}

/**
 * The plan of the bundle, where that is the very one that was certified; else the one that this
 * edition has under the names and digests of the certificate. Refused when neither is so.
 */
export async function certifiedPlan(
  io: Io,
  certificate: Certificate,
  options: RerunOptions,
): Promise<Certified | certify.Refused> {
  return options.bundle === undefined
    ? ofThisEdition(io, certificate, options)
    : ofBundle(io, certificate, options.bundle)
}

/** The plan of the bundle that was certified; nothing that it says of itself is believed. */
async function ofBundle(
  io: Io,
  { credentialSubject: { digests } }: Certificate,
  bundle: string,
): Promise<Certified | certify.Refused> {
  const handed = openHandedIn(resolve(io.cwd, bundle))
  if (handed.kind === 'refused') return handed
  try {
    return await inFolder(io, { folder: handed.folder, name: bundle, digests })
  } finally {
    handed.close()
  }
}

interface Handed extends Pick<Certificate['credentialSubject'], 'digests'> {
  readonly folder: string
  /** As the command line names it. */
  readonly name: string
}

async function inFolder(
  io: Io,
  { folder, name, digests }: Handed,
): Promise<Certified | certify.Refused> {
  const recorded = await recordedPlan(folder)
  const { plan } = recorded
  const report = await judgeBundle(folder, { name: 'assay', version: io.version }, recorded)
  const parts = { plan: planDigest(plan), evidence: report.digests.evidence } as const
  const other = (['plan', 'evidence'] as const).filter(part => parts[part] !== digests[part])
  if (other.length > 0) return certify.refused('other-bundle', other.join(', '))
  const { specs, suites, profile, target } = plan
  const capabilities = target.deployments.map(one => [one.spec, one.capabilities] as const)
  return {
    ...{ specs, suites, profile, capabilities: Object.fromEntries(capabilities) },
    inputs: dataOf(plan),
    before: () => report,
    name,
  }
}

/** What the target file said of the supplier's data, as the cases took it. */
function dataOf({ specs, cases }: Plan): Wish['inputs'] {
  const names = new Set(specs.flatMap(spec => spec.data.map(({ name }) => name)))
  const all = cases.flatMap(({ inputs }) => Object.entries(inputs))
  return Object.fromEntries(all.filter(([name]) => names.has(name)))
}

/** The plan by the specs, suites and profile of this installation, where they are the very ones. */
async function ofThisEdition(
  io: Io,
  certificate: Certificate,
  { catalogue }: RerunOptions,
): Promise<Certified | certify.Refused> {
  const { profile: named, digests, scope } = certificate.credentialSubject
  const own = await loadCatalogue([io.root, ...catalogue.map(one => resolve(io.cwd, one))])
  const has = (one: { readonly id: string; readonly digest: string }) =>
    [...own.specs, ...own.suites, ...own.profiles].some(
      ({ id, digest }) => id === one.id && digest === one.digest,
    )
  const missing = [named, ...digests.specs, ...digests.suites].filter(one => !has(one))
  if (missing.length > 0) {
    return certify.refused('other-suite', missing.map(({ id }) => id).join(', '))
  }
  const specs = digests.specs.flatMap(({ id }) => own.specs.filter(one => one.id === id))
  const capabilities = specs.map(spec => {
    const said = spec.capabilities.map(({ name }) => [name, !scope.declaredAbsent.includes(name)])
    return [spec.id, Object.fromEntries(said)] as const
  })
  return {
    specs,
    suites: digests.suites.flatMap(({ id }) => own.suites.filter(one => one.id === id)),
    profile: own.profiles.find(({ id }) => id === named.id) ?? null,
    capabilities: Object.fromEntries(capabilities),
    inputs: {},
    before: report => certify.claimedBy(certificate, report),
    name: certificate.id,
  }
}
