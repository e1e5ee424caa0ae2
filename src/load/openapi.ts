import { isObject } from '../base/is-object.ts'
import type { ApiDocument, Note } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { Json, JsonObject } from '../model/words.ts'
import { type Loaded, loadDocument } from './document.ts'
import { apiLimits } from './text.ts'

/** An API document with the file it came from, for messages about places in it. */
export interface LoadedApi {
  readonly document: ApiDocument
  readonly loaded: Loaded
}

/**
 * Reads an OpenAPI 3.0 or 3.1 document, or (`kind` any) a schema file that one refers to.
 * What it refers to is not followed here, and broken examples are no reason to refuse it.
 * Throws what `loadDocument` throws, and `schema` for anything else than such a document.
 */
export async function loadOpenApi(
  file: string,
  uri: string,
  kind: 'openapi' | 'any' = 'openapi',
): Promise<LoadedApi> {
  const loaded = await loadDocument(file, apiLimits)
  const root = loaded.value
  if (!isObject(root)) {
    const says = 'An object was wanted at the top of the file.'
    throw new Fault('schema', says, {
      at: loaded.place(''),
      hint: 'Check that it is the right file.',
    })
  }
  return { loaded, document: { uri, dialect: dialectOf(root, loaded, kind), root } }
}

function dialectOf(
  root: JsonObject,
  loaded: Loaded,
  kind: 'openapi' | 'any',
): ApiDocument['dialect'] {
  const version = root['openapi']
  if (typeof version === 'string' && /^3\.0(\.|$)/.test(version)) return 'openapi-3.0'
  if (typeof version === 'string' && /^3\.1(\.|$)/.test(version)) return 'openapi-3.1'
  if (version === undefined && root['swagger'] === undefined && kind === 'any') return 'schema'
  throw unsupported(root, loaded)
}

function unsupported(root: JsonObject, loaded: Loaded): Fault {
  const [name, version] =
    root['swagger'] === undefined ? ['openapi', root['openapi']] : ['swagger', root['swagger']]
  if (version === undefined) {
    const says = 'The file is no OpenAPI document: the member "openapi" is missing.'
    const hint = 'Add openapi: "3.1.1" (or the version it keeps to), or name another file.'
    return new Fault('schema', says, { at: loaded.place(''), hint })
  }
  const says = `${name} is ${JSON.stringify(version)}; OpenAPI 3.0.x and 3.1.x are read.`
  const hint =
    typeof version === 'string'
      ? 'Convert the document to OpenAPI 3.1.'
      : `Put it in quotes: ${name}: "3.1.1".`
  return new Fault('schema', says, { at: loaded.place(`/${name}`), hint })
}

/** Enough to see what is wrong; a document with more is told so. */
const mostNotes = 20

/**
 * What the published OpenAPI schemas have to say about a document. Nothing of it stops a
 * run: real documents are imperfect. References to other files are not followed.
 */
export async function checkOpenApi(loaded: Loaded): Promise<readonly Note[]> {
  // Loaded when first needed: only lint asks.
  const { Validator } = await import('@seriousme/openapi-schema-validator')
  const { value } = loaded
  // The validator writes into what it is given, and gives up at the first reference to a file.
  const { valid, errors } = await new Validator().validate(inOneFile(isObject(value) ? value : {}))
  if (valid) return []
  if (!Array.isArray(errors)) return [note(loaded, '', String(errors ?? 'It is not valid.'))]
  const told = errors.filter(({ keyword }) => !['if', 'oneOf', 'anyOf', 'allOf'].includes(keyword))
  const notes = (told.length > 0 ? told : errors).map(({ instancePath, message, params }) => {
    const name: unknown = params['additionalProperty'] ?? params['unevaluatedProperty']
    const which = typeof name === 'string' ? ` ("${name}")` : ''
    return note(loaded, instancePath, `${message ?? 'is not valid'}${which}`)
  })
  return notes.slice(0, mostNotes)
}

/** A copy of a document in which a reference to another file is anything at all. */
function inOneFile(value: JsonObject): JsonObject {
  const copied = (one: Json): Json => {
    if (Array.isArray(one)) return one.map(copied)
    if (!isObject(one)) return one
    const { $ref } = one
    if (typeof $ref === 'string' && !$ref.startsWith('#')) return {}
    return inOneFile(one)
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, copied(one)]))
}

function note(loaded: Loaded, pointer: string, message: string): Note {
  return {
    rule: 'openapi-schema',
    level: 'note',
    message: `The document departs from OpenAPI: ${pointer === '' ? '' : `${pointer} `}${message}.`,
    at: loaded.place(pointer),
    hint: 'Correct the document; checks of what is affected may be wrong until then.',
  }
}
