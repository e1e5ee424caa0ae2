import { certificate } from './certificate.ts'
import { change } from './change.ts'
import * as diff from './diff.ts'
import * as evidence from './evidence.ts'
import { exits } from './exits.ts'
import { appeal, explain } from './explain.ts'
import * as formats from './formats.ts'
import { glossary } from './glossary.ts'
import { duration, milliseconds, moment, number, tag } from './grammar.ts'
import * as html from './html.ts'
import { opening } from './opening.ts'
import { pdf } from './pdf.ts'
import { progress } from './progress.ts'
import { gate, labels, summary } from './terminal.ts'
import * as terms from './terms.ts'

/** The words that assay ships. A translator copies this folder, and keeps every name in it. */
export const english = {
  ...terms,
  ...formats,
  certificate,
  diff,
  /** What was seen: in the HTML report, and in a line of the terminal. */
  evidence,
  opening,
  change,
  html,
  pdf,
  exits,
  explain,
  glossary,
  appeal,
  labels,
  summary,
  gate,
  progress,
  /** BCP 47. */
  language: tag,
  number,
  milliseconds,
  duration,
  moment,
} as const
