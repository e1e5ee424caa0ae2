import { Fault } from '../../model/fault.ts'
import { slimdom, type XmlNode } from './engine.ts'
import { readAnew, unreadable } from './read.ts'
import { select } from './xpath.ts'

/**
 * A document with every node that the query selects set to a text: the value of an attribute, the
 * content of an element, a text. The text never becomes markup. Throws `Fault` bad-expression when
 * nothing, or something else, is selected.
 */
export function replaceNodes(text: string, query: string, to: string): string {
  const read = readAnew(text)
  if (read.kind !== 'document') throw wrong(`its payload cannot be changed: ${unreadable(read)}`)
  const items = select(query, read.document)
  if (items.length === 0)
    throw wrong(`its replacement target "${query}" selects nothing in the payload`)
  for (const item of items) {
    if (item.kind !== 'node' || !set(item.node, to))
      throw wrong(`its replacement target "${query}" selects what has no content to replace`)
  }
  const declaration = /^\uFEFF?<\?xml\s[^>]*\?>\s*/.exec(text)?.[0] ?? ''
  try {
    return declaration + slimdom().serializeToWellFormedString(read.document)
  } catch (error) {
    // The DOM takes any text; only writing it finds a character that XML has not.
    if (!(error instanceof Error)) throw error
    throw wrong(`the value for "${query}" has characters that XML cannot hold`, error)
  }
}

function set(node: XmlNode, to: string): boolean {
  if (node.nodeType === 1) node.textContent = to
  else if (node.nodeType === 2 || node.nodeType === 3 || node.nodeType === 4) node.nodeValue = to
  else return false
  return true
}

function wrong(because: string, cause?: unknown): Fault {
  return new Fault('bad-expression', `${because}.`, { cause })
}
