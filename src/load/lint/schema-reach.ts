import { isObject } from '../../base/is-object.ts'
import { escapeToken, get } from '../../base/pointer.ts'
import { type Located, schemas } from '../../base/schema/index.ts'
import type { Operation } from '../../model/api.ts'
import type { ApiDocument } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import type { Json, JsonObject } from '../../model/words.ts'

/** Can an answer of the operation have something at this place (`*` any step, `**` any number)? */
export type Reach = (operation: Operation, steps: readonly string[]) => boolean

type Resolve = (document: ApiDocument, node: Json, pointer: string) => Located | null

interface Walk {
  readonly resolve: Resolve
  readonly steps: readonly string[]
  readonly seen: Set<string>
}

/** Asks the response schemas of a spec's documents; what they leave open can be anything. */
export function reachOf(documents: readonly ApiDocument[]): Reach {
  const bank = schemas(documents, 'rfc3339')
  const resolve: Resolve = (document, node, pointer) => {
    try {
      return bank.resolve(document, node, pointer)
    } catch (error) {
      if (error instanceof Fault && error.code === 'dangling-reference') return null
      throw error
    }
  }
  return (operation, steps) =>
    bodies(operation, resolve).some(body => {
      const walk: Walk = { resolve, steps, seen: new Set() }
      return reaches(walk, body, 0)
    })
}

/** The schemas of an operation's answers, as they are written. */
function bodies({ document, pointer, object }: Operation, resolve: Resolve): readonly Located[] {
  return members(object['responses']).flatMap(([status, node]) => {
    const response = resolve(document, node, `${pointer}/responses/${escapeToken(status)}`)
    if (response === null) return []
    return members(get(response.value, '/content')).map(([media, content]) => ({
      document: response.document,
      pointer: `${response.pointer}/content/${escapeToken(media)}/schema`,
      value: get(content, '/schema') ?? true,
    }))
  })
}

function reaches(walk: Walk, at: Located, step: number): boolean {
  const found = walk.resolve(at.document, at.value, at.pointer)
  // A reference that leads nowhere is told elsewhere.
  if (found === null) return true
  const key = `${found.document.uri}#${found.pointer} ${step}`
  if (walk.seen.has(key)) return false
  walk.seen.add(key)
  const { value } = found
  if (!isObject(value)) return value !== false
  if (walk.steps[step] === undefined) return true
  if (walk.steps[step] === '**' && reaches(walk, found, step + 1)) return true
  return (
    branches(found, value).some(branch => reaches(walk, branch, step)) ||
    children(found, value, walk.steps[step] ?? '').some(child =>
      reaches(walk, child, walk.steps[step] === '**' ? step : step + 1),
    )
  )
}

const applicators = ['allOf', 'anyOf', 'oneOf']
const conditionals = ['then', 'else']

/** Schemas of the same place. */
function branches(at: Located, schema: JsonObject): readonly Located[] {
  return [
    ...applicators.flatMap(name => listed(at, schema, name)),
    ...conditionals.flatMap(name => member(at, schema, name)),
  ]
}

/** Schemas of the places one step further down. */
function children(at: Located, schema: JsonObject, step: string): readonly Located[] {
  const any = step === '*' || step === '**'
  const named = members(schema['properties'])
    .filter(([name]) => any || name === step)
    .map(([name, value]) => below(at, `properties/${escapeToken(name)}`, value))
  const index = any || /^[0-9]+$/.test(step)
  const items = index ? [...listed(at, schema, 'prefixItems'), ...member(at, schema, 'items')] : []
  const patterned = members(schema['patternProperties']).map(([name, value]) =>
    below(at, `patternProperties/${escapeToken(name)}`, value),
  )
  const others = isObject(schema['additionalProperties'])
    ? member(at, schema, 'additionalProperties')
    : []
  const found = [...named, ...items, ...patterned, ...others]
  return found.length === 0 && open(schema) ? [below(at, '', true)] : found
}

const shapes = [
  'properties',
  'items',
  'prefixItems',
  'patternProperties',
  'additionalProperties',
  '$ref',
  ...applicators,
  ...conditionals,
]
const scalars = ['string', 'number', 'integer', 'boolean', 'null']

/** A schema that says nothing of what is inside, where something can be. */
function open(schema: JsonObject): boolean {
  if (shapes.some(name => schema[name] !== undefined)) return false
  if (schema['enum'] !== undefined || schema['const'] !== undefined) return false
  const { type } = schema
  const types = Array.isArray(type) ? type : type === undefined ? [] : [type]
  return types.length === 0 || !types.every(one => scalars.includes(String(one)))
}

function listed(at: Located, schema: JsonObject, name: string): readonly Located[] {
  const list = schema[name]
  if (!Array.isArray(list)) return []
  return list.map((value: Json, index) => below(at, `${name}/${index}`, value))
}

function member(at: Located, schema: JsonObject, name: string): readonly Located[] {
  const value = schema[name]
  return value === undefined ? [] : [below(at, name, value)]
}

function below({ document, pointer }: Located, path: string, value: Json): Located {
  return { document, pointer: `${pointer}/${path}`, value }
}

function members(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : []
}
