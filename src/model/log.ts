import type { Digest } from './words.ts'

/** `entry/1`: one leaf of the register's log, one line of its files. */
export type Entry = { readonly assay: 'entry/1'; readonly at: string } & (
  | {
      readonly kind: 'ticket' | 'certificate' | 'status' | 'statement'
      /** What was signed, whole: a compact JWS. */
      readonly token: string
    }
  /** A bundle came in for a ticket; whatever became of it, the ticket is used up. */
  | {
      readonly kind: 'receipt'
      readonly ticket: number
      /** SHA-256 of the bytes of its manifest. */
      readonly bundle: Digest
      readonly accepted: boolean
    }
)

export type EntryKind = Entry['kind']
