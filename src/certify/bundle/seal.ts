import type { TrustedKey } from '../../model/trust.ts'
import { type Signer, signDetached } from '../jose/signer.ts'
import { types } from '../jose/type.ts'
import { verifyDetached } from '../jose/verify.ts'
import { type Refused, refused } from '../reasons.ts'

/** A bundle has few signatures: the supplier’s, the runner’s. */
const mostSeals = 16

/** One line of `manifest.jws`: a signature over the bytes of `manifest.json`, which hold all else. */
export function sealLine(manifest: Uint8Array, signer: Signer): Promise<string> {
  return signDetached(signer, types.bundle, manifest)
}

/**
 * Who signed a bundle, when every line of `manifest.jws` holds; the manifest says when. It says
 * nothing yet of the files that the manifest lists.
 */
export async function verifySeals(
  manifest: Uint8Array,
  seals: string,
  trust: { readonly keys: readonly TrustedKey[]; readonly seenBy: string | null },
): Promise<{ readonly kind: 'sealed'; readonly by: readonly TrustedKey[] } | Refused> {
  const lines = seals.endsWith('\n') ? seals.slice(0, -1).split('\n') : []
  if (lines.length === 0 || lines.length > mostSeals) return refused('not-sealed')
  const by: TrustedKey[] = []
  for (const line of lines) {
    const found = await verifyDetached(line, manifest, {
      ...types.bundle,
      ...trust,
      roles: ['supplier', 'runner'],
      signedAt: ({ at }) => at,
    })
    if (found.kind === 'refused') return found
    by.push(found.key)
  }
  return { kind: 'sealed', by }
}
