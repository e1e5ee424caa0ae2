const shape = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,3})?Z$/

/** Milliseconds of an instant in UTC, as RFC 3339 writes it with `Z`; null when it is none. */
export function instant(text: unknown): number | null {
  if (typeof text !== 'string' || !shape.test(text)) return null
  const ms = Date.parse(text)
  // The 30th of February is read as the 1st of March: what is read must spell the same day.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 19) !== text.slice(0, 19)) return null
  return ms
}
