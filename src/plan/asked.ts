import type { Profile, Spec, Suite } from '../model/catalogue.ts'
import type { Target } from '../model/target.ts'
import type { Json } from '../model/words.ts'
import type { Selection } from './select.ts'

/** What a plan is made from: the specs and suites to run, and what the supplier claims. */
export interface Asked {
  readonly specs: readonly Spec[]
  readonly suites: readonly Suite[]
  readonly profile: Profile | null
  readonly target: Target
  /** Base URLs of single source descriptions, for an ad-hoc suite. */
  readonly sources: { readonly [source: string]: string }
  /** The servers that the API documents of the other sources name. */
  readonly servers?: { readonly [source: string]: readonly string[] }
  readonly inputs: { readonly [name: string]: Json }
  readonly selection: Selection
  /** Requests that change the supplier's data may be sent. */
  readonly writes: boolean
  readonly tool: { readonly name: 'assay'; readonly version: string }
}
