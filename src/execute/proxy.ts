import ipaddr from 'ipaddr.js'
import { Fault } from '../model/fault.ts'
import type { HttpProxy } from '../model/target.ts'
import { addresses } from './addresses.ts'
import { fit } from './credentials/secret.ts'
import type { ReadSecret } from './credentials.ts'
import type { Route } from './http/tunnel.ts'
import { lookAt, type Where } from './look-at.ts'
import type { Secret } from './redact.ts'

/** A proxy made ready: where it is, and which hosts are asked through it. */
export interface Proxied {
  readonly route: Route
  /** Whether requests to this host name or address go through the proxy. */
  readonly covers: (host: string) => boolean
}

/** The password of a proxy, for the redactor. Throws as `fit` does. */
export function proxySecrets(proxy: HttpProxy | null, read: ReadSecret): readonly Secret[] {
  if (proxy?.password == null) return []
  return [{ name: 'proxy', value: fit('proxy', read(proxy.password), proxy.password) }]
}

/**
 * Finds the proxy of a target. Its address is pinned like that of a base URL; the names behind it
 * are for the proxy to resolve, so that only they, not their addresses, can be held to the policy.
 * @throws Fault `bad-url` when the proxy's name has no address.
 */
export async function proxied(
  proxy: HttpProxy | null,
  secrets: readonly Secret[],
  where: Where = () => '',
): Promise<Proxied | null> {
  if (proxy === null) return null
  const look = lookAt(['network', 'proxy'], where)
  const url = new URL(proxy.url)
  const admission = (await addresses({ urls: [proxy.url], allow: [] })).admits(url)
  if (admission.kind !== 'admitted') {
    throw new Fault('bad-url', `The proxy "${url.host}" has no address.`, {
      hint: look,
    })
  }
  const [password] = secrets
  const pair = `${proxy.username ?? ''}:${password?.value ?? ''}`
  const route: Route = {
    name: url.host,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || 80,
    addresses: admission.addresses,
    look,
    // RFC 7617 §2.1: the pair in UTF-8.
    authorization:
      password === undefined ? null : `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`,
  }
  return { route, covers: host => !proxy.except.some(entry => holds(entry, host)) }
}

/** A host name counts with its subdomains; an address must be equal, or within a range. */
function holds(entry: string, host: string): boolean {
  if (ipaddr.isValid(host)) {
    const address = ipaddr.process(host)
    if (ipaddr.isValidCIDR(entry)) {
      const [network, bits] = ipaddr.parseCIDR(entry)
      return network.kind() === address.kind() && address.match(network, bits)
    }
    return ipaddr.isValid(entry) && ipaddr.process(entry).toString() === address.toString()
  }
  const name = entry.toLowerCase().replace(/^\*?\./, '')
  return host === name || host.endsWith(`.${name}`)
}
