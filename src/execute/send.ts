import { sha256 } from '../base/digest.ts'
import type { Ask } from '../base/flow/index.ts'
import { payload } from '../base/payload.ts'
import type { BodyRef, Header, Journal, Payload, Seen, SentRequest } from '../model/evidence.ts'
import type { WorkflowCase } from '../model/plan.ts'
import type { Answer, Outgoing, Sender } from './http.ts'
import type { Clock, Happening } from './outside.ts'
import type { Redactor } from './redact.ts'

export interface Sending {
  readonly sender: Sender
  readonly journal: Journal
  readonly redactor: Redactor
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Waits for the run's rate limit. */
  readonly turn: () => Promise<void>
  /** Adds the credential of this client (null: the default one) to a request for this spec. */
  readonly dress: (request: Outgoing, client: string | null, spec: string) => Outgoing
  readonly watch: (happening: Happening) => void
  readonly userAgent: string
}

/** Sends what the interpreter asks for, and keeps a redacted observation of it in the journal. */
export function sending(run: Sending): (ask: Ask, one: WorkflowCase) => Promise<Seen | null> {
  return async (ask, one) => {
    await run.turn()
    const outgoing = run.dress(plain(ask, run.userAgent), ask.client, one.spec)
    const at = run.clock.at()
    const answer = await run.sender.send(outgoing)
    if (answer.kind === 'silence' && (answer.reason === 'interrupted' || run.signal.aborted))
      return null
    const common = { id: ask.id, case: one.id, step: ask.step.stepId, at }
    keep(run, common, outgoing, answer)
    run.watch({
      kind: 'seen',
      case: one.id,
      id: ask.id,
      status: answer.kind === 'answer' ? answer.status : null,
    })
    return asSeen(common, outgoing, answer)
  }
}

interface Common {
  readonly id: string
  readonly case: string
  readonly step: string
  readonly at: string
}

function plain(ask: Ask, userAgent: string): Outgoing {
  const { method, url, headers, body } = ask.request
  const named = headers.some(([name]) => name.toLowerCase() === 'user-agent')
  const whole: readonly Header[] = named ? headers : [['user-agent', userAgent], ...headers]
  const timeout = ask.timeout === null ? {} : { timeout: ask.timeout }
  return { method, url, headers: whole, body, ...timeout }
}

/** Writes the observation, redacted: the only way from a socket to the disk. */
function keep(run: Sending, common: Common, outgoing: Outgoing, answer: Answer): void {
  const { redactor } = run
  const request: SentRequest = {
    method: outgoing.method,
    url: redactor.url(outgoing.url),
    headers: redactor.headers(outgoing.headers),
    body: keepBody(run, outgoing.body, false),
  }
  if (answer.kind === 'silence') {
    const because = redactor.text(answer.because)
    run.journal.append({
      kind: 'silence',
      ...common,
      request,
      reason: answer.reason,
      because,
      timing: answer.timing,
    })
    return
  }
  run.journal.append({
    kind: 'exchange',
    ...common,
    request,
    response: {
      status: answer.status,
      headers: redactor.headers(answer.headers),
      body: keepBody(run, answer.body, answer.cut),
      remote: answer.remote,
    },
    timing: answer.timing,
    facts: [],
  })
}

function keepBody(run: Sending, bytes: Uint8Array | null, cut: boolean): BodyRef | null {
  if (bytes === null) return null
  const redacted = run.redactor.bytes(bytes)
  const name = sha256(redacted)
  run.journal.body(name, redacted)
  return { sha256: name, size: redacted.length, cut }
}

/** The same observation with its true bytes, for the interpreter only. */
function asSeen(common: Common, outgoing: Outgoing, answer: Answer): Seen {
  const requestBody = outgoing.body === null ? null : payload(outgoing.body)
  const request: SentRequest = {
    method: outgoing.method,
    url: outgoing.url,
    headers: outgoing.headers,
    body: refOf(requestBody),
  }
  if (answer.kind === 'silence') {
    const { reason, because, timing } = answer
    return {
      kind: 'silence',
      ...common,
      request,
      reason,
      because,
      timing,
      requestBody,
      responseBody: null,
    }
  }
  const responseBody = answer.body === null ? null : payload(answer.body, answer.cut)
  const response = {
    status: answer.status,
    headers: answer.headers,
    body: refOf(responseBody),
    remote: answer.remote,
  }
  return {
    kind: 'exchange',
    ...common,
    request,
    response,
    timing: answer.timing,
    facts: [],
    requestBody,
    responseBody,
  }
}

/** Nobody reads the name of a body that is at hand; it is worked out only when asked for. */
function refOf(body: Payload | null): BodyRef | null {
  if (body === null) return null
  return {
    get sha256() {
      return body.sha256
    },
    size: body.bytes.length,
    cut: body.cut,
  }
}
