import { crc32, inflateRawSync } from 'node:zlib'
import { isSafeName } from '../bundle/whole.ts'
import { type Refused, refused } from '../reasons.ts'
import type { ArchiveFile } from './write.ts'

/** Bounds on what is unpacked: an archive comes from anybody. */
const mostFiles = 60_000
const mostBytes = 256 * 1024 * 1024

/**
 * The files of a bundle's archive, in memory. What `archive` writes is read, and little else: plain
 * files with plain names, one after the other from the first byte to the last, each told once and
 * alike in both places that tell of it. There is nothing to follow, to overlap or to hide in.
 */
export function openArchive(
  source: Uint8Array,
): { readonly kind: 'files'; readonly files: readonly ArchiveFile[] } | Refused {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const end = bytes.length - 22
  if (end < 0 || bytes.readUInt32LE(end) !== 0x06054b50 || bytes.readUInt16LE(end + 20) !== 0) {
    return refused('not-an-archive', 'it does not end as a ZIP without a comment does')
  }
  const count = bytes.readUInt16LE(end + 10)
  const [size, start] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)]
  const oneDisk = bytes.readUInt32LE(end + 4) === 0 && bytes.readUInt16LE(end + 8) === count
  if (!oneDisk || start + size !== end) return refused('hidden-bytes', 'around its list of files')
  if (count > mostFiles) return refused('too-large', `${count} files`)
  return readFiles(bytes, { count, start, end })
}

interface Directory {
  readonly count: number
  readonly start: number
  readonly end: number
}

function readFiles(bytes: Buffer, { count, start, end }: Directory) {
  const files: ArchiveFile[] = []
  const names = new Set<string>()
  let [at, next, left] = [start, 0, mostBytes]
  for (let index = 0; index < count; index += 1) {
    const listed = entryAt(bytes, at, end)
    if ('kind' in listed) return listed
    const { name, size } = listed
    if (names.has(name.toLowerCase())) return refused('duplicate-name', JSON.stringify(name))
    if (!isSafeName(name)) return refused('unsafe-name', JSON.stringify(name))
    names.add(name.toLowerCase())
    if (listed.offset !== next) return refused('hidden-bytes', `before ${JSON.stringify(name)}`)
    if (size > left) return refused('too-large', `more than ${mostBytes} bytes`)
    const content = contentOf(bytes, listed, start)
    if ('kind' in content) return content
    left -= size
    next = content.end
    files.push({ name, bytes: content.bytes })
    at += 46 + Buffer.byteLength(name)
  }
  if (at !== end || next !== start) return refused('hidden-bytes', 'behind the last file')
  return { kind: 'files' as const, files }
}

interface Listed {
  readonly name: string
  /** What both places say: flags, method, time, checksum, sizes, length of the name. */
  readonly common: Buffer
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** An entry of the central directory (APPNOTE §4.3.12). */
function entryAt(bytes: Buffer, at: number, end: number): Listed | Refused {
  if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) {
    return refused('not-an-archive', 'its list of files breaks off')
  }
  const common = bytes.subarray(at + 6, at + 32)
  const length = common.readUInt16LE(22)
  if (at + 46 + length > end) return refused('not-an-archive', 'its list of files breaks off')
  const name = bytes.toString('latin1', at + 46, at + 46 + length)
  const mode = bytes.readUInt32LE(at + 38)
  // The mode of Unix in the upper half: 8 is a plain file, 10 a link, 4 a folder, as is 0x10 of DOS.
  const plain = (mode === 0 || mode >>> 28 === 8) && (mode & 0x10) === 0
  if (!plain) return refused('not-a-plain-file', JSON.stringify(name))
  // No flags (encryption, sizes that follow later), extra fields, comments or further disks.
  const extras = [common.readUInt16LE(2), common.readUInt16LE(24), bytes.readUInt32LE(at + 32)]
  if (extras.some(one => one !== 0)) return refused('hidden-bytes', JSON.stringify(name))
  const [checksum, packed, size] = [10, 14, 18].map(place => common.readUInt32LE(place))
  const offset = bytes.readUInt32LE(at + 42)
  return {
    name,
    common,
    method: common.readUInt16LE(4),
    checksum: checksum ?? 0,
    packed: packed ?? 0,
    size: size ?? 0,
    offset,
  }
}

function contentOf(bytes: Buffer, of: Listed, start: number) {
  const { name, common, method, checksum, packed, size, offset } = of
  const head = offset + 30 + Buffer.byteLength(name)
  const end = head + packed
  const shown = JSON.stringify(name)
  if (end > start || bytes.readUInt32LE(offset) !== 0x04034b50) {
    return refused('not-an-archive', `${shown} is not there`)
  }
  const same = common.equals(bytes.subarray(offset + 4, offset + 30))
  if (!same || bytes.toString('latin1', offset + 30, head) !== name) {
    return refused('hidden-bytes', `${shown} is told in two ways`)
  }
  const data = bytes.subarray(head, end)
  const content = method === 0 ? data : method === 8 ? inflated(data, size) : null
  if (content === null || content.length !== size || crc32(content) !== checksum) {
    return refused('not-an-archive', `${shown} is not what its checksum says`)
  }
  return { bytes: content, end }
}

/** Null when it unpacks to more than it says, or not at all, or when something follows it. */
function inflated(data: Buffer, size: number): Buffer | null {
  try {
    const { buffer, engine } = inflateRawSync(data, {
      maxOutputLength: Math.max(1, size),
      info: true,
    }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } } // as `info` gives it
    return engine.bytesWritten === data.length ? buffer : null
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null // zlib’s own errors have one
    throw error
  }
}
