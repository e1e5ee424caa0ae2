import { canonical, sha256 } from '../../base/digest.ts'
import { select } from '../../base/jsonpath.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'
import { givenText } from '../reading/given.ts'
import { wantedJson } from '../reading/wanted-json.ts'

const most = 1000

interface Group {
  readonly digest: string
  readonly evidence: string
  count: number
}

interface Known {
  readonly groups: Map<string, Group>
  wrong: number
}

/** Different ways to name one thing lead to one answer; what names another leads to another. */
export const sameAnswers: Check<'exchange', Known> = {
  id: 'same-answers',
  says: 'Requests for the same thing get the same answer, and requests for another get another.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['group'],
    additionalProperties: false,
    properties: {
      group: { type: 'string', description: 'What the request names.' },
      nodes: { type: 'string', description: 'JSONPath of what is compared; the whole answer.' },
    },
  },
  start: () => ({ groups: new Map(), wrong: 0 }),
  judge: (seen, asked, known) => {
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    const name = givenText(asked.with, 'group')
    if (name === undefined || known.groups.size >= most) return []
    const found = select(answer.value, givenText(asked.with, 'nodes') ?? '$')
    const digest = sha256(canonical(found.map(({ value }) => value)))
    const before = known.groups.get(name)
    if (before === undefined) known.groups.set(name, { digest, evidence: seen.id, count: 1 })
    else before.count += 1
    const other = [...known.groups].find(([key, one]) => key !== name && one.digest === digest)
    const opinion =
      before !== undefined && before.digest !== digest
        ? failed(`The answer for ${name} is another than in ${before.evidence}`, before.evidence)
        : before === undefined && other !== undefined
          ? failed(`The answer for ${name} is that for ${other[0]}`, other[1].evidence)
          : null
    if (opinion === null) return []
    known.wrong += 1
    return [opinion]
  },
  end: ({ groups, wrong }) => {
    if (wrong > 0 || groups.size === 0) return []
    const again = [...groups.values()].filter(({ count }) => count > 1).length
    if (again === 0) {
      const because = 'Nothing was asked for in two ways; a second way would tell.'
      return [{ outcome: 'cantTell', cause: 'missing-data', because }]
    }
    const because = `${again} of ${groups.size} were asked for in several ways, and each got answers of its own.`
    return [{ outcome: 'passed', because }]
  },
}

function failed(what: string, evidence: string): Opinion {
  const wanted = 'one answer for each thing that is asked for'
  return {
    outcome: 'failed',
    because: `${what}; ${wanted} was wanted.`,
    wanted,
    evidence: [evidence],
  }
}
