import type { ErrorObject } from 'ajv/dist/2020.js'
import { escapeToken, get, parse } from '../base/pointer.ts'
import { didYouMean, suggest } from '../base/suggest.ts'
import type { Json } from '../model/words.ts'

/** One error of a format check in words, and where it belongs in the document. */
export interface Explained {
  readonly pointer: string
  readonly of: 'key' | 'value'
  readonly says: string
  readonly hint: string
}

interface About {
  readonly error: ErrorObject
  readonly root: Json
  /** The value at fault. */
  readonly value: Json | undefined
  /** The member in words: `requirements[2].level`. */
  readonly member: string
  readonly schema: { readonly [keyword: string]: unknown }
}

/** What a format check found, in words; `root` is the whole document. */
export function explain(error: ErrorObject, root: Json): Explained {
  const schema: unknown = error.parentSchema
  const about: About = {
    error,
    root,
    value: get(root, error.instancePath),
    member: member(error.instancePath),
    schema: isRecord(schema) ? schema : {},
  }
  const ownHint = about.schema['x-assay-hint']
  const explained = sayings[error.keyword]?.(about) ?? other(about)
  const hint = typeof ownHint === 'string' && explained.hint === '' ? ownHint : explained.hint
  return { ...explained, hint: hint === '' ? described(about) : hint }
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `/requirements/2/level` as people say it: `requirements[2].level`. */
function member(pointer: string): string {
  const words = parse(pointer).map(token => (/^[0-9]+$/.test(token) ? `[${token}]` : `.${token}`))
  return words.join('').replace(/^\./, '') || 'the document'
}

function described({ schema }: About): string {
  const { title, description } = schema
  if (typeof description !== 'string') return 'Correct it; the format is under specs/formats.'
  return typeof title === 'string' ? `${title}: ${description}` : description
}

type Saying = (about: About) => Explained

function at({ error }: About, says: string, hint = '', of: 'key' | 'value' = 'value'): Explained {
  return { pointer: error.instancePath, of, says, hint }
}

function other(about: About): Explained {
  return at(about, `${about.member} ${about.error.message ?? 'is not as wanted'}.`)
}

const sayings: { readonly [keyword: string]: Saying } = {
  required: about => missing(about, String(about.error.params['missingProperty'])),
  dependentRequired: about => missing(about, String(about.error.params['missingProperty'])),
  additionalProperties: about => unknown(about, String(about.error.params['additionalProperty'])),
  enum: enumeration,
  const: about =>
    at(
      about,
      `${about.member} is ${shown(about)}; ${quote(about.error.params['allowedValue'])} was wanted.`,
    ),
  type: about => {
    const wanted = typeWords(about.error.params['type'])
    const says = `${about.member} is ${kind(about.value)}; ${wanted} was wanted.`
    return at(about, says, inQuotes(about, wanted))
  },
  pattern: about => form(about),
  minLength: about => at(about, `${about.member} is empty.`),
  minItems: about => at(about, `${about.member} has ${count(about, 'item')}; ${least(about)}.`),
  minProperties: about =>
    at(about, `${about.member} has ${count(about, 'member')}; ${least(about)}.`),
  maxItems: about =>
    at(about, `${about.member} has more than ${String(about.error.params['limit'])} items.`),
  minimum: range,
  maximum: range,
  uniqueItems: about => {
    const { i, j } = about.error.params
    const pointer = `${about.error.instancePath}/${String(i)}`
    const says = `${about.member}[${String(i)}] says the same as ${about.member}[${String(j)}].`
    return { pointer, of: 'value', says, hint: 'Remove one of the two.' }
  },
  not: about =>
    about.error.propertyName === undefined
      ? at(about, `${about.member} has no place here.`, '', 'key')
      : form(about),
  oneOf: alternatives,
}

function missing(about: About, name: string): Explained {
  const near = nearMiss(about, name)
  if (near !== undefined) return unknown(about, near)
  const says = `"${name}" is missing in ${about.member}.`
  const properties = about.schema['properties']
  const wanted = isRecord(properties) ? properties[name] : undefined
  const description = isRecord(wanted) ? wanted['description'] : undefined
  if (typeof description === 'string') return at(about, says, `Add it: ${description}`)
  return at(about, says, typeof about.schema['x-assay-hint'] === 'string' ? '' : 'Add it.')
}

/** A member that nobody knows and whose name is near the missing one. */
function nearMiss({ value, schema }: About, name: string): string | undefined {
  const known = names(schema)
  if (!isRecord(value) || schema['additionalProperties'] !== false) return undefined
  const strangers = Object.keys(value).filter(key => !known.includes(key) && !key.startsWith('x-'))
  return suggest(name, strangers)
}

function names(schema: About['schema']): readonly string[] {
  const { properties } = schema
  return isRecord(properties) ? Object.keys(properties) : []
}

function unknown(about: About, name: string): Explained {
  const known = names(about.schema)
  const near = didYouMean(name, known).trim()
  const list = `Known here: ${known.join(', ')}.`
  return {
    pointer: `${about.error.instancePath}/${escapeToken(name)}`,
    of: 'key',
    says: `"${name}" is not known in ${about.member}.`,
    hint: near === '' ? list : near,
  }
}

function enumeration(about: About): Explained {
  const later: unknown = about.schema['x-assay-later']
  if (Array.isArray(later) && later.includes(about.value)) {
    const says = `${about.member} is ${shown(about)}, which comes with a later edition.`
    return at(about, says, `This edition knows ${allowed(about).map(quote).join(', ')}.`)
  }
  const wanted = allowed(about)
  const says = `${about.member} is ${shown(about)}; ${alternativesOf(wanted)} was wanted.`
  const texts = wanted.filter(value => typeof value === 'string')
  return at(about, says, didYouMean(String(about.value), texts).trim())
}

function allowed({ error }: About): readonly unknown[] {
  const values: unknown = error.params['allowedValues']
  return Array.isArray(values) ? values : []
}

function alternativesOf(values: readonly unknown[]): string {
  const words = values.map(quote)
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** A value or, under `propertyNames`, a name that is not of the wanted form. */
function form(about: About): Explained {
  const { propertyName, instancePath } = about.error
  if (propertyName === undefined) {
    return at(about, `${about.member} is ${shown(about)}, which is not of the wanted form.`)
  }
  return {
    pointer: `${instancePath}/${escapeToken(propertyName)}`,
    of: 'key',
    says: `"${propertyName}" in ${about.member} is not a name of the wanted form.`,
    hint: '',
  }
}

function range(about: About): Explained {
  const { comparison, limit } = about.error.params
  const words = comparison === '>=' ? 'at least' : 'at most'
  return at(about, `${about.member} is ${shown(about)}; ${words} ${String(limit)} was wanted.`)
}

function count({ value }: About, thing: string): string {
  const size = Array.isArray(value) ? value.length : Object.keys(value ?? {}).length
  return size === 0 ? `no ${thing}` : `${size} ${thing}${size === 1 ? '' : 's'}`
}

function least({ error }: About): string {
  return `at least ${String(error.params['limit'])} was wanted`
}

/** `oneOf` over members of which exactly one must be there. */
function alternatives(about: About): Explained {
  const branches: unknown = about.error.schema
  const wanted = (Array.isArray(branches) ? branches : []).flatMap((branch: unknown) =>
    isRecord(branch) && Array.isArray(branch['required']) ? branch['required'] : [],
  )
  const { value } = about
  if (!isRecord(value)) return at(about, `${about.member} is ${kind(value)}; an object was wanted.`)
  const given = wanted.filter(name => Object.hasOwn(value, String(name)))
  const seen = given.length === 0 ? 'none of them' : given.map(quote).join(' and ')
  const list = wanted.map(quote).join(', ')
  const near = given.length === 0 ? strangerNear(about, wanted) : undefined
  if (near !== undefined) return unknown(about, near)
  const hint = given.length === 0 ? 'Add one of them.' : 'Keep one of them.'
  return at(about, `Exactly one of ${list} is wanted in ${about.member}; it has ${seen}.`, hint)
}

function strangerNear(about: About, wanted: readonly unknown[]): string | undefined {
  return wanted.map(name => nearMiss(about, String(name))).find(name => name !== undefined)
}

function shown({ value, schema }: About): string {
  return schema['x-assay-secret'] === true ? 'a value not shown here' : quote(value)
}

function quote(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object'
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

const typeNames: { readonly [type: string]: string } = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
}

function typeWords(type: unknown): string {
  const types = Array.isArray(type) ? type : [type]
  return types.map(one => typeNames[String(one)] ?? String(one)).join(' or ')
}

function kind(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (typeof value === 'boolean') return 'true or false'
  // Not which number: where a secret's name belongs it may be the secret.
  if (typeof value === 'number') return 'a number'
  if (typeof value === 'string') return 'text'
  return Array.isArray(value) ? 'a list' : 'an object'
}

function inQuotes({ value, schema }: About, wanted: string): string {
  const bare = typeof value === 'number' || typeof value === 'boolean'
  if (!bare || !wanted.startsWith('text') || schema['x-assay-secret'] === true) return ''
  return 'Put it in quotes.'
}
