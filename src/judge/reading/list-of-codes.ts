import { isObject } from '../../base/is-object.ts'
import type { JsonObject } from '../../model/words.ts'
import type { Asked } from '../check.ts'

/** The codes of a list that a spec bundles (`x-assay-codes`), by the file's name; null when it is not there. */
export function codesOf({ asking }: Asked, file: string): JsonObject | null {
  const document = asking.documents.find(({ uri }) => uri.endsWith(`/${file}`))
  const codes = document?.root['x-assay-codes']
  return isObject(codes) ? codes : null
}
