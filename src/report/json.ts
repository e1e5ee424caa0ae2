import { forJson } from '../base/escape.ts'
import { jsonList, jsonText, members } from './json-text.ts'
import type { Reporter } from './reporter.ts'

/** `report/1`: keys sorted by UTF-16 code unit, one space of indent, one line feed at the end. */
export const json: Reporter = {
  id: 'json',
  extension: 'json',
  file: 'report.json',
  async *render({ report }) {
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
