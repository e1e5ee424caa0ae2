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
    let before = '{'
    for (const [name, member] of members(report)) {
      yield `${before}\n ${forJson(name)}: `
      if (Array.isArray(member)) yield* chunks(member, '\n ')
      else yield text(member, '\n ')
      before = ','
    }
    yield '\n}\n'
  },
}

/** Any other document of ours in the same form: sorted keys, safe to show on a terminal. */
export function jsonText(of: unknown): string {
  return `${text(of, '\n')}\n`
}

/** A long list in a chunk for each item: only one is in memory as text. */
function* chunks(items: readonly unknown[], margin: string): Generator<string> {
  if (items.length === 0) return yield '[]'
  let before = '['
  for (const item of items) {
    yield `${before}${margin} ${text(item, `${margin} `)}`
    before = ','
  }
  return yield `${margin}]`
}

/** `margin`: the line feed and indent that stand before this value's closing bracket. */
function text(of: unknown, margin: string): string {
  if (typeof of === 'string') return forJson(of)
  if (of === null || typeof of !== 'object') return JSON.stringify(of) ?? 'null'
  const inner = `${margin} `
  const parts = Array.isArray(of)
    ? of.map(item => text(item, inner))
    : members(of).map(([name, member]) => `${forJson(name)}: ${text(member, inner)}`)
  const [open, close] = Array.isArray(of) ? '[]' : '{}'
  return parts.length === 0
    ? `${open}${close}`
    : `${open}${inner}${parts.join(`,${inner}`)}${margin}${close}`
}

function members(of: object): readonly (readonly [string, unknown])[] {
  return Object.entries(of)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
