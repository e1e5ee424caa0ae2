import type { Io } from '../io.ts'
import type { SignerOptions } from '../keys/signer.ts'

/** The options of `assay register`, as commander hands them over. */
export interface RegisterOptions extends SignerOptions {
  readonly key?: string
  readonly origin?: string
  readonly trust?: string
  readonly seen?: string
  readonly why?: string
  readonly out?: string
  readonly statusKey?: string
  readonly statusPassphrase?: string
  readonly statusSigner?: string
  readonly catalogue: readonly string[]
}

/** What was asked of `assay register`. */
export interface RegisterAsked {
  readonly io: Io
  readonly folder: string
  /** What follows the folder: files to add, or the id of a certificate. */
  readonly files: readonly string[]
  readonly options: RegisterOptions
}
