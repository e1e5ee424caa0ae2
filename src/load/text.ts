import type { FileHandle } from 'node:fs/promises'
import { constants, open } from 'node:fs/promises'
import { Fault } from '../model/fault.ts'

/** How much of a file is read, and how deep its values may nest. */
export interface Limits {
  readonly bytes: number
  readonly depth: number
}

const MiB = 1024 * 1024

/** For assay's own formats. */
export const ourLimits: Limits = { bytes: 4 * MiB, depth: 64 }

/** For API documents and the schema files they refer to. */
export const apiLimits: Limits = { bytes: 64 * MiB, depth: 256 }

/**
 * The text of a regular file, read once, as strict UTF-8; a byte order mark is dropped.
 * Throws `file-missing`, `file-unreadable`, `file-too-large`, `not-text`.
 */
export async function readText(file: string, limits: Limits = ourLimits): Promise<string> {
  return decode(await readBytes(file, limits.bytes), file)
}

/** The bytes of a regular file of at most `limit` bytes. Throws as `readText` does. */
export async function readBytes(file: string, limit: number): Promise<Uint8Array> {
  const handle = await openFile(file)
  try {
    const { size } = await regular(handle, file)
    if (size > limit) throw tooLarge(file, limit)
    return await readAll(handle, { file, size, limit })
  } finally {
    await handle.close()
  }
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    // Non-blocking, so that a named pipe is refused below instead of waited for.
    return await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (cause) {
    const code = errorCode(cause)
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const hint = 'Check the path, or add the file.'
      throw new Fault('file-missing', 'There is no such file.', { at: { file }, hint, cause })
    }
    const hint = 'Check that it is a file and that you may read it.'
    const says = `The file cannot be opened (${code}).`
    throw new Fault('file-unreadable', says, { at: { file }, hint, cause })
  }
}

async function regular(handle: FileHandle, file: string): Promise<{ readonly size: number }> {
  const stats = await handle.stat()
  if (stats.isFile()) return stats
  const says = `This is ${stats.isDirectory() ? 'a folder' : 'no regular file'}; a file was wanted.`
  throw new Fault('file-unreadable', says, { at: { file }, hint: 'Name a file inside it.' })
}

async function readAll(
  handle: FileHandle,
  { file, size, limit }: { readonly file: string; readonly size: number; readonly limit: number },
): Promise<Uint8Array> {
  // One byte more than the size, to notice a file that grows while it is read.
  const bytes = new Uint8Array(Math.min(size, limit) + 1)
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled)
    if (bytesRead === 0) return bytes.subarray(0, filled)
    filled += bytesRead
  }
  if (filled > limit) throw tooLarge(file, limit)
  const hint = 'Run again when nothing writes to it.'
  throw new Fault('file-unreadable', 'The file grew while it was read.', { at: { file }, hint })
}

function tooLarge(file: string, limit: number): Fault {
  const says = `The file is larger than ${limit / MiB} MiB, the most that is read here.`
  return new Fault('file-too-large', says, {
    at: { file },
    hint: 'Split it, or leave out what assay does not need.',
  })
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Fault('not-text', 'The file is not UTF-8 text.', {
      at: { file, line: badLine(bytes), col: 1 },
      hint: 'Save it as UTF-8.',
      cause,
    })
  }
}

/** The first line that does not decode: bytes are decoded line by line, which UTF-8 allows. */
function badLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  while (start < bytes.length) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found + 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    line += 1
    start = end
  }
  return line
}

/** The system's name for what went wrong: `ENOENT`, `EACCES` … */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  return 'unknown error'
}
