import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

/** The text of a document, by its path from the root. */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The cells of every table row below a heading (below all, when none is given). */
export function rowsBelow(text: string, heading?: string): readonly (readonly string[])[] {
  const from = heading === undefined ? 0 : text.indexOf(`\n## ${heading}\n`)
  if (from < 0) throw new Error(`there is no heading "${heading}"`)
  const end = heading === undefined ? -1 : text.indexOf('\n## ', from + 1)
  const part = text.slice(from, end === -1 ? undefined : end)
  return part
    .split('\n')
    .filter(line => /^\| *`/.test(line))
    .map(line =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split(/(?<!\\)\|/)
        .map(cell => cell.trim()),
    )
}

/** The first cells of those rows, without their quotes. */
export function namesBelow(text: string, heading?: string): readonly string[] {
  return rowsBelow(text, heading).flatMap(([first = '']) =>
    [...first.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )
}

/** Every Markdown file that people are sent to. */
export function documents(): readonly string[] {
  const below = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return below(path)
      return entry.name.endsWith('.md') ? [path] : []
    })
  return ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', ...below('docs')]
}
