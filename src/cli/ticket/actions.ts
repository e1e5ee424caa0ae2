import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { certify, loadCatalogue } from '../../assay.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { Catalogue, Profile } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import type { Ticket } from '../../model/ticket.ts'
import { writeWhole } from '../bundle.ts'
import { shownPath } from '../bundle-folder.ts'
import { usage } from '../choice.ts'
import type { Io } from '../io.ts'
import type { SignerOptions } from '../keys/options.ts'
import { heldKey } from '../keys/signer.ts'
import { inForce } from '../keys/store.ts'
import { addToLog, openLog } from '../log/folder.ts'
import { table } from '../table.ts'
import { ticketWords } from './words.ts'

export interface TicketOptions extends SignerOptions {
  readonly trust?: string
  readonly supplier?: string
  readonly name?: string
  readonly product?: string
  readonly profile?: string
  readonly runner?: string
  readonly from?: string
  readonly until?: string
  readonly key?: string
  readonly registerKey?: string
  readonly registerPassphrase?: string
  readonly registerSigner?: string
  readonly catalogue: readonly string[]
  readonly out?: string
  readonly json?: boolean
}

export interface TicketAsked {
  readonly io: Io
  readonly log: string
  readonly options: TicketOptions
}

/** What `assay ticket` can do, by name. */
export const ticketActions: { readonly [what: string]: (asked: TicketAsked) => Promise<void> } = {
  issue,
  list: async ({ io, log, options }) => {
    const { list } = await trusted(io, options)
    const { entries } = openLog(resolve(io.cwd, log), { keys: list.keys, known: null })
    const issued = certify.ticketsOf(entries, now(io))
    if (options.json === true) io.out(`${JSON.stringify(issued)}\n`)
    else io.out(issued.length === 0 ? ticketWords.none : table(issued.map(row)))
  },
}

function row({ ticket, became }: certify.IssuedTicket): readonly string[] {
  const { number, attempt, supplier, product, profile, notBefore, notAfter } = ticket
  const times = `${notBefore} to ${notAfter}`
  return [
    String(number),
    `attempt ${attempt}`,
    became,
    profile.id,
    times,
    `${product} of ${supplier.name}`,
  ]
}

const trusted = (io: Io, { trust }: TicketOptions) =>
  inForce(resolve(io.cwd, wanted(trust, '--trust FILE: the trust list of the body.')))

/** Signs a ticket and logs it, in one step: none is given out that is not in the log. */
async function issue(asked: TicketAsked): Promise<void> {
  const { io, options } = asked
  const { list } = await trusted(io, options)
  const of = await wishedFor(asked)
  const file = resolve(io.cwd, options.out ?? 'ticket.jwt')
  if (existsSync(file)) {
    throw new Fault('file-exists', `"${shownPath(io, file)}" is there already.`, {
      hint: 'Give another name with -o.',
    })
  }
  const key = await heldKey(
    io,
    { file: wanted(options.key, '--key FILE: the key for tickets.'), roles: ['ticket'] },
    options,
  )
  const signer = await registerKey(io, options)
  const trust = { keys: list.keys, known: null }
  const made: { readonly ticket: Ticket; readonly token: string }[] = []
  await addToLog(resolve(io.cwd, asked.log), trust, async log => {
    const at = now(io)
    const numbers = certify.nextNumbers(certify.ticketsOf(log.entries, at), {
      supplier: of.supplier.id,
      product: of.product,
      profile: of.profile.id,
    })
    const ticket: Ticket = {
      assay: 'ticket/1',
      ...numbers,
      body: list.body.id,
      ...of,
      ...chance(io),
      issuedAt: at,
    }
    const token = await certify.signTicket(ticket, key)
    // What its own keys do not vouch for is not put into the log.
    const found = await certify.acceptTicket(token, { keys: list.keys, seenBy: null })
    if (found.kind === 'refused')
      throw new Fault('key', `${found.says} (${found.reason})`, {
        hint: 'Use a key of this trust list.',
      })
    made.push({ ticket, token })
    return { entries: [{ assay: 'entry/1', at, kind: 'ticket', token }], signer }
  })
  for (const { ticket, token } of made) {
    await writeWhole(file, [`${token}\n`])
    io.err(ticketWords.issued(shownPath(io, file), ticket.number, ticket.attempt))
  }
}

const chance = (io: Io) => ({ nonce: hex(io.random(32)), seed: hex(io.random(16)) })
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

function registerKey(
  io: Io,
  { registerKey: file, registerPassphrase, registerSigner }: TicketOptions,
) {
  const named = wanted(file, '--register-key FILE: the key of the register, which logs it.')
  return heldKey(
    io,
    { file: named, roles: ['register'] },
    {
      ...(registerPassphrase === undefined ? {} : { passphrase: registerPassphrase }),
      ...(registerSigner === undefined ? {} : { signer: registerSigner }),
    },
  )
}

/** What the ticket is for, pinned by the body's own catalogue. */
async function wishedFor({ io, options }: TicketAsked) {
  const id = wanted(
    options.supplier,
    '--supplier ID: whose product it is, such as GB-COH-01234567.',
  )
  const product = wanted(options.product, '--product NAME: what is tested.')
  const { runner = 'self' } = options
  if (runner !== 'self' && runner !== 'body') throw usage('--runner is self or body.')
  const roots = [io.root, ...options.catalogue.map(folder => resolve(io.cwd, folder))]
  const pins = pinned(await loadCatalogue(roots), wanted(options.profile, '--profile ID.'))
  const notBefore = instantOf('--from', options.from ?? now(io))
  const fortnight = new Date(Date.parse(notBefore) + 14 * 86_400_000).toISOString()
  const notAfter = instantOf('--until', options.until ?? fortnight)
  if (Date.parse(notAfter) <= Date.parse(notBefore)) throw usage('--until is not after --from.')
  const supplier = { id, name: options.name ?? id }
  return { supplier, product, runner, ...pins, notBefore, notAfter } as const
}

function pinned({ profiles, specs, suites }: Catalogue, id: string) {
  const profile = profiles.find(one => one.id === id)
  if (profile === undefined) {
    const known = profiles.map(one => one.id)
    throw new Fault('unknown-name', `There is no profile "${id}".${didYouMean(id, known)}`, {
      hint: '"assay list profiles" shows what there is.',
    })
  }
  const pick = (all: readonly Pinned[], of: (one: Profile['specs'][number]) => string) =>
    profile.specs.flatMap(one => all.filter(each => each.id === of(one)).map(pin))
  return {
    profile: pin(profile),
    specs: pick(specs, one => one.spec),
    suites: pick(suites, one => one.suite),
  }
}

type Pinned = Ticket['profile']
const pin = ({ id, digest }: Pinned): Pinned => ({ id, digest })

const now = (io: Io): string => io.now().toISOString()

function instantOf(option: string, text: string): string {
  if (certify.instant(text) !== null) return text
  throw usage(`${option} wants an instant in UTC, such as 2026-12-01T00:00:00Z; it says "${text}".`)
}

function wanted(value: string | undefined, what: string): string {
  if (value !== undefined && value !== '') return value
  throw usage(`Something is missing: ${what}`)
}
