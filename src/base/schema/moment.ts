import type { FormatDialect } from '../../model/catalogue.ts'

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Minutes east of UTC; null without a zone. */
  readonly offset: number | null
}

/** `full-date` of RFC 3339 §5.6, a day that exists (Appendix C has the leap years). */
export function isDate(text: string): boolean {
  return dayOf(text) !== undefined
}

/**
 * A time of day. RFC 3339: `full-time`, with seconds and zone. Local: `partial-time`, without
 * zone. W3C (NOTE-datetime): seconds may be left out, the zone not.
 */
export function isTime(text: string, dialect: FormatDialect): boolean {
  const clock = clockOf(text, dialect)
  return clock !== undefined && (clock.second < 60 || leaps(clock, null))
}

/** A day, `T` and a time of day by the same dialect; RFC 3339 also allows `t` and `z`. */
export function isDateTime(text: string, dialect: FormatDialect): boolean {
  if (text[10] !== 'T' && !(text[10] === 't' && dialect === 'rfc3339')) return false
  const day = dayOf(text.slice(0, 10))
  const clock = clockOf(text.slice(11), dialect)
  if (day === undefined || clock === undefined) return false
  return clock.second < 60 || leaps(clock, day)
}

function dayOf(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? { year, month, day }
    : undefined
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0)
}

const shapes: { readonly [dialect in FormatDialect]: RegExp } = {
  rfc3339: /^(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/,
  local: /^(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?$/,
  w3c: /^(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|([+-])(\d{2}):(\d{2}))$/,
}

function clockOf(text: string, dialect: FormatDialect): Clock | undefined {
  const match = shapes[dialect].exec(text)
  if (match === null) return undefined
  const [, hours, minutes, seconds = '0', sign, east = '0', eastMinutes = '0'] = match
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)]
  if (hour > 23 || minute > 59 || second > 60) return undefined
  if (Number(east) > 23 || Number(eastMinutes) > 59) return undefined
  const offset = (sign === '-' ? -1 : 1) * (Number(east) * 60 + Number(eastMinutes))
  return { hour, minute, second, offset: dialect === 'local' ? null : offset }
}

/**
 * Second 60 stands only at 23:59 UTC, on the last day of a month (RFC 3339 §5.7, Appendix D).
 * Without a zone it cannot be told where that is, so any hour may have it; without a day, any day.
 */
function leaps({ hour, minute, offset }: Clock, day: Day | null): boolean {
  if (offset === null) return minute === 59
  const utc = hour * 60 + minute - offset
  if ((utc + 2880) % 1440 !== 1439) return false
  if (day === null) return true
  // The day in UTC may be the one before or after.
  const shift = Math.floor(utc / 1440)
  const ordinal = day.day + shift
  const last = daysIn(day.year, day.month)
  const before = ordinal === 0 // the last day of the month before
  return before || ordinal === last
}
