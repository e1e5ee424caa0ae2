import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'
import { numeral, type Paged, paged, turn } from '../reading/paged.ts'

/**
 * RFC 8288 with the relation `next`. A list that fits on one page proves nothing, unless its total
 * says that there is more. A walk that its limit cuts short is judged by the pages it read.
 */
export const linkedPages: Check<'exchange', Paged> = {
  id: 'linked-pages',
  says: 'Each page links to the next until the last, and no record comes twice.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['nodes'],
    additionalProperties: false,
    properties: {
      nodes: { type: 'string', description: 'JSONPath of what tells a record from the others.' },
      total: { description: 'How many there are in all, as another answer says.' },
    },
  },
  start: paged,
  judge: (seen, asked, memory) => turn(memory, seen, asked),
  end: (memory, { with: given }) => {
    const { pages, values, repeats, more, broken } = memory
    const total = numeral(given['total'])
    const [repeat] = repeats
    if (broken !== null)
      return pages === 1 ? [] : [failed(`Page ${pages} broke the walk. ${broken}`)]
    if (pages === 0) return []
    if (repeat !== undefined) {
      const { value, first, again } = repeat
      return [failed(`${value} came in ${first} and in ${again}; each once was wanted.`)]
    }
    if (pages === 1 && total !== null && total > values.size) {
      const said = `${values.size} of ${total} came, and no Link leads to the rest`
      return [failed(`${said}; a Link with rel="next" was wanted.`)]
    }
    if (pages === 1) {
      const because = `All ${values.size} came on one page; a list of several pages would tell.`
      return [{ outcome: 'cantTell', cause: 'missing-data', because }]
    }
    const which = more ? `The first ${pages} pages` : `${pages} pages, the last without a link,`
    return [{ outcome: 'passed', because: `${which} hold ${values.size} different records.` }]
  },
}

function failed(because: string): Opinion {
  return { outcome: 'failed', because, wanted: 'pages that link to the next' }
}
