import type { Plan } from '../model/plan.ts'
import type { Digest, Json } from '../model/words.ts'
import { digest } from './digest.ts'

/** SHA-256 over a plan in canonical form: what ties a journal and a report to their plan. */
export function planDigest(plan: Plan): Digest {
  // A plan is plain data by its type; the round trip only forgets its interfaces.
  const plain: Json = JSON.parse(JSON.stringify(plan))
  return digest(plain)
}
