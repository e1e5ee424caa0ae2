/** Time as the cli hands it down. */
export interface Clock {
  /** RFC 3339, UTC. */
  readonly at: () => string
  /** Milliseconds, monotonic. */
  readonly now: () => number
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

/** What happens while a run goes on, for whoever watches. */
export type Happening =
  | { readonly kind: 'case-begin'; readonly case: string; readonly attempt: number }
  | { readonly kind: 'case-end'; readonly case: string; readonly how: string }
  | {
      readonly kind: 'seen'
      readonly case: string
      readonly id: string
      readonly status: number | null
    }
