import type { ChalkInstance } from 'chalk'
import type { Words } from '../../assay.ts'
import { forTerminal, short } from '../../base/escape.ts'
import type { Report } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import { cells } from '../cells.ts'
import { wrap } from '../wrap.ts'

export interface SummaryOptions {
  readonly colour: boolean
  /** Columns. */
  readonly width: number
  /** Lines of the terminal, all of which it may fill but one; null when it is none. */
  readonly rows: number | null
  readonly words: Words
  /** What the evidence of the first failure was, in a line, and the command that repeats it. */
  readonly first?: { readonly says: string; readonly again: string } | undefined
  /** The bundle's folder, as the user would name it. */
  readonly bundle?: string | undefined
  /** Where the reports are, as the user would name them. */
  readonly files?: readonly string[] | undefined
}

export interface Page {
  readonly report: Report
  readonly plan: Plan
  readonly options: SummaryOptions
  readonly paint: ChalkInstance
  readonly words: Words
  /** Of prose: lines longer than a hundred are hard to read. */
  readonly width: number
}

/** A part of the summary, whole first, then ever shorter; an empty one is left out. */
export type Part = readonly [() => string, ...(() => string)[]]

export function safe(text: string, limit = 300): string {
  return forTerminal(short(text, limit))
}

export interface Paragraph {
  readonly indent?: string
  readonly first?: string
  /** So many lines at most. */
  readonly lines?: number
}

/** A paragraph of hostile text; what does not fit ends in an ellipsis. */
export function paragraph(text: string, width: number, how: Paragraph = {}): string {
  const { indent = '', first = indent, lines } = how
  if (lines === undefined) return wrap(safe(text, 1000), width, indent, first)
  const all = wrap(safe(text, lines * width + 1), width, indent, first).split('\n')
  const last = all[lines - 1] ?? ''
  if (all.length <= lines) return all.join('\n')
  const cut = last.length > width - 2 ? short(last, width - 2) : `${last} …`
  return [...all.slice(0, lines - 1), cut].join('\n')
}

/** Lines of a terminal that a text takes; colours take none. */
export function rowsOf(text: string, columns: number): number {
  return text
    .split('\n')
    .map(line => cells(plain(line)))
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line / columns)), 0)
}

function plain(line: string): string {
  const [head = '', ...rest] = line.split('\u001b[')
  return head + rest.map(part => part.replace(/^[0-9;]*m/, '')).join('')
}
