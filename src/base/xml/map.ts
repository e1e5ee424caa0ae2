import type { Json } from '../../model/words.ts'
import { short } from '../escape.ts'
import { escapeToken } from '../pointer.ts'
import { coerced } from './coerce.ts'
import type { XmlElement } from './engine.ts'
import type { Shape } from './shape.ts'

/** An XML document as the value that its schema describes. */
export interface Mapped {
  readonly value: Json
  readonly problems: readonly MapProblem[]
  /** Pointers to values that can be read in two ways: text, or a number. */
  readonly doubtful: readonly string[]
}

/** What no JSON Schema can say of the document. */
export interface MapProblem {
  readonly at: string
  readonly because: string
  readonly wanted: string
  readonly seen: string
  /** The schema does not say it, but OpenAPI's examples do. */
  readonly unclear: boolean
}

interface Mapping {
  readonly problems: MapProblem[]
  readonly doubtful: string[]
}

interface Spot {
  readonly shape: Shape
  readonly at: string
  /** The name by which the parent knows it. */
  readonly name: string
}

const instance = 'http://www.w3.org/2001/XMLSchema-instance'

/**
 * Reads a document by the `xml` objects of its schema (OAS 3.1.1 §4.8.26). What the schema does not
 * name is kept: elements as members of their name, attributes as `@name`, text beside elements as
 * `#text`; a name that a property has in JSON but not in XML as `<name>`. Never throws.
 */
export function mapXml(root: XmlElement, shape: Shape): Mapped {
  const to: Mapping = { problems: [], doubtful: [] }
  const wanted = shape.xml.name ?? shape.component
  const wrong =
    (wanted !== null && root.localName !== wanted) ||
    (shape.xml.namespace !== null && root.namespaceURI !== shape.xml.namespace)
  if (wrong) {
    const unclear = shape.xml.name === null && shape.xml.namespace === null
    to.problems.push(rootProblem(root, shape, unclear))
  }
  const value = valueAt(root, { shape, at: '', name: wanted ?? root.localName }, to)
  return { value, ...to }
}

function rootProblem(root: XmlElement, { xml, component }: Shape, unclear: boolean): MapProblem {
  const wanted = named(xml.namespace, xml.name ?? component ?? root.localName)
  const seen = named(root.namespaceURI, root.localName)
  return {
    at: '',
    because: `The root element is ${seen}; ${wanted} was wanted.`,
    wanted,
    seen,
    unclear,
  }
}

function named(namespace: string | null, name: string): string {
  const shown = `<${short(name, 60)}>`
  return namespace === null ? shown : `${shown} of "${short(namespace, 80)}"`
}

function valueAt(element: XmlElement, spot: Spot, to: Mapping): Json {
  const nil = element.getAttributeNS(instance, 'nil')
  if (nil === 'true' || nil === '1') return null
  const { shape, at } = spot
  const bare = element.children.length === 0 && isBlank(element.textContent ?? '')
  if (bare && nullable(shape) && !hasAttributes(element)) return null
  if (shape.kind === 'object') return objectOf(element, spot, to)
  if (shape.kind === 'array') return listOf(element, spot, to)
  if (element.children.length > 0) return objectOf(element, spot, to)
  return scalar(element.textContent ?? '', shape, { at, to })
}

function scalar(text: string, shape: Shape, { at, to }: { at: string; to: Mapping }): Json {
  const { value, doubtful } = coerced(text, shape)
  if (doubtful) to.doubtful.push(at)
  return value
}

function objectOf(element: XmlElement, { shape, at }: Spot, to: Mapping): Json {
  const members = new Map<string, Json>()
  const used = new Set<object>()
  for (const [name, of] of shape.properties) {
    const property = { shape: of(), at: `${at}/${escapeToken(name)}`, name }
    const found = property.shape.xml.attribute
      ? attributeOf(element, property, { used, to })
      : memberOf(element, property, { used, to })
    if (found !== undefined) members.set(name, found)
    else if (isOpenList(property.shape) && shape.required.has(name)) members.set(name, [])
  }
  others(element, { shape, at, name: '' }, { used, to, members })
  return Object.fromEntries(members)
}

/** A list that is not wrapped leaves no trace when it is empty. */
function isOpenList({ kind, xml }: Shape): boolean {
  return kind === 'array' && !xml.wrapped
}

interface Taking {
  readonly used: Set<object>
  readonly to: Mapping
}

function attributeOf(element: XmlElement, spot: Spot, { used, to }: Taking): Json | undefined {
  const { xml } = spot.shape
  const found = element.attributes.find(
    each => each.localName === (xml.name ?? spot.name) && each.namespaceURI === xml.namespace,
  )
  if (found === undefined) return undefined
  used.add(found)
  return scalar(found.value, spot.shape, { at: spot.at, to })
}

function memberOf(element: XmlElement, spot: Spot, { used, to }: Taking): Json | undefined {
  const { shape, name } = spot
  const open = isOpenList(shape)
  const item = open ? shape.items() : shape
  const wanted = item.xml.name ?? name
  const found = element.children.filter(each => fits(each, wanted, { of: item, parent: element }))
  for (const each of found) used.add(each)
  const [first, ...more] = found
  if (first === undefined) return undefined
  const inside = { ...spot, name: wanted }
  if (!open && more.length === 0) return valueAt(first, inside, to)
  // Where one was wanted and several came, the list is what the schema will refuse.
  return found.map((each, n) =>
    valueAt(each, { shape: item, at: `${spot.at}/${n}`, name: wanted }, to),
  )
}

function fits(
  element: XmlElement,
  name: string,
  { of, parent }: { readonly of: Shape; readonly parent: XmlElement },
): boolean {
  if (element.localName !== name) return false
  const { namespaceURI: namespace } = element
  if (of.xml.namespace !== null) return namespace === of.xml.namespace
  return namespace === null || namespace === parent.namespaceURI
}

function listOf(element: XmlElement, { shape, at, name }: Spot, to: Mapping): Json {
  const item = shape.items()
  const wanted = item.xml.name ?? name
  const list: Json[] = []
  for (const each of element.children) {
    if (fits(each, wanted, { of: item, parent: element })) {
      list.push(valueAt(each, { shape: item, at: `${at}/${list.length}`, name: wanted }, to))
      continue
    }
    const seen = named(each.namespaceURI, each.localName)
    const because = `In the list at "${at}" stands ${seen}; <${wanted}> was wanted.`
    to.problems.push({ at, because, wanted: `<${wanted}>`, seen, unclear: false })
  }
  if (ownText(element) !== '') {
    const because = `In the list at "${at}" stands text; <${wanted}> was wanted.`
    to.problems.push({ at, because, wanted: `<${wanted}>`, seen: 'text', unclear: false })
  }
  return list
}

/** What the schema does not name. */
function others(
  element: XmlElement,
  { shape, at }: Spot,
  { used, to, members }: Taking & { readonly members: Map<string, Json> },
): void {
  const left = new Map<string, XmlElement[]>()
  for (const each of element.children) {
    if (used.has(each)) continue
    const key = shape.properties.has(each.localName) ? `<${each.localName}>` : each.localName
    left.set(key, [...(left.get(key) ?? []), each])
  }
  for (const [key, found] of left) {
    const values = found.map(each =>
      valueAt(each, { shape: shape.additional(), at: `${at}/${escapeToken(key)}`, name: key }, to),
    )
    members.set(key, values.length === 1 ? (values[0] ?? null) : values)
  }
  for (const each of element.attributes) {
    if (used.has(each) || isPlumbing(each.namespaceURI)) continue
    members.set(`@${each.localName}`, each.value)
  }
  const text = ownText(element)
  if (text !== '') members.set('#text', text)
}

/** Declarations of namespaces, `xml:lang` and what XML Schema adds are no part of the value. */
function isPlumbing(namespace: string | null): boolean {
  return (
    namespace === instance ||
    /^http:\/\/www\.w3\.org\/(?:2000\/xmlns\/|XML\/)/.test(namespace ?? '')
  )
}

function hasAttributes(element: XmlElement): boolean {
  return element.attributes.some(each => !isPlumbing(each.namespaceURI))
}

function ownText(element: XmlElement): string {
  const texts = element.childNodes.filter(({ nodeType }) => nodeType === 3 || nodeType === 4)
  return texts
    .map(({ nodeValue }) => nodeValue ?? '')
    .join('')
    .trim()
}

/** Of a list, nothing inside is no items. */
function nullable({ types, kind }: Shape): boolean {
  return types.has('null') && kind !== 'array'
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
