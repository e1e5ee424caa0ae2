import { isObject } from '../../base/is-object.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Json } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { type Gathered, gather, partly, whole } from '../reading/gather.ts'
import { isList } from '../reading/json-answer.ts'

interface Pair {
  readonly both: string
  readonly left: string
  readonly right: string
}

/**
 * Filters that are joined by "and" select what each of them selects. Whether each filter works
 * is not asked here. A pair that selects the same records one by one cannot tell "and" from
 * "or"; a pair without a common record also tells that neither filter wins over the other.
 */
export const intersection: Check<'exchange', Map<string, Gathered>> = {
  id: 'intersection',
  says: 'Two filters together select exactly the records that both of them select.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['nodes', 'total', 'pairs'],
    additionalProperties: false,
    properties: {
      nodes: { type: 'string' },
      total: { type: 'string' },
      pairs: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['both', 'of'],
          additionalProperties: false,
          properties: {
            both: { type: 'string' },
            of: { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 },
          },
        },
      },
    },
  },
  start: () => new Map(),
  judge: (seen, asked, gathered) => {
    const steps = pairsOf(asked.with['pairs']).flatMap(pair => [pair.both, pair.left, pair.right])
    return steps.includes(asked.step?.id ?? '') ? gather(gathered, seen, asked) : []
  },
  end: (gathered, asked) => {
    const pairs = pairsOf(asked.with['pairs'])
    const looked = pairs.map(pair => look(gathered, pair))
    if (looked.some(one => one === null)) return []
    const wrong = looked.flatMap(one => one?.opinion ?? [])
    if (wrong.length > 0) return wrong
    if (!looked.some(one => one?.tells)) {
      const because =
        'Both filters select the same records, so they do not tell "and" from "or"; records that only one of them selects would.'
      return [{ outcome: 'cantTell', cause: 'missing-data', because }]
    }
    const because = `${pairs.length} pairs of filters select together what each of them selects.`
    return [{ outcome: 'passed', because }]
  },
}

function pairsOf(value: Json | undefined): readonly Pair[] {
  if (!isList(value)) return []
  return value.flatMap(pair => {
    if (!isObject(pair) || !isList(pair['of'])) return []
    const [left, right] = pair['of']
    return [{ both: String(pair['both']), left: String(left), right: String(right) }]
  })
}

interface Looked {
  readonly opinion: Opinion | null
  /** Whether "or" would have given another answer. */
  readonly tells: boolean
}

/** Null when a step of the pair gave no answer. */
function look(gathered: ReadonlyMap<string, Gathered>, pair: Pair): Looked | null {
  const [both, left, right] = [pair.both, pair.left, pair.right].map(step => gathered.get(step))
  if (both === undefined || left === undefined || right === undefined) return null
  const parts = { [pair.both]: both, [pair.left]: left, [pair.right]: right }
  const cut = Object.entries(parts).find(([, part]) => !whole(part))
  if (cut !== undefined) return { opinion: partly(...cut), tells: false }
  const common = new Set([...left.values].filter(value => right.values.has(value)))
  const extra = [...both.values].filter(value => !common.has(value)).length
  const missing = [...common].filter(value => !both.values.has(value)).length
  const tells = common.size !== left.values.size || common.size !== right.values.size
  if (extra === 0 && missing === 0) return { opinion: null, tells }
  const opinion: Opinion = {
    outcome: 'failed',
    because: `"${pair.left}" selects ${left.values.size} records, "${pair.right}" ${right.values.size}, both ${common.size}; asked together, ${extra} others came and ${missing} were missing.`,
    wanted: `the ${common.size} records that both select`,
    seen: `${both.values.size} records`,
    evidence: [...both.evidence, ...left.evidence, ...right.evidence],
  }
  return { opinion, tells }
}
