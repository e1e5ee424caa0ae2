import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'
import { Fault } from '../model/fault.ts'
import { isMetadata } from './metadata.ts'

/** What may be contacted: made once at start, so that a name cannot change its mind later. */
export interface AddressPolicy {
  /** May this URL be asked, and at which addresses? Answers from memory; never asks DNS. */
  admits(url: URL): Admission
}

export type Admission =
  | { readonly kind: 'admitted'; readonly addresses: readonly string[] }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'unresolved'; readonly because: string }

export interface AddressOptions {
  /** The base URLs of the target. */
  readonly urls: readonly string[]
  /** URLs that an API document names in their place: asked at public addresses only. */
  readonly servers?: readonly string[]
  /** Beyond them: origins (`https://auth.example.org`), host names, addresses, CIDR ranges. */
  readonly allow: readonly string[]
  /** Every address of a host name; rejects when it has none. The default asks the system. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** Hosts that a proxy is asked for: it resolves them, so they are admitted without addresses. */
  readonly proxied?: (host: string) => boolean
}

/**
 * The network policy of a run (DESIGN §8): the addresses that the base URLs resolve to now
 * are allowed, exactly those. Another origin is refused unless `allow` names it, whatever its
 * address: a `Location`, a link or a `$ref` cannot send assay elsewhere. Names are resolved
 * here, once; later answers of DNS (rebinding) are never seen.
 * @throws Fault `bad-url` for a base URL, `address-refused` for an entry of `allow`, that cannot be read.
 */
export async function addresses(options: AddressOptions): Promise<AddressPolicy> {
  const allowed = options.allow.map(permission)
  const urls = options.urls.map(base)
  const servers = (options.servers ?? []).map(base)
  const names = [
    ...urls.map(host),
    ...servers.map(host),
    ...allowed.flatMap(entry => (entry.kind === 'range' ? [] : [entry.host])),
  ]
  const { proxied = () => false } = options
  const direct = [...new Set(names)].filter(name => !proxied(name))
  const pinned = await pin(direct, options.resolve ?? system)
  const origins = new Set(urls.map(url => url.origin))
  const strange = new Set(servers.map(url => url.origin))
  const decided = new Map<string, Admission>()
  return {
    admits(url) {
      const known = decided.get(url.origin)
      if (known !== undefined) return known
      const fresh = guarded(url, decide(url, { origins, strange, allowed, pinned, proxied }))
      if (decided.size < 1000) decided.set(url.origin, fresh)
      return fresh
    },
  }
}

export type Range =
  | 'public'
  | 'loopback'
  | 'private'
  | 'link-local'
  | 'shared'
  | 'unique-local'
  | 'translated'
  | 'special'

/**
 * Which kind of network an address belongs to; `public` is the only one that a stranger may
 * name. IPv4 inside IPv6 (`::ffff:a.b.c.d`) counts as IPv4. Sources: the IANA special-purpose
 * registries (RFC 6890) as ipaddr.js has them; 168.63.129.16, Azure's platform address, stands
 * in public space and is special all the same.
 * @throws Fault `bad-url` when this is no address.
 */
export function range(address: string): Range {
  const bare = address.replace(/^\[|\]$|%.*$/g, '')
  if (!ipaddr.isValid(bare) || (!bare.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(bare))) {
    throw new Fault('bad-url', `"${address}" is not an IP address.`)
  }
  const parsed = ipaddr.process(bare)
  if (platform.has(parsed.toString())) return 'special'
  if (parsed.kind() === 'ipv6' && compatible(parsed.toByteArray())) return 'translated'
  return kinds[parsed.range()] ?? 'special'
}

/** The same address always spelled the same, IPv4 inside IPv6 as IPv4. */
export function spelled(address: string): string {
  return ipaddr.process(address.replace(/^\[|\]$|%.*$/g, '')).toString()
}

const platform = new Set(['168.63.129.16'])

const kinds: { readonly [range: string]: Range } = {
  unicast: 'public',
  loopback: 'loopback',
  private: 'private',
  linkLocal: 'link-local',
  carrierGradeNat: 'shared',
  uniqueLocal: 'unique-local',
  deprecatedSiteLocal: 'unique-local',
  rfc6052: 'translated',
  rfc6145: 'translated',
  '6to4': 'translated',
  teredo: 'translated',
}

// RFC 4291 §2.5.5.1: `::a.b.c.d`, deprecated, still reaches IPv4 on some systems.
function compatible(bytes: readonly number[]): boolean {
  return bytes.slice(0, 12).every(byte => byte === 0) && bytes.slice(12, 14).some(byte => byte > 0)
}

type Permission =
  | { readonly kind: 'origin'; readonly origin: string; readonly host: string }
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'range'; readonly cidr: [ipaddr.IPv4 | ipaddr.IPv6, number] }

interface Known {
  readonly origins: ReadonlySet<string>
  /** Named by an API document. */
  readonly strange: ReadonlySet<string>
  readonly allowed: readonly Permission[]
  readonly pinned: ReadonlyMap<string, Admission>
  readonly proxied: (host: string) => boolean
}

function decide(url: URL, known: Known): Admission {
  const { origins, strange, allowed, pinned, proxied } = known
  const name = host(url)
  const named = allowed.some(
    entry =>
      (entry.kind === 'origin' && entry.origin === url.origin) ||
      (entry.kind === 'host' && entry.host === name),
  )
  const behind: Admission | null = proxied(name) ? { kind: 'admitted', addresses: [] } : null
  if (named || origins.has(url.origin)) return behind ?? pinned.get(name) ?? unresolved(name)
  if (strange.has(url.origin)) return amongStrangers(url, known)
  if (!ipaddr.isValid(name)) return refused(url, 'no base URL of the target names it')
  const within = allowed.some(entry => entry.kind === 'range' && holds(entry.cidr, name))
  if (within) return behind ?? { kind: 'admitted', addresses: [spelled(name)] }
  const kind = range(name)
  return refused(url, kind === 'public' ? 'no base URL of the target names it' : where[kind])
}

/** Some addresses are refused whatever was decided. */
function guarded(url: URL, decided: Admission): Admission {
  if (decided.kind !== 'admitted') return decided
  const name = host(url)
  const all = ipaddr.isValid(name) ? [name, ...decided.addresses] : decided.addresses
  const found = all.find(isMetadata)
  if (found === undefined) return decided
  const because = `"${url.origin}" was not contacted: it leads to ${found}, where the secrets of a cloud machine are told. No target can allow that.`
  return { kind: 'refused', because }
}

/** A document is no word of the target: it may name public addresses, and no others. */
function amongStrangers(url: URL, { allowed, pinned }: Known): Admission {
  const found = pinned.get(host(url)) ?? unresolved(host(url))
  if (found.kind !== 'admitted') return found
  for (const address of found.addresses) {
    const kind = range(address)
    if (kind === 'public') continue
    if (allowed.some(entry => entry.kind === 'range' && holds(entry.cidr, address))) continue
    return refused(url, where[kind])
  }
  return found
}

const where = {
  loopback: 'it is a loopback address that no base URL names',
  private: 'it is a private address that no base URL names',
  'link-local': 'it is a link-local address that no base URL names',
  shared: 'it is an address of shared space (100.64.0.0/10) that no base URL names',
  'unique-local': 'it is a unique local address that no base URL names',
  translated: 'it is an IPv4 address in disguise that no base URL names',
  special: 'it is an address for special use that no base URL names',
} as const

function refused(url: URL, why: string): Admission {
  return {
    kind: 'refused',
    because: `"${url.origin}" was not contacted: ${why}, and network.allow does not either.`,
  }
}

function unresolved(name: string): Admission {
  return {
    kind: 'unresolved',
    because: `The name "${name}" had no address when the run began.`,
  }
}

function holds([network, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number], address: string): boolean {
  const parsed = ipaddr.process(address)
  return parsed.kind() === network.kind() && parsed.match(network, bits)
}

async function pin(
  names: readonly string[],
  resolve: (host: string) => Promise<readonly string[]>,
): Promise<ReadonlyMap<string, Admission>> {
  const entries = await Promise.all(
    names.map(async (name): Promise<[string, Admission]> => {
      if (ipaddr.isValid(name)) return [name, { kind: 'admitted', addresses: [spelled(name)] }]
      const found = await resolve(name).catch((): readonly string[] => [])
      const known = found.filter(one => ipaddr.isValid(one.replace(/%.*$/, ''))).map(spelled)
      if (known.length === 0) return [name, unresolved(name)]
      return [name, { kind: 'admitted', addresses: [...new Set(known)] }]
    }),
  )
  return new Map(entries)
}

async function system(name: string): Promise<readonly string[]> {
  const found = await lookup(name, { all: true, verbatim: true })
  return found.map(({ address }) => address)
}

/** The host of a URL without the brackets of IPv6. */
export function host(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

function base(url: string): URL {
  if (!URL.canParse(url) || !/^https?:\/\//i.test(url)) {
    throw new Fault('bad-url', `"${url}" is not an http or https URL.`)
  }
  return new URL(url)
}

function permission(entry: string): Permission {
  if (/^https?:\/\//i.test(entry) && URL.canParse(entry)) {
    const url = new URL(entry)
    return { kind: 'origin', origin: url.origin, host: host(url) }
  }
  if (ipaddr.isValidCIDR(entry)) return { kind: 'range', cidr: ipaddr.parseCIDR(entry) }
  if (ipaddr.isValid(entry)) {
    const address = ipaddr.process(entry)
    return { kind: 'range', cidr: [address, address.kind() === 'ipv4' ? 32 : 128] }
  }
  if (/^[a-z0-9.-]+$/i.test(entry) && URL.canParse(`http://${entry}`)) {
    return { kind: 'host', host: host(new URL(`http://${entry}`)) }
  }
  throw new Fault('address-refused', `network.allow holds "${entry}", which is nothing to allow.`, {
    hint: 'Write an origin (https://auth.example.org), a host name, an address or a CIDR range.',
  })
}
