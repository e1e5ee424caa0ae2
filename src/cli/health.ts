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
  one: Examined['deployments'][number],
): readonly Symptom[] {
  const { spec, handshake } = one
  if (handshake === null) return []
  const what = `${spec} TLS`
  if (handshake.kind === 'broken') return [{ what, well: false, says: handshake.because }]
  const { protocol, subject, issuer, until, distrust, asks } = handshake
  const { says } = timeLeft(io, until)
  const whose = forTerminal(`"${flat(subject)}", issued by "${flat(issuer)}"`)
  const wants = asks ? ' The server asks for a client certificate.' : ''
  const seen = `${protocol}; ${whose}; ${says}.${wants}`
  if (distrust === null) return [{ what, well: true, says: seen }]
  return [{ what, well: false, says: `${distrust.because} ${trustAdvice(plan, one)} ${seen}` }]
}

/** What to do about a server whose certificate is not trusted. */
export function trustAdvice(plan: Plan, one: Examined['deployments'][number]): string {
  const { handshake, answer, look } = one
  const { quick } = plan.target
  const distrust = handshake?.kind === 'shaken' ? handshake.distrust : null
  // Behind a proxy only the request itself tells.
  const because = distrust?.because ?? (answer.kind === 'silence' ? answer.because : '')
  if (/another name/.test(because))
    return `${quick ? 'Look at --url' : bare(look.url)}: is the name right?`
  if (/expired|not valid yet/.test(because)) {
    return `The server needs another, or a clock is wrong. ${quick ? '' : look.url}`.trimEnd()
  }
  const where = quick ? '' : ` ${look.ca}`
  return `If a private authority issued it, name its PEM file in network.ca.${where}`
}

function bare(look: string): string {
  return look.replace(/\.$/, '')
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
