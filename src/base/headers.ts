import type { Header } from '../model/evidence.ts'

/** The values of every field line of that name, as sent; names compare without case (RFC 9110 §5.1). */
export function values(headers: readonly Header[], name: string): readonly string[] {
  const wanted = name.toLowerCase()
  const found: string[] = []
  for (const [each, value] of headers) {
    if (each.length === wanted.length && each.toLowerCase() === wanted) found.push(value)
  }
  return found
}

/** The first field line of that name, or undefined. */
export function first(headers: readonly Header[], name: string): string | undefined {
  const wanted = name.toLowerCase()
  return headers.find(([each]) => each.toLowerCase() === wanted)?.[1]
}

/** The field's combined value: its lines joined by a comma (RFC 9110 §5.3), or undefined. */
export function combined(headers: readonly Header[], name: string): string | undefined {
  const lines = values(headers, name)
  return lines.length === 0 ? undefined : lines.map(line => line.trim()).join(', ')
}
