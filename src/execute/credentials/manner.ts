import type { Manner } from '../../base/flow/index.ts'
import type { Fact } from '../../model/evidence.ts'
import type { Credentials } from '../credentials.ts'
import type { Answer, Outgoing } from '../http.ts'
import type { Clock } from '../outside.ts'
import type { Redactor, Secret } from '../redact.ts'
import { misused } from './misuse.ts'
import { proven } from './prove.ts'

/** A request as it was sent, with its credential, and what came back. */
export interface Spoken {
  readonly outgoing: Outgoing
  readonly answer: Answer
  /** What was done to its token or proof on purpose. */
  readonly facts?: readonly Fact[]
}

/** What it takes to act otherwise than usual. */
export interface Acting {
  readonly credentials: Credentials
  readonly clock: Pick<Clock, 'at'>
  readonly random: (bytes: number) => Uint8Array
  /** Learns each proof and token before anything else sees it. */
  readonly redactor: Pick<Redactor, 'learnBriefly'>
}

/** The last assertion of each credential. */
export type Assertions = Map<string, string>

type Send = (outgoing: Outgoing) => Promise<Spoken>

interface Doing {
  /** The name of the credential. */
  readonly name: string
  readonly manner: Manner
  readonly assertions: Assertions
  readonly send: Send
}

/** Sends a request of the suite itself to a token endpoint, with what proves the client. */
export async function proving(run: Acting, outgoing: Outgoing, doing: Doing): Promise<Spoken> {
  const { name, manner, assertions, send } = doing
  const client = run.credentials.clients[name]
  if (client === undefined) return unable(outgoing, name, 'is no client of an authorisation server')
  const time = timeOf(run)
  const jti = Buffer.from(run.random(16)).toString('hex')
  const made = await proven(client, outgoing, {
    moment: { time, jti },
    spoil: manner.spoil ?? null,
    random: run.random(32),
    assertions,
  })
  return made.kind === 'unspoilt' ? unable(outgoing, name, made.because) : hidden(run, made, send)
}

/** Makes the token wrong before it is sent, where the suite wants that. */
export function misusing(run: Acting, { name, manner, send }: Doing): Send {
  const { spoil, keys = null } = manner
  if (spoil === undefined) return send
  return async outgoing => {
    const means = { now: Math.floor(timeOf(run) / 1000), random: run.random(32), keys }
    const made = misused(name, outgoing, { spoil, means })
    return made.kind === 'unspoilt' ? unable(outgoing, name, made.because) : hidden(run, made, send)
  }
}

/** Whether a token of the suite can stand in a header (RFC 6750 §2.1). */
export function sendable({ token }: Manner): boolean {
  return typeof token !== 'string' || /^[\x21-\x7e]+$/.test(token)
}

interface Made {
  readonly request: Outgoing
  readonly secrets: readonly Secret[]
  readonly facts: readonly Fact[]
}

async function hidden(run: Acting, { request, secrets, facts }: Made, send: Send): Promise<Spoken> {
  for (const secret of secrets) run.redactor.learnBriefly(secret)
  return { ...(await send(request)), facts }
}

const timeOf = ({ clock }: Acting): number => Date.parse(clock.at())

/** A request that is not sent, because the credential cannot be used as the suite wants. */
export function unable(outgoing: Outgoing, name: string, why: string): Spoken {
  const timing = { firstByte: null, total: 0 }
  const because = `The credential "${name}" ${why}.`
  return { outgoing, answer: { kind: 'silence', reason: 'credentials', because, timing } }
}
