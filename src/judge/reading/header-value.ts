import { parseText } from '../../base/json.ts'
import { escapeToken, step } from '../../base/pointer.ts'
import type { Located, Schemas, Validity } from '../../base/schema/index.ts'
import type { Json } from '../../model/words.ts'

const secret = '‹secret:'
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const deepest = 8

/**
 * What the declared schema says of a header's text; null when there is no schema, or the value was
 * redacted. Text has no types: it passes when one reading that the schema allows for passes.
 */
export function readings(header: Located, text: string, schemas: Schemas): Validity | null {
  if (text.includes(secret)) return null
  const { document, pointer, value } = header
  const content = step(value, 'content')
  if (content !== undefined) {
    const [media = ''] = Object.keys(content ?? {})
    const schema = step(step(content, media) ?? {}, 'schema')
    if (schema === undefined || !/json/i.test(media)) return null
    const read = parseText(text)
    const at = `${pointer}/content/${escapeToken(media)}/schema`
    return schemas.validate(document, at, read === undefined ? text : read)
  }
  const schema = step(value, 'schema')
  if (schema === undefined) return null
  const at = `${pointer}/schema`
  const types = typesOf({ document, pointer: at, value: schema }, schemas)
  if (types.names.has('object')) return null // members have types of their own; not looked at
  let first: Validity | undefined
  for (const reading of candidates(text, types)) {
    const found = schemas.validate(document, at, reading)
    if (found.unusable === null && found.violations.length === 0) return found
    first ??= found
  }
  return first ?? null
}

interface Types {
  readonly names: ReadonlySet<string>
  readonly items: ReadonlySet<string>
}

/** The types that a schema speaks of, through references and compositions. */
function typesOf(schema: Located, schemas: Schemas, depth = 0): Types {
  const names = new Set<string>()
  const items = new Set<string>()
  if (depth > deepest) return { names, items }
  const { document, pointer, value } = schemas.resolve(
    schema.document,
    schema.value,
    schema.pointer,
  )
  const listed = step(value, 'type')
  for (const type of Array.isArray(listed) ? listed : [listed]) {
    if (typeof type === 'string') names.add(type)
  }
  const item = step(value, 'items')
  if (item !== undefined) {
    const inner = { document, pointer: `${pointer}/items`, value: item }
    for (const type of typesOf(inner, schemas, depth + 1).names) items.add(type)
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const parts = step(value, keyword)
    for (const [index, part] of (Array.isArray(parts) ? parts : []).entries()) {
      const inner = { document, pointer: `${pointer}/${keyword}/${index}`, value: part }
      const found = typesOf(inner, schemas, depth + 1)
      for (const type of found.names) names.add(type)
      for (const type of found.items) items.add(type)
    }
  }
  return { names, items }
}

/** The values that a text may stand for (style `simple`, OAS 3.0.4 §4.8.12.3). */
function candidates(text: string, { names, items }: Types): readonly Json[] {
  const found: Json[] = []
  if (names.has('array')) {
    const parts = text === '' ? [] : text.split(',').map(part => part.trim())
    found.push(parts.map(part => scalar(part, items)))
  }
  const read = scalar(text.trim(), names)
  if (read !== text.trim()) found.push(read)
  found.push(text.trim())
  return found
}

function scalar(text: string, types: ReadonlySet<string>): Json {
  if ((types.has('integer') || types.has('number')) && number.test(text)) return Number(text)
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  if (types.has('null') && (text === '' || text === 'null')) return null
  return text
}
