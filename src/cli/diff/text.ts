import { Chalk, type ChalkInstance } from 'chalk'
import { sections, type Words } from '../../assay.ts'
import { forTerminal, short } from '../../base/escape.ts'
import type { Change, Difference } from '../../model/difference.ts'
import { wrap } from '../wrap.ts'

export interface TextOptions {
  readonly colour: boolean
  /** Columns. */
  readonly width: number
  readonly words: Words
}

type Section = (typeof sections)[number]

/** A difference for a terminal: what broke first, then the rest. */
export function diffText(difference: Difference, options: TextOptions): string {
  const paint = new Chalk({ level: options.colour ? 1 : 0 })
  const width = Math.max(40, Math.min(options.width, 100))
  const words = options.words.diff
  const head = `${paint.bold(words.verdicts(difference))}\n${words.inShort(difference)}`
  const parts = sections
    .filter(section => difference[section].length > 0)
    .map(section => {
      const changes = difference[section]
      const title = colours[section](paint)(words.sections[section])
      const entries = changes.map(one => entry(one, words.passage(one), width))
      return [`${title} (${changes.length})`, ...entries].join('\n')
    })
  return `${[head, ...parts].join('\n\n')}\n`
}

const colours: { readonly [section in Section]: (paint: ChalkInstance) => ChalkInstance } = {
  broke: paint => paint.red,
  mended: paint => paint.green,
  asked: paint => paint.yellow,
  dropped: paint => paint.yellow,
  changed: paint => paint.yellow,
}

function entry(change: Change, passage: string, width: number): string {
  const { requirement, level, before, after, remedy } = change
  const head = `  ${safe(requirement)} ${level}  ${passage}`
  // What passed, or is not asked any more, needs no words.
  if (after === null || after.outcome === 'passed') return head
  const lines = [wrap(safe(after.because), width, ' '.repeat(4))]
  const worse = before === null || before.outcome !== after.outcome
  if (after.outcome === 'failed' && worse) {
    lines.push(wrap(safe(remedy), width, ' '.repeat(6), '    → '))
  }
  return [head, ...lines].join('\n')
}

function safe(text: string): string {
  return forTerminal(short(text, 300))
}
