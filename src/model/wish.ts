import type { Json } from './words.ts'

/** What somebody wants tested: the command line in the words of the domain. */
export interface Wish {
  /** Folders with `specs/` and `suites/`; assay's own first. */
  readonly roots: readonly string[]
  readonly of: Subject
  readonly profile: string | null
  readonly category: string | null
  /** Spec names, with or without a version; none means all that the target serves. */
  readonly specs: readonly string[]
  readonly selection: {
    readonly cases: readonly string[]
    readonly requirements: readonly string[]
  }
  /** OpenAPI documents before a change and after it (null: those that are tested); only what it touches is asked. */
  readonly change?: { readonly since: string; readonly to: string | null } | null
  readonly inputs: { readonly [name: string]: Json }
  readonly declared: { readonly [capability: string]: boolean }
  readonly headers: readonly { readonly name: string; readonly variable: string }[]
  readonly writes: boolean
  readonly network: {
    readonly concurrency?: number
    readonly rate?: number
    readonly timeout?: number
    readonly allow: readonly string[]
  }
  readonly tool: { readonly name: 'assay'; readonly version: string }
}

/** Where the supplier is: a target file, one URL, or an Arazzo document with URLs of its sources. */
export type Subject =
  | { readonly kind: 'file'; readonly file: string; readonly shown: string }
  | { readonly kind: 'quick'; readonly url: string }
  | {
      readonly kind: 'ad-hoc'
      readonly file: string
      readonly urls: { readonly [source: string]: string }
    }
