import type { Header } from '../model/evidence.ts'
import { Fault } from '../model/fault.ts'
import type { Credential, SecretRef, Target } from '../model/target.ts'
import type { Outgoing } from './http.ts'
import type { Secret } from './redact.ts'

/** Adds what proves who is asking; what the request already carries stays. */
export type Sign = (request: Outgoing) => Outgoing

/** `-H NAME={env:VAR}`: a header for every request of a run without a target file. */
export interface QuickHeader {
  /** The name its value is hidden under. */
  readonly name: string
  readonly header: string
  readonly value: string
}

export interface Credentials {
  /** By the name of the credential in the target file. */
  readonly sign: { readonly [credential: string]: Sign }
  /** The quick headers of the command line, all of them. */
  readonly quick: Sign
  /** What the redactor must hide. */
  readonly secrets: readonly Secret[]
}

/**
 * Reads the secrets that a target names, and makes of each credential a function that adds it
 * to a request. Sign only what goes to an origin of the target.
 * @throws Fault `secret-missing` when a secret is not there; `usage` when it cannot be used or
 * is too short to be hidden without hiding half the evidence.
 */
export function credentials(
  declared: Target['credentials'],
  readSecret: (ref: SecretRef) => string | undefined,
  quick: readonly QuickHeader[] = [],
): Credentials {
  const read = Object.entries(declared).map(([name, credential]) => {
    const ref = secretOf(credential)
    const value = fit(name, readSecret(ref)?.replace(/\r?\n$/, ''), ref)
    return { name, value, sign: signing(credential, value) }
  })
  for (const { name, value } of quick) fit(name, value, { env: name })
  return {
    sign: Object.fromEntries(read.map(({ name, sign }) => [name, sign])),
    quick: request => quick.reduce((sent, one) => withHeader(sent, one.header, one.value), request),
    secrets: [...read, ...quick].map(({ name, value }) => ({ name, value })),
  }
}

const shortest = 6

function fit(name: string, value: string | undefined, ref: SecretRef): string {
  const source = 'env' in ref ? `the environment variable "${ref.env}"` : `the file "${ref.file}"`
  if (value === undefined || value === '') {
    throw new Fault('secret-missing', `The credential "${name}" needs ${source}, which is empty.`, {
      hint: 'env' in ref ? `Set ${ref.env} before the run.` : 'Write the secret into the file.',
    })
  }
  if ([...value].length < shortest) {
    throw new Fault('usage', `The secret of the credential "${name}" is too short to be hidden.`, {
      hint: `Use a secret of at least ${shortest} characters.`,
    })
  }
  // RFC 9110 §5.5: no control characters in a field value.
  if (/\p{Cc}/u.test(value)) {
    throw new Fault('usage', `The secret of the credential "${name}" holds a control character.`, {
      hint: `Look for a line break or a tab in ${source}.`,
    })
  }
  return value
}

function secretOf(credential: Credential): SecretRef {
  if (credential.kind === 'api-key') return credential.value
  return credential.kind === 'basic' ? credential.password : credential.token
}

function signing(credential: Credential, secret: string): Sign {
  if (credential.kind === 'bearer') {
    return request => withHeader(request, 'Authorization', `Bearer ${secret}`)
  }
  if (credential.kind === 'basic') {
    // RFC 7617 §2.1: the pair in UTF-8.
    const pair = Buffer.from(`${credential.username}:${secret}`, 'utf8').toString('base64')
    return request => withHeader(request, 'Authorization', `Basic ${pair}`)
  }
  const { name } = credential
  if (credential.in === 'header') return request => withHeader(request, name, secret)
  if (credential.in === 'cookie') return request => withCookie(request, name, secret)
  return request => withQuery(request, name, secret)
}

function withHeader(request: Outgoing, name: string, value: string): Outgoing {
  if (request.headers.some(([known]) => known.toLowerCase() === name.toLowerCase())) return request
  return { ...request, headers: [...request.headers, [name, value]] }
}

function withQuery(request: Outgoing, name: string, value: string): Outgoing {
  const [whole = '', fragment] = request.url.split('#', 2)
  const [, query = ''] = whole.split(/\?(.*)/s)
  if (new URLSearchParams(query).has(name)) return request
  const joint = whole.includes('?') ? (query === '' ? '' : '&') : '?'
  const added = `${whole}${joint}${encodeURIComponent(name)}=${encodeURIComponent(value)}`
  return { ...request, url: fragment === undefined ? added : `${added}#${fragment}` }
}

function withCookie(request: Outgoing, name: string, value: string): Outgoing {
  const pair = `${name}=${value}`
  const at = request.headers.findIndex(([known]) => known.toLowerCase() === 'cookie')
  const [known, sent] = request.headers[at] ?? ['Cookie', '']
  if (sent.split(';').some(one => one.trim().startsWith(`${name}=`))) return request
  const cookie: Header = [known, sent === '' ? pair : `${sent}; ${pair}`]
  const others = request.headers.filter((_, index) => index !== at)
  return { ...request, headers: [...others, cookie] }
}
