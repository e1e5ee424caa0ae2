import { doubtWords as words } from './words.ts'

/** One reason for which no certificate is issued. */
export interface Doubt {
  readonly reason: keyof typeof words
  readonly says: string
}

export function doubt(reason: Doubt['reason'], detail = ''): Doubt {
  return { reason, says: detail === '' ? `${words[reason]}.` : `${words[reason]}: ${detail}.` }
}

/** One doubt for each sentence. */
export function doubts(reason: Doubt['reason'], says: readonly string[]): readonly Doubt[] {
  return says.map(one => doubt(reason, one.replace(/\.$/, '')))
}
