import { identifiers } from '../../base/identifiers/index.ts'
import { floatsOf } from '../../base/json-floats.ts'
import type { Check } from '../check.ts'
import { isList } from '../reading/json-answer.ts'
import { type Reader, reader, recognised } from '../reading/recognise.ts'
import { concluded, count, type Tally, tally } from '../reading/tally.ts'
import { pointerOf } from '../reading/walk.ts'

/**
 * What stands in the JSON text: readers make the same number of 1.0E11, 100000000000.0 and
 * 100000000000, and others round what is no integer.
 */
export const identifierTokens: Check<'exchange', Reader & { readonly tally: Tally }> = {
  id: 'identifier-tokens',
  says: 'Identifiers of these kinds are texts or whole numbers in the JSON, without fraction or exponent.',
  over: 'run',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['kinds'],
    additionalProperties: false,
    properties: {
      kinds: { type: 'array', items: { enum: [...identifiers.keys()] }, minItems: 1 },
    },
  },
  start: () => ({ ...reader(), tally: tally() }),
  judge: (seen, asked, memory) => {
    const kinds = isList(asked.with['kinds']) ? asked.with['kinds'] : []
    const all = recognised(memory, seen, asked).found.filter(({ kind }) => kinds.includes(kind))
    memory.tally.looked += 1
    const numbers = all.some(({ leaf }) => typeof leaf.value === 'number')
    const floats = numbers ? floatsOf(seen.responseBody?.text() ?? '') : new Map<string, string>()
    for (const { kind, leaf } of all) {
      const at = pointerOf(leaf)
      const token = typeof leaf.value === 'number' ? floats.get(at) : undefined
      const what = token === undefined ? null : `${kind} is written ${token.slice(0, 40)}`
      count(memory.tally, what === null ? null : { evidence: seen.id, at, what })
    }
    return []
  },
  end: ({ tally: found }) =>
    concluded(found, {
      things: 'identifiers',
      passed: 'are texts or whole numbers',
      wanted: 'a text, or digits without fraction or exponent',
      absent: `Nothing in ${found.looked} answers was recognised as such an identifier.`,
    }),
}
