import { freshBytes } from '../../base/fresh.ts'
import type { HandshakeAsk, PlainAsk } from '../../base/probe.ts'
import type { RunIdentity } from '../../base/program.ts'
import type { HandshakeAnswer, Header, Journal, Observation } from '../../model/evidence.ts'
import type { Plan, ProbeCase } from '../../model/plan.ts'
import type { Target } from '../../model/target.ts'
import { type AddressPolicy, host } from '../addresses.ts'
import { bodies } from '../bodies.ts'
import type { Sender } from '../http.ts'
import type { Clock, Happening } from '../outside.ts'
import type { Redactor } from '../redact.ts'
import { silence } from './dial.ts'
import { hello } from './hello.ts'
import type { ProbeDriver } from './index.ts'
import { verified } from './verified.ts'

export interface Probing {
  readonly plan: Plan
  readonly target: Target
  readonly identity: RunIdentity
  readonly journal: Journal
  readonly clock: Clock
  readonly ca: string | null
  /** The policy of the run: where the base URLs may be reached. */
  readonly allow: AddressPolicy
  /** For plain HTTP; it may reach other ports of the same hosts. */
  readonly sender: Sender
  readonly redactor: Redactor
  readonly signal: AbortSignal
  /** What every request says of whoever sends it. */
  readonly marks: readonly Header[]
  /** Waits for the run's rate limit. */
  readonly turn: () => Promise<void>
  readonly watch: (happening: Happening) => void
}

/** Asks what a probe asks, and keeps an observation of it in the journal. */
export function probing(run: Probing): ProbeDriver['ask'] {
  const keepBody = bodies(run.journal, run.redactor)
  return async (ask, one) => {
    await run.turn()
    if (run.signal.aborted) return null
    const common = { id: ask.id, case: one.id, step: ask.step, at: run.clock.at() }
    const seen =
      ask.kind === 'plain'
        ? await plain(run, ask, { common, keepBody })
        : await handshake(run, ask, { common, one })
    if (seen === null || run.signal.aborted) return null
    run.journal.append(seen)
    const status = seen.kind === 'exchange' ? seen.response.status : null
    run.watch({ kind: 'seen', case: one.id, id: ask.id, status })
    return seen
  }
}

/** The hosts of the base URLs at any port, at the addresses that were pinned for them. */
export function sameHost(allow: AddressPolicy, { target }: Plan): AddressPolicy {
  const bases = target.deployments.map(({ url }) => new URL(url))
  return {
    admits: url => {
      const base = bases.find(one => host(one) === host(url))
      const because = `"${url.origin}" was not contacted: it is no host of a base URL.`
      return base === undefined ? { kind: 'refused', because } : allow.admits(base)
    },
  }
}

type Common = Pick<Observation, 'id' | 'case' | 'step' | 'at'>

async function handshake(
  run: Probing,
  ask: HandshakeAsk,
  { common, one }: { readonly common: Common; readonly one: ProbeCase },
): Promise<Observation> {
  const { host: name, port, offered } = ask
  const literal = name.includes(':') ? `[${name}]` : name
  const admission = run.allow.admits(new URL(`https://${literal}:${port}`))
  const begun = run.clock.now()
  const of = { ...common, kind: 'handshake', host: name, port, offered } as const
  if (admission.kind !== 'admitted') {
    const reason = admission.kind === 'refused' ? 'address' : 'dns'
    const answer: HandshakeAnswer = { kind: 'silence', reason, because: admission.because }
    return { ...of, answer, remote: null, timing: { firstByte: null, total: 0 } }
  }
  if (admission.addresses.length === 0) {
    return { ...of, answer: behind, remote: null, timing: { firstByte: null, total: 0 } }
  }
  const { seed, run: id } = run.identity
  const dial = {
    host: name,
    port,
    addresses: admission.addresses,
    timeout: run.target.network.timeout,
    now: run.clock.now,
    signal: run.signal,
  }
  const { answer, remote } =
    offered.how === 'verified'
      ? await verified(dial, ask, run.ca)
      : await hello(dial, ask, freshBytes(seed, id, one.id, ask.step))
  const total = run.clock.now() - begun
  return { ...of, answer, remote, timing: { firstByte: null, total } }
}

const behind = silence(
  'proxy',
  'The TLS of the server cannot be seen through the proxy of the target.',
)

/** A request that carries no credential, for it goes in clear. */
async function plain(
  run: Probing,
  ask: PlainAsk,
  { common, keepBody }: { readonly common: Common; readonly keepBody: ReturnType<typeof bodies> },
): Promise<Observation | null> {
  const headers = [...run.marks, ['accept', '*/*']] as const
  const request = { method: 'GET', url: ask.url, headers, body: null }
  const answer = await run.sender.send(request)
  const { timing } = answer
  if (answer.kind === 'silence') {
    const { reason, because } = answer
    if (reason === 'interrupted') return null
    return { kind: 'silence', ...common, request, reason, because, timing }
  }
  const response = {
    status: answer.status,
    headers: run.redactor.headers(answer.headers),
    body: keepBody(answer.body, answer.cut)?.ref ?? null,
    remote: answer.remote,
  }
  return { kind: 'exchange', ...common, request, response, timing, facts: [] }
}
