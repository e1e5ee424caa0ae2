import type { TrustList } from '../../model/trust.ts'
import { table } from '../table.ts'
import { keyWords } from './words.ts'

/** A trust list for people: whom it names, for what, and until when. */
export function showList({ body, version, issuedAt, root, keys }: TrustList): string {
  const roots = root.keys.map(({ kid, holder }) => ['root', kid, holder.name])
  const rows = keys.map(({ role, kid, holder, notBefore, notAfter, status, revokedAt, why }) => {
    const state = revokedAt === null ? status : keyWords.revoked(revokedAt, why ?? '')
    return [role, kid, `${notBefore} to ${notAfter}`, holder.name, state]
  })
  const head = keyWords.head(body.name, body.id, version, issuedAt)
  return `${table([[head.trimEnd()]])}${keyWords.roots(root.threshold, root.keys.length)}${table(roots)}${table(rows)}`
}
