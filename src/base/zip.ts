import { crc32, inflateRawSync } from 'node:zlib'

/** A file inside an archive. */
export interface ZipFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What an archive holds, or why it cannot be read, as the end of a sentence. */
export type Zip =
  | { readonly kind: 'files'; readonly files: readonly ZipFile[] }
  | { readonly kind: 'not-zip' }
  | { readonly kind: 'broken'; readonly because: string }

/** Bounds on what is unpacked: an archive comes from anybody. */
const mostFiles = 50_000
const mostBytes = 64 * 1024 * 1024

/**
 * The files of a ZIP archive in memory (APPNOTE 6.3.10 §4.3), stored or deflated, each held to its
 * checksum. No encryption, no second disk, no ZIP64.
 */
export function unzip(source: Uint8Array): Zip {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const end = endOf(bytes)
  if (end === null) return { kind: 'not-zip' }
  const files: ZipFile[] = []
  let at = bytes.readUInt32LE(end + 16)
  let left = mostBytes
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostFiles) return broken(`it holds ${count} files`)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
      return broken(`its list of files breaks off after ${index}`)
    const size = 46 + [28, 30, 32].reduce((sum, place) => sum + bytes.readUInt16LE(at + place), 0)
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28))
    const content = contentOf(bytes, at, left)
    if (typeof content === 'string') return broken(`"${name.slice(0, 100)}" ${content}`)
    left -= content.length
    if (!name.endsWith('/')) files.push({ name, bytes: content })
    at += size
  }
  return { kind: 'files', files }
}

const broken = (because: string): Zip => ({ kind: 'broken', because })

/** The end of central directory record stands before a comment of at most 65,535 bytes (§4.3.16). */
function endOf(bytes: Buffer): number | null {
  const lowest = Math.max(0, bytes.length - 22 - 65_535)
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === 0x06054b50) return at
  }
  return null
}

/** The content that an entry of the central directory leads to, or what is wrong with it. */
function contentOf(bytes: Buffer, at: number, left: number): Buffer | string {
  const method = bytes.readUInt16LE(at + 10)
  const [checksum, packed, size] = [16, 20, 24].map(place => bytes.readUInt32LE(at + place))
  const local = bytes.readUInt32LE(at + 42)
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50) return 'is not there'
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  if (size === undefined || size > left) return 'is too large to unpack'
  const data = bytes.subarray(start, start + (packed ?? 0))
  const content = method === 0 ? data : method === 8 ? inflated(data, size) : null
  if (content === null) return 'is packed in a way that cannot be read'
  return content.length === size && crc32(content) === checksum
    ? content
    : 'does not have its checksum'
}

function inflated(data: Buffer, size: number): Buffer | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null // zlib’s own errors have one
    throw error
  }
}
