import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Engine } from './engine.ts'

/** An error worth telling, and where the alternatives fail that it stands for. */
export interface Leaf {
  readonly error: ErrorObject
  readonly inside: readonly string[]
}

/**
 * Ajv lists the errors of every alternative and then that none fits. Of these only one thing is
 * told: the errors of the alternative that was plainly meant, or else that none fits. An error
 * stands right behind those of its parts, so the list is read from its end.
 */
export function leaves(errors: readonly ErrorObject[], engine: Engine): readonly Leaf[] {
  const found: Leaf[] = []
  for (let at = errors.length - 1; at >= 0; at--) {
    const error = errors[at]
    if (error === undefined || error.keyword === 'if') continue // its `then` has said why
    const parts = partsOf(error, engine)
    at -= parts.reduce((sum, part) => sum + part.length, 0)
    const meant = error.keyword === 'contains' ? undefined : meantOf(error, parts)
    if (meant === undefined) found.push({ error, inside: insideOf(error, parts) })
    else
      found.push(
        ...leaves(meant, engine)
          .map(leaf => below(error, leaf))
          .reverse(),
      )
  }
  return found.reverse()
}

type Errors = readonly ErrorObject[]

/** What ajv has listed before this error: the errors of each part that it tried. */
function partsOf(error: ErrorObject, engine: Engine): readonly Errors[] {
  const { keyword, schema, data, params } = error
  if (keyword === 'anyOf' || keyword === 'oneOf') {
    const branches: unknown[] = Array.isArray(schema) ? schema : []
    const passing: unknown = params['passingSchemas']
    const last: unknown = Array.isArray(passing) ? passing[1] : undefined
    const tried = typeof last === 'number' ? branches.slice(0, last + 1) : branches
    return tried.map(branch => run(branch, data, engine))
  }
  if (keyword === 'propertyNames') return [run(schema, params['propertyName'], engine)]
  return keyword === 'contains' && Array.isArray(data) ? itemsTried(error, data, engine) : []
}

/** `contains` stops at the first item beyond `maxContains`. */
function itemsTried(error: ErrorObject, items: unknown[], engine: Engine): readonly Errors[] {
  const most: unknown = error.params['maxContains']
  const parts: Errors[] = []
  let fitting = 0
  for (const item of items) {
    const errors = run(error.schema, item, engine)
    parts.push(errors)
    if (errors.length === 0) fitting += 1
    if (typeof most === 'number' && fitting > most) break
  }
  return parts
}

function run(schema: unknown, data: unknown, engine: Engine): Errors {
  if (schema === null || (typeof schema !== 'object' && typeof schema !== 'boolean')) return []
  const validate: ValidateFunction = engine.part(schema)
  return validate(data) ? [] : (validate.errors ?? [])
}

/** The one alternative that was plainly meant: the others fail by type, or by a constant. */
function meantOf(error: ErrorObject, parts: readonly Errors[]): Errors | undefined {
  if (error.keyword === 'propertyNames' || parts.some(part => part.length === 0)) return undefined
  const typed = parts.filter(part => !part.some(each => differs(each, '')))
  if (typed.length === 1) return typed[0]
  const tagged = typed.filter(part => !part.some(isTag))
  return tagged.length === 1 ? tagged[0] : undefined
}

function differs(error: ErrorObject, at: string): boolean {
  return (
    error.instancePath === at && ['type', 'const', 'enum', 'false schema'].includes(error.keyword)
  )
}

/** A member with one or a few fixed values tells alternatives apart. */
function isTag({ instancePath, keyword }: ErrorObject): boolean {
  return /^\/[^/]+$/.test(instancePath) && (keyword === 'const' || keyword === 'enum')
}

function below(outer: ErrorObject, { error, inside }: Leaf): Leaf {
  const instancePath = outer.instancePath + error.instancePath
  return {
    error: { ...error, instancePath },
    inside: inside.map(path => outer.instancePath + path),
  }
}

const mostInside = 100

function insideOf(error: ErrorObject, parts: readonly Errors[]): readonly string[] {
  if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') return []
  const paths = parts.flat().map(each => error.instancePath + each.instancePath)
  return [...new Set(paths)].filter(path => path !== error.instancePath).slice(0, mostInside)
}
