import type { Plan, PlannedDeployment } from '../model/plan.ts'
import type { Credential, Target } from '../model/target.ts'
import { type AddressPolicy, addresses } from './addresses.ts'
import type { ReadSecret } from './credentials.ts'
import type { Route } from './http/tunnel.ts'
import type { Where } from './look-at.ts'
import { proxied, proxySecrets } from './proxy.ts'

/** What a run may contact, and the proxy on the way. */
export interface Reach {
  readonly allow: AddressPolicy
  readonly route: Route | null
}

/** The deployments of a plan, where their tokens are had, and what `network.allow` adds. */
export async function reach(run: {
  readonly plan: Plan
  readonly target: Target
  readonly readSecret: ReadSecret
  readonly resolve?: ((host: string) => Promise<readonly string[]>) | undefined
  readonly where: Where
}): Promise<Reach> {
  const { network, credentials } = run.target
  const proxy = await proxied(network.proxy, proxySecrets(network.proxy, run.readSecret), run.where)
  const { deployments } = run.plan.target
  const urls = [...deployments.flatMap(basesOf), ...Object.values(credentials).flatMap(authorities)]
  const covers = proxy === null ? {} : { proxied: proxy.covers }
  const servers = deployments.flatMap(one => Object.values(one.servers ?? {}).flat())
  const naming = run.resolve === undefined ? {} : { resolve: run.resolve }
  const allow = await addresses({ urls, servers, allow: network.allow, ...covers, ...naming })
  return { allow, route: proxy?.route ?? null }
}

/** What somebody gave as a base URL. The `url` of a suite without any comes from its API document. */
function basesOf(of: PlannedDeployment): readonly string[] {
  const { url, sources, elsewhere = {}, servers } = of
  const given = [...Object.values(sources), ...Object.values(elsewhere)]
  return servers === undefined || given.includes(url) ? [url, ...given] : given
}

function authorities(credential: Credential): readonly string[] {
  if (credential.kind !== 'oauth2-client-credentials') return []
  const { endpoint } = credential
  return [endpoint.kind === 'token-url' ? endpoint.url : endpoint.issuer]
}
