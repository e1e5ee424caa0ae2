import { forMarkdown, short } from '../../base/escape.ts'
import type { Change, Difference } from '../../model/difference.ts'
import type { Words } from '../../words/index.ts'
import { sections } from './compare.ts'

/** A difference as Markdown, for a job summary or a comment. */
export function diffMarkdown(difference: Difference, { diff: words }: Words): string {
  const { before, after } = difference
  const head = [
    `## ${words.verdicts(difference)}`,
    forMarkdown(words.inShort(difference)),
    words.sides(forMarkdown(short(before.name)), forMarkdown(short(after.name))),
  ]
  const parts = sections
    .filter(section => difference[section].length > 0)
    .map(section => {
      const rows = difference[section].map(change => rowOf(change, words.passage(change)))
      const title = `### ${words.sections[section]} (${rows.length})`
      return [title, '', `| ${words.columns.join(' | ')} |`, rule, ...rows].join('\n')
    })
  return `${[...head, ...parts].join('\n\n')}\n`
}

const rule = '|---|---|---|---|---|'

function rowOf({ requirement, level, before, after, remedy }: Change, passage: string): string {
  const because = (after ?? before)?.because ?? ''
  const open = after !== null && after.outcome !== 'passed'
  const cells = [requirement, level, passage, short(because), open ? short(remedy) : '']
  return `| ${cells.map(cell => forMarkdown(cell)).join(' | ')} |`
}
