import { isObject } from '../../base/is-object.ts'
import { itemHash } from '../../base/register/item.ts'
import type { Check } from '../check.ts'
import { givenText } from '../reading/given.ts'
import { holdsPseudonym } from '../reading/personal.ts'
import { wantedJson } from '../reading/wanted-json.ts'

/** Open Registers v1, item-def: an item is identified by the hash of its canonical JSON. */
export const itemHashes: Check<'exchange'> = {
  id: 'item-hash',
  says: 'An item that is asked for by its hash has that hash.',
  over: 'observation',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['hash'],
    additionalProperties: false,
    properties: { hash: { type: 'string' } },
  },
  judge: (seen, asked) => {
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    const hash = givenText(asked.with, 'hash')
    if (hash === undefined) return []
    const found = isObject(answer.value) ? itemHash(answer.value) : 'no item'
    if (found !== hash && holdsPseudonym(seen.responseBody?.text() ?? '')) {
      const because =
        'The item holds what reads as a personal identifier, which was replaced before it was kept; its hash cannot be told.'
      return [{ outcome: 'cantTell', cause: 'harness', because }]
    }
    return [
      {
        outcome: found === hash ? 'passed' : 'failed',
        because: `The item asked for as ${hash} hashes to ${found === hash ? 'that' : found}.`,
        wanted: hash,
        seen: found,
      },
    ]
  },
}
