import type { Json } from '../../src/model/words.ts'

/** A value as it is written down: unlike one in memory, it can hold a key twice, or no number at all. */
export type Tree =
  | { readonly kind: 'object'; readonly members: readonly (readonly [key: string, value: Tree])[] }
  | { readonly kind: 'array'; readonly items: readonly Tree[] }
  | { readonly kind: 'raw'; readonly text: string }

export const raw = (text: string): Tree => ({ kind: 'raw', text })

export function treeOf(value: Json): Tree {
  if (Array.isArray(value)) return { kind: 'array', items: value.map(treeOf) }
  if (typeof value !== 'object' || value === null) return raw(JSON.stringify(value))
  const members = Object.entries(value).map(([key, one]) => [key, treeOf(one)] as const)
  return { kind: 'object', members }
}

/** Written without recursion, so that a tree may be deeper than any stack. */
export function textOf(tree: Tree): string {
  const parts: string[] = []
  const left: (Tree | string)[] = [tree]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'string') parts.push(next)
    else if (next.kind === 'raw') parts.push(next.text)
    else if (next.kind === 'array') left.push(']', ...separated(next.items).reverse(), '[')
    else {
      const pairs = next.members.map(([key, value], at): (Tree | string)[] => [
        `${at === 0 ? '' : ', '}${JSON.stringify(key)}: `,
        value,
      ])
      left.push('}', ...pairs.flat().reverse(), '{')
    }
  }
  return parts.join('')
}

function separated(items: readonly Tree[]): (Tree | string)[] {
  return items.flatMap((item, at) => (at === 0 ? [item] : [', ', item]))
}

export function sizeOf(tree: Tree): number {
  if (tree.kind === 'raw') return 1
  const below = tree.kind === 'array' ? tree.items : tree.members.map(([, value]) => value)
  return below.reduce((sum, one) => sum + sizeOf(one), 1)
}

/** The part with this number, counted as one reads; the last when there are fewer. */
export function partAt(tree: Tree, number: number): Tree {
  let found = tree
  edited(tree, number, part => {
    found = part
    return part
  })
  return found
}

/** The same tree, with the part of this number made into another. */
export function edited(tree: Tree, number: number, edit: (part: Tree) => Tree): Tree {
  let left = number
  const walk = (part: Tree): Tree => {
    if (left === 0) {
      left -= 1
      return edit(part)
    }
    left -= 1
    if (left < -1 || part.kind === 'raw') return part
    if (part.kind === 'array') {
      return { kind: 'array', items: part.items.map(one => (left < 0 ? one : walk(one))) }
    }
    const members = part.members.map(
      ([key, value]) => [key, left < 0 ? value : walk(value)] as const,
    )
    return { kind: 'object', members }
  }
  return walk(tree)
}
