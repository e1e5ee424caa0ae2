import type { Requirement, Spec } from '../../model/catalogue.ts'
import type { Tried } from './law.ts'

/** What the faults together leave unproven of a spec: one sentence each. */
export function unproven(
  spec: Spec,
  all: readonly Tried[],
  unreachable: ReadonlySet<string>,
): readonly string[] {
  const within = automated(spec).filter(({ id }) => !unreachable.has(id))
  const broken = new Set(
    all
      .flatMap(({ changes }) =>
        changes.filter(one => one.spec === spec.id && one.outcome === 'failed'),
      )
      .map(({ requirement }) => requirement),
  )
  // Some checks only ever say that they cannot tell: without a 429 nothing is known of limits.
  const objecting = new Set(
    all
      .flatMap(({ changes }) => changes)
      .filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell')
      .flatMap(one => one.checks),
  )
  const checks = new Set(within.flatMap(checksOf))
  return [
    ...within.filter(({ id }) => !broken.has(id)).map(({ id }) => `${id}: no fault makes it fail.`),
    ...[...checks]
      .filter(check => !objecting.has(check))
      .map(check => `${spec.id}: the check "${check}" never objects.`),
  ]
}

/** The requirements of a spec that tests settle. */
export function automated(spec: Spec): readonly Requirement[] {
  return spec.requirements.filter(({ proof }) => proof.kind === 'tests')
}

function checksOf({ proof }: Requirement): readonly string[] {
  return proof.kind === 'tests' ? proof.rows.map(({ check }) => check) : []
}
