/** Why a request got no whole answer. */
export const silenceReasons = [
  'dns',
  'refused',
  'unreachable',
  'tls',
  'connect-timeout',
  'deadline',
  'reset',
  'malformed',
  'header-limit',
  'body-limit',
  'encoding',
  'address',
  'interrupted',
  /** No request to us that the step waited for. */
  'no-delivery',
  /** A request to us that a limit of ours turned away, and none that the step waited for. */
  'turned-away',
  /** It was not sent for want of a token, or the server refused the client certificate. */
  'credentials',
  /** The proxy of the target file refused, or could not be reached. */
  'proxy',
  /** It was not sent, because the run had used up one of its limits. */
  'run-limit',
  /** assay cannot send or read this, though HTTP may allow it: never the supplier's failure. */
  'unsupported',
] as const
export type SilenceReason = (typeof silenceReasons)[number]

/** Milliseconds since the request was handed to the socket. */
export interface Timing {
  readonly firstByte: number | null
  readonly total: number
}
