import type { Json, JsonObject } from './words.ts'

/**
 * The objects of the Arazzo Specification 1.0.1 with the additions of 1.1.0 for OpenAPI
 * steps, as they stand in a document after YAML or JSON has been read: plain data.
 * Extensions (`x-assay-*`) are specified in `docs/suites.md`.
 */
export interface ArazzoDocument {
  readonly arazzo: string
  readonly $self?: string
  readonly info: { readonly title: string; readonly version: string; readonly summary?: string }
  readonly sourceDescriptions: readonly SourceDescription[]
  readonly workflows: readonly Workflow[]
  readonly components?: Components
}

export interface SourceDescription {
  readonly name: string
  readonly url: string
  readonly type?: 'openapi' | 'arazzo'
}

export interface Components {
  readonly inputs?: JsonObject
  readonly parameters?: { readonly [name: string]: Parameter }
  readonly successActions?: { readonly [name: string]: Action }
  readonly failureActions?: { readonly [name: string]: Action }
}

export interface Workflow {
  readonly workflowId: string
  readonly summary?: string
  readonly description?: string
  readonly inputs?: JsonObject
  readonly dependsOn?: readonly string[]
  readonly steps: readonly Step[]
  readonly successActions?: readonly (Action | Reusable)[]
  readonly failureActions?: readonly (Action | Reusable)[]
  readonly parameters?: readonly (Parameter | Reusable)[]
  readonly outputs?: { readonly [name: string]: Json }
  readonly 'x-assay-requirements'?: readonly string[]
  readonly 'x-assay-checks'?: readonly CheckUse[]
  /** A capability name; with a leading `!`, the case that proves its absence. */
  readonly 'x-assay-when'?: string
  readonly 'x-assay-client'?: string
  /** The session whose cookies are kept and sent; `none` for no session. */
  readonly 'x-assay-session'?: string
  readonly 'x-assay-deadline'?: string
  readonly 'x-assay-limits'?: { readonly requests?: number; readonly steps?: number }
}

export interface Step {
  readonly stepId: string
  readonly description?: string
  readonly operationId?: string
  readonly operationPath?: string
  readonly workflowId?: string
  readonly parameters?: readonly (Parameter | Reusable)[]
  readonly requestBody?: RequestBody
  readonly successCriteria?: readonly Criterion[]
  readonly onSuccess?: readonly (Action | Reusable)[]
  readonly onFailure?: readonly (Action | Reusable)[]
  readonly outputs?: { readonly [name: string]: Json }
  /** Milliseconds (Arazzo 1.1.0). */
  readonly timeout?: number
  /** Steps that must be done before: `s`, `$workflows.w.steps.s`, `$sourceDescriptions.n.w.steps.s` (1.1). */
  readonly dependsOn?: readonly string[]
  readonly 'x-assay-checks'?: readonly CheckUse[]
  readonly 'x-assay-needs'?: readonly Need[]
  readonly 'x-assay-data'?: DataTable
  readonly 'x-assay-pages'?: Pages
  readonly 'x-assay-client'?: string | Acting
  /** The session whose cookies are kept and sent; `none` for no session. */
  readonly 'x-assay-session'?: string
  readonly 'x-assay-redirects'?: Redirects
  readonly 'x-assay-raw'?: Raw
  readonly 'x-assay-expected'?: boolean
  /** Its request is wrong on purpose: it is not held to the API document. */
  readonly 'x-assay-negative'?: boolean
  readonly 'x-assay-cleanup'?: Cleanup
  readonly 'x-assay-await'?: Awaited
}

export interface Parameter {
  readonly name: string
  readonly in?: 'path' | 'query' | 'header' | 'cookie' | 'querystring'
  readonly value: Json
}

export interface Reusable {
  readonly reference: string
  readonly value?: Json
}

export interface RequestBody {
  readonly contentType?: string
  readonly payload?: Json
  readonly replacements?: readonly Replacement[]
}

/** Payload Replacement Object. */
export interface Replacement {
  readonly target: string
  readonly targetSelectorType?: 'jsonpath' | 'jsonpointer' | 'xpath' | ExpressionType
  readonly value: Json
}

/** A file in a payload: it lies beside the document and is sent byte for byte. */
export interface PayloadFile {
  readonly 'x-assay-file': string
  readonly contentType?: string
  readonly filename?: string
  /** Of its part, in a multipart body. */
  readonly headers?: { readonly [name: string]: Json }
}

export interface Criterion {
  readonly condition: string
  readonly context?: string
  readonly type?: 'simple' | 'regex' | 'jsonpath' | 'xpath' | ExpressionType
}

export interface ExpressionType {
  readonly type: 'jsonpath' | 'xpath' | 'jsonpointer'
  readonly version: string
}

export interface Action {
  readonly name: string
  readonly type: 'end' | 'goto' | 'retry'
  readonly workflowId?: string
  readonly stepId?: string
  /** What the workflow it leads to gets (1.1). */
  readonly parameters?: readonly (Parameter | Reusable)[]
  /** Seconds. */
  readonly retryAfter?: number
  readonly retryLimit?: number
  readonly criteria?: readonly Criterion[]
}

/** A named check with parameters; `as` tells two uses of one check in a case apart. */
export interface CheckUse {
  readonly check: string
  readonly as?: string
  readonly with?: JsonObject
}

/** A value the step cannot do without; when the supplier has none, the case ends as missing data. */
export interface Need {
  readonly value: Json
  readonly says: string
}

/** Runs the step once for each row: literal rows, or an expression that yields an array. */
export interface DataTable {
  readonly rows: Json
  /** The input that holds the row: `$inputs.<as>`. */
  readonly as: string
  readonly limit?: number
}

/** Redirects are followed (RFC 9110 §15.4), so many at most. */
export interface Redirects {
  readonly follow: number
}

/** After the call, waits for a request that somebody sends to us. */
export interface Awaited {
  /** Who sends it: the last part of the address it is sent to. */
  readonly peer: string
  readonly criteria: readonly Criterion[]
  /** Never more than the target's own. */
  readonly within?: string
  /** So often each request of that peer is answered 503 before it is taken. */
  readonly refuse?: number
  readonly outputs?: { readonly [name: string]: Json }
  readonly facts?: readonly WantedFact[]
}

/** A client by its name, and what it does otherwise than usual. */
export interface Acting {
  readonly name: string
  /** The step is a request to the authorisation server: what proves who the client is goes into it, and no token. */
  readonly proves?: boolean
  /** The token to send in place of the one at hand: an expression. */
  readonly token?: Json
  /** What is wrong on purpose with the token or the proof. */
  readonly spoil?: Spoil
  /** The client whose certificate the connection shows in place of its own. */
  readonly certificate?: string
  /** The public keys of the server, a list of JWKs, for `hs256-public-key`: an expression. */
  readonly keys?: Json
}

/** How a token or a proof is made wrong on purpose. */
export type Spoil =
  | 'tampered'
  | 'malformed'
  | 'alg-none'
  | 'hs256-public-key'
  | 'other-key'
  | 'expired'
  | 'wrong-audience'
  | 'replayed'

/** What is computed of a request while its true bytes and the secret are there (DESIGN §7). */
export interface WantedFact {
  readonly fact: 'hmac-sha256'
  /** The header that holds the signature of the body. */
  readonly header: string
  /** The client whose credential is the key. */
  readonly secret: string
  readonly encoding?: 'hex' | 'base64'
  /** What stands before the signature in the header, such as `sha256=`. */
  readonly prefix?: string
}

/** These bytes are the request, on a connection of its own. */
export interface Raw {
  readonly send: readonly RawPiece[]
}

/** `line` is followed by CRLF, `text` stands as it is, `base64` is any bytes; each `times` over. */
export type RawPiece = { readonly times?: number } & (
  | { readonly line: string }
  | { readonly text: string }
  | { readonly base64: string }
)

/** Repeats the step for the further pages of a list. */
export type Pages = NumberedPages | LinkedPages

/** Page 2, 3 … until `total` is reached. */
export interface NumberedPages {
  /** The query parameter that carries the page number. */
  readonly parameter: string
  readonly from?: number
  /** An expression for the number of pages, read from the first answer. */
  readonly total: string
  /** Never more pages than this; a walk that is cut short says so. */
  readonly limit: number
}

/** Each page links to the next one (RFC 8288), until one does not. */
export interface LinkedPages {
  /** The relation that leads on, such as `next`. */
  readonly link: string
  readonly limit: number
}

/** The workflow that removes what a step makes; values are evaluated after the step's answer. */
export interface Cleanup {
  readonly workflowId: string
  readonly parameters?: readonly { readonly name: string; readonly value: Json }[]
}
