import { createReadStream, statSync } from 'node:fs'
import type { Line } from '../model/evidence.ts'
import { Fault } from '../model/fault.ts'
import { longestLine, readLine } from './evidence-line.ts'

/** A line of a journal with its number, counting from 1, and its length without the line break. */
export interface Numbered {
  readonly line: Line
  readonly number: number
  readonly bytes: number
}

/**
 * The lines of a journal, some at a time, each read when it is taken. A run that was killed leaves half a line at its end,
 * which is left out; anywhere else a line that is no JSON is a fault. Throws Fault
 * `file-missing`, or `bundle` with the line that is wrong.
 */
export async function* journal(
  file: string,
  onChunk?: (chunk: Uint8Array) => void,
): AsyncGenerator<Iterable<Numbered>> {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new Fault('file-missing', 'There is no journal here.', {
      at: { file },
      hint: 'Give the folder that `assay run` wrote: it holds evidence.ndjson.',
    })
  }
  const counting = { number: 0 }
  for await (const some of lineBytes(file, onChunk)) yield numbered(file, counting, some)
}

function* numbered(
  file: string,
  counting: { number: number },
  some: Iterable<LineBytes>,
): Generator<Numbered> {
  for (const { bytes, whole } of some) {
    counting.number += 1
    const at = { file, line: counting.number }
    const line = readLine(bytes.toString('utf8'), at)
    if (line !== null) yield { line, number: at.line, bytes: bytes.length }
    else if (whole) {
      throw new Fault('bundle', 'A line of the journal is no JSON.', {
        at,
        hint: 'The bundle was changed; ask for it again.',
      })
    }
  }
}

interface LineBytes {
  readonly bytes: Buffer
  /** False for what follows the last line break. */
  readonly whole: boolean
}

/** Lines as bytes, split at U+000A alone: node:readline splits at U+2028 too, which JSON may hold. */
async function* lineBytes(
  file: string,
  onChunk?: (chunk: Uint8Array) => void,
): AsyncGenerator<readonly LineBytes[]> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    if (!Buffer.isBuffer(chunk)) continue
    onChunk?.(chunk)
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const some: LineBytes[] = []
    let from = 0
    for (let at = all.indexOf(10); at !== -1; at = all.indexOf(10, from)) {
      some.push({ bytes: all.subarray(from, at), whole: true })
      from = at + 1
    }
    yield some
    rest = all.subarray(from)
    if (rest.length > longestLine) {
      throw new Fault('bundle', 'A line of the journal is longer than 4 MiB.', { at: { file } })
    }
  }
  if (rest.length > 0) yield [{ bytes: rest, whole: false }]
}
