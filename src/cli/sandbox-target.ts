import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Place, Supplier } from '../../fixtures/suppliers/supplier.ts'
import { targetOf } from '../../fixtures/suppliers/target.ts'
import type { Authority } from '../../fixtures/suppliers/tls/certificates.ts'
import type { Spec } from '../model/catalogue.ts'
import { attempt, writeWhole } from './bundle.ts'

/** A reference supplier, and the specs that it is held to. */
export interface Bench {
  readonly supplier: Supplier
  readonly specs: readonly Spec[]
}

/**
 * Writes the target file of a reference supplier into a folder, with its secrets and the root of
 * its certificates beside it; the file's path. Throws Fault `output` when it cannot be written.
 */
export async function writeTarget(
  folder: string,
  { supplier, specs }: Bench,
  at: Place & { readonly root: string | null },
): Promise<string> {
  const root = 'root.pem'
  const { url, origin } = at
  const ca = at.root === null ? {} : { ca: root }
  const target = targetOf(supplier, specs, { url, origin, ...ca })
  const files = {
    ...supplier.claims(at).secrets,
    ...(at.root === null ? {} : { [root]: at.root }),
    'target.json': `${JSON.stringify(target, null, 2)}\n`,
  }
  attempt(folder, () => mkdirSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) await writeWhole(join(folder, name), [text])
  return join(folder, 'target.json')
}

/** The authority of a sandbox; the library that issues is loaded by nothing else (ADR 0009). */
export async function issuing(now: () => Date): Promise<Authority> {
  const { authority } = await import('../../fixtures/suppliers/tls/certificates.ts')
  return authority(now())
}
