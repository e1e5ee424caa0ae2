import type { Change } from '../model/api.ts'
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
  /** Only what this change touches is asked; null for everything. */
  readonly change?: Change | null
  /** Whether a check looks over the exchanges of all specs; without it none does. */
  readonly runWide?: (check: string) => boolean
  /** Requests that change the supplier's data may be sent. */
  readonly writes: boolean
  readonly tool: { readonly name: 'assay'; readonly version: string }
}
