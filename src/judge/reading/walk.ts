import { isObject } from '../../base/is-object.ts'
import { format } from '../../base/pointer.ts'
import type { Json } from '../../model/words.ts'
import { isList } from './json-answer.ts'

/** A value inside a JSON value; `name` is the nearest member's name, also for a list's items. */
export interface Node {
  readonly value: Json
  readonly name: string
  /** The last token of its pointer; the root's means nothing. */
  readonly token: string | number
  readonly parent: Node | null
}

/** Every value inside, containers too, parents first. Keeps its own stack: any depth will do. */
export function* walk(root: Json): Generator<Node> {
  const open: Node[] = [{ value: root, name: '', token: '', parent: null }]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    const { value, name } = node
    if (isList(value)) {
      for (let index = 0; index < value.length; index += 1)
        open.push({ value: value[index] ?? null, name, token: index, parent: node })
    } else if (isObject(value)) {
      for (const token of Object.keys(value))
        open.push({ value: value[token] ?? null, name: token, token, parent: node })
    }
  }
}

/** Where a value stands, as a JSON Pointer. A body has many values, and few are told about. */
export function pointerOf(node: Up): string {
  const tokens: (string | number)[] = []
  for (let at: Up = node; at.parent !== null; at = at.parent) tokens.push(at.token)
  return format(tokens.reverse())
}

interface Up {
  readonly token: string | number
  readonly parent: Up | null
}
