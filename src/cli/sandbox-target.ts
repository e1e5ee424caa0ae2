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
 * Writes the target file of a reference supplier into a folder, with its secrets and certificates
 * beside it; the file's path. Throws Fault `output` when it cannot be written.
 */
export async function writeTarget(
  folder: string,
  { supplier, specs }: Bench,
  at: Place & { readonly authority: Authority | null },
): Promise<string> {
  const { url, origin, authority } = at
  const claims = supplier.claims({ url, origin })
  const ca = authority === null ? {} : { ca: 'root.pem' }
  const target = targetOf(supplier, specs, { url, origin, ...ca })
  const files = {
    ...claims.secrets,
    ...(authority === null ? {} : await certificates(authority, claims.certificates ?? [])),
    'target.json': `${JSON.stringify(target, null, 2)}\n`,
  }
  attempt(folder, () => mkdirSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) await writeWhole(join(folder, name), [text])
  return join(folder, 'target.json')
}

async function certificates(
  authority: Authority,
  names: readonly string[],
): Promise<{ readonly [file: string]: string }> {
  const made: { [file: string]: string } = { 'root.pem': authority.root }
  for (const name of names) {
    const { cert, key } = await authority.identity(`${name}.example`, null)
    made[`${name}.pem`] = cert
    made[`${name}-key.pem`] = key
  }
  return made
}

/** The authority of a sandbox; the library that issues is loaded by nothing else (ADR 0009). */
export async function issuing(now: () => Date): Promise<Authority> {
  const { authority } = await import('../../fixtures/suppliers/tls/certificates.ts')
  return authority(now())
}
