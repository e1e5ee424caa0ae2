import { select } from '../../base/jsonpath.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Asked, Check, Json } from '../check.ts'
import { givenText, shown } from '../reading/given.ts'
import { isList, records } from '../reading/json-answer.ts'

interface Course {
  answers: number
  values: number
  last: Placed | null
  readonly wrong: Opinion[]
}

interface Placed {
  readonly value: Json
  readonly rank: number
  readonly evidence: string
}

const listed = 5

/**
 * Values follow one another as the list has them: what stands in a list of its own has one place.
 * Without a list, dates, times and numbers must not fall; with `descending`, not rise. The answers
 * of a case are looked at one after the other, whether they were those that the step wanted or not.
 */
export const inOrder: Check<'exchange', Course> = {
  id: 'in-order',
  says: 'The values that the query selects follow one another in their order.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['nodes', 'says'],
    additionalProperties: false,
    properties: {
      nodes: { type: 'string' },
      says: { type: 'string' },
      order: { type: 'array', minItems: 2 },
      descending: { type: 'boolean' },
    },
  },
  start: () => ({ answers: 0, values: 0, last: null, wrong: [] }),
  judge: (seen, asked, course) => {
    const body = records(seen)
    if (body === undefined) return []
    course.answers += 1
    for (const { value, pointer } of select(body, givenText(asked.with, 'nodes') ?? '$')) {
      const rank = rankOf(value, asked)
      if (rank === null) continue
      course.values += 1
      const { last } = course
      if (last !== null && rank < last.rank && course.wrong.length < listed) {
        course.wrong.push(fallen(asked, { value, pointer, evidence: seen.id }, last))
      }
      course.last = { value, rank, evidence: seen.id }
    }
    return []
  },
  end: ({ answers, values, wrong }, asked) => {
    const says = givenText(asked.with, 'says') ?? 'values'
    if (wrong.length > 0) return wrong
    if (values > 1) return [{ outcome: 'passed', because: `All ${values} ${says} are in order.` }]
    if (answers === 0) return []
    const because = `The ${answers} answers read have fewer than two ${says}; two would tell.`
    return [{ outcome: 'cantTell', cause: 'missing-data', because }]
  },
}

/** Where a value stands; null when it has no place, which is the schema's business. */
function rankOf(value: Json, asked: Asked): number | null {
  const { order } = asked.with
  if (isList(order)) {
    const at = order.findIndex(place => (isList(place) ? place : [place]).includes(value))
    return at < 0 ? null : at
  }
  const size = typeof value === 'number' ? value : Date.parse(String(value))
  if (Number.isNaN(size)) return null
  return asked.with['descending'] === true ? -size : size
}

function fallen(
  asked: Asked,
  { value, pointer, evidence }: { value: Json; pointer: string; evidence: string },
  last: Placed,
): Opinion {
  const says = givenText(asked.with, 'says') ?? 'values'
  return {
    outcome: 'failed',
    because: `Of the ${says}, ${shown(value)} at ${pointer} came after ${shown(last.value)}; the other order was wanted.`,
    wanted: `${shown(value)} before ${shown(last.value)}`,
    seen: shown(value),
    at: pointer,
    evidence: [...new Set([last.evidence, evidence])],
  }
}
