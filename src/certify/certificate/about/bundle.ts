import type { Plan } from '../../../model/plan.ts'
import type { Digest } from '../../../model/words.ts'
import { type Doubt, doubt, doubts } from '../doubt.ts'
import type { Claims, Handed, Unjudged } from '../gathered.ts'

/** The bundle is what somebody signed who may; `plan` is null where none can be read. */
export function aboutBundle(handed: Handed, plan: Plan | null): readonly Doubt[] {
  const { manifest, unlike } = handed
  if (manifest === null) return [doubt('no-manifest')]
  return [...doubts('altered-bundle', unlike), ...aboutSeal(handed, plan)]
}

/** Who answers for the bundle: the very supplier that it names, or the body’s own runner. */
function aboutSeal({ sealed }: Handed, plan: Plan | null): readonly Doubt[] {
  if (sealed === null) return [doubt('unsigned-manifest')]
  if (sealed.kind === 'refused') return [doubt('unsigned-manifest', sealed.reason)]
  if (plan === null) return []
  const { id } = plan.target.supplier
  const strangers = sealed.by.filter(({ role, holder }) => role === 'supplier' && holder.id !== id)
  return strangers.map(({ holder }) => doubt('other-signer', holder.id))
}

/** What was signed is a manifest of this very run: its time decides whose key could sign it. */
export function aboutClaims({ claims, plan, run, ticket }: Unjudged): readonly Doubt[] {
  if (claims === null) return []
  const { manifest } = claims
  const wanted: Partial<Claims['manifest']> = {
    run: run.run,
    seed: run.seed,
    ...(manifest.at === undefined ? {} : { at: run.at }),
    ...(manifest.ticket === undefined || ticket?.kind === 'refused'
      ? {}
      : { ticket: ticket?.ticket.number ?? null }),
    specs: plan.specs.map(named),
    suites: plan.suites.map(named),
    profile: plan.profile === null ? null : named(plan.profile),
  }
  const { verdict: _, digests: __, ...said } = manifest
  const other = Object.entries(wanted).filter(([name, value]) => {
    const [, is] = Object.entries(said).find(([each]) => each === name) ?? []
    return JSON.stringify(is) !== JSON.stringify(value)
  })
  return other.map(([name]) => doubt('other-manifest', name))
}

const named = ({ id, digest }: { readonly id: string; readonly digest: Digest }) => ({ id, digest })
