import { forTerminal } from '../base/escape.ts'

/** Rows as text columns, two spaces apart; the last column runs free. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.slice(0, -1).entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length)
    }
  }
  return rows
    .map(
      row =>
        `${row
          .map((cell, column) =>
            column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0),
          )
          .map(cell => forTerminal(cell))
          .join('  ')}\n`,
    )
    .join('')
}
