import type { Json } from '../../model/words.ts'
import { resolve, type Scope } from '../expression/index.ts'
import { compare, truth } from './compare.ts'
import { type Condition, type Operand, operands } from './condition.ts'
import type { Judged } from './judged.ts'
import { readCondition } from './read-condition.ts'
import { cut, show } from './show.ts'

/** A condition of type `simple`. Throws `Fault` bad-expression when it cannot be read. */
export function judgeSimple(text: string, scope: Scope): Judged {
  const condition = readCondition(text)
  const why = (): string => {
    const seen = sightings(condition, scope)
    return `Wanted ${cut(text, 110)}; ${seen === '' ? 'it names no value' : seen}.`
  }
  return { holds: test(condition, scope), why }
}

function test(condition: Condition, scope: Scope): boolean {
  switch (condition.kind) {
    case 'or':
      return condition.of.some(one => test(one, scope))
    case 'and':
      return condition.of.every(one => test(one, scope))
    case 'not':
      return !test(condition.of, scope)
    case 'compare':
      return compare(
        condition.operator,
        valueIn(condition.left, scope),
        valueIn(condition.right, scope),
      )
    case 'bare':
      return truth(valueIn(condition.operand, scope))
  }
}

/** What is missing counts as null (decision A4). */
function valueIn(operand: Operand, scope: Scope): Json {
  if (operand.kind === 'literal') return operand.value
  const found = resolve(operand.expression, scope)
  return 'value' in found ? found.value : null
}

/** Each expression once, with what it was; they share the room there is. */
function sightings(condition: Condition, scope: Scope): string {
  const seen = new Map<string, string>()
  for (const operand of operands(condition)) {
    if (operand.kind === 'literal') continue
    const found = resolve(operand.expression, scope)
    const was = 'value' in found ? show(found.value) : `absent (${found.missing})`
    seen.set(operand.expression.text, was)
  }
  const share = Math.max(24, Math.floor(170 / seen.size))
  const each = [...seen].map(([text, was]) => {
    const shown = cut(was, Math.floor(share / 2))
    return `${cut(text, share - shown.length)} was ${shown}`
  })
  return each.join(', ')
}
