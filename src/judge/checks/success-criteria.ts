import type { Check } from '../check.ts'

/** What a suite asserts of an answer (Arazzo 1.0.1 §4.6.4), as a finding of its own. */
export const successCriteria: Check<'exchange'> = {
  id: 'success-criteria',
  says: 'Every success criterion of the step holds.',
  over: 'observation',
  kinds: ['exchange'],
  implicit: true,
  parameters: {
    type: 'object',
    properties: {
      steps: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
    },
    additionalProperties: false,
  },
  judge: (_seen, { step, with: { steps } }) => {
    if (step === null || step.expected || step.criteria.length === 0) return []
    if (Array.isArray(steps) && !steps.includes(step.id)) return []
    const broken = step.criteria.filter(({ holds, problem }) => problem || !holds)
    if (broken.length === 0) {
      const many = step.criteria.length
      const what = many === 1 ? 'The success criterion holds' : `All ${many} success criteria hold`
      return [{ outcome: 'passed', because: `${what}.` }]
    }
    // One that cannot be evaluated tells nothing about the supplier.
    return broken.map(({ why, condition, problem }) =>
      problem
        ? { outcome: 'cantTell', cause: 'harness', because: why(), wanted: condition }
        : { outcome: 'failed', cause: 'supplier', because: why(), wanted: condition },
    )
  },
}
