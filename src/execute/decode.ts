import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Header } from '../model/evidence.ts'

export interface DecodeOptions {
  readonly codings: readonly string[]
  /** Bytes of output kept; more is cut off. */
  readonly limit: number
  /** Content codings undone, one inside the other. */
  readonly depth: number
  /** The input itself was cut: its end is not missed. */
  readonly cut: boolean
}

export type Decoded =
  | { readonly kind: 'decoded'; readonly body: Uint8Array; readonly cut: boolean }
  | { readonly kind: 'undecodable'; readonly because: string }

/** The content codings of a message in the order they were applied, in lower case (RFC 9110 §8.4). */
export function contentCodings(headers: readonly Header[]): readonly string[] {
  const named = headers.filter(([name]) => name.toLowerCase() === 'content-encoding')
  if (named.length === 0) return []
  return named
    .flatMap(([, value]) => value.split(','))
    .map(coding => coding.trim().toLowerCase())
    .filter(coding => coding !== '' && coding !== 'identity')
}

/**
 * Undoes content codings. Output beyond the limit is cut, so that a decompression bomb costs
 * no more than an honest body of that size; data that do not unpack to their very end are
 * refused, because half an answer must never pass for a whole one.
 */
export async function decode(bytes: Uint8Array, options: DecodeOptions): Promise<Decoded> {
  const { codings, limit, depth } = options
  if (codings.length > depth) {
    return undecodable(`The body is packed ${codings.length} times; assay unpacks ${depth}.`)
  }
  let body = bytes
  let cut = options.cut
  for (const coding of codings.toReversed()) {
    const known = unpackers.get(coding)
    if (known === undefined)
      return undecodable('The body has a content coding assay does not know.')
    const unpacked = await undo(known(cut), body, limit)
    if (unpacked === null) {
      return undecodable(`The body is not whole, sound "${coding}" data as Content-Encoding says.`)
    }
    body = unpacked.body
    cut ||= unpacked.cut
  }
  return { kind: 'decoded', body, cut }
}

function undecodable(because: string): Decoded {
  return { kind: 'undecodable', because }
}

type Unpacker = ReturnType<typeof createGunzip> | ReturnType<typeof createBrotliDecompress>

function gunzip(cut: boolean): Unpacker {
  return createGunzip({ chunkSize, ...(cut ? { finishFlush: constants.Z_SYNC_FLUSH } : {}) })
}

const chunkSize = 65_536

// `deflate` is the zlib format (RFC 9110 §8.4.1.2); raw DEFLATE under that name is a fault.
const unpackers = new Map<string, (cut: boolean) => Unpacker>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  [
    'deflate',
    cut => createInflate({ chunkSize, ...(cut ? { finishFlush: constants.Z_SYNC_FLUSH } : {}) }),
  ],
  [
    'br',
    cut =>
      createBrotliDecompress({
        chunkSize,
        ...(cut ? { finishFlush: constants.BROTLI_OPERATION_FLUSH } : {}),
      }),
  ],
])

interface Undone {
  readonly body: Uint8Array
  readonly cut: boolean
}

function undo(unpacker: Unpacker, bytes: Uint8Array, limit: number): Promise<Undone | null> {
  return new Promise(resolve => {
    const kept: Uint8Array[] = []
    let room = limit
    unpacker.on('data', (chunk: Uint8Array) => {
      kept.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
      room -= chunk.length
      if (room >= 0) return
      resolve({ body: Buffer.concat(kept), cut: true })
      unpacker.destroy()
    })
    unpacker.once('end', () => resolve({ body: Buffer.concat(kept), cut: false }))
    unpacker.on('error', () => resolve(null))
    unpacker.end(bytes)
  })
}
