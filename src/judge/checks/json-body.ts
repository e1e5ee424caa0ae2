import type { Check } from '../check.ts'
import { cut, wanted } from '../reading/wanted-json.ts'

/** RFC 8259; the media type is another check's business. */
export const jsonBody: Check<'exchange'> = {
  id: 'json-body',
  says: 'The answer has a JSON body.',
  over: 'observation',
  kinds: ['exchange'],
  judge: (seen, asked) => {
    if (!wanted(asked)) return []
    const body = seen.responseBody
    if (body?.cut === true) return [cut]
    const holds = body?.json() !== undefined
    const what = body === null || body.bytes.length === 0 ? 'no body' : 'a body that is not JSON'
    return [
      {
        outcome: holds ? 'passed' : 'failed',
        because: `The answer with status ${seen.response.status} has ${holds ? 'a JSON body' : `${what}; JSON was wanted`}.`,
        wanted: 'a JSON body',
        seen: holds ? 'a JSON body' : what,
      },
    ]
  },
}
