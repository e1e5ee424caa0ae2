import type { Check } from '../check.ts'
import { type Gathered, gather } from '../reading/gather.ts'
import { isList } from '../reading/json-answer.ts'

/**
 * For two ways to ask for the same thing. With `again`, a step that asks like the first: where
 * their answers differ, what is there changed by itself, and a difference proves nothing.
 */
export const sameSet: Check<'exchange', Map<string, Gathered>> = {
  id: 'same-set',
  says: 'The steps select the same values.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['nodes', 'steps'],
    additionalProperties: false,
    properties: {
      nodes: { type: 'string' },
      total: { type: 'string' },
      again: { type: 'string' },
      steps: { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 },
    },
  },
  start: () => new Map(),
  judge: (seen, asked, gathered) => gather(gathered, seen, asked),
  end: (gathered, asked) => {
    const steps = isList(asked.with['steps']) ? asked.with['steps'] : []
    const [left, right] = steps.map(step => gathered.get(String(step)))
    if (left === undefined || right === undefined) return []
    const evidence = [...left.evidence, ...right.evidence]
    if (left.values.size === 0 && right.values.size === 0) {
      const because = 'Both answers are empty; records to compare would tell.'
      return [{ outcome: 'cantTell', cause: 'missing-data', because, evidence }]
    }
    const lost = without(left, right)
    const added = without(right, left)
    const holds = lost === 0 && added === 0
    const again = gathered.get(String(asked.with['again']))
    if (!holds && again !== undefined && without(left, again) + without(again, left) > 0) {
      const because = 'The same question, asked again, had another answer too.'
      return [{ outcome: 'cantTell', cause: 'flaky', because, evidence: again.evidence }]
    }
    return [
      {
        outcome: holds ? 'passed' : 'failed',
        because: `Of ${left.values.size} values of step "${steps[0]}", step "${steps[1]}" lacks ${lost} and has ${added} others; the same were wanted.`,
        wanted: 'the same values',
        seen: `${lost} fewer, ${added} others`,
        evidence,
      },
    ]
  },
}

/** How many values of one are not among those of the other. */
function without(one: Gathered, other: Gathered): number {
  return [...one.values].filter(value => !other.values.has(value)).length
}
