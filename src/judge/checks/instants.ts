import { select } from '../../base/jsonpath.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'
import { givenText } from '../reading/given.ts'
import { wantedJson } from '../reading/wanted-json.ts'

const tolerance = 5 * 60_000 // ms; clocks of two machines differ
const listed = 5

/** RFC 3339 date-times; one that is not written so is the schema's business. */
export const instants: Check<'exchange'> = {
  id: 'instants',
  says: 'Every date-time that the query selects lies within the bounds.',
  over: 'observation',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['nodes', 'says'],
    anyOf: [{ required: ['notBefore'] }, { required: ['notAfter'] }],
    additionalProperties: false,
    properties: {
      nodes: { type: 'string' },
      says: { type: 'string' },
      notBefore: { type: 'string' },
      // `now` is the moment at which the answer came.
      notAfter: { type: 'string' },
    },
  },
  judge: (seen, asked) => {
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    const from = boundOf(givenText(asked.with, 'notBefore'), seen.at, 0)
    const until = boundOf(givenText(asked.with, 'notAfter'), seen.at, tolerance)
    if (from === null && until === null) return [unknown]
    const found = select(answer.value, givenText(asked.with, 'nodes') ?? '$').flatMap(node => {
      const at = typeof node.value === 'string' ? Date.parse(node.value) : Number.NaN
      return Number.isNaN(at) ? [] : [{ text: String(node.value), at, pointer: node.pointer }]
    })
    const says = givenText(asked.with, 'says') ?? 'A date-time'
    const wrong = found.flatMap(({ text, at, pointer }): readonly Opinion[] => {
      const late = until !== null && at > until.ms
      const bound = late ? until : from !== null && at < from.ms ? from : null
      if (bound === null) return []
      const wanted = `${late ? 'not after' : 'not before'} ${bound.text}`
      const because = `${says} at ${pointer} is ${text}; ${wanted} was wanted.`
      return [{ outcome: 'failed', because, wanted, seen: text, at: pointer }]
    })
    if (wrong.length > 0 || found.length === 0) return wrong.slice(0, listed)
    return [{ outcome: 'passed', because: `All ${found.length} ${says} lie within the bounds.` }]
  },
}

interface Bound {
  readonly ms: number
  readonly text: string
}

function boundOf(given: string | undefined, now: string, slack: number): Bound | null {
  const text = given === 'now' ? now : given
  const ms = text === undefined ? Number.NaN : Date.parse(text)
  if (text === undefined || Number.isNaN(ms)) return null
  return { ms: given === 'now' ? ms + slack : ms, text: given === 'now' ? `${now} (now)` : text }
}

const unknown: Opinion = {
  outcome: 'cantTell',
  cause: 'prerequisite',
  because: 'An earlier answer lacks the date-time to compare with.',
}
