import type { Words } from '../../src/words/index.ts'

/**
 * A language that nobody speaks: each message stands between « and », which every font has, and is
 * half as long again. The names of those that were looked at go to `said`.
 */
export function pseudo(words: Words, said = new Set<string>()): Words {
  return spoken(words, '', said)
}

const marked = (text: string): string => `«${text}${'·'.repeat(text.length / 2)}»`

/** The same object, whose texts are marked when they are looked at, and whose functions when they answer. */
function spoken<T extends object>(of: T, path: string, said: Set<string>): T {
  return new Proxy(of, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name)
      const here = `${path}/${String(name)}`
      said.add(here)
      // A tag that browsers read.
      if (here === '/language') return value
      const nested = typeof value === 'object' && value !== null && !Array.isArray(value)
      return nested ? spoken(value, here, said) : told(value)
    },
  })
}

function told(value: unknown): unknown {
  if (typeof value === 'string') return marked(value)
  if (Array.isArray(value)) return value.map(told)
  if (typeof value !== 'function') return value
  return (...named: readonly unknown[]) => told(Reflect.apply(value, undefined, named))
}

/** The names of all messages. */
export function names(of: object, path = ''): readonly string[] {
  return Object.entries(of).flatMap(([name, value]) =>
    typeof value === 'object' && !Array.isArray(value)
      ? names(value, `${path}/${name}`)
      : [`${path}/${name}`],
  )
}

/** What is left of a text without its messages. */
function unsaid(text: string): string {
  let left = text
  for (let before = ''; before !== left; ) {
    before = left
    // One that was cut for want of room ends in an ellipsis.
    left = left.replace(/«[^«»]*(?:»|…)/gu, ' ')
  }
  return left
}

/** What is the same in every language: levels, the program's name, and ids of outcomes and causes. */
const same = new Set(['MUST', 'SHOULD', 'MAY', 'assay'])

/** The words of a text that stand in no message. */
export function strays(text: string, more: Iterable<string> = []): readonly string[] {
  const known = new Set([...same, ...more])
  const letters = unsaid(text).match(/[\p{L}-]*\p{L}[\p{L}-]*/gu) ?? []
  return [...new Set(letters)].filter(word => !known.has(word))
}
