import type { Reporter } from '../../src/report/reporter.ts'
import type { Made } from '../make-report.ts'

/** Everything a reporter writes, in one string. */
export async function render(reporter: Reporter, made: Made): Promise<string> {
  let text = ''
  for await (const chunk of reporter.render(made.report, made.plan, made.evidence, made.meta)) {
    text += chunk
  }
  return text
}
