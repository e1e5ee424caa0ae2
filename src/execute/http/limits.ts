import type { AnswerLimits, Limits } from '../../model/target.ts'

export type { AnswerLimits, Limits }

/** The usual limits; a target file may set others (`network.limits`). */
export const limits: Limits = {
  connect: 5_000,
  answer: 10_000,
  idle: 10_000,
  head: 16_384,
  body: 8_388_608,
  decoded: 33_554_432,
  codings: 2,
  interim: 100,
  requests: 200_000,
  bytes: 17_179_869_184,
  time: 21_600_000,
}
