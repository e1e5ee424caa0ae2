import { get, parse } from '../../base/pointer.ts'
import type { Validity } from '../../base/schema/index.ts'
import type { Json } from '../../model/words.ts'

/** How many places of a value are read anew, at most; a value has few. */
const rereadings = 20

/**
 * Why a value that assay wrote as text does not fit, in one sentence; null when it does. On
 * the wire `"1"` and `1` are the same text, and so are a value and a list of it alone:
 * whichever reading fits is the right one.
 */
export function misfitOnWire(value: Json, validate: (value: Json) => Validity): string | null {
  const { violations, unusable } = validate(value)
  if (unusable !== null) return null
  let sent = value
  let open = violations
  for (const reread of [otherReading, alone, otherReading]) {
    if (open.length === 0) return null
    for (const { at } of open.slice(0, rereadings)) sent = changed(sent, at, reread)
    open = validate(sent).violations
  }
  return open.length === 0 ? null : (violations[0]?.because ?? null)
}

function changed(value: Json, pointer: string, to: (value: Json) => Json): Json {
  const seen = get(value, pointer)
  return seen === undefined ? value : put(value, parse(pointer), to(seen))
}

function put(into: Json, path: readonly string[], value: Json): Json {
  const [head, ...rest] = path
  if (head === undefined || typeof into !== 'object' || into === null) return value
  const entries = Object.entries(into).map(([name, member]): [string, Json] => [
    name,
    name === head ? put(member, rest, value) : member,
  ])
  if (Array.isArray(into)) return entries.map(([, member]) => member)
  return Object.fromEntries(entries)
}

function otherReading(value: Json): Json {
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return value
  if (value === 'true' || value === 'false') return value === 'true'
  return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value
}

function alone(value: Json): Json {
  return Array.isArray(value) ? value : [value]
}

/** A value as it goes out: members that are `null` are left out, and a file is any text. */
export function asSent(value: Json): { readonly value: Json; readonly files: readonly string[] } {
  const files: string[] = []
  const sent = (one: Json, at: string): Json => {
    if (typeof one !== 'object' || one === null) return one
    if (Object.hasOwn(one, 'x-assay-file')) {
      files.push(at)
      return ''
    }
    const kept = Object.entries(one).filter(([, member]) => member !== null)
    if (Array.isArray(one)) return kept.map(([, member], index) => sent(member, `${at}/${index}`))
    const tokens = kept.map(([name, member]): [string, Json] => [
      name,
      sent(member, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    ])
    return Object.fromEntries(tokens)
  }
  return { value: sent(value, ''), files }
}
