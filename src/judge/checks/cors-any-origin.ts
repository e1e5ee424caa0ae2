import { values } from '../../base/headers.ts'
import type { Check } from '../check.ts'

const name = 'access-control-allow-origin'

/** Fetch Standard §3.3.3: `*`, one origin, or `null`; only `*` opens the answer to every page. */
export const corsAnyOrigin: Check<'exchange'> = {
  id: 'cors-any-origin',
  says: 'The answer may be read by a script of any web page.',
  over: 'observation',
  kinds: ['exchange'],
  judge: ({ response }) => {
    const found = values(response.headers, name).map(value => value.trim())
    const seen =
      found.length === 0 ? 'no such header' : found.map(value => `"${value}"`).join(' and ')
    const holds = found.length === 1 && found[0] === '*'
    return [
      {
        outcome: holds ? 'passed' : 'failed',
        because: `Access-Control-Allow-Origin: ${seen} came with status ${response.status}; "*", once, was wanted.`,
        wanted: '*',
        seen,
        at: name,
      },
    ]
  },
}
