import { documents } from '../reading.ts'
import { type Block, begins, blocksIn, examplesOfHelp } from '../shown.ts'

/** A page with its command lines, in their order. */
export interface Page {
  readonly where: string
  readonly lines: readonly string[]
}

/** Blocks of these languages hold command lines and nothing else; outputs and files say what they are. */
const shells = ['', 'sh']

function linesOf({ language, lines }: Block): readonly string[] {
  const plain = lines.map(line => line.trim()).filter(line => line !== '')
  if (language === 'console') return plain.filter(line => line.startsWith('$ '))
  if (!shells.includes(language)) {
    return plain.map(line => line.replace(/^- run: /, '')).filter(line => begins.test(line))
  }
  // A script is run as a whole, and named by its first line.
  if (plain[0]?.startsWith('#!') === true) return plain.slice(0, 1)
  return plain.filter(line => !line.startsWith('#'))
}

export const pages: readonly Page[] = [
  ...documents().map(where => ({ where, lines: blocksIn(where).flatMap(linesOf) })),
  ...examplesOfHelp.map(({ name, examples }) => ({
    where: `assay ${name} --help`,
    lines: examples,
  })),
].filter(({ lines }) => lines.length > 0)

export const isOurs = (line: string): boolean => begins.test(line)

/** A line of another program, without what explains it. */
export const plainly = (line: string): string => line.replace(/ {2,}.*$|\s+#\s.*$/, '').trim()
