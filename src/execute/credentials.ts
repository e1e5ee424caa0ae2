import { Fault } from '../model/fault.ts'
import type { ClientCredentials, Credential, SecretRef, Target } from '../model/target.ts'
import { type AssertionKey, assertionKey } from './credentials/assertion.ts'
import { clientCertificate, type Reading } from './credentials/certificate.ts'
import { type Sign, withCookie, withField, withHeader, withQuery } from './credentials/place.ts'
import { fit, present } from './credentials/secret.ts'
import type { ClientCertificate } from './http/connect.ts'
import { lookAtCredential, type Where } from './look-at.ts'
import type { Secret } from './redact.ts'

/** `-H NAME={env:VAR}`: a header for every request of a run without a target file. */
export interface QuickHeader {
  /** The name its value is hidden under. */
  readonly name: string
  readonly header: string
  readonly value: string
}

/** Every credential of a target, its secrets read. */
export interface Credentials {
  /** Those that are the same for every request, by name. */
  readonly sign: { readonly [credential: string]: Sign }
  /** Those that need a token first, by name. */
  readonly clients: { readonly [credential: string]: TokenClient }
  /** Client certificates by the name of the credential that shows them. */
  readonly certificates: { readonly [credential: string]: ClientCertificate }
  /** The quick headers of the command line, all of them. */
  readonly quick: Sign
  /** Keys that requests to us are signed with, by the name of the credential. */
  readonly keys: { readonly [credential: string]: string }
  /** What the redactor must hide. */
  readonly secrets: readonly Secret[]
}

/** A client of an authorisation server, with what it proves itself by. */
export interface TokenClient {
  readonly name: string
  readonly credential: ClientCredentials
  readonly proof: Proof
  readonly certificate: ClientCertificate | null
}

export type Proof =
  | { readonly kind: 'client-secret-basic'; readonly secret: string }
  | { readonly kind: 'client-secret-post'; readonly secret: string }
  | { readonly kind: 'private-key-jwt'; readonly key: AssertionKey; readonly audience: string }
  | { readonly kind: 'tls' }

export type ReadSecret = (ref: SecretRef) => string | undefined

export interface Beside {
  readonly quick?: readonly QuickHeader[]
  /** Where the target file says it. */
  readonly where?: Where
}

/**
 * Reads the secrets that a target names, and makes of each credential what adds it to a
 * request. Sign only what goes to an origin of the deployment it is declared for.
 * @throws Fault `secret-missing` when a secret is not there; `usage` when it cannot be used (a key
 * that fits no certificate, a wrong passphrase) or is too short to be hidden in evidence.
 */
export function credentials(
  declared: Target['credentials'],
  readSecret: ReadSecret,
  { quick = [], where = () => '' }: Beside = {},
): Credentials {
  const secrets: Secret[] = quick.map(({ name, value }) => {
    return { name, value: fit(name, value, { env: name }) }
  })
  const sign: { [name: string]: Sign } = {}
  const clients: { [name: string]: TokenClient } = {}
  const keys: { [name: string]: string } = {}
  const certificates: { [name: string]: ClientCertificate } = {}
  const read = placed(readSecret, where)
  const shown = shower(declared, { read, where })
  for (const [name, credential] of Object.entries(declared)) {
    const certificate = shown(credential.kind === 'mutual-tls' ? name : credential.certificate)
    if (certificate !== null) certificates[name] = certificate
    if (credential.kind === 'oauth2-client-credentials') {
      const { proof, hidden } = proofOf(name, credential, { read, where })
      clients[name] = { name, credential, proof, certificate }
      secrets.push(...hidden)
      continue
    }
    const ref = secretOf(credential)
    const value = ref === null ? '' : fit(name, read(ref, [name, memberOf(credential)]), ref)
    if (ref !== null) secrets.push({ name, value })
    if (credential.kind === 'hmac') keys[name] = value
    sign[name] = signing(credential, value)
  }
  return {
    sign,
    clients,
    certificates,
    quick: request => quick.reduce((sent, one) => withHeader(sent, one.header, one.value), request),
    keys,
    secrets,
  }
}

/** Reads each certificate once, however many credentials show it. */
function shower(declared: Target['credentials'], reading: Reading) {
  const known = new Map<string, ClientCertificate>()
  return (name: string | null): ClientCertificate | null => {
    const credential = name === null ? undefined : declared[name]
    if (name === null || credential?.kind !== 'mutual-tls') return null
    const made = known.get(name) ?? clientCertificate(name, credential, reading)
    known.set(name, made)
    return made
  }
}

interface Proved {
  readonly proof: Proof
  readonly hidden: readonly Secret[]
}

function proofOf(name: string, { auth }: ClientCredentials, { read, where }: Reading): Proved {
  if (auth.kind === 'tls') return { proof: auth, hidden: [] }
  if (auth.kind === 'private-key-jwt') {
    const text = present(name, read(auth.key, [name, 'key']), auth.key)
    const { kind, audience } = auth
    // The key itself never leaves this process; what it signs is hidden as it is made.
    return { proof: { kind, key: assertionKey(name, auth, { text, where }), audience }, hidden: [] }
  }
  const secret = fit(name, read(auth.secret, [name, 'secret']), auth.secret)
  return { proof: { kind: auth.kind, secret }, hidden: [{ name, value: secret }] }
}

function secretOf(credential: Exclude<Credential, ClientCredentials>): SecretRef | null {
  if (credential.kind === 'mutual-tls') return null
  if (credential.kind === 'api-key') return credential.value
  if (credential.kind === 'hmac') return credential.key
  return credential.kind === 'basic' ? credential.password : credential.token
}

/** The member of a credential that names its secret. */
function memberOf({ kind }: Credential): string {
  if (kind === 'api-key') return 'value'
  if (kind === 'hmac') return 'key'
  return kind === 'basic' ? 'password' : 'token'
}

/** A secret that is missing is told with the place that names it. */
function placed(readSecret: ReadSecret, where: Where): Reading['read'] {
  return (ref, [name, member]) => {
    try {
      return readSecret(ref)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      const { code, message, at, hint = '' } = error
      const look = lookAtCredential(name, member, where)
      throw new Fault(code, message, { at, hint: `${hint} ${look}`.trim(), cause: error })
    }
  }
}

function signing(credential: Exclude<Credential, ClientCredentials>, secret: string): Sign {
  if (credential.kind === 'mutual-tls') return request => request
  if (credential.kind === 'bearer') {
    return request => withHeader(request, 'Authorization', `Bearer ${secret}`)
  }
  if (credential.kind === 'basic') {
    // RFC 7617 §2.1: the pair in UTF-8.
    const pair = Buffer.from(`${credential.username}:${secret}`, 'utf8').toString('base64')
    return request => withHeader(request, 'Authorization', `Basic ${pair}`)
  }
  // The key of signatures on requests to us: it is never sent.
  if (credential.kind === 'hmac') return request => request
  const { name } = credential
  if (credential.in === 'header') return request => withHeader(request, name, secret)
  if (credential.in === 'cookie') return request => withCookie(request, name, secret)
  if (credential.in === 'form') return request => withField(request, name, secret)
  return request => withQuery(request, name, secret)
}

export type { Sign }
