import { resolve } from 'node:path'
import { certify, doubtedPlan, jsonText, judgeAnew, linesOf, type Recorded } from '../../assay.ts'
import { forTerminal } from '../../base/escape.ts'
import type { Fate, Recall, Recalled, RecalledCertificate } from '../../model/recall.ts'
import type { Listed } from '../../model/register.ts'
import type { TrustList } from '../../model/trust.ts'
import type { Digest } from '../../model/words.ts'
import { shownPath } from '../bundle-folder.ts'
import { handed, orWhy } from '../certificate/gather.ts'
import { openHandedIn } from '../check/open.ts'
import { usage } from '../choice.ts'
import type { ExitCode } from '../command.ts'
import type { Io } from '../io.ts'
import { registerIn } from '../register/open.ts'
import { storedBundles } from './bundles.ts'
import { commandsFor, enteringAll, named } from './commands.ts'
import { recallWords as words } from './words.ts'

export interface RecallOptions {
  readonly suite?: string
  readonly spec?: string
  readonly requirement?: string
  readonly check?: string
  readonly bundles: string
  readonly trust: string
  readonly catalogue: readonly string[]
  readonly json?: boolean
}

/** Proposes what to do about every certificate that relied on something wrong; 1 unless all stand. */
export async function recall(io: Io, log: string, options: RecallOptions): Promise<ExitCode> {
  const recalled = recalledIn(options)
  const { trust, catalogue } = options
  const { register, trust: trusting } = await registerIn({
    io,
    folder: log,
    files: [],
    options: { trust, catalogue },
  })
  const all = linesOf(register).map(({ listed }) => listed)
  const inForce = all.filter(({ status }) => status !== 'revoked' && status !== 'expired')
  const may = inForce.filter(({ certificate }) =>
    certify.mayRely(certificate.credentialSubject, recalled),
  )
  const looking = {
    io,
    log,
    recalled,
    trust: trusting.list,
    stored: storedBundles(resolve(io.cwd, options.bundles)),
    anew: judgeAnew(
      { root: io.root, folders: catalogue.map(one => resolve(io.cwd, one)) },
      { name: 'assay', version: io.version },
    ),
  }
  const found: RecalledCertificate[] = []
  for (const listed of may) {
    const one = await look(looking, listed)
    if (one !== null) found.push(one)
  }
  const { at, log: of } = register
  const numbers = { unaffected: inForce.length - found.length, over: all.length - inForce.length }
  const said: Recall = { assay: 'recall/1', at, log: of, recalled, certificates: found, ...numbers }
  if (options.json === true) io.out(`${jsonText(said)}\n`)
  else io.out(page(said, { log, listed: may }))
  return found.every(({ proposal }) => proposal === 'stands') ? 0 : 1
}

function recalledIn({ suite, spec, requirement, check }: RecallOptions): Recalled {
  if (suite === undefined && spec === undefined) {
    throw usage('Say where it stands: --suite NAME@VERSION or --spec NAME@VERSION.')
  }
  if (requirement === undefined && check === undefined) {
    throw usage('Say what is wrong: --requirement ID or --check ID.')
  }
  const [of, by] = [requirement ?? null, check ?? null]
  return { suite: suite ?? null, spec: spec ?? null, requirement: of, check: by }
}

interface Looking {
  readonly io: Io
  readonly log: string
  readonly recalled: Recalled
  readonly trust: TrustList
  readonly stored: ReadonlyMap<Digest, string>
  readonly anew: ReturnType<typeof judgeAnew>
}

/** What is proposed for one certificate; null when its plan shows that it did not rely on it. */
async function look(looking: Looking, listed: Listed): Promise<RecalledCertificate | null> {
  const { io, log, recalled, stored } = looking
  const { certificate, status } = listed
  const { id, supplier, product, digests } = certificate.credentialSubject
  const path = stored.get(digests.manifest)
  const fate =
    path === undefined ? certify.unjudgedFate(words.absent) : await fateOf(looking, listed, path)
  if (fate === null) return null
  const bundle = path === undefined ? null : shownPath(io, path)
  return {
    certificate: certificate.id,
    supplier: { id, name: supplier.name },
    product: product.name,
    version: product.version,
    status,
    bundle,
    ...fate,
    commands: commandsFor({ listed, fate, recalled, log, bundle }),
  }
}

async function fateOf(looking: Looking, listed: Listed, path: string): Promise<Fate | null> {
  const opened = openHandedIn(path)
  if (opened.kind === 'refused') return certify.unjudgedFate(words.changed(opened.says))
  try {
    const { folder } = opened
    const [wrong] = (await handed(folder, looking)).unlike
    if (wrong !== undefined) return certify.unjudgedFate(words.changed(wrong))
    const recorded = await orWhy(doubtedPlan(folder))
    if (typeof recorded === 'string') return certify.unjudgedFate(words.changed(recorded))
    return await judgedFate(looking, listed, recorded)
  } finally {
    opened.close()
  }
}

async function judgedFate({ io, recalled, anew }: Looking, listed: Listed, recorded: Recorded) {
  const subject = listed.certificate.credentialSubject
  if (!certify.relied(recorded.plan, subject, recalled)) return null
  const again = await orWhy(anew(recorded, plan => certify.statedAs(subject, plan)))
  if (typeof again === 'string') return certify.unjudgedFate(again)
  const { plan, report, unanswered } = again
  const others = sourcesOf(plan) !== sourcesOf(recorded.plan)
  const same = !others && subject.digests.tool.version === io.version
  const fate = certify.proposed(subject.scope, {
    report,
    scope: certify.goesTo({ plan, report }),
    unanswered,
    same,
  })
  if (fate.proposal !== 're-issue' || !others) return fate
  return { ...fate, because: `${fate.because} ${words.rerun}` }
}

/** What a plan was made from, as one text. */
function sourcesOf({ specs, suites, profile }: Recorded['plan']): string {
  const all = [...specs, ...suites, ...(profile === null ? [] : [profile])]
  return all.map(({ id, digest }) => `${id} ${digest}`).join('\n')
}

function page(
  said: Recall,
  of: { readonly log: string; readonly listed: readonly Listed[] },
): string {
  const each = said.certificates.map(one => {
    const { certificate, product, version, supplier, because, changes, unanswered } = one
    const more = [
      because,
      ...changes.map(words.moved),
      ...(unanswered.length > 0 ? [words.unanswered(unanswered)] : []),
    ]
    const about = `${product} ${version}, ${supplier.name} (${one.status}): ${certificate}`
    return ['', `${words.proposal[one.proposal]}: ${about}`, ...more.map(text => `  ${text}`)]
  })
  const commands = said.certificates.flatMap(one => one.commands)
  const entering = enteringAll(of.log, commands, of.listed)
  const doing = [...commands, ...(entering === null ? [] : [entering])]
  const lines = [...each.flat(), ...(doing.length > 0 ? ['', words.commands, ...doing] : [])]
  return `${words.counted(said, named(said.recalled))}${lines.map(text => `${forTerminal(text)}\n`).join('')}`
}
