import type { Rule } from '../book.ts'
import { criteria } from './criteria.ts'
import { expressions } from './expressions.ts'
import { flow } from './flow.ts'
import { names } from './names.ts'
import { operations } from './operations.ts'

/** The rules about Arazzo documents, for suites and for single files. */
export const arazzo: readonly Rule[] = [names, expressions, flow, operations, criteria]
