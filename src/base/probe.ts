import type { Offered } from '../model/evidence.ts'
import type { Plan, ProbeCase } from '../model/plan.ts'
import type { Json } from '../model/words.ts'
import { type TlsVersion, tlsVersions } from './tls/index.ts'

/** One thing that a probe asks of a server; `id` is the evidence id of its answer. */
export type ProbeAsk = HandshakeAsk | PlainAsk

export interface HandshakeAsk {
  readonly kind: 'handshake'
  readonly id: string
  readonly step: string
  readonly host: string
  readonly port: number
  readonly offered: Offered
  /** Versions as numbers are had from them. */
  readonly versions: readonly TlsVersion[]
}

/** A request in plain HTTP. */
export interface PlainAsk {
  readonly kind: 'plain'
  readonly id: string
  readonly step: string
  readonly url: string
}

/**
 * All that a probe asks, in order, fixed by the plan: the same for the live run and for every later
 * judging. What must be refused stands between two hellos that any server of today answers: a
 * refusal by one that answers nothing says nothing.
 */
export function probeAsks(plan: Plan, one: ProbeCase): readonly ProbeAsk[] {
  const base = plan.target.deployments.find(({ spec }) => spec === one.spec)?.url ?? ''
  if (!URL.canParse(base)) return []
  const url = new URL(base)
  const at = {
    case: one.id,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 443 : Number(url.port),
  }
  const { plain, certificate, ciphers } = one.probe.with
  const versions = versionsIn(one.probe.with['versions'])
  if (certificate === true) return [handshake(at, 'verified', { versions, how: 'verified' })]
  const control = (step: string) => handshake(at, step, { versions: today })
  const asks =
    plain === true
      ? [plainAsk(one, url)]
      : classesIn(ciphers).flatMap(name =>
          versions
            .filter(version => version !== 'TLSv1.3' || name === 'ALL')
            .map(version => {
              const step = name === 'ALL' ? version : `${version}-${name}`
              return handshake(at, step, { versions: [version], ciphers: name })
            }),
        )
  return [control(before), ...asks, control(after)]
}

/** The steps that any server of today answers, before and after the others. */
export const before = 'before'
export const after = 'after'
const today: readonly TlsVersion[] = ['TLSv1.3', 'TLSv1.2']

interface At {
  readonly case: string
  readonly host: string
  readonly port: number
}

function handshake(
  { case: one, host, port }: At,
  step: string,
  offer: {
    readonly versions: readonly TlsVersion[]
    readonly how?: Offered['how']
    readonly ciphers?: string
  },
): HandshakeAsk {
  const { versions, how = 'hello', ciphers = 'ALL' } = offer
  const id = `${one}/${step}#1`
  return { kind: 'handshake', id, step, host, port, offered: { how, versions, ciphers }, versions }
}

/**
 * Where the API might be served in plain HTTP: port 80 for a base URL on the port of HTTPS. One on
 * a port of its own is asked there, for what stands at port 80 of its host may be another's;
 * `plainPort` of the target names any other.
 */
function plainAsk(one: ProbeCase, base: URL): PlainAsk {
  const url = new URL(base)
  url.protocol = 'http:'
  const own = base.port === '' ? 80 : Number(base.port)
  const { plainPort } = one.inputs
  url.port = String(typeof plainPort === 'number' ? plainPort : own)
  return { kind: 'plain', id: `${one.id}/plain#1`, step: 'plain', url: url.href }
}

function versionsIn(value: Json | undefined): readonly TlsVersion[] {
  const names: readonly Json[] = Array.isArray(value) ? value : []
  return names.filter((name): name is TlsVersion => {
    return typeof name === 'string' && Object.hasOwn(tlsVersions, name)
  })
}

function classesIn(value: Json | undefined): readonly string[] {
  return typeof value === 'string' ? value.split(':') : ['ALL']
}
