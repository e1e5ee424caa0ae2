import type { Criterion } from '../../model/arazzo.ts'
import type { CriterionSeen } from '../../model/criterion.ts'
import { Fault } from '../../model/fault.ts'
import { type Scope, typeName } from '../expression/index.ts'
import { judgeJsonpath } from './jsonpath.ts'
import type { Judged } from './judged.ts'
import { judgeRegex } from './regex.ts'
import { sentence } from './show.ts'
import { judgeSimple } from './simple.ts'
import { judgeXpath } from './xpath.ts'

/**
 * Does a criterion hold (Arazzo Criterion Object)? It always answers: a criterion that cannot
 * be evaluated does not hold, and `problem` says that the suite is at fault, not the supplier.
 * A missing or unusable context is not such a problem: it is what was seen.
 */
export function judgeCriterion(criterion: Criterion, scope: Scope): CriterionSeen {
  const { condition } = criterion
  try {
    const { holds, why } = judge(criterion, scope)
    if (holds) return { condition, holds, why: () => sentence(why()), problem: false }
    // Said at once: what was seen may be another thing a step later.
    const because = sentence(why())
    return { condition, holds, why: () => because, problem: false }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { condition, holds: false, why: () => sentence(error.message), problem: true }
  }
}

function judge(criterion: Criterion, scope: Scope): Judged {
  const type = typeName(criterion.type ?? 'simple')
  switch (type) {
    case 'simple':
      return judgeSimple(criterion.condition, scope)
    case 'regex':
      return judgeRegex(criterion, scope)
    case 'jsonpath':
      return judgeJsonpath(criterion, scope)
    case 'xpath':
      return judgeXpath(criterion, scope)
    default:
      throw new Fault('bad-expression', `"${type}" is not a type of criterion.`, {
        hint: 'Use simple, regex, jsonpath or xpath.',
      })
  }
}
