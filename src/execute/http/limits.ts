/** How much of a stranger's answer assay takes in. Milliseconds and bytes. */
export interface Limits {
  /** From the first SYN to the end of the TLS handshake. */
  readonly connect: number
  /** From the request to the end of the response head; interim responses do not extend it. */
  readonly headers: number
  /** The response head, and each trailer section. */
  readonly head: number
  /** The body as it comes over the wire. */
  readonly wire: number
  /** The body after its content codings were undone. */
  readonly decoded: number
  /** Content codings that are undone, one inside the other. */
  readonly codings: number
  /** Interim responses (1xx) before the final one. */
  readonly interim: number
}

export const limits: Limits = {
  connect: 5_000,
  headers: 10_000,
  head: 16_384,
  wire: 8_388_608,
  decoded: 33_554_432,
  codings: 2,
  interim: 100,
}
