import type { Requirement, Row, Spec } from '../model/catalogue.ts'
import type { Item, PlannedTarget, Settled } from '../model/plan.ts'
import type { Asked } from './asked.ts'
import type { Candidate } from './cases.ts'

interface Context {
  readonly asked: Asked
  readonly target: PlannedTarget
  readonly spec: Spec
  readonly cases: readonly Candidate[]
}

/** Every item of every requirement asked for: one for each row of its tests, or one that settles it. */
export function planItems(
  asked: Asked,
  target: PlannedTarget,
  cases: readonly Candidate[],
): readonly Item[] {
  return asked.specs.flatMap(spec => {
    const wanted = asked.profile?.specs.find(one => one.spec === spec.id)?.requirements ?? 'all'
    return spec.requirements
      .filter(requirement => wanted === 'all' || wanted.includes(requirement.id))
      .flatMap(requirement => itemsOf({ asked, target, spec, cases }, requirement))
  })
}

function itemsOf(context: Context, requirement: Requirement): readonly Item[] {
  const { proof } = requirement
  if (proof.kind === 'attested') {
    return [
      settledItem(context, requirement, {
        outcome: 'untested',
        cause: 'awaiting-attestation',
        because: `A person must attest this: ${proof.how}`,
      }),
    ]
  }
  if (proof.kind === 'excused') {
    return [
      settledItem(context, requirement, {
        outcome: 'inapplicable',
        cause: 'specification',
        because: `Not tested: ${proof.reason}`,
      }),
    ]
  }
  const claimed = capability(context, requirement)
  if (claimed !== null) return claimed
  const items = proof.rows.flatMap((row, index) => itemOf(context, requirement, row, index))
  if (items.length > 0) return items
  return [
    settledItem(context, requirement, {
      outcome: 'inapplicable',
      cause: 'condition-not-met',
      because: 'None of its tests applies to what the target declares.',
    }),
  ]
}

/** What a requirement's own capability condition settles; null when it applies. */
function capability(context: Context, requirement: Requirement): readonly Item[] | null {
  const { when } = requirement
  if (when === null) return null
  const deployment = context.target.deployments.find(one => one.spec === context.spec.id)
  const declared = deployment?.capabilities[when]
  if (declared === true) return null
  if (declared === undefined) {
    return [
      settledItem(context, requirement, {
        outcome: 'untested',
        cause: 'not-declared',
        because: `The target does not say whether it has the capability "${when}".`,
      }),
    ]
  }
  if (isDemanded(context, when)) return [settledItem(context, requirement, demandedAbsent(when))]
  const absent = context.spec.capabilities.find(one => one.name === when)?.absent ?? null
  const proof = context.cases.find(
    one => one.name === absent && one.planned.spec === context.spec.id,
  )
  if (proof === undefined) {
    return [
      settledItem(context, requirement, {
        outcome: 'inapplicable',
        cause: 'declared-absent',
        because: `The target declares the capability "${when}" absent.`,
      }),
    ]
  }
  const item = blank(context, requirement, { case: proof.planned.id, check: 'success-criteria' })
  return [{ ...item, proves: 'absence' }]
}

/** Whether the profile asks for a capability of this spec. */
function isDemanded({ asked, spec }: Context, capability: string): boolean {
  const demanded = asked.profile?.specs.find(one => one.spec === spec.id)?.capabilities
  return demanded?.includes(capability) === true
}

const demandedAbsent = (capability: string): Settled => ({
  outcome: 'failed',
  cause: 'declared-absent',
  because: `The profile demands the capability "${capability}", which the target declares absent.`,
})

function itemOf(
  context: Context,
  requirement: Requirement,
  row: Row,
  index: number,
): readonly Item[] {
  const found =
    row.case === null
      ? null
      : context.cases.find(one => one.name === row.case && one.planned.spec === context.spec.id)
  const base = blank(context, requirement, {
    case: found?.planned.id ?? row.case ?? '*',
    check: row.check,
  })
  const label = [row.as, row.operation].filter(part => part !== null).join(',')
  const item: Item = {
    ...base,
    id: `${base.id}${label === '' ? '' : `:${label}`}${Object.keys(row.with).length === 0 ? '' : `[${index}]`}`,
    as: row.as,
    operation: row.operation,
    with: row.with,
  }
  if (row.case === null) return [item]
  if (found === undefined || found === null) {
    return [
      {
        ...item,
        settled: {
          outcome: 'untested',
          cause: 'harness',
          because: `No suite has the case "${row.case}".`,
        },
      },
    ]
  }
  const absence = context.spec.capabilities.some(({ absent }) => absent === row.case)
  if (found.skip?.why === 'declared-other') {
    const { capability } = found.skip
    const lacks = !absence && isDemanded(context, capability)
    return lacks ? [{ ...item, settled: demandedAbsent(capability) }] : []
  }
  const proves = absence ? 'absence' : 'presence'
  return [{ ...item, proves, settled: skipped(found) }]
}

function skipped({ skip }: Candidate): Settled | null {
  if (skip?.why === 'not-declared') {
    return {
      outcome: 'untested',
      cause: 'not-declared',
      because: `The target does not say whether it has the capability "${skip.capability}".`,
    }
  }
  if (skip?.why === 'writes') {
    return {
      outcome: 'untested',
      cause: 'configuration',
      because:
        'It needs requests that change data, which were not allowed (--allow-writes, or environment: sandbox).',
    }
  }
  if (skip?.why === 'client') {
    return {
      outcome: 'untested',
      cause: 'configuration',
      because: `It wants the client "${skip.client}", for which the target names no credential.`,
    }
  }
  if (skip?.why === 'listener') {
    return {
      outcome: 'untested',
      cause: 'configuration',
      because: `It waits for a request from "${skip.peer}", and the target file names no \`listener\`.`,
    }
  }
  if (skip?.why === 'within') {
    return {
      outcome: 'cantTell',
      cause: 'configuration',
      because: `It waits for a request from "${skip.peer}", and the \`listener\` of the target file does not say how long (\`within\`).`,
    }
  }
  if (skip?.why === 'loopback' || skip?.why === 'plain') {
    return { outcome: 'untested', cause: 'configuration', because: noTls[skip.why] }
  }
  return null
}

const noTls = {
  loopback: 'The base URL is on loopback: TLS is not assessed on a development deployment.',
  plain: 'The base URL is in plain HTTP: there is no TLS to assess. Give the https address.',
} as const

function settledItem(context: Context, requirement: Requirement, settled: Settled): Item {
  return { ...blank(context, requirement, { case: '*', check: 'plan' }), settled }
}

function blank(
  context: Context,
  requirement: Requirement,
  at: { readonly case: string; readonly check: string },
): Item {
  return {
    id: `${requirement.id}/${at.case}/${at.check}`,
    spec: context.spec.id,
    requirement: requirement.id,
    case: at.case,
    check: at.check,
    as: null,
    operation: null,
    with: {},
    proves: 'presence',
    settled: null,
  }
}
