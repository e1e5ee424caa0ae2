import { isObject } from '../../base/is-object.ts'
import { select } from '../../base/jsonpath.ts'
import { get } from '../../base/pointer.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check, Json } from '../check.ts'
import { givenText } from '../reading/given.ts'
import { isList } from '../reading/json-answer.ts'
import { wantedJson } from '../reading/wanted-json.ts'

interface Sums {
  answers: number
  judged: number
}

const listed = 5

/** Money adds up: whole numbers of pence, so nothing is rounded. */
export const sums: Check<'exchange', Sums> = {
  id: 'sums',
  says: 'In every object that the query selects, the parts add up to the whole.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['nodes', 'says', 'parts', 'whole'],
    additionalProperties: false,
    properties: {
      nodes: { type: 'string' },
      says: { type: 'string' },
      parts: { type: 'array', items: { type: 'string' }, minItems: 1 },
      /** The first of these that is there. */
      whole: { type: 'array', items: { type: 'string' }, minItems: 1 },
    },
  },
  start: () => ({ answers: 0, judged: 0 }),
  judge: (seen, asked, sums) => {
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    sums.answers += 1
    const parts = pointers(asked.with['parts'])
    const whole = pointers(asked.with['whole'])
    const says = givenText(asked.with, 'says') ?? 'The parts'
    const found = select(answer.value, givenText(asked.with, 'nodes') ?? '$').flatMap(node => {
      if (!isObject(node.value)) return []
      const addends = parts.flatMap(part => numberAt(node.value, part))
      const [total] = whole.flatMap(part => numberAt(node.value, part))
      if (addends.length < parts.length || total === undefined) return []
      const sum = addends.reduce((all, one) => all + one, 0)
      return [opinionOf(says, { sum, total, addends, at: node.pointer })]
    })
    sums.judged += found.length
    const wrong = found.filter(({ outcome }) => outcome === 'failed')
    if (wrong.length > 0 || found.length === 0) return wrong.slice(0, listed)
    return [{ outcome: 'passed', because: `${says}: all ${found.length} add up.` }]
  },
  end: ({ answers, judged }, asked) => {
    if (answers === 0 || judged > 0) return []
    const says = givenText(asked.with, 'says') ?? 'sum'
    const because = `None of the ${answers} answers read has what adds up (${says}); one would tell.`
    return [{ outcome: 'cantTell', cause: 'missing-data', because }]
  },
}

const pointers = (value: Json | undefined): readonly string[] =>
  isList(value) ? value.map(String) : []

function numberAt(value: Json, pointer: string): readonly number[] {
  const found = get(value, pointer)
  return typeof found === 'number' ? [found] : []
}

function opinionOf(
  says: string,
  seen: {
    readonly sum: number
    readonly total: number
    readonly addends: readonly number[]
    readonly at: string
  },
): Opinion {
  const { sum, total, addends, at } = seen
  const because = `${says} at ${at === '' ? 'the root' : at}: ${addends.join(' + ')} = ${sum}; ${total} was wanted.`
  return {
    outcome: sum === total ? 'passed' : 'failed',
    because,
    wanted: String(total),
    seen: String(sum),
    at,
  }
}
