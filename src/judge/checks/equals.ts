import { isObject } from '../../base/is-object.ts'
import { select } from '../../base/jsonpath.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check, Json } from '../check.ts'
import { givenText, shown } from '../reading/given.ts'
import { isList } from '../reading/json-answer.ts'
import { wantedJson } from '../reading/wanted-json.ts'

/**
 * What an answer holds is held to a value from before: what was sent, or what another answer
 * held. Members named in `except` are left out on both sides.
 */
export const equals: Check<'exchange'> = {
  id: 'equals',
  says: 'What the query selects equals the value, member by member.',
  over: 'observation',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['nodes', 'says', 'value'],
    additionalProperties: false,
    properties: {
      nodes: { type: 'string' },
      says: { type: 'string' },
      value: {},
      except: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    },
  },
  judge: (seen, asked) => {
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    const { value } = asked.with
    if (value === undefined) return [unknown]
    const says = givenText(asked.with, 'says') ?? 'It'
    const found = select(answer.value, givenText(asked.with, 'nodes') ?? '$')
    if (found.length === 0) {
      const because = `The answer has no ${says}; ${shown(value)} was wanted.`
      return [{ outcome: 'failed', because, wanted: shown(value), seen: 'nothing' }]
    }
    const except = isList(asked.with['except']) ? asked.with['except'].map(String) : []
    const bare = without(value, except)
    return found.map(node => {
      const other = difference(without(node.value, except), bare, node.pointer)
      return other === null ? same(says) : different(says, other)
    })
  },
}

function without(value: Json, names: readonly string[]): Json {
  if (!isObject(value) || names.length === 0) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
}

interface Difference {
  readonly at: string
  readonly seen: Json | undefined
  readonly wanted: Json | undefined
}

/** The first place where two values differ; the order of members says nothing (RFC 8259 §4). */
function difference(
  seen: Json | undefined,
  wanted: Json | undefined,
  at: string,
): Difference | null {
  const parts = isObject(seen) && isObject(wanted)
  if (!parts && !(isList(seen) && isList(wanted))) {
    return seen === wanted ? null : { at, seen, wanted }
  }
  const one = new Map(Object.entries(seen ?? {}))
  const two = new Map(Object.entries(wanted ?? {}))
  for (const name of new Set([...two.keys(), ...one.keys()])) {
    const place = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const found = difference(one.get(name), two.get(name), place)
    if (found !== null) return found
  }
  return null
}

const same = (says: string): Opinion => ({
  outcome: 'passed',
  because: `${says} is as it was before.`,
})

function different(says: string, { at, seen, wanted }: Difference): Opinion {
  const because = `${says} differs at ${at === '' ? 'its root' : at}: it is ${shown(seen)}; ${shown(wanted)} was wanted.`
  return { outcome: 'failed', because, wanted: shown(wanted), seen: shown(seen), at }
}

const unknown: Opinion = {
  outcome: 'cantTell',
  cause: 'prerequisite',
  because: 'An earlier answer lacks the value that this one was to be compared with.',
}
