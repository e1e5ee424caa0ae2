import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive. */
export interface ArchiveFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const regular = 0o100644 * 0x1_0000
/** 1 January 1980, the first day that ZIP knows: the same files give the same archive. */
const day = 0x0021

/** A ZIP archive (APPNOTE 6.3.10 §4.3) of plain files by name, one after the other, nothing between. */
export function archive(files: readonly ArchiveFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const packed = deflateRawSync(bytes)
    const smaller = packed.length < bytes.length
    const data = smaller ? packed : Buffer.from(bytes)
    const common = fields([
      [2, smaller ? 20 : 10],
      [2, 0],
      [2, smaller ? 8 : 0],
      [2, 0],
      [2, day],
      [4, crc32(bytes)],
      [4, data.length],
      [4, bytes.length],
      [2, Buffer.byteLength(name)],
      [2, 0],
    ])
    const text = Buffer.from(name, 'utf8')
    parts.push(fields([[4, 0x04034b50]]), common, text, data)
    const rest = fields([
      [2, 0],
      [2, 0],
      [2, 0],
      [4, regular],
      [4, offset],
    ])
    directory.push(
      fields([
        [4, 0x02014b50],
        [2, madeBy],
      ]),
      common,
      rest,
      text,
    )
    offset += 4 + common.length + text.length + data.length
  }
  const list = Buffer.concat(directory)
  const end = fields([
    [4, 0x06054b50],
    [4, 0],
    [2, files.length],
    [2, files.length],
    [4, list.length],
    [4, offset],
    [2, 0],
  ])
  return Buffer.concat([...parts, list, end])
}

/** Unix, version 2.0: the mode of a file stands in its attributes. */
const madeBy = 0x0314

/** Numbers, each with its width in bytes, the lowest byte first. */
function fields(all: readonly (readonly [width: 2 | 4, value: number])[]): Buffer {
  const buffers = all.map(([width, value]) => {
    const bytes = Buffer.alloc(width)
    bytes.writeUIntLE(value, 0, width)
    return bytes
  })
  return Buffer.concat(buffers)
}
