import { arazzoRules } from './rules/arazzo.ts'
import {
  openApiRules,
  profileRules,
  requirementRules,
  specRules,
  suiteRules,
  targetRules,
} from './rules/catalogue.ts'
import type { RuleFacts } from './rules/facts.ts'

/** Every rule by what it is about; docs/lint.md is compared with this. An id is kept for ever. */
export const ruleGroups = {
  'Arazzo documents': arazzoRules,
  Suites: suiteRules,
  Requirements: requirementRules,
  Specs: specRules,
  Profiles: profileRules,
  'Target files': targetRules,
  'API documents': openApiRules,
} satisfies { readonly [group: string]: { readonly [id: string]: RuleFacts } }

/** Every rule of lint, by its id. */
export const lintRules = {
  ...arazzoRules,
  ...suiteRules,
  ...requirementRules,
  ...specRules,
  ...profileRules,
  ...targetRules,
  ...openApiRules,
}

export type RuleId = keyof typeof lintRules

/** The facts of a rule, or undefined when no rule is called so. */
export function ruleFacts(id: string): RuleFacts | undefined {
  return Object.entries<RuleFacts>(lintRules).find(([name]) => name === id)?.[1]
}
