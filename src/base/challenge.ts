/** One challenge of a WWW-Authenticate field (RFC 9110 §11.6.1). */
export interface Challenge {
  /** In lower case. */
  readonly scheme: string
  /** By their names in lower case; the first of a name counts. */
  readonly parameters: ReadonlyMap<string, string>
}

const word = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
const quoted = '"((?:[^"\\\\]|\\\\.)*)"'

/** The challenges of a field, as far as they can be read: a scheme, and the parameters after it. */
export function challenges(field: string): readonly Challenge[] {
  const item = new RegExp(`[\\s,]*(${word})(?:\\s*=\\s*(?:${quoted}|([^\\s,"]*)))?`, 'y')
  const found: { scheme: string; parameters: Map<string, string> }[] = []
  for (let next = item.exec(field); next !== null; next = item.exec(field)) {
    const [, name = '', text, bare] = next
    const value = text?.replace(/\\(.)/g, '$1') ?? bare
    const last = found.at(-1)
    if (value === undefined) found.push({ scheme: name.toLowerCase(), parameters: new Map() })
    else if (last?.parameters.has(name.toLowerCase()) === false) {
      last.parameters.set(name.toLowerCase(), value)
    }
  }
  return found
}
