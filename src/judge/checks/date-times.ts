import type { FormatDialect } from '../../model/catalogue.ts'
import type { Check } from '../check.ts'
import { records } from '../reading/json-answer.ts'
import { type Leaf, leaves } from '../reading/leaves.ts'
import { concluded, count, type Tally, tally } from '../reading/tally.ts'
import {
  dateTimeFault,
  isDate,
  looksLikeDate,
  looksLikeDateTime,
  namesDate,
} from '../reading/timestamps.ts'
import { pointerOf } from '../reading/walk.ts'

/**
 * RFC 3339 date-times with a zone, and dates as YYYY-MM-DD. The standard's schema says what is
 * a date where it says anything; elsewhere the whole text must have a date's shape, and for
 * other notations the member's name must promise a date. A standard whose dates are local
 * (its `formats`) is left aside.
 */
export const dateTimes: Check<'exchange', Tally> = {
  id: 'date-times',
  says: 'Date-times follow RFC 3339 with a zone; dates are YYYY-MM-DD.',
  over: 'run',
  kinds: ['exchange'],
  start: tally,
  judge: (seen, { operation, spec }, memory) => {
    const root = records(seen)
    if (root === undefined || spec.formats === 'local') return []
    memory.looked += 1
    for (const at of leaves(root, seen, operation)) {
      const said = judged(at, spec.formats)
      if (said === undefined) continue
      const what = said === null ? null : `"${String(at.value).slice(0, 60)}" ${said}`
      count(memory, what === null ? null : { evidence: seen.id, at: pointerOf(at), what })
    }
    return []
  },
  end: memory =>
    concluded(memory, {
      things: 'dates and date-times',
      passed: 'are written as RFC 3339 has them',
      wanted: 'YYYY-MM-DD, or YYYY-MM-DDThh:mm:ss with Z or an offset',
      absent: `${memory.looked} JSON answers held no date.`,
    }),
}

/** What is wrong with it; null when it is a good date; undefined when it is no date at all. */
function judged(at: Leaf, dialect: FormatDialect): string | null | undefined {
  if (typeof at.value === 'number') return judgedNumber(at, at.value)
  if (typeof at.value !== 'string') return undefined
  const text = at.value
  const formats = at.declared?.schemas.flatMap(schema => schema['format'] ?? []) ?? []
  if (formats.includes('date-time')) {
    return formats.includes('date') && isDate(text) ? null : dateTimeFault(text, dialect)
  }
  if (formats.includes('date')) return isDate(text) ? null : 'is not a date written YYYY-MM-DD'
  const otherwise = (word: string) => at.declared?.schemas.some(schema => word in schema) === true
  if (formats.length > 0 || ['pattern', 'enum', 'const'].some(otherwise)) return undefined
  if (looksLikeDateTime(text)) return dateTimeFault(text, dialect)
  if (!namesDate(at.name)) return undefined
  if (isDate(text)) return null
  return looksLikeDate(text) ? 'is not a date written YYYY-MM-DD' : undefined
}

const year2000 = 946_684_800 // seconds since 1970

/** Seconds or milliseconds under a name like `updatedAt`, unless the standard says a number. */
function judgedNumber(at: Leaf, value: number): string | undefined {
  if (at.declared !== null || !/(?:[a-z0-9]At|_at|[tT]imestamp)$/.test(at.name)) return undefined
  return Number.isInteger(value) && value >= year2000 ? 'counts seconds instead' : undefined
}
