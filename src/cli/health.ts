import type { Examined, Plan } from '../assay.ts'
import { forTerminal } from '../base/escape.ts'
import type { Io } from './io.ts'

/** A finding of the doctor: what it looked at, whether it is well, and what to do. */
export interface Symptom {
  readonly what: string
  readonly well: boolean
  readonly says: string
}

/** Days before its end at which a certificate is spoken of. */
const soon = 14

const dayLength = 86_400_000

/** Whether a credential can be used: a token had, a certificate within its time. */
export function credentialOf(io: Io, one: Examined['credentials'][number]): Symptom {
  const what = `credential ${one.name}`
  if (one.kind !== 'certificate') {
    return { what, well: one.kind === 'token', says: forTerminal(one.says) }
  }
  const whose = forTerminal(`"${flat(one.subject)}", issued by "${flat(one.issuer)}"`)
  const { ended, says } = timeLeft(io, one.until)
  return { what, well: !ended, says: `${whose}; ${says}.${ended ? ` ${one.look}` : ''}` }
}

/** What the handshake with a deployment showed. */
export function tlsOf(
  io: Io,
  plan: Plan,
  { spec, handshake }: Examined['deployments'][number],
): readonly Symptom[] {
  if (handshake === null) return []
  const what = `${spec} TLS`
  if (handshake.kind === 'broken') return [{ what, well: false, says: handshake.because }]
  const { protocol, subject, issuer, until, distrust, asks } = handshake
  const { says } = timeLeft(io, until)
  const whose = forTerminal(`"${flat(subject)}", issued by "${flat(issuer)}"`)
  const wants = asks ? ' The server asks for a client certificate.' : ''
  const seen = `${protocol}; ${whose}; ${says}.${wants}`
  if (distrust === null) return [{ what, well: true, says: seen }]
  const advice = adviceOn(distrust.code, plan.target.quick ? '--url' : `specs.${spec}.url`)
  return [{ what, well: false, says: `${distrust.because} ${advice} ${seen}` }]
}

function adviceOn(code: string, where: string): string {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return `Look at ${where}: is the name right?`
  if (/EXPIRED|NOT_YET/.test(code)) return 'The server needs another, or a clock is wrong.'
  return 'If a private authority issued it, name its PEM file in network.ca.'
}

function timeLeft(io: Io, until: string): { readonly ended: boolean; readonly says: string } {
  const end = Date.parse(until)
  const days = Math.floor((end - io.now().getTime()) / dayLength)
  const day = Number.isNaN(end) ? 'an unknown day' : new Date(end).toISOString().slice(0, 10)
  if (days < 0) return { ended: true, says: `it expired on ${day}` }
  return { ended: false, says: `good until ${day}${days < soon ? `, ${days} days from now` : ''}` }
}

function flat(name: string): string {
  return name.replaceAll('\n', ', ')
}
