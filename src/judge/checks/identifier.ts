import { type Identifier, identifiers } from '../../base/identifiers/index.ts'
import { select } from '../../base/jsonpath.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check, Json } from '../check.ts'
import { givenText, shown } from '../reading/given.ts'
import { wantedJson } from '../reading/wanted-json.ts'

const listed = 5

/**
 * The spelling as it was sent; with `normalise`, the one it stands for (a padded UPRN is one).
 * That the thing exists, no pattern can tell.
 */
export const identifier: Check<'exchange'> = {
  id: 'identifier',
  says: 'Every value that the query selects is an identifier of its kind.',
  over: 'observation',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['nodes', 'says', 'kind'],
    additionalProperties: false,
    properties: {
      nodes: { type: 'string' },
      says: { type: 'string' },
      kind: { enum: [...identifiers.keys()] },
      normalise: { type: 'boolean' },
    },
  },
  judge: (seen, asked) => {
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    const kind = identifiers.get(givenText(asked.with, 'kind') ?? '')
    if (kind === undefined) return []
    const says = givenText(asked.with, 'says') ?? kind.id
    const mended = asked.with['normalise'] === true
    const found = select(answer.value, givenText(asked.with, 'nodes') ?? '$')
    const wrong = found
      .filter(({ value }) => !conforms(kind, value, mended))
      .map(({ value, pointer }) => failed({ kind, says, value, pointer }))
    if (wrong.length > 0 || found.length === 0) return wrong.slice(0, listed)
    return [
      { outcome: 'passed', because: `All ${found.length} (${says}) have the form of their kind.` },
    ]
  },
}

function conforms(kind: Identifier, value: Json, mended: boolean): boolean {
  if (typeof value !== 'string') return false
  return kind.conforms(mended ? (kind.normalise?.(value) ?? value) : value)
}

interface Wrong {
  readonly kind: Identifier
  readonly says: string
  readonly value: Json
  readonly pointer: string
}

function failed({ kind, says, value, pointer }: Wrong): Opinion {
  const seen = kind.personal ? 'a value that is not shown' : shown(value)
  return {
    outcome: 'failed',
    because: `${says} at ${pointer} is ${seen}. ${kind.says}`,
    wanted: kind.id,
    seen,
    at: pointer,
  }
}
