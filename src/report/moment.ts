import { spokenTime } from './html/words.ts'

/** A time as people say it; anything but an RFC 3339 time in UTC stays as it is. */
export function spoken(at: string): string {
  const [, year = '', month, day, time = ''] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d):.*Z$/u.exec(at) ?? []
  return spokenTime(year, Number(month), Number(day), time) ?? at
}
