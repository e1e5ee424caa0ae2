import type { Json } from '../../model/words.ts'
import type { Expression } from '../expression/index.ts'

/** A simple condition, read (Arazzo 1.0.1 Criterion Object, type `simple`). */
export type Condition =
  | { readonly kind: 'or' | 'and'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | {
      readonly kind: 'compare'
      readonly operator: Operator
      readonly left: Operand
      readonly right: Operand
    }
  /** An operand alone: only the boolean `true` is meant to hold (decision A5). */
  | { readonly kind: 'bare'; readonly operand: Operand }

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>='

export type Operand =
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'expression'; readonly expression: Expression }

/** The operands of a condition, in the order in which they stand. */
export function operands(condition: Condition): readonly Operand[] {
  switch (condition.kind) {
    case 'or':
    case 'and':
      return condition.of.flatMap(operands)
    case 'not':
      return operands(condition.of)
    case 'compare':
      return [condition.left, condition.right]
    case 'bare':
      return [condition.operand]
  }
}
