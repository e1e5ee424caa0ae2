import type { Handshake } from './handshake.ts'
import type { SilenceReason, Timing } from './silence.ts'
import type { Digest, Json } from './words.ts'

/**
 * What was seen; no opinion in it. One line of `evidence.ndjson` each, appended as seen.
 * Names and values are already redacted: nothing here holds a secret.
 */
export type Line =
  | RunBegin
  | CaseBegin
  | CleanupIntent
  | Observation
  | CaseEnd
  | TokenLine
  | Unclaimed
  | RunEnd

export interface RunBegin {
  readonly kind: 'run-begin'
  readonly run: string
  readonly seed: string
  /** RFC 3339, UTC. */
  readonly at: string
  readonly plan: string
  /** Present when an interrupted run was taken up again. */
  readonly resumed?: true
  /** Where requests to us arrive, without a trailing slash; absent when nothing listens. */
  readonly listener?: string
  /** Certificate authorities of the target file, by name and digest; absent when it names none. */
  readonly authorities?: readonly string[]
}

export interface CaseBegin {
  readonly kind: 'case-begin'
  readonly case: string
  /** Counts from 1; a case that met silence or a server error is asked a second time. */
  readonly attempt: number
  readonly at: string
}

/** Written before a request that makes something, so that a killed run knows what may remain. */
export interface CleanupIntent {
  readonly kind: 'cleanup-intent'
  readonly case: string
  readonly step: string
  /** The id that the request's observation will have. */
  readonly id: string
  readonly at: string
}

/** An attempt that was cut off after it had been about to make something. */
export interface CutOff {
  readonly case: string
  /** The ids of what it was about to send. */
  readonly intended: ReadonlySet<string>
  /** What it saw, its bodies with it, in order. */
  readonly seen: readonly Seen[]
}

export interface CaseEnd {
  readonly kind: 'case-end'
  readonly case: string
  readonly at: string
  /**
   * `deadline` and `requests`: the case's own planned limits stopped it; `silent`: no answer came;
   * `erred`: a server error came, and the case is asked once more.
   */
  readonly how: 'ended' | 'silent' | 'erred' | 'deadline' | 'requests' | 'interrupted'
}

export interface RunEnd {
  readonly kind: 'run-end'
  readonly at: string
  readonly how: 'ended' | 'interrupted'
}

/**
 * One request of an access token; it belongs to no case, holds no secret and is not judged. What
 * rests on a token that could not be had is a `silence` for the reason `credentials`.
 */
export interface TokenLine {
  readonly kind: 'token'
  /** The name of the credential in the target file. */
  readonly credential: string
  readonly at: string
  /** `refused`: the API answered 401 `invalid_token` to the one before. */
  readonly why: 'first' | 'expiring' | 'refused'
  readonly had: boolean
  /** One sentence; null when the token was had. */
  readonly because: string | null
  /** The status of the token endpoint's answer; null when none came. */
  readonly status: number | null
  /** Milliseconds, discovery included. */
  readonly total: number
}

export type {
  Handshake,
  HandshakeAnswer,
  KeyGroup,
  Offered,
  Peer,
  PeerCertificate,
} from './handshake.ts'
export { type SilenceReason, silenceReasons, type Timing } from './silence.ts'

export type Observation = Exchange | Silence | Inbound | Handshake
export type Kind = Observation['kind']
/** The kinds that are HTTP: those a workflow is made of. */
export type HttpKind = 'exchange' | 'silence' | 'inbound'

export type Header = readonly [name: string, value: string]

/** One request and its whole answer. */
export interface Exchange {
  readonly kind: 'exchange'
  /** `<case>/<step>#<n>`, n counting from 1. */
  readonly id: string
  readonly case: string
  readonly step: string
  readonly at: string
  readonly request: SentRequest
  readonly response: Received
  readonly timing: Timing
  readonly facts: readonly Fact[]
  /** Present when it was sent more than once. */
  readonly before?: readonly Before[]
}

/** One request that got no whole answer: that is evidence too. */
export interface Silence {
  readonly kind: 'silence'
  readonly id: string
  readonly case: string
  readonly step: string
  readonly at: string
  readonly request: SentRequest
  readonly reason: SilenceReason
  /** One plain sentence. */
  readonly because: string
  readonly timing: Timing
  /** Present when it was sent more than once. */
  readonly before?: readonly Before[]
}

/** An earlier sending of a request that is safe to repeat, and what came of it; it is not judged. */
export interface Before {
  readonly at: string
  readonly status: number | null
  readonly reason: SilenceReason | null
  /** One plain sentence. */
  readonly because: string
  /** Milliseconds until it was sent again. */
  readonly wait: number
}

/** One request that somebody sent to us, and that a step waited for. */
export interface Inbound {
  readonly kind: 'inbound'
  readonly id: string
  readonly case: string
  readonly step: string
  /** When it arrived. */
  readonly at: string
  readonly peer: string
  readonly via: Via
  readonly request: SentRequest
  readonly facts: readonly Fact[]
}

/** One request to us that no step had claimed when the run ended. */
export interface Unclaimed {
  readonly kind: 'unclaimed'
  readonly at: string
  readonly peer: string
  readonly via: Via
  readonly request: SentRequest
}

/** One request that somebody sent to us, whole, with its true bytes: not yet evidence. */
export interface Delivery {
  readonly peer: string
  readonly via: Via
  /** When it arrived; RFC 3339, UTC. */
  readonly at: string
  readonly method: string
  readonly url: string
  readonly headers: readonly Header[]
  readonly body: Payload | null
}

/** How a request reached us: at our listener, or in a file that the supplier handed in. */
export type Via = 'listener' | 'handed-in'
export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly headers: readonly Header[]
  readonly body: BodyRef | null
  /** The body is the whole request, byte for byte; method, URL and headers are as far as they can be told. */
  readonly raw?: true
}

export interface Received {
  readonly status: number
  readonly headers: readonly Header[]
  /** Content after content codings were undone; `null` when there was none. */
  readonly body: BodyRef | null
  readonly remote: string | null
}

/** A body, kept once under its own name in `bodies/<sha256>`. */
export interface BodyRef {
  readonly sha256: string
  readonly size: number
  /** True when the receive limit cut it; what depends on the rest cannot be told. */
  readonly cut: boolean
}

/** Something that needed the true bytes, computed while they were there (DESIGN §7). */
export interface Fact {
  readonly fact: string
  readonly of: string
  readonly value: Json
}

/** An observation with its bodies at hand: what the judge and the interpreter look at. */
export type Seen<K extends Kind = HttpKind> = Extract<Observation, { kind: K }> & {
  readonly requestBody: Payload | null
  readonly responseBody: Payload | null
}

/** A body's bytes with its parsed forms, each worked out at most once. */
export interface Payload {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly cut: boolean
  /** Undefined when the bytes are not UTF-8. */
  text(): string | undefined
  /** Undefined when the text is not JSON (RFC 8259) within the depth limit. */
  json(): Json | undefined
}

/** Where `execute` puts what it sees. */
export interface Journal {
  append(line: Line): void
  /** Keeps a body, once; the name is its SHA-256 in hexadecimal. */
  body(sha256: string, bytes: Uint8Array): void
}

/** A recorded run, read one line at a time; attempts that a later one took over are left out. */
export interface Evidence {
  readonly run: RunBegin
  /** SHA-256 of the journal's bytes. */
  readonly digest: Digest
  /** For each case begun: its attempts, and how those before the last ended. */
  readonly attempts: { readonly [id: string]: Attempts }
  /** Cases whose last attempt came to its end. */
  readonly ended: readonly string[]
  /** Exchanges of attempts that were interrupted: kept, counted, not judged. */
  readonly interrupted: number
  /** Requests to us that no step claimed: all of them counted, the first ones kept. */
  readonly unclaimed: { readonly total: number; readonly kept: readonly Unclaimed[] }
  /** True when the journal ends with a `run-end` that was not interrupted. */
  readonly complete: boolean
  lines(): AsyncIterable<CaseLine>
  /** Attempts that a later one took over, where they met a server error or made something. */
  earlier(): AsyncIterable<CaseLine>
}

/** A line of a case, bodies at hand. */
export type CaseLine = CaseBegin | CleanupIntent | Seen<Kind> | CaseEnd

export interface Attempts {
  readonly count: number
  /** Attempts, the last one included, that ended because no answer came. */
  readonly silent: number
}
