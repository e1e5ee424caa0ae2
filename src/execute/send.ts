import { type Ask, ofCleanup } from '../base/flow/index.ts'
import type {
  Before,
  BodyRef,
  Fact,
  Header,
  Journal,
  Payload,
  Seen,
  SentRequest,
} from '../model/evidence.ts'
import type { WorkflowCase } from '../model/plan.ts'
import { again } from './again.ts'
import { bodies, type KeptBody } from './bodies.ts'
import type { Carry } from './credentials/carry.ts'
import type { Spoken } from './credentials/manner.ts'
import { tokensIn } from './credentials/token-answer.ts'
import type { Answer, Outgoing, Sender } from './http.ts'
import type { Clock, Happening } from './outside.ts'
import { hidden, spelledOut } from './raw.ts'
import type { Redactor } from './redact.ts'
import type { Sessions } from './sessions.ts'

export interface Sending {
  readonly sender: Sender
  readonly journal: Journal
  readonly redactor: Redactor
  readonly clock: Clock
  readonly signal: AbortSignal
  /** For what makes or removes something: an interruption does not cut it off at once. */
  readonly lasting: { readonly sender: Sender; readonly signal: AbortSignal }
  /** Waits for the run's rate limit. */
  readonly turn: () => Promise<void>
  /** Keeps everybody from sending for a while: milliseconds. */
  readonly hold: (milliseconds: number) => void
  /** Sends a request with the credential of its client. */
  readonly carry: Carry
  readonly watch: (happening: Happening) => void
  /** What every request says of whoever sends it. */
  readonly marks: readonly Header[]
}

/** Sends what the interpreter asks for, and keeps a redacted observation of it in the journal. */
export function sending(
  run: Sending,
): (ask: Ask, one: WorkflowCase, kept: Sessions) => Promise<Seen | null> {
  const keepBody = bodies(run.journal, run.redactor)
  return async (ask, one, kept) => {
    const lasts = ask.step['x-assay-cleanup'] !== undefined || ofCleanup(one.id, ask.id)
    const { sender, signal } = lasts ? run.lasting : run
    const hand = lastHand(sender, ask, kept)
    const { assertions } = kept
    const behalf = {
      client: hand.client,
      spec: one.spec,
      asks: ask,
      sender: hand.sender,
      assertions,
    }
    const { carried, at, before } = await untilItStands(run, ask, {
      signal,
      send: () => run.carry(plain(ask, run.marks), behalf),
    })
    const { answer, facts = [] } = carried
    if (ask.manner?.proves === true) learn(run.redactor, behalf.client, answer)
    const outgoing = hand.left() ?? carried.outgoing
    if (answer.kind === 'silence' && (answer.reason === 'interrupted' || signal.aborted))
      return null
    if (answer.kind === 'answer' && ask.session !== null) {
      await kept.keep(outgoing.url, answer.headers, ask.session)
    }
    const sent = keepBody(sentBytes(outgoing, run.redactor), false)
    const received = answer.kind === 'silence' ? null : keepBody(answer.body, answer.cut)
    const { id } = ask
    const whole = {
      id,
      case: one.id,
      step: ask.step.stepId,
      at,
      outgoing,
      answer,
      facts,
      before,
      sent,
      received,
    }
    keep(run, whole)
    run.watch({
      kind: 'seen',
      case: one.id,
      id,
      status: answer.kind === 'answer' ? answer.status : null,
    })
    return asSeen(whole)
  }
}

interface Sendings {
  readonly signal: AbortSignal
  readonly send: () => Promise<Spoken>
}

interface Stood {
  readonly carried: Spoken
  /** When the last of them was sent. */
  readonly at: string
  readonly before: readonly Before[]
}

/** Sends a request, and again as long as that does no harm and may help. */
async function untilItStands(run: Sending, ask: Ask, { signal, send }: Sendings): Promise<Stood> {
  const before: Before[] = []
  for (;;) {
    await run.turn()
    const at = run.clock.at()
    const carried = await send()
    const more = signal.aborted ? null : again(carried.answer, ask, { sent: before.length + 1, at })
    if (more === null) return { carried, at, before }
    const because = run.redactor.text(more.before.because)
    before.push({ ...more.before, because })
    if (more.held) run.hold(more.before.wait)
    else await run.clock.sleep(more.before.wait, signal)
  }
}

/** Tokens that the suite itself was given are hidden from now on. */
function learn(redactor: Redactor, client: string | null, answer: Answer): void {
  for (const value of tokensIn(answer)) redactor.learnBriefly({ name: client ?? 'default', value })
}

interface LastHand {
  readonly client: string | null
  readonly sender: Sender
  /** The last request that went out; null when none did. */
  readonly left: () => Outgoing | null
}

/** What is put in last, after the credential: the cookies of the session, then the raw bytes. */
function lastHand(sender: Sender, ask: Ask, kept: Sessions): LastHand {
  const { raw } = ask.request
  // Without `{credentials}` a raw request carries none, not even a certificate.
  const { session } = ask
  if (raw === undefined && session === null) return { client: ask.client, sender, left: nothing }
  const asking = raw === undefined || raw.includes('credentials')
  let left: Outgoing | null = null
  const send: Sender['send'] = async signed => {
    const dressed = asking && session !== null ? await kept.dress(signed, session) : signed
    left = raw === undefined ? dressed : spelledOut(raw, ask.request, dressed)
    return sender.send(left)
  }
  return { client: asking ? ask.client : 'none', sender: { ...sender, send }, left: () => left }
}

const nothing = (): null => null

/** The request before anything is put in; of a raw one only what is put in will be a header. */
function plain(ask: Ask, marks: readonly Header[]): Outgoing {
  const { method, url, headers, body, raw } = ask.request
  if (raw !== undefined) return timed({ method, url, headers: [], body }, ask)
  const own = marks.filter(([mark]) => !headers.some(([name]) => name.toLowerCase() === mark))
  return timed({ method, url, headers: [...own, ...headers], body }, ask)
}

function timed(request: Outgoing, { timeout }: Ask): Outgoing {
  return timeout === null ? request : { ...request, timeout }
}

/** Of a raw request all of it; of another its body. */
function sentBytes({ raw, body }: Outgoing, redactor: Redactor): Uint8Array | null {
  return raw === undefined ? body : hidden(raw, redactor)
}

/** One request and what came back, with both bodies. */
interface Whole {
  readonly id: string
  readonly case: string
  readonly step: string
  readonly at: string
  readonly outgoing: Outgoing
  readonly answer: Answer
  readonly facts: readonly Fact[]
  readonly before: readonly Before[]
  readonly sent: KeptBody | null
  readonly received: KeptBody | null
}

/**
 * Writes the observation, redacted: the only way from a socket to the disk. Here and below
 * members are written out, not spread: it is done for every exchange, and spreads are slow.
 */
function keep({ redactor, journal }: Sending, whole: Whole): void {
  const { id, case: of, step, at, outgoing, answer, facts, sent, received } = whole
  const before = whole.before.length === 0 ? {} : { before: whole.before }
  const url = redactor.url(outgoing.url)
  const headers = redactor.headers(outgoing.headers)
  const request = requestOf(outgoing, { url, headers, body: sent?.ref ?? null })
  const { timing } = answer
  if (answer.kind === 'silence') {
    const { kind, reason } = answer
    const because = redactor.text(answer.because)
    const common = { id, case: of, step, at, request, timing }
    journal.append({ kind, ...common, reason, because, ...before })
    return
  }
  const { status, remote } = answer
  const body = received?.ref ?? null
  const response = { status, headers: redactor.headers(answer.headers), body, remote }
  const common = { id, case: of, step, at, request, response, timing, facts }
  journal.append({ kind: 'exchange', ...common, ...before })
}

/** The same observation with its true bytes, for the interpreter only. */
function asSeen(whole: Whole): Seen {
  const { id, case: of, step, at, outgoing, answer, facts, sent, received } = whole
  const requestBody = sent?.payload ?? null
  const { url, headers } = outgoing
  const request = requestOf(outgoing, { url, headers, body: refOf(requestBody) })
  const { timing } = answer
  if (answer.kind === 'silence') {
    const { kind, reason, because } = answer
    const common = { id, case: of, step, at, request, timing, requestBody }
    return { kind, ...common, reason, because, responseBody: null }
  }
  const responseBody = received?.payload ?? null
  const { status, remote } = answer
  const response = { status, headers: answer.headers, body: refOf(responseBody), remote }
  const kind = 'exchange'
  return {
    kind,
    id,
    case: of,
    step,
    at,
    request,
    response,
    timing,
    facts,
    requestBody,
    responseBody,
  }
}

function requestOf(
  { method, raw }: Outgoing,
  { url, headers, body }: Pick<SentRequest, 'url' | 'headers' | 'body'>,
): SentRequest {
  return raw === undefined
    ? { method, url, headers, body }
    : { method, url, headers, body, raw: true }
}

function refOf(body: Payload | null): BodyRef | null {
  return body === null ? null : { sha256: body.sha256, size: body.bytes.length, cut: body.cut }
}
