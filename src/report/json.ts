import { forJson } from '../base/escape.ts'
import type { Report } from '../model/judgement.ts'
import type { Reporter } from './reporter.ts'

/** `report/1`: keys sorted by UTF-16 code unit, one space of indent, one line feed at the end. */
export const json: Reporter = {
  id: 'json',
  extension: 'json',
  file: 'report.json',
  says: 'What other programs read; the same plan, evidence and version give the same bytes.',
  *render(report: Report) {
    yield* value(report, '\n')
    yield '\n'
  },
}

/** `margin`: the line feed and indent that stand before this value's closing bracket. */
function* value(of: unknown, margin: string): Generator<string> {
  if (typeof of === 'string') yield forJson(of)
  else if (of === null || typeof of !== 'object') yield JSON.stringify(of) ?? 'null'
  else if (Array.isArray(of)) yield* list(of, margin)
  else yield* object(of, margin)
}

function* list(items: readonly unknown[], margin: string): Generator<string> {
  if (items.length === 0) return yield '[]'
  let before = '['
  for (const item of items) {
    yield `${before}${margin} `
    yield* value(item, `${margin} `)
    before = ','
  }
  return yield `${margin}]`
}

function* object(of: object, margin: string): Generator<string> {
  const members = Object.entries(of).filter(([, member]) => member !== undefined)
  if (members.length === 0) return yield '{}'
  let before = '{'
  for (const [name, member] of members.sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `${before}${margin} ${forJson(name)}: `
    yield* value(member, `${margin} `)
    before = ','
  }
  return yield `${margin}}`
}
