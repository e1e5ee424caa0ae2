/** What a rule of `assay lint` is about: shown by `assay explain RULE` and in docs/lint.md. */
export interface RuleFacts {
  /** `either`: the message says which. */
  readonly level: 'error' | 'note' | 'either'
  /** What it finds. */
  readonly what: string
  /** Why that is wrong, or worth a look. */
  readonly why: string
}

export const error = (what: string, why: string) => ({ level: 'error', what, why }) as const
export const note = (what: string, why: string) => ({ level: 'note', what, why }) as const
export const either = (what: string, why: string) => ({ level: 'either', what, why }) as const
