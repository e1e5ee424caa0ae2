import { readFile } from 'node:fs/promises'
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import { Fault } from '../model/fault.ts'
import type { JsonObject } from '../model/words.ts'
import type { Files } from './files.ts'
import { type Loaded, loadJson } from './json-document.ts'
import { explain } from './schema-message.ts'
import { errorCode, type Limits, ourLimits } from './text.ts'

/** A compiled format: returns the value with its type, or throws one `schema` Fault. */
export type Checker<T> = (loaded: Loaded) => T

/** Reads a file and holds it to one of our published formats. Throws as its two parts do. */
export async function loadChecked<K extends keyof Files>(
  file: string,
  format: K,
  limits: Limits = ourLimits,
): Promise<{ readonly loaded: Loaded; readonly value: Files[K] }> {
  const loaded = await load(file, limits)
  return { loaded, value: await checked(loaded, format) }
}

/** YAML is read by what is loaded when first needed, as Ajv below: it is felt at start-up. */
async function load(file: string, limits: Limits): Promise<Loaded> {
  if (/\.json$/i.test(file)) return loadJson(file, limits)
  const { loadDocument } = await import('./document.ts')
  return loadDocument(file, limits)
}

/**
 * The value of a document that keeps to one of our formats. Throws `schema`, naming file,
 * line, column, the member, what was wanted and, for mistyped names, the nearest one.
 */
export async function checked<K extends keyof Files>(loaded: Loaded, format: K): Promise<Files[K]> {
  return (await checker(format))(loaded)
}

/** The check of one format, compiled at its first use. */
export async function checker<K extends keyof Files>(format: K): Promise<Checker<Files[K]>> {
  const validate = await compiled<Files[K]>(format)
  return loaded => {
    const value: unknown = loaded.value
    if (validate(value)) return value
    const { pointer, of, says, hint } = explain(chosen(validate.errors ?? []), loaded.value)
    throw new Fault('schema', says, { at: loaded.place(pointer, of), hint })
  }
}

/** The published schema of a format, as a value. */
export async function formatSchema(format: keyof Files): Promise<JsonObject> {
  // From src/load/ and, once built, from dist/src/load/.
  for (const up of ['../../', '../../../']) {
    const url = new URL(`${up}specs/formats/${format}.json`, import.meta.url)
    try {
      // Our own file; its shape is tested.
      const schema: JsonObject = JSON.parse(await readFile(url, 'utf8'))
      return schema
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
  }
  throw new Fault('internal', `The format "${format}" is missing from this installation.`)
}

let ajv: Promise<Ajv2020> | undefined

async function compiled<T>(format: keyof Files): Promise<ValidateFunction<T>> {
  ajv ??= validatorOfFormats()
  const instance = await ajv
  const schema = await formatSchema(format)
  if (format === 'plan') await compiled('arazzo')
  const known = instance.getSchema<T>(String(schema['$id']))
  return known ?? instance.compile<T>(schema)
}

async function validatorOfFormats(): Promise<Ajv2020> {
  // Loaded when first needed: it is felt at start-up.
  const { Ajv2020: Validator } = await import('ajv/dist/2020.js')
  const instance = new Validator({
    strictTypes: false,
    allowUnionTypes: true,
    validateFormats: false,
    verbose: true,
    ownProperties: true,
    logger: false,
    // They are ours, and tested: to hold each to the schema of schemas takes as long as the rest.
    validateSchema: false,
    // Optimising costs more than the few documents that a command reads give back.
    code: { optimize: false },
  })
  for (const keyword of ['x-assay-hint', 'x-assay-later', 'x-assay-secret'])
    instance.addKeyword(keyword)
  return instance
}

const summaries = ['if', 'anyOf', 'allOf', 'propertyNames']

/** The error nearest to what the author wrote: the deepest that is no mere summary of others. */
function chosen(errors: readonly ErrorObject[]): ErrorObject {
  const own = errors.filter(error => !summaries.includes(error.keyword))
  const [first, ...rest] = own.length > 0 ? own : errors
  if (first === undefined) throw new Fault('internal', 'A format refused a value without a reason.')
  return rest.reduce((best, error) => (depth(error) > depth(best) ? error : best), first)
}

function depth(error: ErrorObject): number {
  // Of the branches of a oneOf, the oneOf itself says best what is wrong.
  return error.instancePath.split('/').length * 2 + (error.keyword === 'oneOf' ? 1 : 0)
}
