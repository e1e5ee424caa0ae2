import type { Json } from '../../../model/words.ts'
import { isObject } from '../../is-object.ts'

/** The files that the payloads of a document name: their bytes in base64, by path as written. */
export type Files = { readonly [path: string]: string }

/** A file in a payload: `{ x-assay-file: ./photo.png, contentType: image/png, filename: a.png }`. */
export interface FileMember {
  readonly path: string
  readonly contentType: string | null
  readonly filename: string
  readonly headers: { readonly [name: string]: Json }
}

/** Null when the value is no file. */
export function fileMember(value: Json): FileMember | null {
  if (!isObject(value)) return null
  const path = Object.hasOwn(value, 'x-assay-file') ? value['x-assay-file'] : undefined
  if (typeof path !== 'string') return null
  const { contentType, filename, headers } = value
  return {
    path,
    contentType: typeof contentType === 'string' ? contentType : null,
    filename: typeof filename === 'string' ? filename : path.slice(path.lastIndexOf('/') + 1),
    headers: isObject(headers) ? headers : {},
  }
}

/** The bytes of a file; null when the plan does not carry it. */
export function bytesOf({ path }: FileMember, files: Files): Uint8Array | null {
  const text = Object.hasOwn(files, path) ? files[path] : undefined
  return text === undefined ? null : Buffer.from(text, 'base64')
}

/** Whether a file stands anywhere in a value. */
export function holdsFile(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false
  return fileMember(value) !== null || Object.values(value).some(holdsFile)
}
