import { parse } from '../../base/pointer.ts'
import type { Json } from '../../model/words.ts'

/** Places in a body: a JSON Pointer in which `*` is any one step and `**` any number of steps. */
export interface AtPattern {
  /** Does the pattern name this place? */
  matches(pointer: string): boolean
  /** Does the value have such a place? */
  isIn(value: Json): boolean
}

const compiled = new Map<string, AtPattern>()
const kept = 1000

export function atPattern(text: string): AtPattern {
  const known = compiled.get(text)
  if (known !== undefined) return known
  if (compiled.size >= kept) compiled.clear()
  const steps = parse(text)
  const made: AtPattern = {
    matches: pointer => fits(steps, parse(pointer)),
    isIn: value => holds(steps, value),
  }
  compiled.set(text, made)
  return made
}

function fits(steps: readonly string[], tokens: readonly string[]): boolean {
  const [step, ...others] = steps
  if (step === undefined) return tokens.length === 0
  if (step === '**') {
    return fits(others, tokens) || (tokens.length > 0 && fits(steps, tokens.slice(1)))
  }
  const [token, ...rest] = tokens
  return token !== undefined && (step === '*' || step === token) && fits(others, rest)
}

function holds(steps: readonly string[], value: Json): boolean {
  const [step, ...others] = steps
  if (step === undefined) return true
  if (step === '**' && holds(others, value)) return true
  if (value === null || typeof value !== 'object') return false
  if (step === '*') return Object.values(value).some(each => holds(others, each))
  if (step === '**') return Object.values(value).some(each => holds(steps, each))
  const next = Object.getOwnPropertyDescriptor(value, step)
  return next?.enumerable === true && holds(others, next.value)
}
