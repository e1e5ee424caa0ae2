import type { Check } from '../check.ts'
import { numeral, type Paged, paged, turn } from '../reading/paged.ts'

/** The number that a summary gives, held to what a walk over all pages found. */
export const counted: Check<'exchange', Paged> = {
  id: 'counted',
  says: 'A walk over all pages finds as many different records as the total says.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['nodes', 'total'],
    additionalProperties: false,
    properties: {
      nodes: { type: 'string', description: 'JSONPath of what tells a record from the others.' },
      total: { description: 'How many there are in all, as another answer says.' },
    },
  },
  start: paged,
  judge: (seen, asked, memory) => turn(memory, seen, asked),
  end: ({ pages, values, more, full, broken }, { with: given }) => {
    const total = numeral(given['total'])
    if (pages === 0 || broken !== null) return []
    if (total === null) {
      const because = 'No answer says how many there are in all.'
      return [{ outcome: 'cantTell', cause: 'prerequisite', because }]
    }
    if (more || full) {
      const because = `Only ${pages} pages with ${values.size} records were walked; all would tell.`
      return [{ outcome: 'cantTell', cause: 'configuration', because }]
    }
    return [
      {
        outcome: values.size === total ? 'passed' : 'failed',
        because: `Different records in ${pages} ${pages === 1 ? 'page' : 'pages'}: ${values.size}; their total says ${total}.`,
        wanted: `${total} records`,
        seen: `${values.size} records`,
      },
    ]
  },
}
