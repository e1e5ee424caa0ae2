import type { Json } from '../../model/words.ts'
import { canonical } from '../digest.ts'
import type { Operator } from './condition.ts'

/**
 * Arazzo 1.1.0's table for simple conditions: strings without regard to case, numeric text as
 * a number beside a number or in an ordering, null equal to null alone. What is missing counts
 * as null (decision A4). Values that have no order are not before or after one another.
 */
export function compare(operator: Operator, left: Json, right: Json): boolean {
  switch (operator) {
    case '==':
      return equal(left, right)
    case '!=':
      return !equal(left, right)
    case '<':
      return ordered(left, right, order => order < 0)
    case '<=':
      return ordered(left, right, order => order <= 0)
    case '>':
      return ordered(left, right, order => order > 0)
    case '>=':
      return ordered(left, right, order => order >= 0)
  }
}

/** A lone value as XPath's effective boolean value has it (decision A5). */
export function truth(value: Json): boolean {
  if (value === null || typeof value !== 'object') return Boolean(value)
  return Object.keys(value).length > 0
}

function equal(left: Json, right: Json): boolean {
  if (typeof left === 'string' && typeof right === 'string') return fold(left) === fold(right)
  if (typeof left === 'number' || typeof right === 'number') {
    const numbers = [number(left), number(right)]
    return !numbers.includes(undefined) && numbers[0] === numbers[1]
  }
  return canonical(left) === canonical(right)
}

function ordered(left: Json, right: Json, holds: (order: number) => boolean): boolean {
  const [a, b] = [number(left), number(right)]
  if (a !== undefined && b !== undefined) return holds(a - b)
  if (typeof left !== 'string' || typeof right !== 'string') return false
  const [before, after] = [fold(left), fold(right)]
  return holds(before === after ? 0 : before < after ? -1 : 1)
}

/** A number, or text that spells one in decimal. */
function number(value: Json): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  return /^\s*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*$/.test(value)
    ? Number(value)
    : undefined
}

function fold(text: string): string {
  return text.toLowerCase()
}
