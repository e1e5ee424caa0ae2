import type { PlannedTarget } from '../model/plan.ts'
import type { Target } from '../model/target.ts'
import type { Asked } from './asked.ts'

/** The target as the plan keeps it: claims and addresses, no credentials. */
export function plannedTarget(asked: Asked): PlannedTarget {
  const { target } = asked
  const wanted = new Set(asked.specs.map(spec => spec.id))
  return {
    name: target.product.name,
    supplier: target.supplier,
    product: target.product,
    environment: target.environment,
    listener: listenerOf(target.listener),
    quick: target.file === null,
    deployments: target.deployments
      .filter(deployment => wanted.has(deployment.spec))
      .map(deployment => ({
        spec: deployment.spec,
        url: deployment.url,
        loopback: isLoopback(deployment.url),
        capabilities: deployment.capabilities,
        clients: Object.keys(deployment.credentials),
        sources: asked.sources,
        ...(deployment.elsewhere === undefined ? {} : { elsewhere: deployment.elsewhere }),
        ...(asked.servers === undefined ? {} : { servers: asked.servers }),
      })),
  }
}

function listenerOf(listener: Target['listener']): PlannedTarget['listener'] {
  if (listener === null) return null
  const { url } = listener
  // What was handed in is all there: nothing is waited for.
  if (listener.kind === 'handed-in') return { url, within: 0, handedIn: true }
  return { url, within: listener.within, handedIn: false }
}

/** Whether a URL's host is this machine (RFC 6890; RFC 6761 §6.3 for the name). */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  return (
    /^127\./.test(host) || host === '::1' || host === 'localhost' || host.endsWith('.localhost')
  )
}
