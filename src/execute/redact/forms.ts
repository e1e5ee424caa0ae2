/**
 * A pattern for every way in which a server may give a secret back: as it is, with each
 * character on its own percent-encoded, escaped for JSON or JavaScript, or as an HTML
 * reference (also twice over); in hexadecimal; in UTF-16; in base64 or base64url, alone or amid
 * other bytes (three alignments). It works on text, and on bytes read as ISO 8859-1. Every repeat is
 * bounded: a hostile body costs time linear in its length.
 */
export function forms(secret: string): RegExp {
  const bytes = Buffer.from(secret, 'utf8')
  const ways = [spelled(secret), hexadecimal(bytes), ...base64(bytes), ...utf16(secret)]
  return new RegExp(ways.join('|'), 'g')
}

/**
 * The same as fixed texts, for a token of characters that no encoding changes one by one (such as
 * a JWT); null for another. A page of patterns for each of many tokens would be felt.
 */
export function plainForms(secret: string): readonly string[] | null {
  if (!/^[A-Za-z0-9._-]{16,}$/.test(secret)) return null
  const bytes = Buffer.from(secret, 'latin1')
  const hex = bytes.toString('hex')
  const cores = [0, 1, 2].map(shift => core(bytes, shift))
  const url = cores.map(text => text.replaceAll('+', '-').replaceAll('/', '_'))
  const little = Buffer.from(secret, 'utf16le')
  const wide = [little, Buffer.from(little).swap16()].map(one => one.toString('latin1'))
  return [...new Set([secret, hex, hex.toUpperCase(), ...cores, ...url, ...wide])]
}

/** The characters of base64, after so many other bytes, that depend on nothing but these. */
function core(bytes: Uint8Array, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
  return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6))
}

/** Each character in any of its spellings; a run of backslashes as one. */
function spelled(secret: string): string {
  const units = secret.match(/\\+|[^\\]/gsu) ?? []
  return units.map(unit => (unit.startsWith('\\') ? backslashes(unit.length) : one(unit))).join('')
}

function one(character: string): string {
  return `(?:${waysOf(character).join('|')})`
}

/** The patterns of one character; the first is the character itself. */
function waysOf(character: string): readonly string[] {
  const bytes = [...Buffer.from(character, 'utf8')]
  const point = character.codePointAt(0) ?? 0
  const ways = [
    escaped(character),
    bytes.map(percent).join(''),
    [...Array(character.length).keys()]
      .map(at => `\\\\{1,4}u${digits(character.charCodeAt(at), 4)}`)
      .join(''),
    `&(?:amp;){0,3}#(?:0{0,4}${point}|[xX]0{0,4}${digits(point, 1)});`,
  ]
  if (point > 0x7f) ways.push(bytes.map(byte => `\\x${byte.toString(16)}`).join(''))
  if (point > 0x7f && point < 0x100) ways.push(percent(point))
  if (point < 0x100) ways.push(`\\\\{1,4}x${digits(point, 2)}`)
  const named = references[character]
  if (named !== undefined) ways.push(`&(?:amp;){0,3}${named};`)
  if (character === ' ') ways.push('\\+')
  if (`"'/`.includes(character)) ways.push(`\\\\{1,4}${character}`)
  return ways
}

function backslashes(run: number): string {
  const [, ...ways] = waysOf('\\')
  return `(?:\\\\{${run},${4 * run}}|(?:${ways.join('|')}){${run}})`
}

function percent(byte: number): string {
  return `%(?:25){0,3}${digits(byte, 2)}`
}

/** The bytes of UTF-16 in both orders, read as ISO 8859-1. */
function utf16(secret: string): readonly string[] {
  const little = Buffer.from(secret, 'utf16le')
  return [little, Buffer.from(little).swap16()].map(bytes => escaped(bytes.toString('latin1')))
}

/** A number in hexadecimal, in either case. */
function digits(value: number, width: number): string {
  return [...value.toString(16).padStart(width, '0')].map(eitherCase).join('')
}

function eitherCase(digit: string): string {
  return /[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit
}

function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map(byte => digits(byte, 2)).join('')
}

/** The characters that depend on nothing but the secret, and the one at each end that shares bits. */
function base64(bytes: Uint8Array): readonly string[] {
  return [0, 1, 2].map(shift => {
    const text = core(bytes, shift)
    const before = shift === 0 ? '' : '[A-Za-z0-9+/_-]?'
    const after = (shift + bytes.length) % 3 === 0 ? '' : '[A-Za-z0-9+/_-]?(?:=|%3[dD]){0,2}'
    return before + [...text].map(symbol => symbols[symbol] ?? symbol).join('') + after
  })
}

const symbols: { readonly [symbol: string]: string } = {
  '+': '(?:[+-]|%2[bB])',
  '/': '(?:[/_]|%2[fF]|\\\\{1,4}/)',
}

const references: { readonly [character: string]: string } = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
