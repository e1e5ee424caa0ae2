export { judgeCriterion } from './judge-criterion.ts'
export { bareOperands, criterionReferences } from './references.ts'
