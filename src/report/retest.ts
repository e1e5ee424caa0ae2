import { forShell } from '../base/escape.ts'
import type { Ruling } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'

/**
 * The command that tests one requirement again; a target file goes by its usual name. Null for a
 * suite of the user's own, whose file a plan does not name.
 */
export function retest(plan: Plan, { spec, requirement }: Ruling): string | null {
  if (plan.adHoc) return null
  const only = `--requirement ${word(requirement)}`
  if (!plan.target.quick) return `assay run target.yaml ${only}`
  const deployment = plan.target.deployments.find(each => each.spec === spec)
  if (deployment === undefined) return null
  const declared = Object.entries(deployment.capabilities).map(
    ([name, has]) => ` --declare ${word(has ? name : `${name}=false`)}`,
  )
  const writes = plan.target.environment === 'sandbox' ? ' --allow-writes' : ''
  return `assay run --spec ${word(spec)} --url ${word(deployment.url)}${declared.join('')}${writes} ${only}`
}

/** The command that shows rule, evidence and ruling, from the bundle's folder. */
export function explained({ requirement }: Ruling): string {
  return `assay explain ${word(requirement)} .`
}

function word(text: string): string {
  return /^[\w@.:/=-]+$/.test(text) ? text : forShell(text.replaceAll('\0', ''))
}
