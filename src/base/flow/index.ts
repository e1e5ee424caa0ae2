export { interpret } from './interpret.ts'
export type { Answer, Ask, FlowEnd, Noted, Prepared, Program, Source, Turn, Wait } from './turn.ts'
