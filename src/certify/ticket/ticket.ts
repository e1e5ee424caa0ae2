import { createHmac } from 'node:crypto'
import { isObject } from '../../base/is-object.ts'
import type { Plan } from '../../model/plan.ts'
import type { Ticket } from '../../model/ticket.ts'
import type { TrustedKey } from '../../model/trust.ts'
import type { Digest, Json, JsonObject } from '../../model/words.ts'
import { instant } from '../instant.ts'
import { type Signer, signCompact } from '../jose/signer.ts'
import { types } from '../jose/type.ts'
import { readToken, verifyCompact } from '../jose/verify.ts'
import { type Refused, refused } from '../reasons.ts'

/** Signs a ticket, by a key of the role `ticket`. */
export function signTicket(ticket: Ticket, signer: Signer): Promise<string> {
  return signCompact(signer, types.ticket, JSON.stringify(ticket))
}

type Found = { readonly kind: 'ticket'; readonly ticket: Ticket }

/** A ticket that the body did issue, by the keys of its trust list. */
export async function acceptTicket(
  token: string,
  trust: { readonly keys: readonly TrustedKey[]; readonly seenBy: string | null },
): Promise<Found | Refused> {
  const signedAt = (payload: JsonObject) => payload['issuedAt']
  const found = await verifyCompact(token, {
    ...types.ticket,
    ...trust,
    roles: ['ticket'],
    signedAt,
  })
  return found.kind === 'refused' ? found : asFound(found.payload)
}

/** A ticket as its holder reads it, who need not know the keys of the body: not verified. */
export function readTicket(token: string): Found | Refused {
  const read = readToken(token)
  if ('kind' in read) return read
  return read.header['typ'] === types.ticket.typ ? asFound(read.payload) : refused('other-type')
}

function asFound(payload: JsonObject): Found | Refused {
  const ticket = asTicket(payload)
  return ticket === null ? refused('malformed', 'the ticket') : { kind: 'ticket', ticket }
}

function asTicket(of: JsonObject): Ticket | null {
  const { assay, number, attempt, body, supplier, product, runner, nonce, seed } = of
  const [profile] = pinned([of['profile'] ?? null])
  const [specs, suites] = [pinned(of['specs']), pinned(of['suites'])]
  const texts = [body, product, nonce, seed, of['issuedAt'], of['notBefore'], of['notAfter']]
  const [by, name, hex, sown, issuedAt, notBefore, notAfter] = texts.map(one =>
    typeof one === 'string' ? one : '',
  )
  if (assay !== 'ticket/1' || !counts(number) || !counts(attempt) || profile === undefined)
    return null
  if (!by || !name || !sown || !/^[0-9a-f]{64}$/.test(hex ?? '')) return null
  if (runner !== 'self' && runner !== 'body') return null
  if (
    !isObject(supplier) ||
    typeof supplier['id'] !== 'string' ||
    typeof supplier['name'] !== 'string'
  )
    return null
  if ([issuedAt, notBefore, notAfter].some(one => instant(one) === null)) return null
  return {
    assay,
    number,
    attempt,
    body: by,
    supplier: { id: supplier['id'], name: supplier['name'] },
    product: name,
    runner,
    profile,
    specs,
    suites,
    nonce: hex ?? '',
    seed: sown,
    issuedAt: issuedAt ?? '',
    notBefore: notBefore ?? '',
    notAfter: notAfter ?? '',
  }
}

const counts = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1

function pinned(
  list: Json | undefined,
): readonly { readonly id: string; readonly digest: Digest }[] {
  return (Array.isArray(list) ? list : []).flatMap((one: Json) => {
    const { id, digest } = isObject(one) ? one : {}
    return typeof id === 'string' && isDigest(digest) ? [{ id, digest }] : []
  })
}

function isDigest(value: Json | undefined): value is Digest {
  return typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value)
}

/**
 * What a run under a ticket is made from: nothing of it can be known before the ticket, and another
 * ticket, or a seed that the body held back, gives another run.
 */
export function runOf(
  { nonce, seed }: Pick<Ticket, 'nonce' | 'seed'>,
  heldOut: string | null = null,
): { readonly run: string; readonly seed: string } {
  const derived = (...words: readonly string[]): string =>
    createHmac('sha256', Buffer.from(nonce, 'hex')).update(JSON.stringify(words)).digest('hex')
  return {
    run: derived('run').slice(0, 32),
    seed: derived('seed', heldOut ?? seed).slice(0, 32),
  }
}

/** Every way in which a plan is not what a ticket is for: whole sentences. */
export function unlikeTicket(ticket: Ticket, plan: Plan): readonly string[] {
  const { supplier, product } = plan.target
  const other = (what: string, is: string | null, wanted: string) =>
    is === wanted ? [] : [`It is for the ${what} "${wanted}"; this is "${is ?? 'none'}".`]
  const pins = (what: string, is: readonly Named[], wanted: readonly Named[]) => [
    ...wanted.flatMap(({ id, digest }) => {
      const found = is.find(one => one.id === id)
      if (found === undefined) return [`The ${what} "${id}" is missing.`]
      return found.digest === digest
        ? []
        : [`The ${what} "${id}" is not the one that the ticket names.`]
    }),
    ...is
      .filter(({ id }) => !wanted.some(one => one.id === id))
      .map(({ id }) => `The ${what} "${id}" is not one of the ticket.`),
  ]
  return [
    ...other('supplier', supplier.id, ticket.supplier.id),
    ...other('product', product.name, ticket.product),
    ...pins('profile', plan.profile === null ? [] : [plan.profile], [ticket.profile]),
    ...pins('spec', plan.specs, ticket.specs),
    ...pins('suite', plan.suites, ticket.suites),
    ...(plan.partial ? ['Only a part of the profile was chosen.'] : []),
  ]
}

type Named = { readonly id: string; readonly digest: Digest }

/** True when an instant lies in the window of a ticket. */
export function isOpen({ notBefore, notAfter }: Ticket, at: string): boolean {
  const [now, from, until] = [at, notBefore, notAfter].map(instant)
  if (now == null || from == null || until == null) return false
  return now >= from && now < until
}
