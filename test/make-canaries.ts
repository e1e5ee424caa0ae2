import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A secret or a number of somebody that must not be found again. */
export interface Canary {
  readonly name: string
  readonly value: string
}

const escapes = (value: string, one: (unit: string) => string): string =>
  [...value].map(one).join('')
const hex = (unit: string, width: number): string =>
  unit.charCodeAt(0).toString(16).padStart(width, '0')
const upper = (text: string): string => text.replace(/[0-9a-f]{2,}/g, part => part.toUpperCase())

/** In how many ways a server may give a text back, each as its bytes. */
export function spellings(value: string): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(value)
  const utf16 = Buffer.from(value, 'utf16le')
  const percent = escapes(value, unit => `%${hex(unit, 2)}`)
  const named: { readonly [unit: string]: string } = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  }
  const texts: readonly (readonly [string, string])[] = [
    ['as it is', value],
    ['encodeURIComponent', encodeURIComponent(value)],
    ['percent, all', percent],
    ['percent, all, upper case', upper(percent)],
    ['percent, twice', encodeURIComponent(percent)],
    ['form', new URLSearchParams({ v: value }).toString().slice(2)],
    ['JSON', JSON.stringify(value).slice(1, -1)],
    ['JSON in JSON', JSON.stringify(JSON.stringify(value)).slice(3, -3)],
    ['JSON, all', escapes(value, unit => `\\u${hex(unit, 4)}`)],
    ['JavaScript', escapes(value, unit => `\\x${hex(unit, 2)}`)],
    ['HTML', escapes(value, unit => named[unit] ?? unit)],
    ['HTML, decimal', escapes(value, unit => `&#${unit.charCodeAt(0)};`)],
    ['XML, hexadecimal', escapes(value, unit => `&#x${hex(unit, 2)};`)],
    ['hexadecimal', bytes.toString('hex')],
    ['hexadecimal, upper case', bytes.toString('hex').toUpperCase()],
  ]
  const aligned = [0, 1, 2].flatMap(shift => {
    const amid = Buffer.concat([Buffer.from('~~~'.slice(0, shift)), bytes])
    const from = Math.ceil((shift * 8) / 6)
    const to = Math.floor((amid.length * 8) / 6)
    return (['base64', 'base64url'] as const).map(
      form => [`${form} at ${shift}`, amid.toString(form).slice(from, to)] as const,
    )
  })
  return new Map([
    ...[...texts, ...aligned].map(([name, text]) => [name, Buffer.from(text)] as const),
    ['UTF-16LE', utf16],
    ['UTF-16BE', Buffer.from(utf16).swap16()],
  ])
}

/** What was said and written: every file below a folder, its name too. */
export function everything(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [path, Buffer.concat([Buffer.from(`${path}\n`), readFileSync(path)])]),
  )
}

/** Where which canary sits, and how it is spelled there. */
export function sightings(
  places: ReadonlyMap<string, Buffer>,
  canaries: readonly Canary[],
): readonly string[] {
  return canaries.flatMap(({ name, value }) =>
    [...spellings(value)].flatMap(([how, bytes]) =>
      [...places]
        .filter(([, all]) => all.includes(bytes))
        .map(([place]) => `${name}, ${how}: ${place}`),
    ),
  )
}
