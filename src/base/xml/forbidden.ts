import { fontoxpath, slimdom, type XmlElement } from './engine.ts'

/** Functions whose value is another on another day or machine: a recorded run must judge the same. */
const unsteady = [
  'current-date',
  'current-dateTime',
  'current-time',
  'generate-id',
  'implicit-timezone',
  'random-number-generator',
]
const prefixes = ['', 'fn', 'xs', 'map', 'array', 'math']
const namespaces =
  /^http:\/\/www\.w3\.org\/(?:2001\/XMLSchema|2005\/xpath-functions(?:\/(?:map|array|math))?)$/

const xqueryx = 'http://www.w3.org/2005/XQueryX'

const most = 1_000_000
const kept = 500
const known = new Map<string, string | null>()

/**
 * Why a query is not evaluated, or null. It is read into XQueryX, the XML form of its tree, and
 * the functions that it names are looked at. Throws the engine's Error when it is no XPath.
 */
export function forbidden(query: string): string | null {
  const found = known.get(query)
  if (found !== undefined) return found
  const tree = fontoxpath().parseScript(query, { language: 'XPath3.1' }, new (slimdom().Document)())
  const because = inTree(tree)
  if (known.size >= kept) known.clear()
  known.set(query, because)
  return because
}

function inTree(tree: XmlElement): string | null {
  const open = [tree]
  let numbers = 1
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    open.push(...next.children)
    if (next.localName === 'rangeSequenceExpr') numbers *= lastOf(next)
    if (numbers > most) return `its ranges hold more than ${most} numbers together`
    if (/^computed|Constructor$|^validateExpr$/.test(next.localName)) {
      if (!/^(?:map|array|squareArray|curlyArray)Constructor$/.test(next.localName))
        return 'it makes nodes, which is XQuery'
    }
    if (next.localName !== 'functionName' && next.localName !== 'EQName') continue
    const name = next.textContent ?? ''
    if (unsteady.includes(name)) return `${name}() gives another value at every run`
    // It calls others by a name that is only known when it runs.
    if (name === 'function-lookup') return `${name}() is not evaluated here`
    const uri = next.getAttributeNS(xqueryx, 'URI')
    const prefix = next.getAttributeNS(xqueryx, 'prefix') ?? ''
    const standard = uri === null ? prefixes.includes(prefix) : namespaces.test(uri)
    if (!standard) return `the function "${name}" is none of XPath`
  }
  return null
}

/** The largest number written in a range: how far it can reach, when it is written out. */
function lastOf(range: XmlElement): number {
  const written = /\d+/g
  return Math.max(
    1,
    ...Array.from((range.textContent ?? '').matchAll(written), ([text]) => Number(text)),
  )
}
