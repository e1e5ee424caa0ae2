import { isObject } from '../../base/is-object.ts'
import type { Entry } from '../../model/log.ts'
import type { Fact } from '../../model/register.ts'
import { readToken } from '../jose/verify.ts'
import { type Refused, refused } from '../reasons.ts'
import { entries } from '../status/bits.ts'
import { type Answer, answersOf } from '../ticket/receipts.ts'
import { nameOf } from './derive.ts'

/** What a log holds, as far as something new could collide with it. */
export interface Held {
  readonly tokens: Set<string>
  readonly certificates: Set<string>
  readonly names: Set<string>
  /** `URL#index` of status lists. */
  readonly places: Set<string>
  readonly tickets: Set<number>
  /** What answered each ticket. */
  readonly answers: ReadonlyMap<number, Answer>
}

/** Reads what was verified when it was added: no signature is looked at here. */
export function held(logged: readonly Entry[]): Held {
  const all: Held = {
    tokens: new Set(),
    certificates: new Set(),
    names: new Set(),
    places: new Set(),
    tickets: new Set(),
    answers: answersOf(logged.filter(entry => entry.kind === 'receipt')),
  }
  for (const entry of logged) {
    if (entry.kind === 'receipt') continue
    all.tokens.add(entry.token)
    const read = readToken(entry.token)
    if ('kind' in read) continue
    const { id, number, credentialStatus } = read.payload
    if (entry.kind === 'ticket' && typeof number === 'number') all.tickets.add(number)
    if (entry.kind !== 'certificate' || typeof id !== 'string') continue
    all.certificates.add(id)
    all.names.add(nameOf(id))
    for (const place of Array.isArray(credentialStatus) ? credentialStatus : []) {
      if (isObject(place)) all.places.add(placeOf(place))
    }
  }
  return all
}

const placeOf = (of: { readonly [name: string]: unknown }): string =>
  `${of['statusListCredential']}#${of['statusListIndex']}`

/** True for an id below the address of the register at which no page is made. */
function isAstray(id: string, list: string): boolean {
  const base = list.replace(/\/status\/[a-z]+$/, '')
  return id.startsWith(`${base}/`) && id !== `${base}/certificates/${nameOf(id)}`
}

/** Why a fact may not be added, though it was rightly signed; null when it may, and is now held. */
export function notToBeAdded(fact: Fact, token: string, all: Held): Refused | null {
  if (all.tokens.has(token)) return refused('logged-already')
  const doubt = collision(fact, all)
  if (doubt === null) all.tokens.add(token)
  return doubt
}

function collision(fact: Fact, all: Held): Refused | null {
  if (fact.kind === 'status') {
    const { certificate } = fact.change
    return all.certificates.has(certificate) ? null : refused('no-such-certificate', certificate)
  }
  if (fact.kind === 'ticket') {
    const { number } = fact.ticket
    if (all.tickets.has(number)) return refused('logged-already', `ticket ${number}`)
    all.tickets.add(number)
    return null
  }
  if (fact.kind !== 'certificate') return null
  const { certificate, doubt } = fact
  if (doubt !== null) return refused('key-revoked', doubt.at)
  const { ticket, digests } = certificate.credentialSubject
  const answer = ticket === null ? undefined : all.answers.get(ticket.number)
  if (answer !== undefined && !(answer.accepted && answer.bundle === digests.manifest)) {
    return refused('used-ticket', `ticket ${ticket?.number}`)
  }
  const name = nameOf(certificate.id)
  if (all.names.has(name)) return refused('logged-already', certificate.id)
  const places = certificate.credentialStatus.map(entry => placeOf({ ...entry }))
  const beyond = certificate.credentialStatus.find(one => Number(one.statusListIndex) >= entries)
  if (beyond !== undefined) return refused('malformed', `statusListIndex ${beyond.statusListIndex}`)
  if (certificate.credentialStatus.some(one => isAstray(certificate.id, one.statusListCredential)))
    return refused('malformed', `the register makes no page at ${certificate.id}`)
  const taken = places.find(place => all.places.has(place))
  // Whoever revoked the one would revoke the other.
  if (taken !== undefined) return refused('logged-already', taken)
  all.certificates.add(certificate.id)
  all.names.add(name)
  for (const place of places) all.places.add(place)
  return null
}
