import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { certificatePage, certify, english, readToken, readWhole, shapeOf } from '../../assay.ts'
import type { Certificate } from '../../model/certificate.ts'
import { Fault } from '../../model/fault.ts'
import type { TrustList } from '../../model/trust.ts'
import { writeWhole } from '../bundle.ts'
import { shownPath } from '../bundle-folder.ts'
import { usage } from '../choice.ts'
import type { ExitCode } from '../command.ts'
import { daysAfter, instantOf, now } from '../instants.ts'
import type { Io } from '../io.ts'
import type { SignerOptions } from '../keys/options.ts'
import { heldKey } from '../keys/signer.ts'
import { inForce } from '../keys/store.ts'
import { openLog } from '../log/folder.ts'
import { seenBefore } from '../register/reading.ts'
import { wanted } from '../statements/state.ts'
import { gather, strengthOf } from './gather.ts'
import { certifyWords as words } from './words.ts'

export interface CertifyOptions extends SignerOptions {
  readonly statement: readonly string[]
  readonly trust: string
  readonly log?: string
  readonly seen?: string
  readonly register?: string
  readonly until?: string
  readonly index?: string
  readonly approval?: string
  readonly key?: string
  readonly out: string
  readonly json?: boolean
}

interface Certifying {
  readonly io: Io
  readonly options: CertifyOptions
  readonly trust: TrustList
  readonly folder: string
}

/** Proposes a certificate, or signs the one that was consented to; 1 with the list when it is refused. */
export async function certifyBundle(
  io: Io,
  bundle: string,
  options: CertifyOptions,
): Promise<ExitCode> {
  const { list: trust } = await inForce(resolve(io.cwd, options.trust))
  const folder = resolve(io.cwd, options.out)
  const at = io.now().getTime()
  const logged = await loggedIn(io, trust, options)
  const more = logged === null ? {} : { logged }
  const gathered = await gather(io, { bundle, statements: options.statement, trust, at, ...more })
  const byLog = logged === null ? [] : certify.doubtsByLog(gathered, logged, 'demanded')
  const doubts = [...certify.doubtsOf(gathered), ...byLog]
  if (doubts.length > 0) return refuse(io, doubts, options)
  const certifying = { io, options, trust, folder }
  return options.approval === undefined
    ? propose(certifying, gathered)
    : sign(certifying, gathered, options.approval)
}

/** The entries of the log, where it is at hand. Throws Fault `untrusted`. */
async function loggedIn(io: Io, trust: TrustList, { log, seen }: CertifyOptions) {
  if (log === undefined) return null
  const known = await seenBefore(io, seen, trust)
  return openLog(resolve(io.cwd, log), { keys: trust.keys, known }).entries
}

function refuse(io: Io, doubts: readonly certify.Doubt[], { json }: CertifyOptions): ExitCode {
  if (json === true) io.out(`${JSON.stringify({ refused: doubts })}\n`)
  io.err(words.refused(doubts.length))
  for (const { reason, says } of doubts) io.err(`  ${reason}: ${says}\n`)
  return 1
}

const proposalFile = 'certificate.proposal.json'

async function propose(
  { io, options, trust, folder }: Certifying,
  gathered: certify.Gathered,
): Promise<ExitCode> {
  const register = wanted(options.register, '--register URL: where the certificate will be found.')
  if (!/^https?:\/\/[^\s?#]+$/.test(register)) throw usage('--register wants an address.')
  const validFrom = now(io)
  const text = proposalOf(io, gathered, {
    id: `${register.replace(/\/$/, '')}/certificates/${name(io)}`,
    issuer: trust.body.id,
    validFrom,
    validUntil: endOf(gathered, validFrom, options.until),
    register,
    index: indexOf(io, options.index),
  })
  const file = join(folder, proposalFile)
  await writeWhole(file, [text])
  io.err(words.proposed(shownPath(io, file)))
  return 0
}

function proposalOf(io: Io, gathered: certify.Gathered, issuing: certify.Issuing): string {
  const subject = certify.subjectOf(gathered, strengthOf(io, gathered.plan))
  if (subject === null) throw new Fault('internal', 'A run without doubts has no subject.')
  return certify.proposalText(issuing, subject)
}

const name = (io: Io): string => Buffer.from(io.random(16)).toString('hex')

function indexOf(io: Io, said: string | undefined): number {
  const bytes = Buffer.from(io.random(4))
  const index = said === undefined ? bytes.readUInt32BE() % certify.entries : Number(said)
  if (Number.isInteger(index) && index >= 0 && index < certify.entries) return index
  throw usage(`--index wants a whole number below ${certify.entries}.`)
}

/** A year, or as was asked, and never longer than a statement that it rests on. */
function endOf({ statements }: certify.Gathered, from: string, until: string | undefined): string {
  const asked = until === undefined ? daysAfter(from, 365) : instantOf('--until', until)
  const ends = statements.flatMap(({ found }) =>
    found.kind === 'refused' ? [] : [found.statement.expires],
  )
  const end = [asked, ...ends].reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a))
  if (Date.parse(end) > Date.parse(from)) return end
  throw usage('The certificate would be over before it begins: look at --until.')
}

/** Signs what was consented to, when the bundle still gives the very same text. */
async function sign(
  { io, options, trust, folder }: Certifying,
  gathered: certify.Gathered,
  approval: string,
): Promise<ExitCode> {
  const file = join(folder, proposalFile)
  const { text, certificate } = await readProposal(file)
  if (proposalOf(io, gathered, issuingOf(certificate)) !== text) {
    throw new Fault('bundle', 'The proposal is not what this bundle and these statements give.', {
      at: { file },
      hint: 'Propose it again, without --approval, and have that consented to.',
    })
  }
  const held = await heldKey(
    io,
    { file: wanted(options.key, '--key FILE: the key that issues.'), roles: ['certificate'] },
    options,
  )
  const consent = await readToken(resolve(io.cwd, approval))
  const token = await certify.issue(text, consent, held)
  const shapes = { certificate: shapeOf('certificate'), approval: shapeOf('approval') }
  const at = Date.parse(certificate.validFrom)
  const found = await certify.acceptCertificate(token, { trust, at, seenBy: null, shapes })
  if (found.kind === 'refused') {
    io.err(words.refused(1))
    io.err(`  ${found.reason}: ${found.says}\n`)
    return 1
  }
  const out = join(folder, 'certificate.jwt')
  await writeWhole(out, [`${token}\n`])
  // A proof that lies here is that of an earlier certificate.
  rmSync(join(folder, 'certificate.tlog-proof'), { force: true })
  const { key: issuer, approver } = found
  const page = join(folder, 'certificate.html')
  const parts = { certificate: found.certificate, token, body: trust.body, issuer, approver }
  await writeWhole(page, [certificatePage(parts, english)])
  io.err(words.issued([shownPath(io, out), shownPath(io, page)]))
  return 0
}

async function readProposal(file: string) {
  if (!existsSync(file)) throw usage('There is no proposal here yet: leave out --approval first.')
  const bytes = await readWhole(file)
  const certificate = await shapeOf('certificate')(bytes)
  const text = Buffer.from(bytes).toString('utf8')
  if (certificate !== null) return { text, certificate }
  throw new Fault('schema', 'This is no proposal of a certificate.', { at: { file } })
}

function issuingOf(certificate: Certificate): certify.Issuing {
  const { id, issuer, validFrom, validUntil, credentialStatus } = certificate
  const [entry] = credentialStatus
  const register = entry?.statusListCredential.replace(/\/status\/revocation$/, '') ?? ''
  return {
    id,
    issuer,
    validFrom,
    validUntil,
    register,
    index: Number(entry?.statusListIndex),
  }
}
