import type { StatusPurpose } from '../../model/certificate.ts'
import type { Event, Listed, Register } from '../../model/register.ts'
import { noBits, withBit } from '../status/bits.ts'
import { nameOf } from './derive.ts'

/** A status list as the log has it: what is set, and where it is published. */
export interface ListToSign {
  readonly url: string
  readonly purpose: StatusPurpose
  readonly bits: Uint8Array
}

/** The status lists that certificates of a register name, in the order of their addresses. */
export function listsOf(register: Register): readonly ListToSign[] {
  const lists = new Map<string, { readonly of: Omit<ListToSign, 'bits'>; bits: Uint8Array }>()
  for (const listed of certificatesOf(register)) {
    for (const place of listed.certificate.credentialStatus) {
      const { statusListCredential: url, statusPurpose: purpose, statusListIndex } = place
      const key = `${url} ${purpose}`
      const list = lists.get(key) ?? { of: { url, purpose }, bits: noBits() }
      lists.set(key, list)
      if (isSet(listed, purpose)) list.bits = withBit(list.bits, Number(statusListIndex), true)
    }
  }
  return [...lists]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { of, bits }]) => ({ ...of, bits }))
}

/** Every certificate of a register. */
export function certificatesOf({ products }: Register): readonly Listed[] {
  return products.flatMap(({ versions }) => versions.flatMap(({ certificates }) => certificates))
}

/** The name under which a list is published: the end of its address. */
export function listName(url: string): string {
  const end = /\/([A-Za-z0-9][A-Za-z0-9._-]{0,63})$/.exec(url)?.[1]
  return end ?? nameOf(url)
}

function isSet({ history }: Listed, purpose: StatusPurpose): boolean {
  if (purpose === 'revocation') return history.some(({ kind }) => kind === 'revoked')
  const about: readonly Event['kind'][] = ['suspended', 'reinstated']
  return history.findLast(({ kind }) => about.includes(kind))?.kind === 'suspended'
}
