/** What is wrong with a text, before it becomes a `Fault`; the offset counts UTF-16 units. */
export interface Problem {
  readonly kind: 'syntax' | 'duplicate' | 'depth'
  readonly offset: number
  readonly says: string
  readonly hint?: string
}
