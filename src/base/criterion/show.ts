import type { Json } from '../../model/words.ts'

const most = 300

/** A sentence of at most 300 characters. */
export function sentence(text: string): string {
  return cut(text, most)
}

/** A value as it is shown to people: JSON, shortened. */
export function show(value: Json | undefined, length = 80): string {
  if (value === undefined) return 'absent'
  return cut(JSON.stringify(value), length)
}

/** Never cuts a surrogate pair in two. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
