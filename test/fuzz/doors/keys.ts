import { firstList, nextList } from '../../../src/certify/keys/change.ts'
import { countersigned, type SignedTrust, unsigned } from '../../../src/certify/keys/trust-list.ts'
import type { Holder, KeyFile, Role } from '../../../src/model/trust.ts'
import { type Made, makeKey, trusted } from '../../certify/make-keys.ts'

const roles: readonly Role[] = [
  'ticket',
  'certificate',
  'status',
  'attester',
  'approver',
  'supplier',
  'register',
]

/** The one key of each role, and how a trust list holds them. */
export const key = (role: Role): Made => makeKey(1 + roles.indexOf(role))
export const allKeys = roles.map(role => trusted(key(role), role))
export const holder = (role: Role): Holder => trusted(key(role), role).holder

export const keyFile = (role: Role, of = key(role)): KeyFile => ({
  assay: 'key/1',
  kid: of.kid,
  role,
  holder: trusted(of, role).holder,
  jwk: of.jwk,
})

const rootKey = makeKey(50)
const from = '2026-01-01T00:00:00Z'

export async function trustList(): Promise<SignedTrust> {
  const root = { keys: [keyFile('root', rootKey)], threshold: 1 }
  let now = await byRoot(unsigned(firstList({ id: 'GB-GOR-D1', name: 'The body' }, root, from)))
  for (const role of roles) {
    const until = '2028-01-01T00:00:00Z'
    const change = { kind: 'add', key: keyFile(role), from, until } as const
    now = await byRoot(unsigned(nextList(now, change, from)))
  }
  return now
}

export const byRoot = (list: SignedTrust): Promise<SignedTrust> => countersigned(list, rootKey)
