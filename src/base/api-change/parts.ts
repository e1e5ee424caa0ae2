import type { Operation } from '../../model/api.ts'
import type { ApiDocument } from '../../model/catalogue.ts'
import type { Json } from '../../model/words.ts'
import { isObject } from '../is-object.ts'
import { escapeToken, step } from '../pointer.ts'
import type { Located, Locator } from '../schema/locate.ts'
import type { Kind } from './grammar.ts'

/** What is compared under one name, and as what. */
export interface Part {
  readonly kind: Kind
  readonly found: Located
}

export type Parts = ReadonlyMap<string, Part>

/**
 * All that an operation means, by name: itself, and what its path item and its document say for it.
 * A security requirement counts with the schemes it names (OAS 3.0.4 §4.8.8, §4.8.10, §4.8.30).
 */
export function partsOf({ document, pointer }: Operation, locator: Locator): Parts {
  const parts = new Map<string, Part>()
  const add = (name: string, kind: Kind, found: Located | undefined): void => {
    if (found !== undefined) parts.set(name, { kind, found })
  }
  const item = pointer.slice(0, pointer.lastIndexOf('/'))
  add('', 'called', locator.at(document, pointer))
  add('/dialect', 'literal', { document, pointer: '', value: document.dialect })
  add('/jsonSchemaDialect', 'literal', locator.at(document, '/jsonSchemaDialect'))
  for (const holder of [item, pointer]) {
    for (const found of listAt(locator, document, `${holder}/parameters`)) {
      const name = `${String(step(found.value, 'in'))} ${String(step(found.value, 'name'))}`
      add(`/parameters/${escapeToken(name)}`, 'parameter', found)
    }
  }
  const servers = [pointer, item, '']
    .map(holder => locator.at(document, `${holder}/servers`))
    .find(found => Array.isArray(found?.value) && found.value.length > 0)
  add('/servers', 'server', servers)
  const security = locator.at(document, `${pointer}/security`) ?? locator.at(document, '/security')
  add('/security', 'set', security)
  for (const name of schemesIn(security?.value)) {
    const at = `/components/securitySchemes/${escapeToken(name)}`
    add(`/security/${escapeToken(name)}`, 'scheme', locator.at(document, at))
  }
  return parts
}

/** What concerns a document as a whole; `paths`, and what nothing refers to, do not. */
export function wholeOf(document: ApiDocument, locator: Locator): Parts {
  const { dialect } = document
  const at = (pointer: string, kind: Kind): readonly (readonly [string, Part])[] => {
    const found = locator.at(document, pointer)
    return found === undefined ? [] : [[pointer, { kind, found }]]
  }
  return new Map([
    ['/openapi', { kind: 'literal', found: { document, pointer: '', value: dialect } }],
    ...at('/jsonSchemaDialect', 'literal'),
    ...at('/info', 'info'),
    ...at('/servers', 'server'),
    ...at('/security', 'set'),
    ...at('/components/securitySchemes', 'schemes'),
    ...at('/webhooks', 'pathItems'),
  ])
}

/** The items of a list, each where its reference leads to. */
function listAt(locator: Locator, document: ApiDocument, pointer: string): readonly Located[] {
  const list = locator.at(document, pointer)?.value
  if (!Array.isArray(list)) return []
  return list.flatMap((node: Json, index) => {
    const ref = step(node, '$ref')
    const here = { document, pointer: `${pointer}/${index}`, value: node }
    return typeof ref === 'string' ? (locator.follow(document, here.pointer, ref) ?? here) : here
  })
}

function schemesIn(security: Json | undefined): readonly string[] {
  if (!Array.isArray(security)) return []
  return security.flatMap((one: Json) => (isObject(one) ? Object.keys(one) : []))
}
