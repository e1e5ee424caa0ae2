import type { Json, JsonObject } from '../../model/words.ts'
import { type Around, unusable, type Within } from './around.ts'
import type { Draft } from './draft.ts'

/** How a keyword of some drafts is said in 2020-12. */
export interface Keyword {
  readonly since: Draft
  readonly until?: Draft
  /** Ajv is known to misjudge some schemas with it (bench of JSON-Schema-Test-Suite). */
  readonly hard?: true
  readonly turn: (value: Json, around: Within, schema: JsonObject) => JsonObject
}

const keep = (name: string, since: Draft = 3): readonly [string, Keyword] => [
  name,
  { since, turn: value => ({ [name]: value }) },
]

const one = (name: string, since: Draft, inPlace = false): readonly [string, Keyword] => [
  name,
  {
    since,
    turn: (value, around) => ({ [name]: around.below(value, around, { path: [name], inPlace }) }),
  },
]

const list = (name: string, since: Draft, inPlace = false): readonly [string, Keyword] => [
  name,
  {
    since,
    turn: (value, around) => ({
      [name]: items(name, value, around).map((each, index) =>
        around.below(each, around, { path: [name, index], inPlace }),
      ),
    }),
  },
]

const map = (name: string, since: Draft, inPlace = false): readonly [string, Keyword] => [
  name,
  {
    since,
    turn: (value, around) => ({
      [name]: Object.fromEntries(
        members(name, value, around).map(([key, each]) => [
          key,
          around.below(each, around, { path: [name, key], inPlace }),
        ]),
      ),
    }),
  },
]

function items(name: string, value: Json, around: Around): readonly Json[] {
  if (Array.isArray(value)) return value
  throw unusable(`has "${name}" that is no list`, around)
}

function members(name: string, value: Json, around: Around): readonly (readonly [string, Json])[] {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    return Object.entries(value)
  }
  throw unusable(`has "${name}" that is no object`, around)
}

const text = (name: string, value: Json, around: Around): string => {
  if (typeof value === 'string') return value
  throw unusable(`has "${name}" that is no text`, around)
}

const type: Keyword = {
  since: 3,
  // OpenAPI 2.0's "file", still met in 3.0 documents, says nothing about JSON.
  turn: (value, { draft }) => (draft === 3 && value === 'file' ? {} : { type: value }),
}

const enumeration: Keyword = {
  since: 3,
  // Ajv refuses an empty list; nothing is in it.
  turn: value => (Array.isArray(value) && value.length === 0 ? { not: {} } : { enum: value }),
}

/** Drafts 3 and 4: `exclusiveMinimum: true` makes `minimum` exclusive. */
const limit = (name: 'minimum' | 'maximum', exclusive: string): Keyword => ({
  since: 3,
  turn: (value, { draft }, schema) => ({
    [draft <= 4 && schema[exclusive] === true ? exclusive : name]: value,
  }),
})

const itemsKeyword: Keyword = {
  since: 3,
  turn: (value, around) => {
    if (around.draft === 2020 || !Array.isArray(value)) {
      return { items: around.below(value, around, { path: ['items'], inPlace: false }) }
    }
    const prefixItems = value.map((each: Json, index) =>
      around.below(each, around, { path: ['items', index], inPlace: false }),
    )
    return prefixItems.length === 0 ? {} : { prefixItems }
  },
}

const additionalItems: Keyword = {
  since: 4,
  until: 2019,
  turn: (value, around, schema) =>
    Array.isArray(schema['items'])
      ? { items: around.below(value, around, { path: ['additionalItems'], inPlace: false }) }
      : {},
}

const dependencies: Keyword = {
  since: 4,
  until: 2019,
  turn: (value, around) => {
    const all = members('dependencies', value, around)
    const names = all.filter(([, each]) => Array.isArray(each))
    const schemas = all.filter(([, each]) => !Array.isArray(each))
    const turned = schemas.map(([key, each]) => [
      key,
      around.below(each, around, { path: ['dependencies', key], inPlace: true }),
    ])
    return {
      ...(names.length > 0 && { dependentRequired: Object.fromEntries(names) }),
      ...(turned.length > 0 && { dependentSchemas: Object.fromEntries(turned) }),
    }
  },
}

const [, plainProperties] = map('properties', 3)

/** Ajv loses a property called `__proto__`; as a pattern it finds it. */
const properties: Keyword = {
  since: 3,
  turn: (value, around, schema) => {
    const turned = plainProperties.turn(value, around, schema)
    const all = members('properties', turned['properties'] ?? {}, around)
    const proto = all.find(([name]) => name === '__proto__')
    if (proto === undefined) return turned
    const others = Object.fromEntries(all.filter(each => each !== proto))
    return { properties: others, patternProperties: { '^__proto__$': proto[1] } }
  },
}

const reference = (name: '$ref' | '$dynamicRef' | '$recursiveRef', since: Draft): Keyword => ({
  since,
  ...(name !== '$ref' && { hard: true }),
  ...(name === '$recursiveRef' && { until: 2019 }),
  turn: (value, around) => around.refer(name, text(name, value, around), around),
})

const hard = ([name, keyword]: readonly [string, Keyword]): readonly [string, Keyword] => [
  name,
  { ...keyword, hard: true },
]

/** Every assertion and applicator, by name. What is not here says nothing about an instance. */
export const keywords: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ['$ref', reference('$ref', 2019)],
  ['$dynamicRef', reference('$dynamicRef', 2020)],
  ['$recursiveRef', reference('$recursiveRef', 2019)],
  ['type', type],
  ['enum', enumeration],
  keep('const', 6),
  keep('multipleOf'),
  ['minimum', limit('minimum', 'exclusiveMinimum')],
  ['maximum', limit('maximum', 'exclusiveMaximum')],
  keep('exclusiveMinimum', 6),
  keep('exclusiveMaximum', 6),
  keep('minLength'),
  keep('maxLength'),
  keep('pattern'),
  keep('format'),
  keep('minItems'),
  keep('maxItems'),
  keep('uniqueItems'),
  keep('minContains', 2019),
  keep('maxContains', 2019),
  keep('minProperties'),
  keep('maxProperties'),
  keep('required'),
  keep('dependentRequired', 2019),
  list('allOf', 3, true),
  list('anyOf', 3, true),
  list('oneOf', 3, true),
  one('not', 3, true),
  one('if', 7, true),
  one('then', 7, true),
  one('else', 7, true),
  map('dependentSchemas', 2019, true),
  ['properties', properties],
  map('patternProperties', 4),
  one('additionalProperties', 3),
  one('propertyNames', 6),
  ['items', itemsKeyword],
  ['additionalItems', additionalItems],
  list('prefixItems', 2020),
  one('contains', 6),
  hard(one('unevaluatedItems', 2019)),
  hard(one('unevaluatedProperties', 2019)),
  ['dependencies', dependencies],
])
