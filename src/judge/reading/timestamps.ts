import type { FormatDialect } from '../../model/catalogue.ts'

const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/
const whole =
  /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?([Zz]|[+-](\d{2}):(\d{2}))?$/

/** A calendar date written YYYY-MM-DD (RFC 3339 §5.6, full-date). */
export function isDate(text: string): boolean {
  const [, year, month, day] = dateShape.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  return Number(month) >= 1 && Number(month) <= 12 && daysIn(+year, +month) >= +day && +day >= 1
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * What keeps a text from being a date-time with its zone (RFC 3339 §5.6), or null. The `w3c`
 * dialect may leave out the seconds (W3C NOTE-datetime).
 */
export function dateTimeFault(text: string, dialect: FormatDialect): string | null {
  const parts = whole.exec(text)
  if (parts === null) return 'is not written YYYY-MM-DDThh:mm:ss with a zone'
  const [, date = '', hour, minute, second, zone, zoneHour, zoneMinute] = parts
  if (!isDate(date)) return 'names a day that does not exist'
  if (zone === undefined) return 'has no zone designator'
  if (second === undefined && dialect !== 'w3c') return 'has no seconds'
  const inRange =
    Number(hour) <= 23 &&
    Number(minute) <= 59 &&
    Number(second ?? 0) <= 60 && // a leap second (§5.7)
    Number(zoneHour ?? 0) <= 23 &&
    Number(zoneMinute ?? 0) <= 59
  return inRange ? null : 'names a time that does not exist'
}

/** The whole text has the shape of a date with a time, right or wrong. */
export function looksLikeDateTime(text: string): boolean {
  return /^(?:\d{4}-\d{1,2}-\d{1,2}[Tt ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?|\d{8}T\d{4,6}) ?(?:[Zz]|[+-]\d{2}(?::?\d{2})?)?$/.test(
    text,
  )
}

const otherDates = [
  /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[ T].{0,20})?$/, // 31/12/2026
  /^\d{4}[/.]\d{1,2}[/.]\d{1,2}(?:[ T].{0,20})?$/, // 2026/12/31
  /^\d{4}-\d{1,2}-\d{1,2}$/, // 2026-2-30
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/, // 20261231
  /^(?:[A-Z][a-z]{2,8}, )?\d{1,2}[ -][A-Z][a-z]{2,8}[ -]\d{4}(?: \d{1,2}:\d{2}.{0,20})?$/, // 31 December 2026
]

/** A date in some notation; only meaningful under a member name that promises a date. */
export function looksLikeDate(text: string): boolean {
  return otherDates.some(shape => shape.test(text))
}

const dateWords = ['date', 'datetime', 'timestamp', 'dob']
const wholeNames = ['created', 'modified', 'updated', 'valid_from', 'valid_to', 'valid_until']

/** A member's name that promises a date or a date-time: `closing_date`, `dateOfBirth`, `updatedAt`. */
export function namesDate(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
  return (
    words.some(word => dateWords.includes(word)) ||
    (words.length > 1 && words.at(-1) === 'at') ||
    wholeNames.includes(words.join('_'))
  )
}
