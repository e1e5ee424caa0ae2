/** What a stranger may make us hold or wait for; all of it is in docs/target.md. */
export interface ListenerLimits {
  /** Bytes of one body. */
  readonly body: number
  /** Bytes of the request line and all header fields (node:http answers 431). */
  readonly head: number
  readonly headers: number
  readonly connections: number
  /** Milliseconds until the header fields of a request are whole. */
  readonly headWithin: number
  /** Milliseconds until a request is whole. */
  readonly within: number
  /** Requests kept that nobody claimed yet, and the bytes of their bodies. */
  readonly kept: { readonly count: number; readonly bytes: number }
}

export const listenerLimits: ListenerLimits = {
  body: 1024 * 1024,
  head: 16 * 1024,
  headers: 100,
  connections: 64,
  headWithin: 5_000,
  within: 10_000,
  kept: { count: 1_000, bytes: 64 * 1024 * 1024 },
}
