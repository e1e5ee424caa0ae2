/** Percent-encodes all but the unreserved characters (RFC 3986 §2.3), as UTF-8. */
export function percent(text: string): string {
  if (/^[\w.~-]*$/.test(text)) return text
  // encodeURIComponent leaves !'()* too, and refuses lone surrogates.
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/**
 * Reserved expansion (RFC 6570 §3.2.3): reserved characters and percent-encoded triples stand as
 * they are, but for those that a query cannot hold (`[ ] #`), that delimit a form (`& = +`),
 * and `'`, which URLs are sent without (OAS 3.1.1 Appendix C; WHATWG URL, special query).
 */
export function percentReserved(text: string): string {
  return text
    .toWellFormed()
    .replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~%:/?@!$()*,;]/gu, one => percent(one))
}

/** As `percentReserved`, with the delimiters of a form as they are: a whole query string. */
export function percentQuery(text: string): string {
  return text
    .toWellFormed()
    .replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~%:/?@!$()*,;&=+]/gu, one => percent(one))
}

/** A name or value of `application/x-www-form-urlencoded`: as `percent`, but `+` for a space. */
export function formText(text: string): string {
  return percent(text).replaceAll('%20', '+')
}
