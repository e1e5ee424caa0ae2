import type { Evidence } from '../model/evidence.ts'
import type { Report } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import { readEarlier } from './earlier.ts'
import { schemasOf } from './prepare.ts'
import type { Tool } from './report.ts'
import { type Stating, sitting } from './sitting.ts'

export { checks } from './checks/index.ts'
export type { Tool } from './report.ts'
export { probesOf, type Stating } from './sitting.ts'
export { watched } from './so-far.ts'
export type { Trouble } from './trouble.ts'

/**
 * Judges a recorded run. Pure: the same plan and evidence give the same report on any machine,
 * for ever; memory does not grow with the number of exchanges (DESIGN §1, §5.12).
 */
export function judge(plan: Plan, evidence: Evidence, tool: Tool): Promise<Report> {
  return judgeStated({ plan, evidence, stated: [] }, tool)
}

/** The same with what people attested or waived, for a certificate (DESIGN §5.15). */
export async function judgeStated(of: Stating, tool: Tool): Promise<Report> {
  const { plan, evidence, stated } = of
  const sits = sitting({ plan, identity: evidence.run, schemas: await schemasOf(plan) })
  const made = await readEarlier(sits.bench, evidence, sits.steady)
  for await (const line of evidence.lines()) sits.see(line)
  return sits.report({ evidence, made, stated, tool })
}
