import { type Plan, type Prepared, prepareAgain, prepareSame } from '../../assay.ts'
import { Fault } from '../../model/fault.ts'
import { networkOf, type RunOptions, usage, wishOf } from '../choice.ts'
import type { Io } from '../io.ts'

/** The plan of a recorded run, to be asked again: where it says, or where a target file does. */
export async function preparedAgain(
  io: Io,
  plan: Plan,
  { target, options }: { readonly target: string | undefined; readonly options: RunOptions },
): Promise<Prepared> {
  const made =
    target === undefined ? sameAsBefore(io, plan, options) : await at(io, target, { plan, options })
  return { ...made, unmarked: true }
}

function sameAsBefore(io: Io, plan: Plan, options: RunOptions): Prepared {
  const { deployments, listener } = plan.target
  const clients = [...new Set(deployments.flatMap(one => one.clients))]
  if (clients.length > 0 || listener !== null) {
    throw usage(
      `The run used ${listener === null ? `credentials (${clients.join(', ')})` : 'a listener'}, which no bundle holds.`,
      'Give a target file that has them: assay run TARGET --reproduce BUNDLE.',
    )
  }
  const tool = { name: 'assay', version: io.version } as const
  return prepareSame(plan, { network: networkOf(options), tool }, io.env)
}

/** Where the target file says, with its credentials; what is asked and declared is as before. */
async function at(
  io: Io,
  target: string,
  { plan, options }: { readonly plan: Plan; readonly options: RunOptions },
): Promise<Prepared> {
  const { specs, suites, profile } = plan
  const declared = plan.target.deployments.map(one => [one.spec, one.capabilities] as const)
  const capabilities = Object.fromEntries(declared)
  const wish = wishOf(io, target, options)
  const made = await prepareAgain({ specs, suites, profile, capabilities }, wish, io.env)
  const { product } = made.plan.target
  const was = plan.target.product
  if (product.name !== was.name || product.version !== was.version) {
    const both = `${product.name} ${product.version}, the bundle of ${was.name} ${was.version}`
    throw new Fault('usage', `The target file is of ${both}.`, { at: { file: target } })
  }
  return plan.partial ? { ...made, plan: partOf(made.plan, plan) } : made
}

/** What was picked out before is picked out again. */
function partOf(whole: Plan, part: Plan): Plan {
  const [cases, items] = [part.cases, part.items].map(all => new Set(all.map(({ id }) => id)))
  return {
    ...whole,
    cases: whole.cases.filter(({ id }) => cases?.has(id)),
    items: whole.items.filter(({ id }) => items?.has(id)),
    partial: true,
  }
}
