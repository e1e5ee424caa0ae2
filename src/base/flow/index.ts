export { ofCleanup } from './cleanup.ts'
export { interpret } from './interpret.ts'
export type {
  Answer,
  Ask,
  Await,
  FlowEnd,
  Manner,
  Noted,
  Prepared,
  Program,
  RawPart,
  Script,
  Source,
  Stop,
  Turn,
  Wait,
} from './turn.ts'
