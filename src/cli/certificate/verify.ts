import { resolve } from 'node:path'
import { forTerminal } from '../../base/escape.ts'
import type { Certificate, Policy } from '../../model/certificate.ts'
import type { TrustList } from '../../model/trust.ts'
import { certify, readPolicy, readToken, shapeOf } from '../../signed.ts'
import { usage } from '../choice.ts'
import type { ExitCode } from '../command.ts'
import { day, instantOf, now } from '../instants.ts'
import type { Io } from '../io.ts'
import { inForce } from '../keys/store.ts'
import { loggedIn, type ProofOptions, type Shown } from './log-proof.ts'
import type { RerunOptions } from './rerun-options.ts'
import { verifyWords as words } from './words.ts'

export interface VerifyOptions extends Omit<RerunOptions, 'rerunOn'>, ProofOptions {
  readonly rerunOn?: string
  readonly trust: string
  readonly pin: readonly string[]
  readonly status: readonly string[]
  readonly withoutStatus?: boolean
  readonly policy?: string
  readonly holder?: string
  readonly product?: string
  readonly version?: string
  readonly environment?: string
  readonly deployment?: string
  readonly at?: string
}

/** What was found; `detail` is the finer reason behind `untrusted-key`. */
type Found =
  | {
      readonly kind: 'valid'
      readonly certificate: Certificate
      readonly asked: boolean
      /** Null when no proof was shown. */
      readonly logged: certify.Logged | null
    }
  | { readonly kind: 'refused'; readonly reason: string; readonly detail: string; says: string }

/** Verifies a certificate, offline, and says what it proves; 1 with one reason when it does not hold. */
export async function verify(io: Io, file: string, options: VerifyOptions): Promise<ExitCode> {
  const { rerunOn, json } = options
  if (rerunOn === undefined && options.bundle !== undefined) {
    throw usage('--bundle goes with --rerun-on, which says where to ask again.')
  }
  const pin: certify.Pin =
    options.pin.length === 0
      ? { kind: 'itself' }
      : { kind: 'roots', kids: options.pin, threshold: options.pin.length }
  const { list: trust } = await inForce(resolve(io.cwd, options.trust), pin)
  const shown = await shownIn(resolve(io.cwd, file))
  const found = await verified(io, { shown, trust, options })
  if (found.kind === 'valid') {
    if (json !== true) io.out(page(found, trust))
    if (rerunOn !== undefined) return askAgain(io, found, { ...options, rerunOn })
  }
  if (json === true) io.out(`${JSON.stringify(jsonOf(found))}\n`)
  if (found.kind === 'valid') return 0
  io.err(words.refused(found.reason, forTerminal(found.says)))
  return 1
}

async function askAgain(
  io: Io,
  found: Extract<Found, { kind: 'valid' }>,
  options: RerunOptions,
): Promise<ExitCode> {
  // All that runs and judges is loaded for this alone.
  const { rerun } = await import('./rerun.ts')
  const { tellRerun } = await import('./compared.ts')
  const again = await rerun(io, found.certificate, options)
  return tellRerun(io, again, options.json === true ? jsonOf(found) : null)
}

interface Verifying {
  readonly shown: Shown
  readonly trust: TrustList
  readonly options: VerifyOptions
}

async function verified(io: Io, { shown, trust, options }: Verifying): Promise<Found> {
  const at = Date.parse(instantOf('--at', options.at ?? now(io)))
  const policy =
    options.policy === undefined ? null : await readPolicy(resolve(io.cwd, options.policy))
  const shapes = { certificate: shapeOf('certificate'), approval: shapeOf('approval') }
  const logged = await loggedIn(io, shown, { trust, policy, options })
  // What the log proves to have seen before a key was revoked stays believed (ADR 0018).
  const seenBy = logged?.kind === 'logged' ? logged.at : null
  const read = await certify.acceptCertificate(shown.token, { trust, at, seenBy, shapes })
  if (read.kind === 'refused') return refusal(read)
  if (logged?.kind === 'refused') return refusal(logged)
  const { certificate } = read
  const other = certify.otherThan(certificate, shownFor(options))
  if (other !== null) return refusal(other)
  const asked = options.withoutStatus !== true
  if (asked) {
    const lists = await Promise.all(options.status.map(one => tokenOf(resolve(io.cwd, one))))
    const maxAge = maxAgeOf(policy)
    const status = await certify.acceptStatus(certificate, { trust, at, maxAge, lists })
    if (status.kind === 'refused') return refusal(status)
  }
  const unmet = policy === null ? [] : certify.unmet(policy, certificate, at)
  const unasked = !asked && maxAgeOf(policy) !== null ? ['It wants status lists.'] : []
  const [first] = [...unmet, ...unasked]
  if (first === undefined) return { kind: 'valid', certificate, asked, logged }
  return { ...refusal(certify.refused('policy')), says: [...unmet, ...unasked].join(' ') }
}

function maxAgeOf(policy: Policy | null): number | null {
  const days = policy?.statusWithinDays
  return days === undefined ? null : days * day
}

function shownFor(options: VerifyOptions): certify.ShownFor {
  const { holder, product, version, environment, deployment } = options
  const asked = (text: string | undefined): string | null => text ?? null
  return {
    holder: asked(holder),
    product: asked(product),
    version: asked(version),
    environment: asked(environment),
    deployment: asked(deployment),
  }
}

/** All that can be wrong with a key has one word for pipelines, and its own behind it. */
const keyReasons: ReadonlySet<certify.Reason> = new Set([
  'no-key-named',
  'unknown-key',
  'wrong-role',
  'weak-key',
  'no-time',
  'key-not-yet-valid',
  'key-expired',
  'key-revoked',
] as const)

function refusal({ reason, says }: certify.Refused): Extract<Found, { kind: 'refused' }> {
  const word = keyReasons.has(reason) ? 'untrusted-key' : reason
  return { kind: 'refused', reason: word, detail: reason, says }
}

function jsonOf(found: Found): object {
  if (found.kind === 'valid') {
    const { certificate, asked, logged } = found
    const status = asked ? 'in-force' : 'unasked'
    return { valid: true, status, log: logged === null ? null : logOf(logged), certificate }
  }
  const { reason, detail, says } = found
  return { valid: false, reason, detail, says }
}

const logOf = ({ origin, index, size, at, witnesses }: certify.Logged) => {
  return { origin, entry: index, size, at, witnesses }
}

/** In plain English, what it proves and what it does not. */
function page(found: Extract<Found, { kind: 'valid' }>, trust: TrustList): string {
  const { certificate, asked, logged } = found
  const { assurance } = certificate.credentialSubject
  const lines = [
    words.valid,
    '',
    ...words.proves(certificate, trust.body.name),
    words.assurance[assurance],
    words.status[asked ? 'in-force' : 'unasked'],
    ...words.logged(logged),
    '',
    ...words.provesNot(certificate),
  ]
  return `${lines.map(forTerminal).join('\n')}\n`
}

const embedded = /<script type="application\/vc\+jwt"[^>]*>([A-Za-z0-9_.-]+)<\/script>/

/** The token of a file: certificate.jwt, or a page that carries one. */
const tokenOf = async (file: string): Promise<string> => (await shownIn(file)).token

async function shownIn(file: string): Promise<Shown> {
  const text = await readToken(file)
  if (!/\.html?$/i.test(file)) return { file, text, token: text }
  const token = embedded.exec(text)?.[1]
  if (token !== undefined) return { file, text, token }
  throw usage('This page carries no certificate.')
}
