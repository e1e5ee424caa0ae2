import { holdsFile } from './file.ts'
import { verbatim } from './text.ts'
import { unwritten, type Writer } from './writing.ts'

/** `application/json` and every type with the suffix `+json` (RFC 8259, RFC 6839). */
export const json: Writer = writing => {
  if (holdsFile(writing.value)) return unwritten('JSON has no place for a file inside it')
  return verbatim(writing, JSON.stringify(writing.value))
}
