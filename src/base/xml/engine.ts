import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A node, as much of the DOM as assay reads. `nodeType` is that of the DOM Standard §4.4. */
export interface XmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly parentNode: XmlNode | null
  readonly firstChild: XmlNode | null
  readonly lastChild: XmlNode | null
  readonly nextSibling: XmlNode | null
  readonly previousSibling: XmlNode | null
  readonly childNodes: readonly XmlNode[]
  textContent: string | null
  nodeValue: string | null
  lookupNamespaceURI(prefix: string | null): string | null
}

export interface XmlElement extends XmlNode {
  readonly localName: string
  readonly namespaceURI: string | null
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  getAttribute(name: string): string | null
  getAttributeNS(namespace: string | null, name: string): string | null
}

export interface XmlAttribute extends XmlNode {
  readonly localName: string
  readonly namespaceURI: string | null
  readonly prefix: string | null
  readonly ownerElement: XmlElement | null
  value: string
}

export interface XmlDocument extends XmlNode {
  readonly documentElement: XmlElement | null
}

/** As much of slimdom as is used. */
interface Slimdom {
  readonly Document: new () => XmlDocument
  parseXmlDocument(text: string): XmlDocument
  serializeToWellFormedString(node: XmlNode): string
}

/** As much of fontoxpath as is used. */
interface Fontoxpath {
  parseScript(
    query: string,
    options: { readonly language: 'XPath3.1' },
    nodes: XmlDocument,
  ): XmlElement
  evaluateXPath(
    query: string,
    context: XmlNode,
    facade: object,
    variables: object,
    returns: number,
    options: object,
  ): unknown
}

let dom: Slimdom | undefined
let engine: Fontoxpath | undefined

/** Loaded when first used, so that start-up does not feel it; the packages have no side effects. */
export function slimdom(): Slimdom {
  dom ??= loadSlimdom()
  return dom
}

export function fontoxpath(): Fontoxpath {
  engine ??= loadFontoxpath()
  return engine
}

function loadSlimdom(): Slimdom {
  return require('slimdom')
}

function loadFontoxpath(): Fontoxpath {
  return require('fontoxpath')
}
