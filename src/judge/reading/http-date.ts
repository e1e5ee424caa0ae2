const imfFixdate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$/

/** The one form of HTTP-date that senders generate (RFC 9110 §5.6.7, IMF-fixdate). */
export function isHttpDate(text: string): boolean {
  return imfFixdate.test(text) && !Number.isNaN(Date.parse(text))
}
