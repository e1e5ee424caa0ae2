import type { Reporter } from '../../src/report/reporter.ts'
import { english, type Words } from '../../src/words/index.ts'
import type { Made } from '../make-report.ts'

/** Everything a reporter writes, in one string. */
export async function render(
  reporter: Reporter,
  made: Made,
  words: Words = english,
): Promise<string> {
  let text = ''
  for await (const chunk of reporter.render({ ...made, words })) text += chunk
  return text
}
