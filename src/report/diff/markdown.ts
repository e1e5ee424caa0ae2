import { forMarkdown, short } from '../../base/escape.ts'
import type { Change, Difference } from '../../model/difference.ts'
import { inShort, passage, sections, sectionWord, verdicts } from './words.ts'

/** A difference as Markdown, for a job summary or a comment. */
export function diffMarkdown(difference: Difference): string {
  const { before, after } = difference
  const head = [
    `## ${verdicts(difference)}`,
    forMarkdown(inShort(difference)),
    `Before: ${forMarkdown(short(before.name))}. After: ${forMarkdown(short(after.name))}.`,
  ]
  const parts = sections
    .filter(section => difference[section].length > 0)
    .map(section => {
      const rows = difference[section].map(rowOf)
      return [`### ${sectionWord[section]} (${rows.length})`, '', ...tableHead, ...rows].join('\n')
    })
  return `${[...head, ...parts].join('\n\n')}\n`
}

const tableHead = ['| Requirement | Level | Outcome | Why | Remedy |', '|---|---|---|---|---|']

function rowOf(change: Change): string {
  const { requirement, level, before, after, remedy } = change
  const because = (after ?? before)?.because ?? ''
  const open = after !== null && after.outcome !== 'passed'
  const cells = [requirement, level, passage(change), short(because), open ? short(remedy) : '']
  return `| ${cells.map(cell => forMarkdown(cell)).join(' | ')} |`
}
