import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import draft04 from 'ajv-draft-04'
import formats from 'ajv-formats'

/** What a schema of others (`schemas/README.md`) has to say against a document; null is nothing. */
export function schema(file: string): (document: unknown) => string | null {
  const root = JSON.parse(readFileSync(join(import.meta.dirname, 'schemas', file), 'utf8'))
  const old = String(root.$schema).includes('draft-04')
  const ajv = new (old ? draft04.default : Ajv)({
    strict: false,
    allErrors: true,
    unicodeRegExp: false,
  })
  formats.default(ajv)
  const validate = ajv.compile(root)
  return document => (validate(document) ? null : ajv.errorsText(validate.errors))
}

const require = createRequire(import.meta.url)

/** What har-schema has to say against a HAR; null is nothing. */
export function harSchema(): (document: unknown) => string | null {
  const ajv = new Ajv({ strict: false, allErrors: true })
  formats.default(ajv)
  const schemas: { readonly [name: string]: { readonly $schema: string } } = require('har-schema')
  // Draft 6, of which nothing is used that draft 7 reads otherwise.
  for (const { $schema: _, ...one } of Object.values(schemas)) ajv.addSchema(one)
  return document =>
    ajv.validate('har.json#', document) === true ? null : ajv.errorsText(ajv.errors)
}
