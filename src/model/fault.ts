import type { Place } from './words.ts'

/** Every reason for which assay stops. Each has a row in `docs/faults.md`. */
export const faultCodes = [
  'usage',
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'file-exists',
  'not-text',
  'syntax',
  'schema',
  'not-supported',
  'unknown-name',
  'dangling-reference',
  'outside-root',
  'remote-reference',
  'bad-url',
  'bad-pattern',
  'bad-expression',
  'address-refused',
  'writes-refused',
  'secret-missing',
  'bundle',
  'key',
  'untrusted',
  'output',
  'internal',
] as const
export type FaultCode = (typeof faultCodes)[number]

/**
 * What stops assay from working: thrown, never a verdict. Every code but `internal` is
 * the user's to mend (exit 2); `internal` is ours (exit 4).
 */
export class Fault extends Error {
  readonly code: FaultCode
  readonly at: Place | undefined
  readonly hint: string | undefined

  constructor(
    code: FaultCode,
    message: string,
    more: {
      readonly at?: Place | undefined
      readonly hint?: string | undefined
      readonly cause?: unknown
    } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'Fault'
    this.code = code
    this.at = more.at
    this.hint = more.hint
  }
}
