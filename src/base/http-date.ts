const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const time = '[0-9]{2}:[0-9]{2}:[0-9]{2}'
const imfFixdate = new RegExp(
  `^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} ${month} [0-9]{4} ${time} GMT$`,
)
const rfc850 = new RegExp(
  `^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [0-9]{2}-${month}-[0-9]{2} ${time} GMT$`,
)
const asctime = new RegExp(
  `^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${month} [ 0-9][0-9] ${time} [0-9]{4}$`,
)

/** The one form of HTTP-date that senders generate (RFC 9110 §5.6.7, IMF-fixdate). */
export function isHttpDate(text: string): boolean {
  return imfFixdate.test(text) && !Number.isNaN(Date.parse(text))
}

/** Milliseconds since 1970 of any form that recipients must read (RFC 9110 §5.6.7), or null. */
export function readHttpDate(text: string): number | null {
  const zoned = asctime.test(text) ? `${text} GMT` : text
  if (zoned === text && !imfFixdate.test(text) && !rfc850.test(text)) return null
  const ms = Date.parse(zoned)
  return Number.isNaN(ms) ? null : ms
}
