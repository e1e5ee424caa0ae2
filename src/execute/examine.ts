import { operationsOf, parametersOf } from '../base/operations.ts'
import type { ApiDocument } from '../model/catalogue.ts'
import type { TokenLine } from '../model/evidence.ts'
import { carrying } from './credentials/carry.ts'
import { certificateIn } from './credentials/certificate.ts'
import { tokenStore } from './credentials/tokens.ts'
import { type Credentials, credentials } from './credentials.ts'
import { type Handshake, handshake } from './handshake.ts'
import { limits } from './http/limits.ts'
import { type Answer, sender as sendingBy } from './http.ts'
import { lookAt, lookAtCredential } from './look-at.ts'
import type { Performance } from './perform.ts'
import { proxySecrets } from './proxy.ts'
import { pseudonyms } from './pseudonyms.ts'
import { reach } from './reach.ts'
import { type Redactor, redactor } from './redact.ts'

export type Examination = Pick<
  Performance,
  | 'plan'
  | 'target'
  | 'quickHeaders'
  | 'readSecret'
  | 'ca'
  | 'clock'
  | 'random'
  | 'where'
  | 'resolve'
>

export interface Examined {
  readonly credentials: readonly ExaminedCredential[]
  readonly deployments: readonly ExaminedDeployment[]
}

/** What a credential came to; no secret is in it. */
export type ExaminedCredential =
  | { readonly kind: 'token'; readonly name: string; readonly says: string }
  | { readonly kind: 'no-token'; readonly name: string; readonly says: string }
  | {
      readonly kind: 'certificate'
      readonly name: string
      readonly subject: string
      readonly issuer: string
      readonly until: string
      /** Where to look, when something is to be changed. */
      readonly look: string
    }

export interface ExaminedDeployment {
  readonly spec: string
  /** What was asked. */
  readonly url: string
  readonly answer: Answer
  /** Null without TLS, or behind a proxy. */
  readonly handshake: Handshake | null
  /** Where to look in the target file; what is wrong decides which. */
  readonly look: { readonly url: string; readonly credentials: string; readonly ca: string }
}

/**
 * Gets a token for each credential that needs one, shakes hands with each deployment, and asks it
 * one plain GET with the default credential, at the first operation that needs no parameter: what
 * `assay doctor` looks at.
 */
export async function examine(run: Examination): Promise<Examined> {
  const { plan, target, ca, clock } = run
  const read = credentials(target.credentials, run.readSecret, {
    quick: run.quickHeaders,
    where: run.where,
  })
  const secrets = [...read.secrets, ...proxySecrets(target.network.proxy, run.readSecret)]
  const { allow, route } = await reach(run)
  const { concurrency, timeout } = target.network
  const sender = sendingBy({ concurrency, timeout, ca, route, allow, now: clock.now })
  const hide = redactor({ secrets, pseudonyms: pseudonyms(run.random(32)) })
  const note = (_: TokenLine): void => undefined
  const turn = (): Promise<void> => Promise.resolve()
  const tokens = tokenStore(read.clients, { ...run, sender, redactor: hide, note })
  const carry = carrying({ ...run, credentials: read, tokens, turn, redactor: hide })
  try {
    const shown = await proved(run, read, tokens)
    const deployments: ExaminedDeployment[] = []
    for (const { spec, url: base } of plan.target.deployments) {
      const documents = plan.specs.find(({ id }) => id === spec)?.documents ?? []
      const url = `${base}${askable(documents)}`
      const headers = [
        ['accept', '*/*'],
        ['user-agent', `assay/${plan.tool.version}`],
      ] as const
      const request = { method: 'GET', url, headers, body: null }
      const name = target.deployments.find(one => one.spec === spec)?.credentials['default'] ?? ''
      const certificate = read.certificates[name] ?? null
      const shaking = { url: new URL(base), allow, ca, certificate, timeout: limits.connect }
      const shaken = await handshake(shaking)
      const { answer } = await carry(request, { client: null, spec, asks: null, sender })
      const look = {
        url: lookAt(['specs', spec, 'url'], run.where),
        credentials: lookAt(['specs', spec, 'credentials'], run.where),
        ca: lookAt(['network', 'ca'], run.where),
      }
      deployments.push({ spec, url, answer: clean(answer, hide), handshake: shaken, look })
    }
    return { credentials: shown, deployments }
  } finally {
    await sender.close()
  }
}

/** The answer without the secrets that a server may repeat; nobody looks at its body. */
function clean(answer: Answer, hide: Redactor): Answer {
  if (answer.kind === 'silence') return { ...answer, because: hide.text(answer.because) }
  return { ...answer, headers: hide.headers(answer.headers), body: null }
}

/** Each credential that can be proved without asking the API. */
async function proved(
  run: Examination,
  read: Credentials,
  tokens: ReturnType<typeof tokenStore>,
): Promise<readonly ExaminedCredential[]> {
  const found: ExaminedCredential[] = []
  for (const [name, { certificate }] of Object.entries(read.certificates)) {
    const first = certificateIn(certificate)
    if (first === null || run.target.credentials[name]?.kind !== 'mutual-tls') continue
    const { subject, issuer, validTo: until } = first
    const look = lookAtCredential(name, 'certificate', run.where)
    found.push({ kind: 'certificate', name, subject, issuer, until, look })
  }
  for (const name of Object.keys(read.clients)) {
    const had = await tokens(name)?.get(null)
    if (had === undefined) continue
    if (had.kind === 'problem') {
      const says = `${had.because} ${lookAtCredential(name, had.member, run.where)}`
      found.push({ kind: 'no-token', name, says })
      continue
    }
    const { expiresIn, scope } = had.token
    const end = expiresIn === null ? 'its end is not said' : `it ends in ${expiresIn} s`
    const words = scope === null ? 'no scope is said' : `its scope is "${scope}"`
    found.push({ kind: 'token', name, says: `A Bearer token was had; ${end}, ${words}.` })
  }
  return found
}

/** The path of the first operation that anyone can ask without knowing anything. */
function askable(documents: readonly ApiDocument[]): string {
  const free = documents
    .filter(({ dialect }) => dialect !== 'schema')
    .flatMap(operationsOf)
    .find(
      operation =>
        operation.method.toLowerCase() === 'get' &&
        !operation.path.includes('{') &&
        parametersOf(operation).every(parameter => parameter['required'] !== true),
    )
  return free?.path ?? '/'
}
