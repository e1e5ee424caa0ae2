/**
 * A paragraph in lines of at most `width` characters, each after `indent`, the first after
 * `first`. A word longer than a line stays whole: an address or command can be copied.
 */
export function wrap(text: string, width: number, indent = '', first = indent): string {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(/ +/u).filter(each => each !== '')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = indent
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].join('\n')
}
