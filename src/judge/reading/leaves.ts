import { first } from '../../base/headers.ts'
import { isObject } from '../../base/is-object.ts'
import type { Operation } from '../../model/api.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Json } from '../../model/words.ts'
import { type Declared, declaredBody, declaredChild } from './declared.ts'
import { isList } from './json-answer.ts'

/** A value inside an answer, with what its operation declares for it. */
export interface Leaf {
  readonly value: Json
  /** The nearest member's name, also for a list's items. */
  readonly name: string
  readonly token: string | number
  readonly parent: Leaf | null
  readonly declared: Declared | null
}

/** The strings and numbers inside, in their order, each with what is declared for it. */
export function* leaves(
  root: Json,
  { response }: Seen<'exchange'>,
  operation: Operation | null,
): Generator<Leaf> {
  const declared = declaredBody(operation, response.status, first(response.headers, 'content-type'))
  const open: Leaf[] = [{ value: root, name: '', token: '', parent: null, declared }]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { value, name } = at
    if (isList(value)) {
      const declared = declaredChild(at.declared, '0', true)
      for (let token = value.length - 1; token >= 0; token -= 1)
        open.push({ value: value[token] ?? null, name, token, parent: at, declared })
    } else if (isObject(value)) {
      for (const token of Object.keys(value).reverse()) {
        const declared = declaredChild(at.declared, token, false)
        open.push({ value: value[token] ?? null, name: token, token, parent: at, declared })
      }
    } else if (typeof value === 'string' || typeof value === 'number') yield at
  }
}
