import type { AnySchemaObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FormatDialect } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import { canonical } from '../digest.ts'
import { pattern } from '../pattern.ts'
import type { Closure } from './closure.ts'
import { addFormats } from './formats.ts'

/** Ajv for one dialect of formats: `fast` stops at the first violation, `thorough` lists them. */
export interface Engine {
  compile(uri: string, closure: Closure): ValidateFunction
  /** A schema that stands for itself; its references are to units that were compiled before. */
  part(schema: AnySchemaObject | boolean): ValidateFunction
}

/** More violations than this are not listed: the pass is broken off. */
export const mostErrors = 2000

export function engine(dialect: FormatDialect, how: 'fast' | 'thorough'): Engine {
  const ajv = new Ajv2020({
    strict: false,
    meta: false,
    validateSchema: false,
    logger: false,
    messages: false,
    ownProperties: true,
    allErrors: how === 'thorough',
    verbose: true,
    inlineRefs: 8,
    code: {
      optimize: false, // it doubles the time to compile and saves little afterwards
      regExp: Object.assign(bounded, { code: 'new RegExp' }),
      process: capped,
    },
  })
  addFormats(ajv, dialect)
  replaceUniqueItems(ajv)
  const added = new Set<string>()
  return {
    compile: (uri, { units }) => {
      for (const unit of units) {
        if (added.has(unit.uri)) continue
        added.add(unit.uri)
        ajv.addSchema(unit.schema, unit.uri)
      }
      const validate = ajv.getSchema(uri)
      if (validate === undefined) throw new Fault('internal', `Ajv lost the schema "${uri}".`)
      return validate
    },
    part: schema => ajv.compile(schema),
  }
}

/** Ajv's own test compares every two items: 20,000 objects take 11 s. This one hashes them. */
function replaceUniqueItems(ajv: Ajv2020): void {
  ajv.removeKeyword('uniqueItems')
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    errors: false,
    validate: (wanted: boolean, items: readonly never[]) =>
      !wanted || new Set(items.map(canonical)).size === items.length,
  })
}

/** Breaks off a list of errors that grows without end: memory is bounded (throws the list). */
function capped(code: string): string {
  return code
    .replace(/vErrors\.push\((\w+)\);/g, `if(vErrors.push($1) > ${mostErrors}) throw vErrors;`)
    .replaceAll(
      'errors = vErrors.length;',
      `errors = vErrors.length;if(errors > ${mostErrors}) throw vErrors;`,
    )
}

interface Bounded {
  readonly test: (text: string) => boolean
  readonly toString: () => string
}

/** Ajv's expressions, but none runs for ever. Unicode mode where the pattern allows it. */
function bounded(source: string): Bounded {
  const compiled = lenient(source)
  const test = (text: string): boolean => {
    const found = compiled.test(text)
    if (found !== 'too-slow') return found
    throw new Fault('bad-pattern', `The pattern "${source.slice(0, 120)}" takes too long to try.`)
  }
  return { test, toString: () => `bounded ${source}` } // ajv keeps them by this text
}

function lenient(source: string): ReturnType<typeof pattern> {
  try {
    return pattern(source, 'u')
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return pattern(source, '')
  }
}
