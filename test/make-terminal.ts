/** A terminal that knows the few things that assay asks of one; it throws at anything else. */
export function terminal(columns: number) {
  const lines: string[] = ['']
  let row = 0
  let column = 0
  const put = (character: string): void => {
    if (column === columns) {
      column = 0
      down()
    }
    const line = (lines[row] ?? '').padEnd(column)
    lines[row] = line.slice(0, column) + character + line.slice(column + 1)
    column += 1
  }
  const down = (): void => {
    row += 1
    lines[row] ??= ''
  }
  const control = (code: string): void => {
    if (code === 'K') lines[row] = (lines[row] ?? '').slice(0, column)
    else if (code === 'J') {
      lines[row] = (lines[row] ?? '').slice(0, column)
      lines.length = row + 1
    } else if (/^\d+A$/.test(code)) {
      row -= Number(code.slice(0, -1))
      if (row < 0) throw new Error('The cursor left the screen.')
    } else throw new Error(`Unexpected control sequence: ${JSON.stringify(code)}`)
  }
  const write = (text: string): void => {
    for (const [n, part] of text.split('\u001b[').entries()) {
      const code = n === 0 ? '' : (/^[0-9;?]*[A-Za-z]/.exec(part)?.[0] ?? '?')
      if (n > 0) control(code)
      for (const character of part.slice(code.length)) plain(character)
    }
  }
  const plain = (character: string): void => {
    if (character === '\n') {
      down()
      column = 0
    } else if (character === '\r') column = 0
    else if (character < ' ') throw new Error(`Unexpected: ${JSON.stringify(character)}`)
    else put(character)
  }
  const shows = (): readonly string[] => (lines.at(-1) === '' ? lines.slice(0, -1) : [...lines])
  return { write, shows }
}
