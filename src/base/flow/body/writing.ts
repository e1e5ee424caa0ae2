import type { Json } from '../../../model/words.ts'
import type { MediaType } from '../../media-type.ts'
import type { DeclaredContent } from '../../request-content.ts'
import type { Unwritten } from '../replacements.ts'
import type { Files } from './file.ts'

/** The bytes of a request, and the value of its Content-Type. */
export interface Body {
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** A body to be written: its value, its media type, and what the operation says about it. */
export interface Writing {
  readonly value: Json
  readonly contentType: string
  readonly media: MediaType
  readonly declared: DeclaredContent | null
  readonly files: Files
}

/** Writes the bodies of a family of media types. */
export type Writer = (writing: Writing) => Body | Unwritten

/** The step is not sent, because assay cannot write what it asks for; a clause, without a stop. */
export function unwritten(why: string): Unwritten {
  return { cause: 'harness', unwritten: `${why}.` }
}
