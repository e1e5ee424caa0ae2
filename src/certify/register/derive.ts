import { sha256 } from '../../base/digest.ts'
import type { Certificate } from '../../model/certificate.ts'
import type {
  Event,
  Fact,
  Listed,
  ListedProduct,
  Register,
  Status,
  TicketStory,
} from '../../model/register.ts'
import { instant } from '../instant.ts'
import { answersOf } from '../ticket/receipts.ts'

type Of<K extends Fact['kind']> = Extract<Fact, { readonly kind: K }>

/** What the register says at an instant: pure, of facts in the order of the log. */
export function registerOf(
  facts: readonly Fact[],
  around: Pick<Register, 'at' | 'body' | 'log'>,
): Register {
  const now = instant(around.at) ?? Number.NaN
  const told = facts.filter(({ at }) => (instant(at) ?? Number.NaN) <= now)
  const tickets = ticketsOf(told)
  const products = [...byProduct(certificatesOf(told, now))].map(([slug, listed]) =>
    productOf(slug, listed, tickets.get(slug) ?? []),
  )
  return { ...around, products: products.sort(inOrder) }
}

function inOrder(a: ListedProduct, b: ListedProduct): number {
  return compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.slug, b.slug)
}

/** By code units: the same on every machine, whatever its language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function certificatesOf(facts: readonly Fact[], now: number): readonly Listed[] {
  const changes = grouped(ofKind(facts, 'status'), ({ change }) => change.certificate)
  const statements = new Map(ofKind(facts, 'statement').map(one => [one.digest, one.said]))
  return ofKind(facts, 'certificate').map(({ certificate, token, doubt, index, at }) => {
    const history = historyOf({ at, doubt }, changes.get(certificate.id) ?? [])
    const said = certificate.credentialSubject.statements.flatMap(digest => {
      const statement = statements.get(digest)
      return statement === undefined ? [] : [statement]
    })
    return {
      name: nameOf(certificate.id),
      index,
      certificate,
      token,
      status: statusAt(certificate, history, now),
      history,
      statements: said,
    }
  })
}

function historyOf(
  { at, doubt }: Pick<Of<'certificate'>, 'at' | 'doubt'>,
  changes: readonly Of<'status'>[],
): readonly Event[] {
  const first: Event = { at, kind: 'certified', why: null }
  const stolen: readonly Event[] = doubt === null ? [] : [{ ...doubt, kind: 'revoked' }]
  const later = changes.map(({ change: { purpose, set, why, ...change } }): Event => {
    const kind = purpose === 'revocation' ? 'revoked' : set ? 'suspended' : 'reinstated'
    return { at: change.at, kind, why }
  })
  return [first, ...stolen, ...later]
}

/** What a certificate is worth at a moment, in milliseconds. */
export function statusAt(
  { validFrom, validUntil }: Pick<Certificate, 'validFrom' | 'validUntil'>,
  history: readonly Event[],
  now: number,
): Status {
  const [from, until] = [instant(validFrom), instant(validUntil)]
  if (history.some(({ kind }) => kind === 'revoked')) return 'revoked'
  if (from === null || until === null || now >= until) return 'expired'
  const last = history.findLast(({ kind }) => kind !== 'certified')
  if (last?.kind === 'suspended') return 'suspended'
  return now < from ? 'not-yet-valid' : 'valid'
}

function byProduct(listed: readonly Listed[]): ReadonlyMap<string, readonly Listed[]> {
  return grouped(listed, ({ certificate: { credentialSubject: of } }) =>
    slugOf(of.id, of.product.name),
  )
}

function productOf(
  slug: string,
  listed: readonly Listed[],
  tickets: readonly TicketStory[],
): ListedProduct {
  // The last entry says how supplier and product are called now.
  const latestFirst = [...listed].reverse()
  const subject = latestFirst[0]?.certificate.credentialSubject
  const versions = grouped(latestFirst, one => one.certificate.credentialSubject.product.version)
  return {
    slug,
    name: subject?.product.name ?? '',
    supplier: { id: subject?.id ?? '', name: subject?.supplier.name ?? '' },
    versions: [...versions].map(([version, certificates]) => ({ version, certificates })),
    tickets,
  }
}

function ticketsOf(facts: readonly Fact[]): ReadonlyMap<string, readonly TicketStory[]> {
  const answers = answersOf(ofKind(facts, 'receipt'))
  const stories = ofKind(facts, 'ticket').map(({ at, ticket }) => {
    const answer = answers.get(ticket.number)
    const became = answer === undefined ? 'open' : answer.accepted ? 'accepted' : 'refused'
    const { number, profile } = ticket
    const story: TicketStory = { number, at, profile, became }
    return { slug: slugOf(ticket.supplier, ticket.product), story }
  })
  const bySlug = grouped(stories, ({ slug }) => slug)
  return new Map([...bySlug].map(([slug, all]) => [slug, all.map(({ story }) => story)]))
}

/** The name of a product in paths: readable, never two alike, the same for ever. */
export function slugOf(supplier: string, product: string): string {
  const mark = sha256(JSON.stringify([supplier, product])).slice(0, 8)
  return `${plain(`${supplier} ${product}`)}-${mark}`
}

/** The name of a certificate in paths: the end of its id where that is plain, else a digest of it. */
export function nameOf(id: string): string {
  const end = /(?:^|[/:])([a-z0-9-]{8,64})$/.exec(id)?.[1]
  return end ?? sha256(id).slice(0, 32)
}

function plain(text: string): string {
  const words = text.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return words.slice(0, 60).replace(/^-+|-+$/g, '') || 'product'
}

function ofKind<K extends Fact['kind']>(facts: readonly Fact[], kind: K): readonly Of<K>[] {
  return facts.filter((fact): fact is Of<K> => fact.kind === kind)
}

function grouped<T>(all: readonly T[], of: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(of(one))
    if (group === undefined) groups.set(of(one), [one])
    else group.push(one)
  }
  return groups
}
