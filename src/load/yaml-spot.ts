import { isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Spot } from './json-text.ts'

/** Where the value at these reference tokens stands, or its nearest ancestor that exists. */
export function yamlSpot(contents: unknown, tokens: readonly string[]): Spot {
  const start = offset(contents) ?? 0
  let node = contents
  let spot: Spot = { key: start, value: start }
  for (const token of tokens) {
    const next = child(node, token)
    if (next === undefined) return spot
    const value = offset(next.value)
    const key = offset(next.key) ?? value ?? spot.value
    spot = { key, value: value ?? key }
    node = next.value
  }
  return spot
}

function child(node: unknown, token: string): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const value = /^[0-9]+$/.test(token) ? node.items[Number(token)] : undefined
    return value === undefined ? undefined : { key: value, value }
  }
  if (!isMap(node)) return undefined
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === token)
}

function offset(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
