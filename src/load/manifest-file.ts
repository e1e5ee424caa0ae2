import type { Report } from '../model/judgement.ts'
import type { Digest, Verdict } from '../model/words.ts'

/** `manifest/1`: what a bundle says of itself, and the digest of each of its files. */
export interface ManifestFile {
  readonly assay: 'manifest/1'
  readonly tool: { readonly name: 'assay'; readonly version: string; readonly node: string }
  readonly run: string
  readonly seed: string
  /** When the run began; absent in bundles of before there were signatures. */
  readonly at?: string
  readonly specs: readonly Named[]
  readonly suites: readonly Named[]
  readonly profile: Named | null
  readonly verdict: Verdict
  readonly files: readonly {
    readonly path: string
    readonly sha256: Digest
    readonly bytes: number
  }[]
  readonly ticket?: number | null
  readonly documents?: readonly Named[]
  readonly declarations?: Digest
  readonly digests?: Report['digests']
}

interface Named {
  readonly id: string
  readonly digest: Digest
}
