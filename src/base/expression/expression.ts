/**
 * A runtime expression, read (Arazzo 1.0.1 "Runtime Expressions", with the grammar of 1.1.0).
 * `at` and `end` are offsets into the text it was read from.
 */
export type Expression = Spot &
  (
    | { readonly kind: 'url' | 'method' | 'statusCode' | 'self' }
    | { readonly kind: 'header' | 'query' | 'path'; readonly of: Side; readonly name: string }
    | { readonly kind: 'body'; readonly of: Side; readonly tail: Tail }
    | { readonly kind: 'inputs' | 'outputs' | 'components'; readonly tail: Tail }
    | { readonly kind: 'step'; readonly step: string; readonly tail: Tail }
    | {
        readonly kind: 'workflow'
        readonly workflow: string
        readonly field: 'inputs' | 'outputs'
        readonly tail: Tail
      }
    | { readonly kind: 'source'; readonly source: string; readonly reference: string }
    | { readonly kind: 'message'; readonly name: string }
  )

export type Side = 'request' | 'response'

export interface Spot {
  /** The expression as written, from its `$`. */
  readonly text: string
  readonly at: number
  readonly end: number
}

/**
 * What follows the container. Names may hold dots, so `a.b` may be one key or two: `segments`
 * are the pieces, and the longest key that exists wins (decision A7).
 */
export interface Tail {
  readonly segments: readonly Segment[]
  /** A JSON Pointer, applied last. */
  readonly pointer: string | null
}

export type Segment =
  | { readonly key: string; readonly dotted: boolean }
  | { readonly index: number }
