import type { Catalogue, Note, Profile, Spec, Suite, SuiteDocument } from '../../model/catalogue.ts'
import type { JsonObject } from '../../model/words.ts'
import type { Loaded } from '../document.ts'
import { lintRules, type RuleId } from './rules.ts'

/** What lint must know of a check. */
export interface CheckFacts {
  readonly id: string
  readonly over: 'observation' | 'case' | 'run'
  readonly implicit: boolean
  /** JSON Schema (2020-12) of its `with`; null when it takes none. */
  readonly parameters: JsonObject | null
}

export type Checks = ReadonlyMap<string, CheckFacts>

/** One spec with the suites that prove it, and the places of everything in its files. */
export interface Book {
  readonly spec: Spec
  /** Null for a spec that no file holds: that of a single Arazzo file. */
  readonly files: { readonly spec: Loaded; readonly requirements: Loaded } | null
  readonly documents: readonly Loaded[]
  readonly suites: readonly SuiteBook[]
  readonly checks: Checks
}

export interface SuiteBook {
  readonly suite: Suite
  readonly loaded: Loaded | null
  readonly documents: readonly Page[]
}

/** One Arazzo document and the places in it. */
export interface Page {
  readonly document: SuiteDocument
  readonly loaded: Loaded
}

/** What stands beside the specs of a catalogue. */
export interface Shelf {
  readonly catalogue: Catalogue
  readonly profiles: readonly { readonly profile: Profile; readonly loaded: Loaded }[]
  readonly framework: Loaded | null
  /** The digests of published profiles, by id; null without a lock file. */
  readonly lock: { readonly [profile: string]: string } | null
}

/** A group of rules over one spec and its suites. */
export type Rule = (book: Book) => readonly Note[]

/** What a rule found, at a JSON Pointer of a file. */
export interface Found {
  readonly rule: RuleId
  /** For a rule that is sometimes an error and sometimes a note. */
  readonly level?: Note['level']
  readonly message: string
  readonly pointer: string
  readonly hint?: string
}

/** A note at the place of a pointer, of the level that its rule has. */
export function note(loaded: Loaded, found: Found): Note {
  const { rule, message, pointer, hint } = found
  const usual = lintRules[rule].level
  const level = usual === 'either' ? (found.level ?? 'error') : usual
  const at = loaded.place(pointer)
  return { rule, level, message, at, ...(hint === undefined ? {} : { hint }) }
}

/** `Did you mean "x"?`, or the names there are, or a plain word of advice. */
export function known(near: string, names: readonly string[]): string {
  if (near.trim() !== '') return near.trim()
  return names.length === 0 ? 'There is none.' : `Known: ${names.slice(0, 12).join(', ')}.`
}
