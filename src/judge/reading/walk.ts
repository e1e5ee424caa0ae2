import { escapeToken } from '../../base/pointer.ts'
import type { Json } from '../../model/words.ts'
import { isList, isObject } from './json-answer.ts'

/** A value inside a JSON value; `name` is the nearest member's name, also for a list's items. */
export interface Node {
  readonly value: Json
  readonly name: string
  readonly pointer: string
  readonly parent: Node | null
}

/** Every value inside, containers too, parents first. Keeps its own stack: any depth will do. */
export function* walk(root: Json): Generator<Node> {
  const open: Node[] = [{ value: root, name: '', pointer: '', parent: null }]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    for (const child of children(node)) open.push(child)
  }
}

function children(node: Node): readonly Node[] {
  const { value, name, pointer } = node
  if (isList(value)) {
    return value.map((item, index) => ({
      value: item,
      name,
      pointer: `${pointer}/${index}`,
      parent: node,
    }))
  }
  if (!isObject(value)) return []
  return Object.entries(value).map(([member, inner]) => ({
    value: inner,
    name: member,
    pointer: `${pointer}/${escapeToken(member)}`,
    parent: node,
  }))
}
