import type { Segment } from './expression.ts'

interface Reading {
  readonly text: string
  at: number
}

const pieces: readonly RegExp[] = [
  /\.(?<dotted>[^\s{}()[\].#=!<>&|,"']+)/y,
  /\[(?<index>[0-9]{1,15})\]/y,
  /\['(?<quoted>(?:[^']|'')*)'\]/y,
]

/** Reads `.member`, `[0]` and `['any name']`, as many as follow; a final dot is left unread. */
export function readTail(reading: Reading): readonly Segment[] {
  const segments: Segment[] = []
  for (let piece = next(reading); piece !== undefined; piece = next(reading)) segments.push(piece)
  return segments
}

function next(reading: Reading): Segment | undefined {
  for (const piece of pieces) {
    piece.lastIndex = reading.at
    const found = piece.exec(reading.text)
    if (found === null) continue
    reading.at += found[0].length
    return segment(found.groups ?? {})
  }
  return undefined
}

function segment({
  dotted,
  index,
  quoted,
}: {
  readonly [name: string]: string | undefined
}): Segment {
  if (dotted !== undefined) return { key: dotted, dotted: true }
  if (index !== undefined) return { index: Number(index) }
  return { key: (quoted ?? '').replaceAll("''", "'"), dotted: false }
}
