import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'
import { type Gathered, gather, partly, text, whole } from '../reading/gather.ts'
import { givenText } from '../reading/given.ts'

interface Week {
  readonly days: Map<string, Map<string, Gathered>>
  id: string | undefined
  own: string | undefined
}

/** Days as RFC 5545 §3.3.10 writes them in BYDAY: `MO,TU`, monthly ones with a number, `-1FR`. */
export const onItsDays: Check<'exchange', Week> = {
  id: 'on-its-days',
  says: 'Asked for by day of the week, a record is found on its days and on no other.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['nodes', 'total', 'id', 'day', 'days'],
    additionalProperties: false,
    properties: {
      nodes: { type: 'string' },
      total: { type: 'string' },
      id: { type: 'string' },
      day: { type: 'string' },
      days: { type: 'string' },
    },
  },
  start: () => ({ days: new Map(), id: undefined, own: undefined }),
  judge: (seen, asked, week) => {
    const day = givenText(asked.with, 'day')
    if (day === undefined) return []
    week.id ??= givenText(asked.with, 'id')
    week.own ??= givenText(asked.with, 'days')
    const gathered = week.days.get(day) ?? new Map<string, Gathered>()
    week.days.set(day, gathered)
    return gather(gathered, seen, asked)
  },
  end: ({ days, id, own }) => {
    if (id === undefined || own === undefined) return []
    const wanted = own.split(',').map(day => day.trim().replace(/^[-+]?\d+/, ''))
    const opinions = [...days].flatMap(([day, gathered]) =>
      [...gathered.values()].flatMap(found =>
        judged({ day, id, own, found, expected: wanted.includes(day) }),
      ),
    )
    if (opinions.length > 0 || days.size === 0) return opinions
    const because = `The record was found on ${own} and on no other of ${days.size} days.`
    return [{ outcome: 'passed', because }]
  },
}

interface Day {
  readonly day: string
  readonly id: string
  readonly own: string
  readonly found: Gathered
  readonly expected: boolean
}

function judged({ day, id, own, found, expected }: Day): readonly Opinion[] {
  const present = found.values.has(text(id))
  if (!present && !whole(found)) return [partly(day, found)]
  if (present === expected) return []
  return [
    {
      outcome: 'failed',
      because: `Record ${id} runs on ${own}; asked for ${day}, it ${present ? 'came' : 'did not come'}.`,
      wanted: expected ? 'the record' : 'the record left out',
      seen: `${found.count} records`,
      evidence: found.evidence,
    },
  ]
}
