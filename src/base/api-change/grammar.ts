/**
 * What an object of an OpenAPI document holds, as far as two documents are compared: `map` has
 * names that are anybody's, `members` has those of the specification. `literal` is compared as it
 * stands, `set` whatever its order, of `names` only the names; `text` does not count.
 */
export type Kind =
  | 'literal'
  | 'set'
  | 'names'
  | 'text'
  | 'unsure'
  | 'schema'
  | 'schemas'
  | 'parameter'
  | 'headers'
  | 'contents'
  | 'content'
  | 'encodings'
  | 'encoding'
  | 'body'
  | 'responses'
  | 'response'
  | 'links'
  | 'link'
  | 'callbacks'
  | 'callback'
  | 'operation'
  | 'called'
  | 'pathItem'
  | 'pathItems'
  | 'server'
  | 'variables'
  | 'variable'
  | 'schemes'
  | 'scheme'
  | 'flows'
  | 'flow'
  | 'info'

interface Rule {
  readonly map?: Kind
  readonly members?: { readonly [name: string]: Kind }
}

const texts = {
  title: 'text',
  summary: 'text',
  description: 'text',
  example: 'text',
  examples: 'text',
  externalDocs: 'text',
} as const

const carried = { ...texts, schema: 'schema', content: 'contents' } as const

/** Of objects with members that are compared otherwise than as they stand. OAS 3.0.4 and 3.1.1 §4.8, JSON Schema 2020-12; members that are not named are compared as they stand. */
const rules: { readonly [kind in Kind]?: Rule } = {
  schema: {
    members: {
      ...texts,
      $comment: 'text',
      $id: 'text',
      $anchor: 'text',
      // Definitions count where a reference leads to them.
      $defs: 'text',
      definitions: 'text',
      // What these lead to depends on the way there.
      $dynamicRef: 'unsure',
      $recursiveRef: 'unsure',
      properties: 'schemas',
      patternProperties: 'schemas',
      dependentSchemas: 'schemas',
      dependencies: 'schemas',
      items: 'schema',
      additionalItems: 'schema',
      prefixItems: 'schema',
      contains: 'schema',
      additionalProperties: 'schema',
      unevaluatedItems: 'schema',
      unevaluatedProperties: 'schema',
      propertyNames: 'schema',
      contentSchema: 'schema',
      allOf: 'schema',
      anyOf: 'schema',
      oneOf: 'schema',
      not: 'schema',
      if: 'schema',
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: 'schema',
      else: 'schema',
      enum: 'set',
      required: 'set',
      type: 'set',
    },
  },
  schemas: { map: 'schema' },
  parameter: { members: carried },
  headers: { map: 'parameter' },
  contents: { map: 'content' },
  content: { members: { ...texts, schema: 'schema', itemSchema: 'schema', encoding: 'encodings' } },
  encodings: { map: 'encoding' },
  encoding: { members: { headers: 'headers' } },
  body: { members: carried },
  responses: { map: 'response' },
  response: { members: { ...carried, headers: 'headers', links: 'links' } },
  links: { map: 'link' },
  link: { members: texts },
  callbacks: { map: 'callback' },
  callback: { map: 'pathItem' },
  /** An operation that we do not call: that of a callback or webhook. */
  operation: {
    members: {
      ...texts,
      tags: 'text',
      parameters: 'parameter',
      requestBody: 'body',
      responses: 'responses',
      callbacks: 'callbacks',
      servers: 'server',
    },
  },
  /** An operation that we call: what its path item and document say too is compared beside it. */
  called: {
    members: {
      ...texts,
      tags: 'text',
      parameters: 'text',
      security: 'text',
      servers: 'text',
      requestBody: 'body',
      responses: 'responses',
      callbacks: 'callbacks',
    },
  },
  pathItem: {
    members: {
      summary: 'text',
      description: 'text',
      parameters: 'parameter',
      servers: 'server',
      get: 'operation',
      put: 'operation',
      post: 'operation',
      delete: 'operation',
      options: 'operation',
      head: 'operation',
      patch: 'operation',
      trace: 'operation',
    },
  },
  pathItems: { map: 'pathItem' },
  server: { members: { ...texts, variables: 'variables' } },
  variables: { map: 'variable' },
  variable: { members: texts },
  schemes: { map: 'scheme' },
  scheme: { members: { ...texts, flows: 'flows' } },
  flows: { map: 'flow' },
  flow: { members: { scopes: 'names' } },
  info: { members: texts },
}

/** Whether any name may stand in it, so that none is a `$ref` or a text. */
export const isMap = (kind: Kind): boolean => rules[kind]?.map !== undefined

/** Maps of which a name may begin with `x-` and be no extension. */
const anyName: ReadonlySet<Kind> = new Set([
  'schemas',
  'headers',
  'contents',
  'encodings',
  'schemes',
  'links',
])

/** How a member of an object of this kind is compared. Extensions count where assay reads them. */
export function kindOf(kind: Kind, name: string): Kind {
  const { map, members = {} } = rules[kind] ?? {}
  const extension = name.startsWith('x-') && !name.startsWith('x-assay-')
  if (extension && !anyName.has(kind)) return 'text'
  if (map !== undefined) return map
  return Object.hasOwn(members, name) ? (members[name] ?? 'literal') : 'literal'
}
