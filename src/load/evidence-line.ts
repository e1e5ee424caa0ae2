import type { Line } from '../model/evidence.ts'
import { Fault } from '../model/fault.ts'
import type { Place } from '../model/words.ts'

const lineLimit = 4 * 1024 * 1024

type Shape = { readonly [member: string]: 'string' | 'number' | 'object' | 'array' | 'nullable' }

/** The members each kind of line must have; what is more is left alone. */
const shapes: { readonly [kind in Line['kind']]: Shape } = {
  'run-begin': { run: 'string', seed: 'string', at: 'string', plan: 'string' },
  'run-end': { at: 'string', how: 'string' },
  'case-begin': { case: 'string', at: 'string', attempt: 'number' },
  'case-end': { case: 'string', at: 'string', how: 'string' },
  exchange: { id: 'string', case: 'string', step: 'string', request: 'object', response: 'object' },
  silence: {
    id: 'string',
    case: 'string',
    step: 'string',
    request: 'object',
    reason: 'string',
    because: 'string',
  },
}
const requestShape: Shape = { method: 'string', url: 'string', headers: 'array', body: 'nullable' }
const responseShape: Shape = { status: 'number', headers: 'array', body: 'nullable' }

/**
 * One line of a journal. Null when the line is not whole JSON: a run that was killed leaves
 * half a line at its end. Throws Fault `bundle` when it is JSON of another shape.
 */
export function readLine(text: string, at: Place): Line | null {
  if (text.length > lineLimit) throw wrong('A line of the journal is longer than 4 MiB.', at)
  const value = parse(text)
  if (value === undefined) return null
  const kind = isRecord(value) ? value['kind'] : undefined
  if (!isRecord(value) || !isKind(kind))
    throw wrong('A line of the journal is of no known kind.', at)
  hold(value, shapes[kind], at)
  if (kind === 'exchange' || kind === 'silence') hold(value['request'], requestShape, at)
  if (kind === 'exchange') hold(value['response'], responseShape, at)
  holdBody(value['request'], at)
  if (kind === 'exchange') holdBody(value['response'], at)
  // Its members were checked above; TypeScript cannot follow a table of shapes.
  return value as unknown as Line
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function hold(value: unknown, shape: Shape, at: Place): void {
  if (!isRecord(value)) throw wrong('A line of the journal lacks a part.', at)
  for (const [name, type] of Object.entries(shape)) {
    const member = value[name]
    const right =
      type === 'array'
        ? Array.isArray(member)
        : type === 'object'
          ? isRecord(member)
          : type === 'nullable'
            ? member === null || isRecord(member)
            : typeof member === type
    if (!right) throw wrong(`A line of the journal has no right "${name}".`, at)
  }
}

/** A body's name becomes a file name: it must be 64 hexadecimal digits and nothing else. */
function holdBody(part: unknown, at: Place): void {
  const body = isRecord(part) ? part['body'] : null
  if (!isRecord(body)) return
  const name = body['sha256']
  if (typeof name !== 'string' || !/^[0-9a-f]{64}$/.test(name))
    throw wrong('A body has no right name.', at)
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isKind(value: unknown): value is Line['kind'] {
  return typeof value === 'string' && Object.hasOwn(shapes, value)
}

function wrong(message: string, at: Place): Fault {
  return new Fault('bundle', message, {
    at,
    hint: 'The bundle was changed or cut; ask for it again.',
  })
}
