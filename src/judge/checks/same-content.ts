import { select } from '../../base/jsonpath.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check, Json } from '../check.ts'
import { difference } from '../reading/difference.ts'
import { givenText, shown } from '../reading/given.ts'
import { isList } from '../reading/json-answer.ts'
import { wantedJson } from '../reading/wanted-json.ts'

const kept = 100

interface Answer {
  readonly value: Json
  readonly evidence: string
}

/**
 * For one resource in two formats, such as XML and JSON: the answers of two steps, in their order,
 * are compared place by place. XML is read by the schema of the operation.
 */
export const sameContent: Check<'exchange', Map<string, Answer[]>> = {
  id: 'same-content',
  says: 'The answers of two steps hold the same values, whatever their format.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['steps'],
    additionalProperties: false,
    properties: {
      steps: { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 },
      nodes: { type: 'string' },
    },
  },
  start: () => new Map(),
  judge: (seen, asked, answers) => {
    const step = asked.step?.id ?? ''
    if (!stepsOf(asked.with['steps']).includes(step)) return []
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    const nodes = givenText(asked.with, 'nodes')
    const value =
      nodes === undefined ? answer.value : select(answer.value, nodes).map(node => node.value)
    const list = answers.get(step) ?? []
    if (list.length < kept) answers.set(step, [...list, { value, evidence: seen.id }])
    return []
  },
  end: (answers, asked) => {
    const [left = '', right = ''] = stepsOf(asked.with['steps'])
    const others = answers.get(right) ?? []
    return (answers.get(left) ?? []).flatMap((one, index) => {
      const other = others[index]
      return other === undefined ? [] : [opinionOf(one, other)]
    })
  },
}

const stepsOf = (steps: Json | undefined): readonly string[] =>
  isList(steps) ? steps.map(String) : []

function opinionOf(left: Answer, right: Answer): Opinion {
  const evidence = [left.evidence, right.evidence]
  const found = difference(left.value, right.value)
  if (found === null) {
    const because = `${left.evidence} and ${right.evidence} hold the same values.`
    return { outcome: 'passed', because, evidence }
  }
  const { at } = found
  const because = `At "${at}" ${left.evidence} has ${shown(found.left)} and ${right.evidence} ${shown(found.right)}; the same was wanted.`
  return {
    outcome: 'failed',
    because,
    wanted: shown(found.left),
    seen: shown(found.right),
    at,
    evidence,
  }
}
