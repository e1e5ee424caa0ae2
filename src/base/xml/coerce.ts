import type { Json } from '../../model/words.ts'
import type { Shape } from './shape.ts'

/**
 * Text as a value of the types that a schema allows, by the lexical forms of XML Schema 1.1 part 2.
 * Text that fits none of them stays text, for the schema to refuse. `doubtful`: the schema allows
 * text too, so that both readings may be meant.
 */
export function coerced(
  text: string,
  { types, listed }: Shape,
): { readonly value: Json; readonly doubtful: boolean } {
  const typed = typedOf(text.trim(), types)
  if (typed !== undefined) return { value: typed, doubtful: types.has('string') }
  if (types.size > 0) return { value: text, doubtful: false }
  const same = listed.find(value => typeof value !== 'object' && String(value) === text.trim())
  return { value: same ?? text, doubtful: false }
}

function typedOf(text: string, types: ReadonlySet<string>): Json | undefined {
  const number = types.has('number')
  if (number && /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return finite(text)
  if (types.has('integer') && /^[+-]?\d+$/.test(text)) return finite(text)
  if (!types.has('boolean')) return undefined
  if (text === 'true' || text === '1') return true
  return text === 'false' || text === '0' ? false : undefined
}

/** JSON has no infinite number: such text stays text. */
function finite(text: string): number | undefined {
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}
