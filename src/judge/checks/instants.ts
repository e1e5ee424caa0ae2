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
      // A date-time, or the moment at which the answer came: `now`, `now-90d`, `now+2h`.
      notBefore: { type: 'string' },
      notAfter: { type: 'string' },
    },
  },
  judge: (seen, asked) => {
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    const from = boundOf(givenText(asked.with, 'notBefore'), seen.at, -tolerance)
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

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Clocks differ: a bound that is reckoned from ours is wider by `slack`. */
function boundOf(given: string | undefined, now: string, slack: number): Bound | null {
  if (given === undefined) return null
  const [relative, sign, count, unit] = /^now(?:([+-])(\d{1,6})([mhd]))?$/.exec(given) ?? []
  if (relative === undefined) {
    const ms = Date.parse(given)
    return Number.isNaN(ms) ? null : { ms, text: given }
  }
  const away = Number(count ?? 0) * (unit === 'm' || unit === 'h' ? units[unit] : units.d)
  const ms = Date.parse(now) + (sign === '-' ? -away : away)
  const text = `${given} (${new Date(ms).toISOString()})`
  return Number.isNaN(ms) ? null : { ms: ms + slack, text }
}

const unknown: Opinion = {
  outcome: 'cantTell',
  cause: 'prerequisite',
  because: 'An earlier answer lacks the date-time to compare with.',
}
