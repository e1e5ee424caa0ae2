import { operationsOf, parametersOf } from '../base/operations.ts'
import type { RunIdentity } from '../base/program.ts'
import type { ApiDocument } from '../model/catalogue.ts'
import type { Journal } from '../model/evidence.ts'
import { Fault } from '../model/fault.ts'
import type { Plan } from '../model/plan.ts'
import type { SecretRef, Target } from '../model/target.ts'
import { addresses } from './addresses.ts'
import { credentials, type QuickHeader, type Sign } from './credentials.ts'
import { type Answer, type Sender, sender } from './http.ts'
import { execute } from './index.ts'
import type { Clock, Happening } from './outside.ts'
import { pseudonyms } from './pseudonyms.ts'
import { rate } from './rate.ts'
import { redactor } from './redact.ts'
import { sending } from './send.ts'

/** What a run needs from the outside, beside its plan and target. */
export interface Performance {
  readonly plan: Plan
  readonly target: Target
  readonly quickHeaders: readonly QuickHeader[]
  readonly readSecret: (ref: SecretRef) => string | undefined
  /** The text of the target's certificate authorities, in PEM; null for Node's own alone. */
  readonly ca: string | null
  readonly identity: RunIdentity
  readonly journal: Journal
  readonly clock: Clock
  readonly done: ReadonlySet<string>
  /** Random bytes that pseudonyms are made with; forgotten when the run ends. */
  readonly pseudonymKey: Uint8Array
  readonly signal: AbortSignal
  readonly watch: (happening: Happening) => void
}

/**
 * Opens what a run needs (sockets, credentials, redaction), runs it, and closes everything.
 * Throws Fault `secret-missing`, `bad-url` or `address-refused` before the first request.
 */
export async function perform(run: Performance): Promise<'ended' | 'interrupted'> {
  const { plan, target, signal, clock } = run
  const { network } = target
  const signed = credentials(target.credentials, run.readSecret, run.quickHeaders)
  const senders = await open(run)
  const http = senders()
  const lasting = senders()
  const grace = graceAfter(signal, clock, () => void lasting.close())
  const stop = (): void => void http.close()
  signal.addEventListener('abort', stop, { once: true })
  const send = sending({
    sender: http,
    journal: run.journal,
    redactor: redactor({ secrets: signed.secrets, pseudonyms: pseudonyms(run.pseudonymKey) }),
    clock,
    signal,
    lasting: { sender: lasting, signal: grace.signal },
    turn: rate(network.rate, { now: clock.now, sleep: ms => clock.sleep(ms, signal) }),
    // A redirect may lead elsewhere: what proves who is asking is for the deployment alone.
    dress: (request, client, spec) =>
      atHome(plan, spec, request.url) ? signerOf(target, signed, client, spec)(request) : request,
    watch: run.watch,
    userAgent: `assay/${plan.tool.version}`,
  })
  try {
    return await execute({
      ...run,
      concurrency: network.concurrency,
      grace: grace.signal,
      send,
    })
  } finally {
    signal.removeEventListener('abort', stop)
    grace.forget()
    await Promise.all([http.close(), lasting.close()])
  }
}

/** Milliseconds that an interrupted run has to remove what it made. */
const graceTime = 10_000

/** Aborts some time after `signal` does, and then calls `end`. */
function graceAfter(signal: AbortSignal, clock: Clock, end: () => void) {
  const grace = new AbortController()
  const over = new AbortController()
  const wait = async (): Promise<void> => {
    await clock.sleep(graceTime, over.signal)
    if (over.signal.aborted) return
    grace.abort()
    end()
  }
  const begin = (): void => void wait()
  signal.addEventListener('abort', begin, { once: true })
  const forget = (): void => {
    signal.removeEventListener('abort', begin)
    over.abort()
  }
  return { signal: grace.signal, forget }
}

/**
 * One answer of each deployment to a plain GET with the default credential, at the first
 * operation that needs no parameter: what `assay doctor` asks.
 */
export async function examine(
  run: Pick<Performance, 'plan' | 'target' | 'quickHeaders' | 'readSecret' | 'ca' | 'clock'>,
): Promise<readonly Examined[]> {
  const signed = credentials(run.target.credentials, run.readSecret, run.quickHeaders)
  const http = (await open(run))()
  const found: Examined[] = []
  try {
    for (const { spec, url: base } of run.plan.target.deployments) {
      const documents = run.plan.specs.find(({ id }) => id === spec)?.documents ?? []
      const url = `${base}${askable(documents)}`
      const headers = [
        ['accept', '*/*'],
        ['user-agent', `assay/${run.plan.tool.version}`],
      ] as const
      const request = { method: 'GET', url, headers, body: null }
      const answer = await http.send(signerOf(run.target, signed, null, spec)(request))
      found.push({ spec, url, answer })
    }
    return found
  } finally {
    await http.close()
  }
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

export interface Examined {
  readonly spec: string
  /** What was asked. */
  readonly url: string
  readonly answer: Answer
}

/** Makes senders that may contact the same addresses, pinned once. */
async function open({
  plan,
  target,
  ca,
  clock,
}: Pick<Performance, 'plan' | 'target' | 'ca' | 'clock'>): Promise<() => Sender> {
  const { network } = target
  const urls = plan.target.deployments.flatMap(one => [one.url, ...Object.values(one.sources)])
  const allow = await addresses({ urls, allow: network.allow })
  const { concurrency, timeout } = network
  return () => sender({ concurrency, timeout, ca, allow, now: clock.now })
}

/** Whether a URL is at an origin where this spec is deployed. */
function atHome(plan: Plan, spec: string, url: string): boolean {
  const deployment = plan.target.deployments.find(one => one.spec === spec)
  if (deployment === undefined) return false
  const { origin } = new URL(url)
  return [deployment.url, ...Object.values(deployment.sources)].some(
    base => new URL(base).origin === origin,
  )
}

/** The credential of a client for a spec; `none` sends nothing, an unnamed one the default. */
function signerOf(
  target: Target,
  signed: ReturnType<typeof credentials>,
  client: string | null,
  spec: string,
): Sign {
  if (client === 'none') return request => request
  const deployment = target.deployments.find(one => one.spec === spec)
  const name = deployment?.credentials[client ?? 'default']
  if (name === undefined) {
    if (client === null) return signed.quick
    throw new Fault(
      'unknown-name',
      `The suite wants the client "${client}", for which the target names no credential.`,
      {
        hint: `Add it under specs.${spec}.credentials.`,
      },
    )
  }
  const sign = signed.sign[name]
  if (sign !== undefined) return request => signed.quick(sign(request))
  throw new Fault(
    'unknown-name',
    `The target names the credential "${name}", which it does not describe.`,
    {
      hint: 'Add it under credentials.',
    },
  )
}

export type { Clock, Happening, QuickHeader }
