import { Fault } from '../../model/fault.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import { escaped } from './embed.ts'
import type { Shape } from './shape.ts'

/** Prefixes that stand already, with their namespaces; the empty one is the default. */
type Names = ReadonlyMap<string, string>

const instance = 'http://www.w3.org/2001/XMLSchema-instance'

/**
 * A value as an XML document, by the `xml` objects of its schema (OAS 3.1.1 §4.8.26): members in
 * their order, `null` as `xsi:nil`. Throws `Fault` bad-expression for what has no such form.
 */
export function writeXml(value: Json, shape: Shape): string {
  const name = shape.xml.name ?? shape.component
  if (name === null) {
    throw wrong('its schema is no component and has no xml.name, so the root has no name')
  }
  return element(value, { name, shape, names: new Map() })
}

interface Part {
  readonly name: string
  readonly shape: Shape
  readonly names: Names
}

function element(value: Json, { name, shape, names }: Part): string {
  const { tag, declared, inside } = opening(name, shape, names)
  if (value === null) return `<${tag}${declared} xmlns:xsi="${instance}" xsi:nil="true"/>`
  const { attributes, content } = parts(value, { name, shape, names: inside })
  const start = `<${tag}${declared}${attributes}`
  return content === '' ? `${start}/>` : `${start}>${content}</${tag}>`
}

function parts(
  value: Exclude<Json, null>,
  part: Part,
): { readonly attributes: string; readonly content: string } {
  if (typeof value !== 'object') return { attributes: '', content: escaped(String(value)) }
  if (Array.isArray(value)) return { attributes: '', content: items(value, part) }
  const { shape, names } = part
  let attributes = ''
  let content = ''
  for (const [key, member] of Object.entries(value as JsonObject)) {
    const of = shape.properties.get(key)?.() ?? shape.additional()
    if (of.xml.attribute) attributes += attribute(member, { name: key, shape: of, names })
    else content += memberOf(member, { name: key, shape: of, names })
  }
  return { attributes, content }
}

function memberOf(value: Json, { name, shape, names }: Part): string {
  const { xml } = shape
  if (!Array.isArray(value)) return element(value, { name: xml.name ?? name, shape, names })
  if (xml.wrapped) return element(value, { name: xml.name ?? name, shape, names })
  // The name of a list that is not wrapped is ignored.
  return items(value, { name, shape, names })
}

function items(values: readonly Json[], { name, shape, names }: Part): string {
  const of = shape.items()
  return values.map(item => element(item, { name: of.xml.name ?? name, shape: of, names })).join('')
}

function attribute(value: Json, { name, shape, names }: Part): string {
  if (value === null) return ''
  if (typeof value === 'object') throw wrong(`"${name}" is an attribute, and cannot hold a list`)
  const { tag, declared } = opening(shape.xml.name ?? name, shape, names)
  if (shape.xml.namespace !== null && shape.xml.prefix === null)
    throw wrong(`the attribute "${name}" has a namespace and no prefix`)
  return `${declared} ${tag}="${escaped(String(value))}"`
}

function opening(name: string, { xml }: Shape, names: Names) {
  const prefix = xml.prefix ?? ''
  for (const part of [name, ...(prefix === '' ? [] : [prefix])]) {
    if (!/^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u.test(part)) throw wrong(`"${part}" is no name in XML`)
  }
  const tag = prefix === '' ? name : `${prefix}:${name}`
  const { namespace } = xml
  if (namespace === null) {
    if (prefix === '' || names.has(prefix)) return { tag, declared: '', inside: names }
    throw wrong(`the prefix "${prefix}" has no namespace`)
  }
  if (names.get(prefix) === namespace) return { tag, declared: '', inside: names }
  const declared = ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escaped(namespace)}"`
  return { tag, declared, inside: new Map([...names, [prefix, namespace]]) }
}

function wrong(because: string): Fault {
  return new Fault('bad-expression', `The payload cannot be written as XML: ${because}.`)
}
