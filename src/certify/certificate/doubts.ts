import { orgId } from '../../base/identifiers/org-id.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { RunBegin } from '../../model/evidence.ts'
import type { Report } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import type { Ticket } from '../../model/ticket.ts'
import type { TrustedKey } from '../../model/trust.ts'
import type { Digest } from '../../model/words.ts'
import type { Refused } from '../reasons.ts'
import type { BelievedStatement } from '../statement/accept.ts'
import { isOpen, runOf, unlikeTicket } from '../ticket/ticket.ts'
import { doubtWords as words } from './words.ts'

/** All that is known of a run when somebody asks for a certificate. */
export interface Gathered {
  readonly plan: Plan
  readonly run: RunBegin
  /** Judged by us, now: as the run is, and with what people stated. */
  readonly plain: Report
  readonly report: Report
  /** SHA-256 of the bytes of manifest.json; null without one. */
  readonly manifest: Digest | null
  /** Files that are not those of the manifest: whole sentences. */
  readonly unlike: readonly string[]
  /** Who signed the manifest. */
  readonly sealed: { readonly kind: 'sealed'; readonly by: readonly TrustedKey[] } | Refused | null
  readonly statements: readonly {
    readonly file: string
    readonly found: BelievedStatement | Refused
  }[]
  /** What the body itself has: its specs, suites and profiles are what counts. */
  readonly own: Catalogue
  /** The ticket in the bundle, by the keys of the body; null when the run answered none. */
  readonly ticket: { readonly kind: 'ticket'; readonly ticket: Ticket } | Refused | null
}

/** One reason for which no certificate is issued. */
export interface Doubt {
  readonly reason: keyof typeof words
  readonly says: string
}

/** Every reason for which this run gets no certificate; none of them hides another. */
export function doubtsOf(gathered: Gathered): readonly Doubt[] {
  return [
    ...aboutRun(gathered),
    ...aboutSupplier(gathered),
    ...aboutBundle(gathered),
    ...aboutSuites(gathered),
    ...aboutTicket(gathered),
    ...aboutStatements(gathered),
    ...aboutVerdict(gathered),
  ]
}

function doubt(reason: keyof typeof words, detail = ''): Doubt {
  return { reason, says: detail === '' ? `${words[reason]}.` : `${words[reason]}: ${detail}.` }
}

function aboutRun({ plan, run, plain }: Gathered): readonly Doubt[] {
  const { complete, exchanges } = plain
  return [
    ...(plan.adHoc ? [doubt('ad-hoc')] : []),
    ...(plan.partial ? [doubt('partial')] : []),
    ...(plan.target.quick ? [doubt('quick-target')] : []),
    ...(plan.profile === null ? [doubt('no-profile')] : []),
    ...(complete ? [] : [doubt('unfinished')]),
    ...(run.resumed === true || exchanges.interrupted > 0 ? [doubt('resumed')] : []),
  ]
}

function aboutSupplier({ plan, plain }: Gathered): readonly Doubt[] {
  const { id } = plan.target.supplier
  const { notDeclared } = plain.target
  return [
    ...(id === null ? [doubt('no-supplier-id')] : []),
    ...(id !== null && !orgId.conforms(id) ? [doubt('no-org-id', JSON.stringify(id))] : []),
    ...(notDeclared.length > 0 ? [doubt('not-declared', notDeclared.join(', '))] : []),
  ]
}

function aboutBundle(gathered: Gathered): readonly Doubt[] {
  const { manifest, unlike } = gathered
  if (manifest === null) return [doubt('no-manifest')]
  return [
    ...unlike.map(says => doubt('altered-bundle', says.replace(/\.$/, ''))),
    ...aboutSeal(gathered),
  ]
}

/** Who answers for the bundle: the very supplier that it names, or the body’s own runner. */
function aboutSeal({ sealed, plan }: Gathered): readonly Doubt[] {
  if (sealed === null) return [doubt('unsigned-manifest')]
  if (sealed.kind === 'refused') return [doubt('unsigned-manifest', sealed.reason)]
  const { id } = plan.target.supplier
  const strangers = sealed.by.filter(({ role, holder }) => role === 'supplier' && holder.id !== id)
  return strangers.map(({ holder }) => doubt('other-signer', holder.id))
}

/** A supplier may bring its own, easier suite: only what the body has counts. */
function aboutSuites({ plan, own }: Gathered): readonly Doubt[] {
  const known = new Set(
    [...own.specs, ...own.suites, ...own.profiles].map(({ id, digest }) => `${id} ${digest}`),
  )
  const used = [...plan.specs, ...plan.suites, ...(plan.profile === null ? [] : [plan.profile])]
  return used
    .filter(({ id, digest }) => !known.has(`${id} ${digest}`))
    .map(({ id }) => doubt('other-suite', id))
}

/** The run is the one that the ticket gives, of what it is for, in its window. */
function aboutTicket({ ticket: found, plan, run }: Gathered): readonly Doubt[] {
  if (found === null) return []
  if (found.kind === 'refused') return [doubt('bad-ticket', found.reason)]
  const { ticket } = found
  return [
    ...unlikeTicket(ticket, plan).map(says => doubt('bad-ticket', says.replace(/\.$/, ''))),
    ...(runOf(ticket).run === run.run ? [] : [doubt('bad-ticket', 'the run is not made from it')]),
    ...(isOpen(ticket, run.at) ? [] : [doubt('bad-ticket', `the run began at ${run.at}`)]),
  ]
}

function aboutStatements({ statements }: Gathered): readonly Doubt[] {
  return statements.flatMap(({ file, found }) =>
    found.kind === 'refused' ? [doubt('bad-statement', `${file} (${found.reason})`)] : [],
  )
}

function aboutVerdict({ report }: Gathered): readonly Doubt[] {
  if (report.verdict === 'conformant') return []
  const open = report.rulings.filter(
    ({ level, outcome }) => level === 'MUST' && outcome !== 'passed' && outcome !== 'inapplicable',
  )
  const of = (cause: string) => open.filter(ruling => ruling.cause === cause)
  const waiting = of('awaiting-attestation')
  const rest = open.filter(ruling => !waiting.includes(ruling))
  const ids = (rulings: typeof open): string =>
    rulings.map(({ requirement, cause }) => `${requirement} (${cause})`).join(', ')
  return [
    ...(waiting.length > 0 ? [doubt('missing-attestation', ids(waiting))] : []),
    ...(report.verdict === 'not-conformant' ? [doubt('not-conformant', ids(rest))] : []),
    ...(report.verdict === 'incomplete' && (rest.length > 0 || waiting.length === 0)
      ? [doubt('incomplete', rest.length > 0 ? ids(rest) : report.headline.replace(/\.$/, ''))]
      : []),
  ]
}
