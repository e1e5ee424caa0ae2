/** What the header of a token says beside the algorithm and the key. */
export interface TokenType {
  readonly typ: string
  readonly cty: string | null
}

/** A type for each thing that is signed: none can be shown as another. */
export const types = {
  trust: { typ: 'assay-trust', cty: 'json' },
  ticket: { typ: 'assay-ticket', cty: 'json' },
  bundle: { typ: 'assay-bundle', cty: 'json' },
  statement: { typ: 'assay-statement', cty: 'json' },
  status: { typ: 'assay-status', cty: 'json' },
  approval: { typ: 'assay-approval', cty: 'json' },
  /** VC 2.0 as a JWS (vc-jose-cose §3.1.1); status lists are told apart by role. */
  credential: { typ: 'vc+jwt', cty: 'vc' },
  feed: { typ: 'assay-feed', cty: 'json' },
} as const satisfies { readonly [what: string]: TokenType }
