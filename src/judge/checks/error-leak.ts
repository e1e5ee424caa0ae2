import type { Check } from '../check.ts'
import { leak } from '../reading/leaks.ts'
import { hasErrorBody } from '../reading/problem.ts'
import { concluded, count, type Tally, tally } from '../reading/tally.ts'

const looked = 100_000 // characters; an error body is short

/** Stack traces, SQL, file paths and framework pages in the bodies of 4xx and 5xx answers. */
export const errorLeak: Check<'exchange', Tally> = {
  id: 'error-leak',
  says: 'Error bodies show nothing of the inside of the server.',
  over: 'run',
  kinds: ['exchange'],
  start: tally,
  judge: (seen, _asked, memory) => {
    if (seen.response.status < 400) return []
    memory.looked += 1
    const text = hasErrorBody(seen) ? seen.responseBody?.text() : undefined
    if (text === undefined) return []
    const found = leak(unescaped(text.slice(0, looked)))
    const what = `${seen.response.status} showed ${found?.what ?? ''}: ${found?.found ?? ''}`
    count(memory, found === null ? null : { evidence: seen.id, at: '', what })
    return []
  },
  end: memory =>
    concluded(memory, {
      things: 'error bodies',
      passed: 'show nothing of the inside of the server',
      wanted: 'a message for the caller, without traces, SQL or paths',
      absent: `${memory.looked} error answers had no body.`,
    }),
}

/** Line ends and quotes of a JSON string, so that one pattern fits JSON and plain text. */
function unescaped(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\"', '"').replaceAll('\\/', '/')
}
