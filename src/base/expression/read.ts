import { Fault } from '../../model/fault.ts'
import { parse as parsePointer } from '../pointer.ts'
import type { Expression, Side, Tail } from './expression.ts'
import { readTail } from './tail.ts'

/** Where an expression stands decides where its pointer ends (decision A8). */
export type Setting = 'whole' | 'embedded' | 'condition'

/** The text being read; `at` is the only thing that moves. */
export interface Reading {
  readonly text: string
  readonly setting: Setting
  at: number
}

const roots =
  /\$(url|method|statusCode|request|response|inputs|outputs|steps|workflows|sourceDescriptions|components|self|message)(?![A-Za-z0-9_-])/y
const plain = ['url', 'method', 'statusCode', 'self']
const pointerEnd = { whole: /$/, embedded: /[{}]|$/, condition: /[\s)}=!<>&|]|$/ }

/**
 * Does an expression begin here? Only where one of Arazzo's words follows the `$`, so that
 * `$.a` and `$[0]` stay JSONPath and `$5` stays money.
 */
export function begins(text: string, at = 0): boolean {
  return rootAt(text, at) !== undefined
}

/** Is the whole text one expression, or meant to be? */
export function isExpression(text: string): boolean {
  const root = rootAt(text, 0)
  if (root === undefined) return false
  const next = text.charAt(root.length + 1)
  return plain.includes(root) ? next === '' : /^[.#[]?$/.test(next)
}

/**
 * Reads one expression that begins at `at`; `end` of what it gives says where it stopped.
 * Throws `Fault` bad-expression with the position.
 */
export function readExpression(text: string, at: number, setting: Setting): Expression {
  const root = rootAt(text, at)
  if (root === undefined) throw wrong(text, at, 'an expression was wanted')
  const reading: Reading = { text, setting, at: at + root.length + 1 }
  const read = readRoot(root, reading)
  return { ...read, at, end: reading.at, text: text.slice(at, reading.at) }
}

const kept = 2000
const whole = new Map<string, Expression>()

/** The text as one expression, to its end. Throws `Fault` bad-expression with the position. */
export function parseExpression(text: string): Expression {
  const known = whole.get(text)
  if (known !== undefined) return known
  const expression = readExpression(text, 0, 'whole')
  if (expression.end < text.length) {
    throw wrong(text, expression.end, `"${text.charAt(expression.end)}" cannot stand here`)
  }
  if (whole.size >= kept) whole.clear()
  whole.set(text, expression)
  return expression
}

/** The closed error of this folder; positions count from 1. */
export function wrong(text: string, at: number, why: string): Fault {
  const shown = text.length > 120 ? `${text.slice(0, 120)}…` : text
  return new Fault('bad-expression', `"${shown}": ${why} at character ${at + 1}.`)
}

function rootAt(text: string, at: number): string | undefined {
  roots.lastIndex = at
  return roots.exec(text)?.[1]
}

/** An expression without its place, member by member of the union. */
type Read = Expression extends infer One
  ? One extends Expression
    ? Omit<One, 'at' | 'end' | 'text'>
    : never
  : never

function readRoot(root: string, reading: Reading): Read {
  switch (root) {
    case 'url':
    case 'method':
    case 'statusCode':
    case 'self':
      return { kind: root }
    case 'request':
    case 'response':
      return readSide(root, reading)
    case 'inputs':
    case 'outputs':
    case 'components':
      return { kind: root, tail: named(reading) }
    case 'steps':
      return readStep(reading)
    case 'workflows':
      return readWorkflow(reading)
    case 'sourceDescriptions':
      return readSource(reading)
    default:
      take(reading, /\./y, 'a "." and a name were wanted')
      return { kind: 'message', name: take(reading, /[^\s{}]+/y, 'a name was wanted') }
  }
}

function readSide(of: Side, reading: Reading): Read {
  const word = take(reading, /\.(?:header|query|path|body)(?![A-Za-z0-9_-])/y, wantedSource)
  if (word === '.body') return { kind: 'body', of, tail: finish(reading) }
  take(reading, /\./y, 'a "." and a name were wanted')
  const names = word === '.header' ? /[A-Za-z0-9$%*+\-.^_`~]+/y : /[^\s{}#()=!<>&|,"']+/y
  const name = take(reading, names, 'a name was wanted')
  if (word === '.header') return { kind: 'header', of, name }
  return { kind: word === '.query' ? 'query' : 'path', of, name }
}

const wantedSource = '".header.", ".query.", ".path." or ".body" was wanted'

function readStep(reading: Reading): Read {
  const id = /\.[^\s{}()[\]#=!<>&|,"']+?(?=\.outputs\.)/y
  const step = take(reading, id, '".<stepId>.outputs.<name>" was wanted').slice(1)
  take(reading, /\.outputs/y, '".outputs" was wanted')
  return { kind: 'step', step, tail: named(reading) }
}

function readWorkflow(reading: Reading): Read {
  const id = /\.[^\s{}()[\]#=!<>&|,"']+?(?=\.(?:inputs|outputs)\.)/y
  const workflow = take(reading, id, '".<workflowId>.outputs.<name>" was wanted').slice(1)
  const field = take(reading, /\.(?:inputs|outputs)/y, '".outputs" was wanted')
  const tail = named(reading)
  return { kind: 'workflow', workflow, field: field === '.inputs' ? 'inputs' : 'outputs', tail }
}

function readSource(reading: Reading): Read {
  const source = take(reading, /\.[A-Za-z0-9_-]+/y, 'a "." and a source name were wanted').slice(1)
  take(reading, /\./y, '".url" or an id of the source was wanted')
  const id = /[^\s{}()#=!<>&|,"']+/y
  return { kind: 'source', source, reference: take(reading, id, '"url" or an id was wanted') }
}

/** A tail that must begin with a name. */
function named(reading: Reading): Tail {
  const at = reading.at
  const tail = finish(reading)
  const [first] = tail.segments
  if (first !== undefined && 'key' in first && first.dotted) return tail
  throw wrong(reading.text, at, 'a "." and a name were wanted')
}

function finish(reading: Reading): Tail {
  const segments = readTail(reading)
  if (reading.text[reading.at] !== '#') return { segments, pointer: null }
  const at = reading.at + 1
  const length = reading.text.slice(at).search(pointerEnd[reading.setting])
  const pointer = reading.text.slice(at, at + length)
  if (pointer !== '' && !pointer.startsWith('/')) throw wrong(reading.text, at, '"/" was wanted')
  if (/~(?![01])/.test(pointer)) throw wrong(reading.text, at, '"~" must be "~0" or "~1"')
  parsePointer(pointer)
  reading.at = at + length
  return { segments, pointer }
}

/** What the sticky pattern matches here, or the closed error. */
export function take(reading: Reading, wanted: RegExp, otherwise: string): string {
  wanted.lastIndex = reading.at
  const found = wanted.exec(reading.text)?.[0]
  if (found === undefined) throw wrong(reading.text, reading.at, otherwise)
  reading.at += found.length
  return found
}
