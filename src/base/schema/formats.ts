import type { Ajv } from 'ajv'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import type { FormatDialect } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import { pattern } from '../pattern.ts'
import { isDate, isDateTime, isTime } from './moment.ts'

const longest = 2048 // characters; the expressions of ajv-formats are only run on shorter texts

const borrowed = [
  'duration',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'json-pointer',
  'relative-json-pointer',
  'uri',
  'uri-reference',
  'uri-template',
] as const

/**
 * Formats that are asserted, dates by the dialect of the standard. `int32` and `int64` are ranges
 * (OAS 3.0.4 §4.4); `float`, `double`, `byte`, `binary`, `password` and unknown formats tell nothing.
 */
export function addFormats(ajv: Ajv, dialect: FormatDialect): void {
  for (const name of borrowed) {
    const format = fullFormats[name]
    const test = format instanceof RegExp ? (text: string) => format.test(text) : validator(format)
    ajv.addFormat(name, text => text.length <= longest && test(text))
  }
  ajv.addFormat('date', isDate)
  ajv.addFormat('time', text => isTime(text, dialect))
  ajv.addFormat('date-time', text => isDateTime(text, dialect))
  ajv.addFormat('uuid', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  ajv.addFormat('regex', isPattern)
  const within = (bits: number) => (value: number) =>
    !Number.isInteger(value) || (value >= -(2 ** (bits - 1)) && value <= 2 ** (bits - 1) - 1)
  ajv.addFormat('int32', { type: 'number', validate: within(32) })
  ajv.addFormat('int64', { type: 'number', validate: within(64) })
}

function validator(format: unknown): (text: string) => boolean {
  if (typeof format === 'function') return text => Boolean(format(text))
  throw new Fault('internal', 'A format of ajv-formats is not what it was.')
}

function isPattern(text: string): boolean {
  try {
    pattern(text)
    return true
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}

const inWords: { readonly [format: string]: string } = {
  date: 'a date that exists, as 2025-01-31 (RFC 3339)',
  uuid: 'a UUID (RFC 9562)',
  uri: 'an absolute URI (RFC 3986)',
  email: 'an e-mail address (RFC 5321)',
  int32: 'an integer of 32 bits',
  int64: 'an integer of 64 bits',
}

const moments: { readonly [dialect in FormatDialect]: { readonly [format: string]: string } } = {
  rfc3339: {
    'date-time': 'a date and time with seconds and zone, as 2025-01-31T09:30:00Z (RFC 3339)',
    time: 'a time with seconds and zone, as 09:30:00Z (RFC 3339)',
  },
  local: {
    'date-time': 'a date and time without zone, as 2025-01-31T09:30:00',
    time: 'a time without zone, as 09:30:00',
  },
  w3c: {
    'date-time': 'a date and time with zone, as 2025-01-31T09:30:00Z (W3C-DTF)',
    time: 'a time with zone, as 09:30Z (W3C-DTF)',
  },
}

/** What a format wants, for a sentence that ends in "was wanted". */
export function formatInWords(format: string, dialect: FormatDialect): string {
  return moments[dialect][format] ?? inWords[format] ?? `the format "${format}"`
}
