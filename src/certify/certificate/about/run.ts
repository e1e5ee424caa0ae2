import { orgId } from '../../../base/identifiers/org-id.ts'
import { instant } from '../../instant.ts'
import { type Doubt, doubt, doubts } from '../doubt.ts'
import type { Unjudged } from '../gathered.ts'

/** The whole profile was asked, as the body itself would ask it. */
export function aboutPlan({ plan, own, unlikePlan }: Unjudged): readonly Doubt[] {
  const known = new Set(
    [...own.specs, ...own.suites, ...own.profiles].map(({ id, digest }) => `${id} ${digest}`),
  )
  const used = [...plan.specs, ...plan.suites, ...(plan.profile === null ? [] : [plan.profile])]
  // A supplier may bring its own, easier suite: only what the body has counts.
  const others = used.filter(({ id, digest }) => !known.has(`${id} ${digest}`))
  return [
    ...(plan.adHoc ? [doubt('ad-hoc')] : []),
    ...(plan.partial ? [doubt('partial')] : []),
    ...(plan.target.quick ? [doubt('quick-target')] : []),
    ...(plan.profile === null ? [doubt('no-profile')] : []),
    ...others.map(({ id }) => doubt('other-suite', id)),
    // Under another digest all that is asked may be otherwise: it was said already.
    ...(others.length > 0 ? [] : doubts('other-plan', unlikePlan)),
  ]
}

/** Clocks of two machines may differ by so much. Milliseconds. */
const clocksDiffer = 600_000

export function aboutRun(
  { run, at }: Unjudged,
  { complete, interrupted }: { readonly complete: boolean; readonly interrupted: boolean },
): readonly Doubt[] {
  const ahead = (instant(run.at) ?? 0) > at + clocksDiffer
  return [
    ...(complete ? [] : [doubt('unfinished')]),
    ...(run.resumed === true || interrupted ? [doubt('resumed')] : []),
    ...(ahead ? [doubt('time-to-come', run.at)] : []),
  ]
}

export function aboutSupplier(
  { plan }: Unjudged,
  notDeclared: readonly string[],
): readonly Doubt[] {
  const { id } = plan.target.supplier
  return [
    ...(id === null ? [doubt('no-supplier-id')] : []),
    ...(id !== null && !orgId.conforms(id) ? [doubt('no-org-id', JSON.stringify(id))] : []),
    ...(notDeclared.length > 0 ? [doubt('not-declared', notDeclared.join(', '))] : []),
  ]
}

export function aboutStatements({ statements }: Unjudged): readonly Doubt[] {
  return statements.flatMap(({ file, found }) =>
    found.kind === 'refused' ? [doubt('bad-statement', `${file} (${found.reason})`)] : [],
  )
}
