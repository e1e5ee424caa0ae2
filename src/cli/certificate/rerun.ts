import {
  type certify,
  difference,
  keptFromWriting,
  prepareAgain,
  type Report,
  type Wish,
} from '../../assay.ts'
import type { Certificate } from '../../model/certificate.ts'
import type { Difference } from '../../model/difference.ts'
import { nothingChosen, type RunOptions, usage, wishOf } from '../choice.ts'
import type { ExitCode } from '../command.ts'
import { conductPlan } from '../conduct.ts'
import type { Io } from '../io.ts'
import { type Certified, certifiedPlan } from './certified-plan.ts'
import type { RerunOptions } from './rerun-options.ts'

/** What came of asking a certified plan again. */
export type Rerun =
  | certify.Refused
  | { readonly kind: 'interrupted'; readonly code: ExitCode }
  | Compared

export interface Compared {
  readonly kind: 'compared'
  readonly difference: Difference
  /** Of the requirements that were asked again, how many the certificate has as met. */
  readonly claimed: number
  /** Not asked, because it would have changed data. */
  readonly kept: readonly string[]
  /** The bundle of the new run. */
  readonly folder: string
}

/**
 * Asks the certified plan again of a deployment of the buyer, and compares requirement by
 * requirement. Throws Fault as a run does. Refused when the plan is not at hand.
 */
export async function rerun(
  io: Io,
  certificate: Certificate,
  options: RerunOptions,
): Promise<Rerun> {
  const certified = await certifiedPlan(io, certificate, options)
  if ('kind' in certified) return certified
  const wish = wishAgain(io, { certificate, certified, options })
  const planned = () => prepareAgain(certified, wish, io.env)
  const { code, plan, report, folder } = await conductPlan(io, planned, runOptions(options))
  if (code === 130 || code === 143) return { kind: 'interrupted', code }
  const kept = keptFromWriting(plan)
  const before = without(kept, certified.before(report))
  const old = { name: certified.name, report: before }
  return {
    kind: 'compared',
    difference: difference(old, { name: options.rerunOn, report: without(kept, report) }),
    claimed: before.rulings.filter(({ outcome }) => outcome === 'passed').length,
    kept: [...kept].sort(),
    folder,
  }
}

/** What the plan may not ask is not compared: it is told by itself. */
function without(kept: ReadonlySet<string>, report: Report): Report {
  const rulings = report.rulings.filter(({ requirement }) => !kept.has(requirement))
  return { ...report, rulings }
}

const isUrl = (text: string): boolean => /^https?:\/\//i.test(text)

function runOptions(options: RerunOptions): RunOptions {
  const { header, input, catalogue, allowNetwork, allowWrites = false, out, json } = options
  return {
    ...nothingChosen,
    format: [],
    ...{ header, input, catalogue, allowNetwork, allowWrites },
    ...(out === undefined ? {} : { out }),
    color: true,
    quiet: json === true,
  }
}

interface Wishing {
  readonly certificate: Certificate
  readonly certified: Certified
  readonly options: RerunOptions
}

function wishAgain(io: Io, { certificate, certified, options }: Wishing): Wish {
  const { rerunOn: where } = options
  const { profile, deployment } = certificate.credentialSubject
  const chosen = { ...runOptions(options), profile: profile.id }
  if (!isUrl(where)) return wishOf(io, where, chosen)
  if (deployment.urls.length > 1) {
    throw usage(
      'The certificate is about several addresses; one URL cannot stand for all.',
      'Give a target file of yours: --rerun-on target.yaml.',
    )
  }
  const wish = wishOf(io, undefined, { ...chosen, url: [where] })
  return { ...wish, inputs: { ...certified.inputs, ...wish.inputs } }
}
