import { Fault } from '../../model/fault.ts'
import type { Holder, KeyFile, TrustedKey, TrustList } from '../../model/trust.ts'
import { isWeak, thumbprint } from '../jose/key.ts'
import { payloadDigest, type SignedTrust, unsoundness } from './trust-list.ts'

/** A change of a trust list. */
export type Change =
  | { readonly kind: 'add'; readonly key: KeyFile; readonly from: string; readonly until: string }
  /** The new key begins when the old one of the same role ends. */
  | {
      readonly kind: 'rotate'
      readonly key: KeyFile
      readonly replaces: string
      readonly from: string
      readonly until: string
    }
  | { readonly kind: 'retire'; readonly kid: string; readonly at: string }
  | { readonly kind: 'revoke'; readonly kid: string; readonly at: string; readonly why: string }
  | { readonly kind: 'threshold'; readonly threshold: number }

/** The first version of a list, of these root keys. Throws Fault `key`. */
export function firstList(
  body: Holder,
  roots: { readonly keys: readonly KeyFile[]; readonly threshold: number },
  issuedAt: string,
): TrustList {
  for (const key of roots.keys) {
    if (key.role !== 'root') throw bad(`${key.kid} is a key for ${key.role}; a root was wanted.`)
    mustHold(key)
  }
  const keys = roots.keys.map(({ kid, holder, jwk }) => ({ kid, holder, jwk }))
  const root = { threshold: roots.threshold, keys }
  return sound({ assay: 'trust/1', body, version: 1, issuedAt, previous: null, root, keys: [] })
}

/** The version that follows, changed so. Throws Fault `key` when the change cannot be. */
export function nextList(before: SignedTrust, change: Change, issuedAt: string): TrustList {
  const { list, file } = before
  const version = list.version + 1
  return sound({
    ...list,
    ...changed(list, change),
    version,
    issuedAt,
    previous: payloadDigest(file),
  })
}

function changed(list: TrustList, change: Change): Partial<TrustList> {
  const { root, keys } = list
  switch (change.kind) {
    case 'add':
      return added(list, change)
    case 'rotate': {
      const old = keyOf(list, change.replaces)
      if (old.role !== change.key.role) {
        throw bad(`The new key is for ${change.key.role}, the old one for ${old.role}.`)
      }
      const ended = { ...old, notAfter: earlier(old.notAfter, change.from) }
      return { keys: [...exchanged(keys, ended), listed(change)] }
    }
    case 'retire': {
      const left = root.keys.filter(({ kid }) => kid !== change.kid)
      if (left.length < root.keys.length) return { root: { ...root, keys: left } }
      const old = keyOf(list, change.kid)
      const notAfter = earlier(old.notAfter, change.at)
      return { keys: exchanged(keys, { ...old, status: 'retired', notAfter }) }
    }
    case 'revoke': {
      const old = keyOf(list, change.kid)
      const { at, why } = change
      return { keys: exchanged(keys, { ...old, status: 'revoked', revokedAt: at, why }) }
    }
    case 'threshold':
      return { root: { ...root, threshold: change.threshold } }
  }
}

type Adding = Extract<Change, { kind: 'add' | 'rotate' }>

function added({ root, keys }: TrustList, change: Adding): Partial<TrustList> {
  const { kid, role, holder, jwk } = change.key
  if (role !== 'root') return { keys: [...keys, listed(change)] }
  mustHold(change.key)
  return { root: { ...root, keys: [...root.keys, { kid, holder, jwk }] } }
}

function listed({ key, from, until }: Adding): TrustedKey {
  mustHold(key)
  const { kid, role, holder, jwk } = key
  const times = { notBefore: from, notAfter: until }
  return { kid, role, holder, jwk, ...times, status: 'active', revokedAt: null, why: null }
}

const exchanged = (keys: readonly TrustedKey[], now: TrustedKey): readonly TrustedKey[] =>
  keys.map(key => (key.kid === now.kid ? now : key))

const earlier = (one: string, other: string): string =>
  Date.parse(one) < Date.parse(other) ? one : other

function keyOf({ keys, root }: TrustList, kid: string): TrustedKey {
  const key = keys.find(one => one.kid === kid)
  if (key?.status === 'revoked') throw bad(`${kid} is revoked, and stays so.`)
  if (key !== undefined) return key
  const says = root.keys.some(one => one.kid === kid)
    ? `${kid} is a root key: retire it, and add another.`
    : `The list has no key ${kid}.`
  throw bad(says)
}

/** A key file is what it says. Throws Fault `key`. */
export function mustHold({ kid, jwk }: Pick<KeyFile, 'kid' | 'jwk'>): void {
  if (kid !== thumbprint(jwk)) throw bad(`${kid} is not the id of its key.`)
  if (isWeak(jwk)) throw bad(`${kid} is a key under which anybody can sign.`)
}

function sound(list: TrustList): TrustList {
  const wrong = unsoundness(list)
  if (wrong === null) return list
  throw bad(`The list would contradict itself: ${wrong}.`)
}

function bad(says: string): Fault {
  return new Fault('key', says, { hint: '"assay keys list FILE" shows what the list holds.' })
}
