import { resolve } from 'node:path'
import type { Policy } from '../../model/certificate.ts'
import type { Listed, ListedProduct } from '../../model/register.ts'
import { certify, readPolicy } from '../../signed.ts'
import { usage } from '../choice.ts'
import type { RegisterAsked } from '../log/asked.ts'
import { registerIn } from './open.ts'
import { registerWords as words } from './words.ts'

interface Held {
  readonly product: ListedProduct
  readonly listed: Listed
  readonly lacks: readonly string[]
}

/** Prints which products have a valid certificate that meets a policy, and what each other one lacks. */
export async function match(asked: RegisterAsked): Promise<void> {
  const { io, files } = asked
  const [file, more] = files
  if (file === undefined || more !== undefined) {
    throw usage('Say what is needed: one policy, behind the folder of the log.')
  }
  const policy = await readPolicy(resolve(io.cwd, file))
  const { register } = await registerIn(asked)
  const at = io.now().getTime()
  const all = register.products
    .flatMap(product => best(product, policy, at) ?? [])
    .sort((a, b) => a.lacks.length - b.lacks.length)
  const meeting = all.filter(({ lacks }) => lacks.length === 0)
  io.out(words.matched(meeting.length, all.length))
  for (const { product, listed, lacks } of all) {
    const { credentialSubject: of, validUntil } = listed.certificate
    io.out(
      words.match({ ...of, product: product.name, version: of.product.version, validUntil, lacks }),
    )
  }
}

/** Of a product the valid certificate that lacks least; null when none is valid. */
function best(product: ListedProduct, policy: Policy, at: number): Held | null {
  const held = product.versions
    .flatMap(({ certificates }) => certificates)
    .filter(({ status }) => status === 'valid')
    .map(listed => ({ product, listed, lacks: certify.unmet(policy, listed.certificate, at) }))
  return held.sort((a, b) => a.lacks.length - b.lacks.length)[0] ?? null
}
