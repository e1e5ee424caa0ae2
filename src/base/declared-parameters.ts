import type { Operation } from '../model/api.ts'
import { Fault } from '../model/fault.ts'
import type { JsonObject } from '../model/words.ts'
import { escapeToken, get, step } from './pointer.ts'
import type { Schemas } from './schema/index.ts'
import type { Located } from './schema/locate.ts'

/** A Parameter Object, where it stands. */
export interface DeclaredParameter extends Located {
  readonly value: JsonObject
  /** A pointer to its schema, in the same document; null when it has none. */
  readonly schema: string | null
}

const known = new WeakMap<Operation, readonly DeclaredParameter[]>()

/** The parameters of an operation and of its path, references followed; its own overlay the path's. */
export function declaredParameters(
  operation: Operation,
  schemas: Pick<Schemas, 'resolve'>,
): readonly DeclaredParameter[] {
  const before = known.get(operation)
  if (before !== undefined) return before
  const { document, pointer } = operation
  const found = new Map<string, DeclaredParameter>()
  for (const holder of [pointer.slice(0, pointer.lastIndexOf('/')), pointer]) {
    const list = get(document.root, `${holder}/parameters`)
    for (const [index, node] of (Array.isArray(list) ? list : []).entries()) {
      const at = located(() => schemas.resolve(document, node, `${holder}/parameters/${index}`))
      if (at === null) continue
      found.set(`${String(at.value['in'])} ${String(at.value['name'])}`, at)
    }
  }
  const all = [...found.values()]
  known.set(operation, all)
  return all
}

/** A reference that leads nowhere is for `lint` to report. */
function located(find: () => Located): DeclaredParameter | null {
  try {
    const { document, pointer, value } = find()
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    // Array.isArray does not narrow a readonly array away.
    const parameter = value as JsonObject
    return { document, pointer, value: parameter, schema: schemaIn(parameter, pointer) }
  } catch (error) {
    if (error instanceof Fault && error.code === 'dangling-reference') return null
    throw error
  }
}

function schemaIn(parameter: JsonObject, pointer: string): string | null {
  if (parameter['schema'] !== undefined) return `${pointer}/schema`
  const content = parameter['content']
  if (typeof content !== 'object' || content === null) return null
  const [type] = Object.keys(content)
  if (type === undefined || step(step(content, type) ?? null, 'schema') === undefined) return null
  return `${pointer}/content/${escapeToken(type)}/schema`
}
