/** EARL 1.0's five outcome values, spelled as EARL spells them. */
export type Outcome = 'passed' | 'failed' | 'cantTell' | 'inapplicable' | 'untested'

/** Worst first: the order in which outcomes win when findings are rolled up (DESIGN §5.4). */
export const worstFirst = [
  'failed',
  'cantTell',
  'untested',
  'inapplicable',
  'passed',
] as const satisfies readonly Outcome[]

/** RFC 2119 levels; the only weight a requirement has. */
export type Level = 'MUST' | 'SHOULD' | 'MAY'

/** The seven facets of an information standard. */
export type Facet =
  | 'semantics'
  | 'syntax'
  | 'quality'
  | 'rights'
  | 'trust'
  | 'transport'
  | 'governance'

/** Why an outcome is not `passed`. A closed list; `docs/verdicts.md` explains each. */
export const causes = [
  'supplier',
  'configuration',
  'credentials',
  'network',
  'missing-data',
  'prerequisite',
  'awaiting-attestation',
  'specification',
  'harness',
  'not-declared',
  'declared-absent',
  'condition-not-met',
  'flaky',
  'deadline',
  'waived',
] as const
export type Cause = (typeof causes)[number]

export type Verdict = 'conformant' | 'not-conformant' | 'incomplete'

/** `sha256:` and 64 lower-case hexadecimal digits. */
export type Digest = `sha256:${string}`

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json }

export type JsonObject = { readonly [name: string]: Json }

/** Where something stands in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly col?: number
}
