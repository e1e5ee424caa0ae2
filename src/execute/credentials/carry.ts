import type { Ask } from '../../base/flow/index.ts'
import type { Header } from '../../model/evidence.ts'
import { Fault } from '../../model/fault.ts'
import type { Plan } from '../../model/plan.ts'
import type { Target } from '../../model/target.ts'
import type { Answer, Outgoing, Sender } from '../http.ts'
import { lookAt, lookAtCredential, type Where } from '../look-at.ts'
import {
  type Acting,
  type Assertions,
  misusing,
  proving,
  type Spoken,
  sendable,
  unable,
} from './manner.ts'
import { withHeader } from './place.ts'
import type { Problem } from './token.ts'
import type { Tokens } from './tokens.ts'

/** On whose behalf a request is sent. */
export interface Behalf {
  /** The client of `x-assay-client`; null is the default one, `none` nobody. */
  readonly client: string | null
  readonly spec: string
  /** The step that asks, and its actions; null outside a suite. */
  readonly asks: Pick<Ask, 'step' | 'actions' | 'manner'> | null
  /** The last assertion of each credential in this attempt at a case. */
  readonly assertions?: Assertions
  readonly sender: Sender
}

/** Adds the credential of a client and sends; each hop of a redirect is a request of its own. */
export type Carry = (request: Outgoing, behalf: Behalf) => Promise<Spoken>

export interface Carrying extends Acting {
  /** The tokens of a credential; null when it needs none. */
  readonly tokens: (credential: string) => Tokens | null
  readonly plan: Plan
  readonly target: Target
  /** Where a part of the target file stands, in words: ` (target.yaml:12:5)`, or nothing. */
  readonly where: Where
  /** Waits for the run's rate limit. */
  readonly turn: () => Promise<void>
}

/**
 * Sends on behalf of clients. A credential goes to the origins of the deployment it is declared
 * for and nowhere else: not along a redirect or a link, nor to a server of an API document unless
 * the plan names it because no base URL was given.
 */
export function carrying(run: Carrying): Carry {
  const { credentials } = run
  const home = origins(run.plan)
  return async (request, behalf) => {
    const name = home(behalf.spec, request.url) ? credentialOf(run, behalf) : null
    if (name === null) return sent(run, behalf, request)
    const quick = credentials.quick(request)
    if (name === '') return sent(run, behalf, quick)
    const send = (one: Outgoing): Promise<Spoken> => sent(run, behalf, one)
    const outgoing = shown(run, quick, { name, behalf })
    const manner = behalf.asks?.manner ?? {}
    const doing = { name, manner, send, assertions: behalf.assertions ?? new Map() }
    if (manner.proves === true) return proving(run, outgoing, doing)
    if (!sendable(manner)) return unable(outgoing, name, 'was to send a token that is none')
    const out = misusing(run, doing)
    const source = run.tokens(name)
    if (source === null || names(outgoing.headers, 'authorization')) return out(outgoing)
    const had = await source.get(null)
    if (had.kind === 'problem') return { outgoing, answer: wanting(run, name, had) }
    const first = await out(bear(outgoing, had.token.value))
    if (!worthless(first.answer, behalf.asks)) return first
    // Once more with a new token; when there is none, the refusal of the API stands.
    const fresh = await source.get(had.token)
    if (fresh.kind === 'problem') return first
    await run.turn()
    return send(bear(outgoing, fresh.token.value))
  }
}

/** Sends, and says where to look when the server wants another certificate. */
async function sent(run: Carrying, behalf: Behalf, outgoing: Outgoing): Promise<Spoken> {
  const answer = await behalf.sender.send(outgoing)
  if (answer.kind !== 'silence' || answer.reason !== 'credentials') return { outgoing, answer }
  const because = `${answer.because} ${lookFor(run, outgoing, behalf)}`
  return { outgoing, answer: { ...answer, because } }
}

/** Whether a URL is at an origin of a spec's deployment; those are read once for the whole run. */
function origins({ target }: Plan): (spec: string, url: string) => boolean {
  const bySpec = new Map(
    target.deployments.map(({ spec, url, sources, elsewhere = {} }) => [
      spec,
      new Set([url, ...Object.values(sources), ...Object.values(elsewhere)].map(originOf)),
    ]),
  )
  return (spec, url) => {
    for (const origin of bySpec.get(spec) ?? [])
      if (origin !== null && beginsAt(url, origin)) return true
    const origin = originOf(url)
    return origin !== null && bySpec.get(spec)?.has(origin) === true
  }
}

/** What begins with an origin as it is written by the URL standard, and then with `/`, is at it. */
function beginsAt(url: string, origin: string): boolean {
  return url.startsWith(origin) && url.charCodeAt(origin.length) === slash
}

const slash = 0x2f

/** The credential for a request; an empty name is the quick headers alone, null is nothing. */
function credentialOf({ target }: Carrying, behalf: Behalf) {
  const { client, spec } = behalf
  if (client === 'none') return null
  const deployment = target.deployments.find(one => one.spec === spec)
  const name = deployment?.credentials[client ?? 'default']
  if (name === undefined && client === null) return ''
  if (name !== undefined && target.credentials[name] !== undefined) return name
  const says =
    name === undefined
      ? `The suite wants the client "${client}", for which the target names no credential.`
      : `The target names the credential "${name}", which it does not describe.`
  const hint = name === undefined ? `specs.${spec}.credentials` : 'credentials'
  throw new Fault('unknown-name', says, { hint: `Add it under ${hint}.` })
}

/** With what does not need a token first, and with the certificate that the connection shows. */
function shown(
  { credentials: { sign, certificates }, target }: Carrying,
  request: Outgoing,
  { name, behalf: { asks, spec } }: { readonly name: string; readonly behalf: Behalf },
): Outgoing {
  const { token, certificate: other } = asks?.manner ?? {}
  const own = typeof token === 'string' ? bear(request, token) : request
  const signed = sign[name]?.(own) ?? own
  const deployment = target.deployments.find(one => one.spec === spec)
  const of = other === undefined ? name : (deployment?.credentials[other] ?? '')
  const certificate = certificates[of]
  return certificate === undefined ? signed : { ...signed, certificate }
}

function bear(request: Outgoing, token: string): Outgoing {
  return withHeader(request, 'Authorization', `Bearer ${token}`)
}

/** A request that is not sent because its token could not be had. */
function wanting({ where }: Carrying, name: string, { because, member }: Problem): Answer {
  return {
    kind: 'silence',
    reason: 'credentials',
    because: `No token for the credential "${name}": ${because} ${lookAtCredential(name, member, where)}`,
    timing: { firstByte: null, total: 0 },
  }
}

/** Where to look when the server refused the certificate of the connection, or wants one. */
function lookFor({ where }: Carrying, { certificate }: Outgoing, { spec }: Behalf): string {
  if (certificate !== undefined)
    return lookAt(['credentials', certificate.name, 'certificate'], where)
  return lookAt(['specs', spec, 'credentials'], where)
}

/**
 * The API says that the token is worthless (RFC 6750 §3.1), and the suite did not ask for a
 * refusal: a step that is wrong on purpose, expects to fail, or speaks of 401 keeps its answer.
 */
function worthless(answer: Answer, asks: Behalf['asks']): boolean {
  if (answer.kind === 'silence' || answer.status !== 401 || wantsRefusal(asks)) return false
  return answer.headers.some(
    ([name, value]) =>
      name.toLowerCase() === 'www-authenticate' &&
      /(^|,)\s*bearer\s/i.test(value) &&
      /\berror\s*=\s*"?invalid_token\b/i.test(value),
  )
}

function wantsRefusal(asks: Behalf['asks']): boolean {
  if (asks === null) return false
  const { step, actions, manner } = asks
  if (manner?.spoil !== undefined || manner?.token !== undefined) return true
  if (step['x-assay-negative'] === true || step['x-assay-expected'] === true) return true
  if (step['x-assay-raw'] !== undefined) return true
  const criteria = actions.flatMap(action => action.criteria ?? [])
  return [...(step.successCriteria ?? []), ...criteria].some(one => /\b401\b/.test(one.condition))
}

function names(headers: readonly Header[], wanted: string): boolean {
  return headers.some(([name]) => name.toLowerCase() === wanted)
}

function originOf(url: string): string | null {
  try {
    // URL.canParse first would parse twice, for every request.
    return new URL(url).origin
  } catch {
    return null
  }
}
