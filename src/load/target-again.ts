import type { Plan } from '../model/plan.ts'
import type { Network, Target } from '../model/target.ts'
import type { Wish } from '../model/wish.ts'

/** What a target file has of the network when it says nothing. */
export const usualNetwork: Network = {
  allow: [],
  ca: null,
  proxy: null,
  rate: null,
  concurrency: 4,
  timeout: 30_000,
}

/** The target of a recorded run, as far as its plan holds it: no secrets, and nothing that listens. */
export function targetAgain(plan: Plan, network: Wish['network']): Target {
  const { supplier, product, environment, deployments } = plan.target
  const roles = new Map(plan.specs.map(({ id, role }) => [id, role]))
  return {
    file: null,
    supplier,
    product,
    environment,
    deployments: deployments.map(({ spec, url, capabilities, elsewhere }) => ({
      spec,
      role: roles.get(spec) ?? 'provider',
      url,
      capabilities,
      ...(elsewhere === undefined ? {} : { elsewhere }),
      credentials: {},
      data: {},
    })),
    credentials: {},
    network: { ...usualNetwork, ...network },
    listener: null,
  }
}
