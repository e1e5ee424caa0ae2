import { escapeToken } from '../base/pointer.ts'
import type { Json, JsonObject } from '../model/words.ts'

/** A `$ref` as written, where it stands, and the URI it resolves against. */
export interface Reference {
  readonly ref: string
  readonly pointer: string
  readonly base: string
}

/** What a document refers to, and the names inside it that others can refer to. */
export interface References {
  readonly references: readonly Reference[]
  /** Absolute URIs that `$id`s inside the document give to parts of it. */
  readonly ids: ReadonlyMap<string, Json>
  /** `$anchor`s and `$dynamicAnchor`s, with the URI they belong to: `<uri>#<name>`. */
  readonly anchors: ReadonlySet<string>
}

interface Walk {
  readonly references: Reference[]
  readonly ids: Map<string, Json>
  readonly anchors: Set<string>
  /** OpenAPI 3.0 knows no `$id` and no `$anchor`. */
  readonly identifiers: boolean
}

interface Here {
  readonly pointer: string
  readonly base: string
  /** The members are names of the author's choice, not keywords. */
  readonly names: boolean
}

// Below these, member names are free: a property called "example" is a schema like any other.
const maps = new Set(
  `properties patternProperties $defs definitions dependentSchemas dependencies schemas responses
  parameters requestBodies headers links callbacks pathItems securitySchemes paths webhooks content
  encoding variables`.split(/\s+/),
)

// Values, not descriptions: what looks like a reference in them is the author's text.
const values = new Set(['example', 'examples', 'default', 'const', 'enum', 'value', 'mapping'])

/** Every reference of a document that is followed: none inside examples, defaults or extensions. */
export function referencesOf(root: JsonObject, uri: string, identifiers: boolean): References {
  const walk: Walk = { references: [], ids: new Map(), anchors: new Set(), identifiers }
  visit(walk, root, { pointer: '', base: uri, names: false })
  return walk
}

function visit(walk: Walk, value: Json, here: Here): void {
  if (value === null || typeof value !== 'object') return
  if (isList(value)) {
    const child = (index: number) => ({
      ...here,
      pointer: `${here.pointer}/${index}`,
      names: false,
    })
    for (const [index, item] of value.entries()) visit(walk, item, child(index))
    return
  }
  const base = here.names ? here.base : identified(walk, value, here)
  for (const [name, member] of Object.entries(value)) {
    if (!here.names && skipped(name)) continue
    const pointer = `${here.pointer}/${escapeToken(name)}`
    if (!here.names && name === '$ref' && typeof member === 'string') {
      walk.references.push({ ref: member, pointer, base })
    } else {
      visit(walk, member, { pointer, base, names: !here.names && maps.has(name) })
    }
  }
}

function skipped(name: string): boolean {
  return values.has(name) || name.startsWith('x-')
}

/** Notes what the object calls itself; gives the URI that its references resolve against. */
function identified(walk: Walk, object: JsonObject, here: Here): string {
  if (!walk.identifiers) return here.base
  const id = object['$id']
  const base =
    typeof id === 'string' && URL.canParse(id, here.base) ? full(id, here.base) : here.base
  if (base !== here.base) walk.ids.set(base, object)
  for (const keyword of ['$anchor', '$dynamicAnchor']) {
    const anchor = object[keyword]
    if (typeof anchor === 'string') walk.anchors.add(`${base}#${anchor}`)
  }
  return base
}

function full(id: string, base: string): string {
  return new URL(id, base).href.replace(/#$/, '')
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
