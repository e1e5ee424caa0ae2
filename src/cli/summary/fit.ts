import { type Part, rowsOf } from './page.ts'

interface Room {
  readonly rows: number
  readonly columns: number
}

/**
 * The parts with an empty line between them, shortened until they fit: in each round every part by
 * one step, in the order of `shorten`. Then each is lengthened again as far as it fits, the one
 * that was shortened last first. What does not fit at all loses its empty lines.
 */
export function fitted<Name extends string>(
  parts: { readonly [name in Name]: Part },
  shorten: readonly Name[],
  { rows, columns }: Room,
): string {
  const all = Object.entries<Part>(parts)
  const longest = Math.max(...all.map(([, part]) => part.length))
  const steps = new Map<string, number>()
  const text = (between: string): string => {
    const said = all.map(([name, part]) => (part[steps.get(name) ?? 0] ?? part[0])())
    return `${said.filter(one => one !== '').join(between)}\n`
  }
  const fits = (between: string): boolean => rowsOf(text(between).trimEnd(), columns) <= rows
  const rounds = Array.from({ length: longest - 1 }, () => shorten).flat()
  for (const name of rounds) {
    if (fits('\n\n')) break
    steps.set(name, Math.min((steps.get(name) ?? 0) + 1, parts[name].length - 1))
  }
  const between = fits('\n\n') ? '\n\n' : '\n'
  for (const name of rounds.toReversed()) {
    const step = steps.get(name) ?? 0
    steps.set(name, Math.max(0, step - 1))
    if (!fits(between)) steps.set(name, step)
  }
  return text(between)
}
