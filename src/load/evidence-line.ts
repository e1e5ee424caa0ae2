import { type HandshakeAnswer, type Line, silenceReasons } from '../model/evidence.ts'
import { Fault } from '../model/fault.ts'
import type { Place } from '../model/words.ts'

/** Bytes; a journal with a longer line is not ours. */
export const longestLine = 4 * 1024 * 1024

type Holds = (value: unknown) => boolean
type Shape = readonly (readonly [member: string, holds: Holds])[]

const shape = (members: { readonly [member: string]: Holds }): Shape => Object.entries(members)

const text: Holds = value => typeof value === 'string'
const count: Holds = value => Number.isInteger(value) && Number(value) >= 1
const number: Holds = value => typeof value === 'number' && value >= 0
const flag: Holds = value => typeof value === 'boolean'
const list: Holds = value => Array.isArray(value)
const orNull =
  (holds: Holds): Holds =>
  value =>
    value === null || holds(value)
const oneOf =
  (...names: readonly string[]): Holds =>
  value =>
    typeof value === 'string' && names.includes(value)
const shaped = (members: { readonly [member: string]: Holds }): Holds => {
  const whole = shape(members)
  return value => wrongMember(value, whole) === null
}

// A body's name becomes a file name: 64 hexadecimal digits and nothing else.
const name: Holds = value => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const body = orNull(shaped({ sha256: name, size: number, cut: flag }))
const headers: Holds = value =>
  Array.isArray(value) &&
  value.every(pair => Array.isArray(pair) && pair.length === 2 && pair.every(text))
const raw: Holds = value => value === undefined || value === true
const request = shaped({ method: text, url: text, headers, body, raw })
const status: Holds = value => Number.isInteger(value) && Number(value) >= 100
const response = shaped({ status, headers, body, remote: orNull(text) })
const timing = shaped({ firstByte: orNull(number), total: number })
const came = { at: text, peer: text, via: oneOf('listener', 'handed-in'), request }
const befores: Holds = value =>
  value === undefined ||
  (Array.isArray(value) &&
    value.every(
      shaped({
        at: text,
        status: orNull(status),
        reason: orNull(oneOf(...silenceReasons)),
        because: text,
        wait: number,
      }),
    ))
const named = { id: text, case: text, step: text, at: text, timing }
const seen = { ...named, request }

const every =
  (holds: Holds): Holds =>
  value =>
    Array.isArray(value) && value.every(one => holds(one))
const optionalTexts: Holds = value => value === undefined || every(text)(value)
const offered = shaped({ how: oneOf('hello', 'verified'), versions: every(text), ciphers: text })
const group = orNull(
  shaped({ name: text, kind: oneOf('curve', 'finite-field', 'hybrid'), bits: number }),
)
const certificate = shaped({
  subject: text,
  issuer: text,
  validFrom: text,
  validTo: text,
  key: shaped({ type: text, bits: number }),
  signature: text,
  names: every(text),
  sha256: text,
})
const peer = shaped({
  chain: every(certificate),
  trusted: flag,
  error: orNull(text),
  root: orNull(oneOf('public', 'target')),
})
const answers: { readonly [kind in HandshakeAnswer['kind']]: Holds } = {
  hello: shaped({ version: text, suite: text, group }),
  alert: shaped({ code: number, name: text }),
  other: shaped({ because: text }),
  closed: shaped({ because: text }),
  silence: shaped({ reason: oneOf(...silenceReasons), because: text }),
  peer: shaped({ version: text, peer }),
}
const handshakeAnswer: Holds = value => {
  const kind = isRecord(value) ? value['kind'] : undefined
  return Object.entries(answers).some(([name, holds]) => name === kind && holds(value))
}

/** The members each kind of line must have; what is more is left alone. */
const shapes: { readonly [kind in Line['kind']]: Shape } = {
  'run-begin': shape({ run: text, seed: text, at: text, plan: text, authorities: optionalTexts }),
  'run-end': shape({ at: text, how: oneOf('ended', 'interrupted') }),
  'case-begin': shape({ case: text, at: text, attempt: count }),
  'cleanup-intent': shape({ case: text, step: text, id: text, at: text }),
  'case-end': shape({
    case: text,
    at: text,
    how: oneOf('ended', 'silent', 'erred', 'deadline', 'requests', 'interrupted'),
  }),
  token: shape({
    credential: text,
    at: text,
    why: oneOf('first', 'expiring', 'refused'),
    had: flag,
    because: orNull(text),
    status: orNull(status),
    total: number,
  }),
  exchange: shape({ ...seen, response, facts: list, before: befores }),
  inbound: shape({ id: text, case: text, step: text, ...came, facts: list }),
  unclaimed: shape(came),
  silence: shape({ ...seen, reason: oneOf(...silenceReasons), because: text, before: befores }),
  handshake: shape({
    ...named,
    host: text,
    port: count,
    offered,
    answer: handshakeAnswer,
    remote: orNull(text),
  }),
}

/**
 * One line of a journal. Null when the line is not JSON: a run that was killed leaves half a
 * line at its end. Throws Fault `bundle` when it is JSON of another shape.
 */
export function readLine(line: string, at: Place): Line | null {
  if (line.length > longestLine) throw wrong('A line of the journal is longer than 4 MiB.', at)
  const value = parse(line)
  if (value === undefined) return null
  const kind = isRecord(value) ? value['kind'] : undefined
  if (!isKind(kind)) throw wrong('A line of the journal is of no known kind.', at)
  const member = wrongMember(value, shapes[kind])
  if (member !== null) {
    throw wrong(`A line of the journal ("${kind}") has no right "${member}".`, at)
  }
  // Its members were checked above; TypeScript cannot follow a table of shapes.
  return value as Line
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The first member that is not as the shape wants it; null when all are. */
function wrongMember(value: unknown, shape: Shape): string | null {
  if (!isRecord(value)) return shape[0]?.[0] ?? ''
  for (const [member, holds] of shape) {
    if (!holds(Object.hasOwn(value, member) ? value[member] : undefined)) return member
  }
  return null
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
