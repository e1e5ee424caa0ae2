import type { Header, Payload } from '../../model/evidence.ts'
import type { Json, JsonObject } from '../../model/words.ts'

export type Values = { readonly [name: string]: Json }

/** What runtime expressions can see: one exchange, and what the workflow has gathered. */
export interface Scope {
  /** Absent before the step's request was answered. */
  readonly message?: Message
  readonly inputs: Values
  readonly steps: { readonly [id: string]: { readonly outputs: Values } }
  readonly workflows: {
    readonly [id: string]: { readonly inputs?: Values; readonly outputs: Values }
  }
  /** Outputs of the workflow in context; in a step that called a workflow, the called one's. */
  readonly outputs: Values
  readonly sourceDescriptions: {
    readonly [name: string]: { readonly url: string; readonly type?: string }
  }
  readonly components: JsonObject | object
  readonly self: string
}

/** One exchange; `query` and `path` hold the parameters as sent. */
export interface Message {
  /** The final request URL, query included. */
  readonly url: string
  readonly method: string
  readonly statusCode: number
  readonly request: {
    readonly headers: readonly Header[]
    readonly query: Values
    readonly path: Values
    readonly body: Payload | null
  }
  readonly response: { readonly headers: readonly Header[]; readonly body: Payload | null }
}

/** What an expression came to: a value, or one clause that says why there is none. */
export type Resolution = Resolved | Missing

export interface Resolved {
  readonly value: Json
  /** Text of a body that is not JSON. */
  readonly raw?: true
}

export interface Missing {
  readonly missing: string
}
