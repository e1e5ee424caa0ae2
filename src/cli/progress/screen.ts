import { cells } from '../cells.ts'

/** Some lines at the end of a terminal that are written over and over. */
export interface Screen {
  readonly draw: (lines: readonly string[]) => void
  /** Text that stays, above those lines. */
  readonly say: (text: string) => void
  readonly clear: () => void
}

/**
 * The cursor stands below the lines and is never hidden, so that however the process ends the
 * terminal needs no mending. Each change is one write, over what stands there: nothing flickers.
 */
export function screen(write: (text: string) => void, columns: () => number): Screen {
  let lines: readonly string[] = []
  // The terminal may have become narrower since: then lines have been broken.
  const rows = (): number =>
    lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(cells(line) / columns())), 0)
  const up = (): string => (lines.length === 0 ? '' : `\r\u001b[${rows()}A`)
  const text = (): string => lines.map(line => `${line}\u001b[K\n`).join('')
  return {
    draw: next => {
      const begin = up()
      lines = next
      write(`${begin}${text()}\u001b[J`)
    },
    say: said => write(`${up()}\u001b[J${said}${text()}`),
    clear: () => {
      if (lines.length > 0) write(`${up()}\u001b[J`)
      lines = []
    },
  }
}
