import type { Rule } from '../book.ts'
import { actions } from './actions.ts'
import { awaits } from './awaits.ts'
import { calls } from './calls.ts'
import { criteria } from './criteria.ts'
import { dangling } from './dangling.ts'
import { expressions } from './expressions.ts'
import { flow } from './flow.ts'
import { members } from './members.ts'
import { names } from './names.ts'
import { operations } from './operations.ts'
import { texts } from './texts.ts'
import { versions } from './versions.ts'

/** The rules about Arazzo documents, for suites and for single files. */
export const arazzo: readonly Rule[] = [
  names,
  dangling,
  members,
  versions,
  expressions,
  texts,
  flow,
  actions,
  calls,
  awaits,
  operations,
  criteria,
]
