import { readExpression, wrong } from '../expression/read.ts'
import type { Condition, Operand, Operator } from './condition.ts'

/** The condition being read; `at` is the only thing that moves. */
interface Reading {
  readonly text: string
  at: number
  depth: number
}

const deepest = 100
const kept = 1000
const read = new Map<string, Condition>()

/**
 * Reads a simple condition: `||` over `&&` over `!`, parentheses and single comparisons.
 * Throws `Fault` bad-expression with the position.
 */
export function readCondition(text: string): Condition {
  const known = read.get(text)
  if (known !== undefined) return known
  if (read.size >= kept) read.clear()
  const reading: Reading = { text, at: 0, depth: 0 }
  const condition = readOr(reading)
  if (reading.at < text.length) throw unexpected(reading)
  read.set(text, condition)
  return condition
}

function readOr(reading: Reading): Condition {
  return readList(reading, 'or', /\|\|/y, readAnd)
}

function readAnd(reading: Reading): Condition {
  return readList(reading, 'and', /&&/y, readBasic)
}

function readList(
  reading: Reading,
  kind: 'or' | 'and',
  between: RegExp,
  inner: (reading: Reading) => Condition,
): Condition {
  const first = inner(reading)
  const of = [first]
  while (accept(reading, between) !== undefined) of.push(inner(reading))
  return of.length === 1 ? first : { kind, of }
}

function readBasic(reading: Reading): Condition {
  const negated = accept(reading, /!(?!=)/y) !== undefined
  const { at } = reading
  const condition = readPositive(reading)
  if (!negated) return condition
  // The grammar negates a group or a lone value; `!a == b` would be read two ways.
  if (condition.kind === 'compare' && reading.text[at] !== '(')
    throw wrong(reading.text, at, 'a negated comparison needs parentheses')
  return { kind: 'not', of: condition }
}

function readPositive(reading: Reading): Condition {
  if (accept(reading, /\(/y) === undefined) return readComparison(reading)
  if (++reading.depth > deepest) throw wrong(reading.text, reading.at, 'parentheses nest too deep')
  const inner = readOr(reading)
  if (accept(reading, /\)/y) === undefined) throw unexpected(reading, '")" was wanted')
  reading.depth--
  return inner
}

function readComparison(reading: Reading): Condition {
  const left = readOperand(reading)
  const operator = accept(reading, /==|!=|<=|>=|<|>/y)
  if (operator === undefined) return { kind: 'bare', operand: left }
  return { kind: 'compare', operator: asOperator(operator), left, right: readOperand(reading) }
}

const operators: readonly Operator[] = ['==', '!=', '<', '<=', '>', '>=']

function asOperator(text: string): Operator {
  return operators.find(one => one === text) ?? '=='
}

const words: { readonly [word: string]: true | false | null } = {
  true: true,
  false: false,
  null: null,
}

function readOperand(reading: Reading): Operand {
  skip(reading)
  if (reading.text[reading.at] === '$') {
    const expression = readExpression(reading.text, reading.at, 'condition')
    reading.at = expression.end
    skip(reading)
    return { kind: 'expression', expression }
  }
  const quoted = accept(reading, /'(?:[^']|'')*'/y)
  if (quoted !== undefined)
    return { kind: 'literal', value: quoted.slice(1, -1).replaceAll("''", "'") }
  const number = accept(reading, /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.])/y)
  if (number !== undefined) return { kind: 'literal', value: Number(number) }
  const word = accept(reading, /(?:true|false|null)(?!\w)/y)
  if (word !== undefined) return { kind: 'literal', value: words[word] ?? null }
  throw unexpected(reading, 'a value was wanted')
}

/** Takes what the sticky pattern matches, with the white space around it. */
function accept(reading: Reading, wanted: RegExp): string | undefined {
  skip(reading)
  wanted.lastIndex = reading.at
  const found = wanted.exec(reading.text)?.[0]
  if (found === undefined) return undefined
  reading.at += found.length
  skip(reading)
  return found
}

function skip(reading: Reading): void {
  while (/\s/.test(reading.text.charAt(reading.at))) reading.at++
}

function unexpected(reading: Reading, wanted = 'the end was wanted') {
  const { text, at } = reading
  if (text[at] === '"') return wrong(text, at, "a string stands in single quotes, not '\"',")
  const seen = at < text.length ? `, "${text.charAt(at)}" stands` : ''
  return wrong(text, at, `${wanted}${seen}`)
}
