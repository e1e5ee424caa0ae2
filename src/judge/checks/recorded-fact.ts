import type { Check } from '../check.ts'
import { givenText } from '../reading/given.ts'
import { runTimeOnly } from '../reading/run-time.ts'

/** What needed a secret or the true bytes was computed at run time (DESIGN §7); this reads it. */
export const recordedFact: Check<'inbound'> = {
  id: 'recorded-fact',
  says: 'What was computed of a request to us when it came is as it should be.',
  over: 'observation',
  kinds: ['inbound'],
  parameters: {
    type: 'object',
    required: ['fact'],
    additionalProperties: false,
    properties: { fact: { type: 'string' }, of: { type: 'string' }, value: {} },
  },
  judge: (seen, asked) => {
    const name = givenText(asked.with, 'fact')
    const of = givenText(asked.with, 'of')?.toLowerCase()
    const wanted = asked.with['value'] ?? true
    const facts = seen.facts.filter(
      one => one.fact === name && (of === undefined || one.of.toLowerCase() === of),
    )
    if (facts.length === 0) {
      const because = `The step records no fact "${name ?? ''}" of the request.`
      return [{ outcome: 'cantTell', cause: 'harness', because }]
    }
    return facts.map(({ fact, of: header, value }) => {
      const said = `${fact} of ${header}`
      const holds = JSON.stringify(value) === JSON.stringify(wanted)
      return {
        outcome: holds ? 'passed' : 'failed',
        because: `${said} was ${JSON.stringify(value)}; ${JSON.stringify(wanted)} was wanted. ${runTimeOnly}`,
        wanted: JSON.stringify(wanted),
        seen: JSON.stringify(value),
        at: header,
      }
    })
  },
}
