import { isObject } from '../../base/is-object.ts'
import { select } from '../../base/jsonpath.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { givenText, shown } from '../reading/given.ts'
import { wantedJson } from '../reading/wanted-json.ts'

const most = 50_000
const listed = 5

interface Known {
  readonly records: Map<string, { readonly scalars: JsonObject; readonly evidence: string }>
  readonly kinds: Set<string>
  full: boolean
  wrong: number
}

/**
 * One record may be shown in many places; two that differ are two. The kind of a record is the
 * name of the member that holds it. Only members that both showings have are compared, so that
 * a short form does not contradict a long one.
 */
export const unique: Check<'exchange', Known> = {
  id: 'unique',
  says: 'Two different records of one kind never have the same id.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['objects', 'id'],
    additionalProperties: false,
    properties: { objects: { type: 'string' }, id: { type: 'string' } },
  },
  start: () => ({ records: new Map(), kinds: new Set(), full: false, wrong: 0 }),
  judge: (seen, asked, known) => {
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    const found: { readonly value: Json; readonly pointer: string }[] = [
      { value: answer.value, pointer: '' },
      ...select(answer.value, givenText(asked.with, 'objects') ?? '$'),
    ]
    return found
      .flatMap(({ value, pointer }) => {
        const id = isObject(value) ? value[givenText(asked.with, 'id') ?? 'id'] : undefined
        if (!isObject(value) || typeof id !== 'string') return []
        return add(known, { kind: kindOf(pointer), id, value, pointer, evidence: seen.id })
      })
      .slice(0, listed)
  },
  end: known => {
    if (known.full) {
      const because = `There are more than ${most} records with ids; fewer would tell.`
      return [{ outcome: 'cantTell', cause: 'configuration', because }]
    }
    if (known.wrong > 0 || known.records.size === 0) return []
    const because = `${known.records.size} records of ${known.kinds.size} kinds have ids of their own.`
    return [{ outcome: 'passed', because }]
  },
}

interface Record {
  readonly kind: string
  readonly id: string
  readonly value: JsonObject
  readonly pointer: string
  readonly evidence: string
}

function add(known: Known, { kind, id, value, pointer, evidence }: Record): readonly Opinion[] {
  const key = `${kind}\n${id}`
  const before = known.records.get(key)
  const scalars = scalarsOf(value)
  if (before === undefined) {
    if (known.records.size >= most) known.full = true
    else known.records.set(key, { scalars, evidence })
    known.kinds.add(kind)
    return []
  }
  const differs = Object.keys(scalars).find(
    name => before.scalars[name] !== undefined && before.scalars[name] !== scalars[name],
  )
  if (differs === undefined) return []
  known.wrong += 1
  const [one, other] = [shown(before.scalars[differs]), shown(scalars[differs])]
  return [
    {
      outcome: 'failed',
      because: `Two ${kind === '' ? 'records' : `"${kind}"`} have the id ${id}: ${differs} is ${one} in ${before.evidence} and ${other} in ${evidence}; an id each was wanted.`,
      wanted: 'an id for each record',
      seen: `${one} and ${other}`,
      at: pointer,
      evidence: [before.evidence],
    },
  ]
}

/** `/contents/3/organization` is an `organization`, `/schedules/0` a `schedules`. */
function kindOf(pointer: string): string {
  return pointer.split('/').findLast(token => token !== '' && !/^\d+$/.test(token)) ?? ''
}

function scalarsOf(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => !isNested(member)))
}

const isNested = (value: Json): boolean => typeof value === 'object' && value !== null
