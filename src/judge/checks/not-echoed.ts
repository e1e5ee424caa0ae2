import type { Check } from '../check.ts'

/** A credential that comes back lands in logs and pages that never should have had it (RFC 6750 §5.3). */
export const notEchoed: Check<'exchange'> = {
  id: 'not-echoed',
  says: 'What was sent as a credential does not come back in the answer.',
  over: 'observation',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    properties: { value: { type: 'string', description: 'What must not come back.' } },
    required: ['value'],
    additionalProperties: false,
  },
  judge: (seen, asked) => {
    const value = asked.with['value']
    if (typeof value !== 'string' || value.length < 8) return []
    const header = seen.response.headers.find(([, text]) => text.includes(value))
    const inBody = seen.responseBody?.text()?.includes(value) === true
    if (header === undefined && !inBody) {
      return [{ outcome: 'passed', because: 'What was sent as a credential did not come back.' }]
    }
    const place = header === undefined ? 'the body' : `the header ${header[0]}`
    return [
      {
        outcome: 'failed',
        because: `What was sent as a credential came back in ${place}; an answer without it was wanted.`,
        wanted: 'an answer without the credential',
        seen: place,
        at: header?.[0] ?? '',
      },
    ]
  },
}
