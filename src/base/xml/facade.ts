import type { XmlElement, XmlNode } from './engine.ts'

/** How many more steps from node to node a query may take. */
export interface Fuel {
  left: number
}

/**
 * The document as a query sees it, each step counted: how much work a query may do then depends
 * on the query and the document alone, not on the machine. Throws an Error when none is left.
 */
export function facade(fuel: Fuel) {
  const burn = (): void => {
    fuel.left -= 1
    if (fuel.left < 0) throw new Error('it looks at too many nodes of this document')
  }
  const along =
    <N extends XmlNode, T>(step: (node: N) => T) =>
    (node: N): T => {
      burn()
      return step(node)
    }
  return {
    getAllAttributes: along((node: XmlElement) => node.attributes),
    getAttribute: (node: XmlElement, name: string) => {
      burn()
      return node.getAttribute(name)
    },
    getChildNodes: along((node: XmlNode) => {
      // Nodes are put in order by looking for each among all its siblings: cheap, but not free.
      fuel.left -= node.childNodes.length >> 8
      return node.childNodes
    }),
    getData: along((node: XmlNode) => node.nodeValue ?? ''),
    getFirstChild: along((node: XmlNode) => node.firstChild),
    getLastChild: along((node: XmlNode) => node.lastChild),
    getNextSibling: along((node: XmlNode) => node.nextSibling),
    getParentNode: along(parentOf),
    getPreviousSibling: along((node: XmlNode) => node.previousSibling),
  }
}

function parentOf(node: XmlNode): XmlNode | null {
  return 'ownerElement' in node ? (node.ownerElement as XmlNode | null) : node.parentNode
}
