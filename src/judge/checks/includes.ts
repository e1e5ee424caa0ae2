import { select } from '../../base/jsonpath.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Asked, Check, Json } from '../check.ts'
import { type Gathered, gather, partly, text, whole } from '../reading/gather.ts'
import { givenText, shown } from '../reading/given.ts'
import { wantedJson } from '../reading/wanted-json.ts'

interface Looking {
  readonly gathered: Map<string, Gathered>
  value: Json | undefined
}

/**
 * Looks through the answers of a step together (all pages of a list), or with `each` at every
 * answer alone. With `not`, the value must be missing.
 */
export const includes: Check<'exchange', Looking> = {
  id: 'includes',
  says: 'The value is among those that the query selects; with "not", it is not.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['nodes', 'value'],
    additionalProperties: false,
    properties: {
      nodes: { type: 'string' },
      value: {},
      total: { type: 'string' },
      each: { type: 'boolean' },
      not: { type: 'boolean' },
    },
  },
  start: () => ({ gathered: new Map(), value: undefined }),
  judge: (seen, asked, looking) => {
    if (asked.with['each'] === true) return alone(seen, asked)
    looking.value ??= asked.with['value']
    return gather(looking.gathered, seen, asked)
  },
  end: ({ gathered, value }, asked) =>
    [...gathered].map(([step, found]) => {
      if (value === undefined) return unknown
      const present = found.values.has(text(value))
      if (!present && !whole(found)) return partly(step, found)
      const opinion = opinionOf(asked, value, present)
      return { ...opinion, seen: `${found.count} records`, evidence: found.evidence }
    }),
}

function alone(seen: Seen<'exchange'>, asked: Asked): readonly Opinion[] {
  const answer = wantedJson(seen, asked)
  if (answer.kind === 'none') return answer.opinions
  const value = asked.with['value']
  if (value === undefined) return [unknown]
  const nodes = select(answer.value, givenText(asked.with, 'nodes') ?? '$')
  return [
    opinionOf(
      asked,
      value,
      nodes.some(node => text(node.value) === text(value)),
    ),
  ]
}

function opinionOf(asked: Asked, value: Json, present: boolean): Opinion {
  const absent = asked.with['not'] === true
  const found = present ? 'is' : 'is not'
  return {
    outcome: present === absent ? 'failed' : 'passed',
    because: `${shown(value)} ${found} among what came back; it was wanted ${absent ? 'left out' : 'there'}.`,
    wanted: `${absent ? 'without' : 'with'} ${shown(value)}`,
  }
}

const unknown: Opinion = {
  outcome: 'cantTell',
  cause: 'prerequisite',
  because: 'An earlier answer lacks the value to look for.',
}
