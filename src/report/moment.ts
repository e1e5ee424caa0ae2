import type { Words } from '../words/index.ts'

/** A time as people say it; anything but an RFC 3339 time in UTC stays as it is. */
export function spoken(at: string, { moment }: Words): string {
  const [, year = '', month, day, time = ''] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d):.*Z$/u.exec(at) ?? []
  const number = Number(month)
  if (!(number >= 1 && number <= 12)) return at
  return moment({ day: Number(day), month: number, year, time })
}
