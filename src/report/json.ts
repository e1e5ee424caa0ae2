import { forJson } from '../base/escape.ts'
import type { Report } from '../model/judgement.ts'
import { jsonList, jsonText, members } from './json-text.ts'
import type { Reporter } from './reporter.ts'

/** `report/1`: keys sorted by UTF-16 code unit, one space of indent, one line feed at the end. */
export const json: Reporter = {
  id: 'json',
  extension: 'json',
  file: 'report.json',
  says: 'What other programs read; the same plan, evidence and version give the same bytes.',
  async *render(report: Report) {
    let before = '{'
    for (const [name, member] of members(report)) {
      yield `${before}\n ${forJson(name)}: `
      if (Array.isArray(member)) yield* jsonList(member, '\n ')
      else yield jsonText(member, '\n ')
      before = ','
    }
    yield '\n}\n'
  },
}
