import { select } from '../../base/jsonpath.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Asked, Check, Json, JsonObject } from '../check.ts'
import { givenObject, givenText } from '../reading/given.ts'
import { wantedJson } from '../reading/wanted-json.ts'

const listed = 5

interface Looked {
  answers: number
  nodes: number
}

/** What a JSONPath selects (RFC 9535) is held to a JSON Schema (2020-12), node by node. */
export const every: Check<'exchange', Looked> = {
  id: 'every',
  says: 'Every value that the query selects is as the schema wants it, and there is one.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['nodes', 'says', 'schema'],
    additionalProperties: false,
    properties: {
      nodes: { type: 'string' },
      says: { type: 'string' },
      schema: { type: 'object', minProperties: 1 },
    },
  },
  start: () => ({ answers: 0, nodes: 0 }),
  judge: (seen, asked, looked) => {
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    looked.answers += 1
    const found = select(answer.value, givenText(asked.with, 'nodes') ?? '$')
    looked.nodes += found.length
    const schema = givenObject(asked.with, 'schema') ?? {}
    if (found.length === 0) return []
    // An expression without a value leaves its keyword out, and any value would pass.
    if (Object.keys(schema).length === 0) return [nothingToCompare]
    const wrong = found.flatMap(node => opinionsOf(asked, schema, node))
    const says = givenText(asked.with, 'says') ?? 'values'
    if (wrong.length > 0) return wrong.slice(0, listed)
    return [{ outcome: 'passed', because: `All ${found.length} (${says}) are as they should be.` }]
  },
  end: (looked, asked) => {
    if (looked.answers === 0 || looked.nodes > 0) return []
    const says = givenText(asked.with, 'says') ?? 'such value'
    return [
      {
        outcome: 'cantTell',
        cause: 'missing-data',
        because: `None of the ${looked.answers} answers read has any ${says}; one would tell.`,
      },
    ]
  },
}

function opinionsOf(
  asked: Asked,
  schema: JsonObject,
  node: { readonly value: Json; readonly pointer: string },
): readonly Opinion[] {
  const { violations, unusable } = asked.schemas.validateInline(schema, node.value)
  // Suites are linted: only a value taken from an earlier answer can spoil their schemas.
  if (unusable !== null) return [incomparable(unusable, node.pointer)]
  const says = givenText(asked.with, 'says') ?? 'A value'
  return violations.map(violation => ({
    outcome: 'failed',
    because: `${says} at ${node.pointer}${violation.at}: ${violation.because}`,
    wanted: violation.wanted,
    seen: violation.seen,
    at: `${node.pointer}${violation.at}`,
  }))
}

function incomparable(unusable: string, at: string): Opinion {
  const because = `An earlier answer gave a value that nothing can be compared with: ${unusable}.`
  return { outcome: 'cantTell', cause: 'prerequisite', because, at }
}

const nothingToCompare: Opinion = {
  outcome: 'cantTell',
  cause: 'prerequisite',
  because: 'An earlier answer lacks the value that this one was to be compared with.',
}
