import type { Step, Workflow } from '../../model/arazzo.ts'
import type { Json } from '../../model/words.ts'
import { evaluateValue, type Scope } from '../expression/index.ts'
import { type Refused, refused } from './parameters.ts'
import type { Ask } from './turn.ts'

/** On whose behalf a request is sent, and how. */
export type Acting = Pick<Ask, 'client' | 'manner'>

/** The client that a step acts as, and how: the step's own words, else those of its workflow. */
export function actingAs(step: Step, workflow: Workflow, scope: () => Scope): Acting | Refused {
  const said = step['x-assay-client'] ?? workflow['x-assay-client'] ?? null
  if (said === null || typeof said === 'string') return { client: said, manner: null }
  const { name, token, keys, ...manner } = said
  const known: { [member: string]: Json } = {}
  for (const [member, given] of Object.entries({ token, keys })) {
    if (given === undefined) continue
    const value = evaluateValue(given, scope())
    if (value === undefined) return refused('prerequisite', `the ${member} to send is not known.`)
    if (member === 'token' && !isToken(value)) return refused('prerequisite', noToken)
    known[member] = value
  }
  return { client: name, manner: { ...manner, ...known } }
}

const noToken = 'what it was to send as a token is none (RFC 6750 §2.1).'

/** On replay the token is a mark of what was hidden. */
function isToken(value: Json): boolean {
  return (
    typeof value === 'string' && /^(?:[A-Za-z0-9._~+/-]+=*|(?:‹secret:[^›]{1,100}›)+)$/.test(value)
  )
}
