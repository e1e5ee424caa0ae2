import { select } from '../../base/jsonpath.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'
import { givenText, shown } from '../reading/given.ts'
import { numeral } from '../reading/paged.ts'
import { wantedJson } from '../reading/wanted-json.ts'

interface Order {
  seen: number
  last: { readonly value: number; readonly evidence: string } | null
  wrong: boolean
}

/** Numbers, or texts that are numbers, in the order of the answers; equal ones are no order. */
export const ascending: Check<'exchange', Order> = {
  id: 'ascending',
  says: 'The numbers that the query selects grow from one to the next, over all pages.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['nodes', 'says'],
    additionalProperties: false,
    properties: { nodes: { type: 'string' }, says: { type: 'string' } },
  },
  start: () => ({ seen: 0, last: null, wrong: false }),
  judge: (seen, asked, order) => {
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    const says = givenText(asked.with, 'says') ?? 'A number'
    for (const { value, pointer } of select(answer.value, givenText(asked.with, 'nodes') ?? '$')) {
      order.seen += 1
      const number = numeral(value)
      const before = order.last
      if (number !== null) order.last = { value: number, evidence: seen.id }
      if (order.wrong || (number !== null && (before === null || number > before.value))) continue
      order.wrong = true
      return [outOfOrder(`${says} at ${pointer} is ${shown(value)}`, before, pointer)]
    }
    return []
  },
  end: ({ seen, wrong }, asked) => {
    if (wrong || seen === 0) return []
    const says = givenText(asked.with, 'says') ?? 'A number'
    if (seen === 1) {
      const because = `There was one alone (${says}); two would tell.`
      return [{ outcome: 'cantTell', cause: 'missing-data', because }]
    }
    return [{ outcome: 'passed', because: `All ${seen} (${says}) stand in ascending order.` }]
  },
}

function outOfOrder(what: string, before: Order['last'], at: string): Opinion {
  const because =
    before === null
      ? `${what}; a number was wanted.`
      : `${what}, after ${before.value} in ${before.evidence}; a larger number was wanted.`
  const evidence = before === null ? [] : [before.evidence]
  return { outcome: 'failed', because, wanted: 'ascending numbers', at, evidence }
}
