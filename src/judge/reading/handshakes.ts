import { after, before } from '../../base/probe.ts'
import type { Kind, Seen } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Cause } from '../../model/words.ts'

export type Handshook = Seen<'handshake'>

/** What a check over a probe remembers: its observations, as many as its plan allows. */
export interface Probed {
  readonly all: Seen<Kind>[]
}

export const probed = (): Probed => ({ all: [] })

/** Keeps what was seen for the end, where it is held against the rest. */
export function keep(seen: Seen<Kind>, _asked: unknown, memory: Probed): readonly Opinion[] {
  memory.all.push(seen)
  return []
}

const isControl = ({ step }: Handshook): boolean => step === before || step === after

/** The handshakes that were asked about, without those that any server of today answers. */
export function asked({ all }: Probed): readonly Handshook[] {
  return handshakes(all).filter(one => !isControl(one))
}

/** Why a refusal says nothing; null when hellos of today were answered before and after it. */
export function unsteady({ all }: Probed): Opinion | null {
  const controls = handshakes(all).filter(isControl)
  const bad = controls.find(({ answer }) => answer.kind !== 'hello')
  if (bad === undefined && controls.length > 1) return null
  return {
    outcome: 'cantTell',
    cause: bad === undefined ? 'network' : causeOf(bad),
    because: `A hello of TLS 1.3 and 1.2, sent ${bad?.step ?? before} the others, was not answered either${bad === undefined ? '' : `: ${said(bad)}`}. A refusal says nothing there.`,
    evidence: bad === undefined ? [] : [bad.id],
  }
}

/** Why nothing can be told where no handshake came about. */
export function causeOf({ answer }: Handshook): Cause {
  if (answer.kind === 'closed') return 'network'
  if (answer.kind !== 'silence') return 'prerequisite'
  return answer.reason === 'proxy' || answer.reason === 'address' ? 'configuration' : 'network'
}

/** Handshakes that ended in a ServerHello. */
export function hellos(memory: Probed): readonly Hello[] {
  return asked(memory).flatMap(one => {
    const { answer, id, offered } = one
    return answer.kind === 'hello' ? [{ ...answer, id, offered }] : []
  })
}

export type Hello = Extract<Handshook['answer'], { kind: 'hello' }> &
  Pick<Handshook, 'id' | 'offered'>

function handshakes(all: readonly Seen<Kind>[]): readonly Handshook[] {
  return all.flatMap(one => (one.kind === 'handshake' ? [one] : []))
}

/** What was offered and what came, in a few words. */
export function said({ offered, answer }: Handshook): string {
  const { versions, ciphers } = offered
  const what = ciphers === 'ALL' ? versions.join(', ') : `${versions.join(', ')} with ${ciphers}`
  if (answer.kind === 'hello') return `${what} got ${answer.version} with ${answer.suite}`
  if (answer.kind === 'alert') return `${what} got the alert ${answer.name}`
  if (answer.kind === 'closed') return `${what} was closed without a word`
  if (answer.kind === 'peer') return `${what} was connected`
  return `${what} got no ServerHello (${answer.because.replace(/\.$/, '')})`
}
