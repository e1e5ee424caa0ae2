import { isObject } from '../../base/is-object.ts'
import type { Check } from '../check.ts'
import { jsonAnswer } from '../reading/json-answer.ts'
import { declaresProblem } from '../reading/problem.ts'
import { concluded, count, type Tally, tally } from '../reading/tally.ts'

/** RFC 9457 §3.1.2: a generator uses the same code in `status` as in the actual response. */
export const problemStatus: Check<'exchange', Tally> = {
  id: 'problem-status',
  says: 'The status in a problem details body equals the HTTP status.',
  over: 'run',
  kinds: ['exchange'],
  start: tally,
  judge: (seen, _asked, memory) => {
    if (seen.response.status >= 400) memory.looked += 1
    const value = declaresProblem(seen) ? jsonAnswer(seen) : undefined
    if (!isObject(value) || !('status' in value)) return []
    const same = value['status'] === seen.response.status
    const what = `status ${JSON.stringify(value['status'])} came with HTTP status ${seen.response.status}`
    count(memory, same ? null : { evidence: seen.id, at: '/status', what })
    return []
  },
  end: memory =>
    concluded(memory, {
      things: 'problem details',
      passed: 'have the status of their HTTP answer',
      wanted: 'the same number in both',
      absent: `${memory.looked} error answers held no problem details with a status.`,
    }),
}
