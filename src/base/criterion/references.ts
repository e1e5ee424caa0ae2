import type { Criterion } from '../../model/arazzo.ts'
import { Fault } from '../../model/fault.ts'
import { embedded, type Reference, references } from '../expression/index.ts'
import { caught } from '../expression/references.ts'
import { type Condition, operands } from './condition.ts'
import { readCondition } from './read-condition.ts'

/** Every expression of a criterion, the wrong ones too, for the linter. Throws nothing. */
export function criterionReferences(criterion: Criterion): readonly Reference[] {
  const { condition, context, type = 'simple' } = criterion
  const inCondition = caught(condition, '/condition', () => {
    if (type !== 'simple') return embedded(condition).filter(part => typeof part !== 'string')
    return operands(readCondition(condition)).flatMap(one =>
      one.kind === 'expression' ? [one.expression] : [],
    )
  })
  return context === undefined ? inCondition : [...inCondition, ...references({ context })]
}

/**
 * Operands of a simple condition that stand alone and are no literal: only a boolean is meant
 * to (decision A5). Empty when the condition cannot be read.
 */
export function bareOperands({ condition, type = 'simple' }: Criterion): readonly string[] {
  if (type !== 'simple') return []
  try {
    return bare(readCondition(condition))
  } catch (error) {
    if (error instanceof Fault) return []
    throw error
  }
}

function bare(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'or':
    case 'and':
      return condition.of.flatMap(bare)
    case 'not':
      return bare(condition.of)
    case 'compare':
      return []
    case 'bare':
      return condition.operand.kind === 'expression' ? [condition.operand.expression.text] : []
  }
}
