import { resolve } from 'node:path'
import { escapeToken } from '../base/pointer.ts'
import { didYouMean } from '../base/suggest.ts'
import { Fault } from '../model/fault.ts'
import type { ClientAuth, ClientCredentials, Credential, SecretRef } from '../model/target.ts'
import type { Loaded } from './document.ts'
import type { ClientCredentialsFile, CredentialFile, DeploymentFile, TargetFile } from './files.ts'

/** A target file with the means to say where a part of it stands. */
export interface Within {
  readonly loaded: Loaded
  readonly value: TargetFile
}

/** Each client of a deployment must name a credential of the file. Throws `unknown-name` with place. */
export function checkClients(
  spec: string,
  { credentials: clients = {} }: DeploymentFile,
  { loaded, value }: Within,
): void {
  const names = Object.keys(value.credentials ?? {})
  for (const [client, name] of Object.entries(clients)) {
    if (names.includes(name)) continue
    const pointer = `/specs/${escapeToken(spec)}/credentials/${escapeToken(client)}`
    const says = `The client "${client}" uses the credential "${name}", which the file does not have.`
    const near = didYouMean(name, names).trim()
    const hint = near === '' ? `Add "${name}" under credentials.` : near
    throw new Fault('unknown-name', says, { at: loaded.place(pointer), hint })
  }
}

/** What the format cannot say of a credential: URLs, and the certificate that it names. */
export function checkCredential(name: string, one: CredentialFile, within: Within): void {
  const at = `/credentials/${escapeToken(name)}`
  if (one.kind === 'mutual-tls') return
  if (one.certificate !== undefined) checkCertificate(one.certificate, `${at}/certificate`, within)
  if (one.kind !== 'oauth2-client-credentials') return
  for (const member of ['tokenUrl', 'discovery'] as const) {
    const wrong = endpointProblem(one[member], member)
    if (wrong === undefined) continue
    throw new Fault('bad-url', wrong, {
      at: within.loaded.place(`${at}/${member}`),
      hint: 'Write an https URL, such as https://auth.example.org/token.',
    })
  }
  if (one.assertionAudience !== 'issuer' || one.discovery !== undefined) return
  throw new Fault('schema', `The issuer that "${name}" wants as audience is not known.`, {
    at: within.loaded.place(`${at}/assertionAudience`),
    hint: 'Give discovery instead of tokenUrl, or write the audience itself.',
  })
}

/** Why a text is no URL of an authorisation server (RFC 6749 §3.2); it is not repeated. */
function endpointProblem(text: string | undefined, member: string): string | undefined {
  if (text === undefined) return undefined
  if (!URL.canParse(text)) return `The ${member} is no absolute URL.`
  const url = new URL(text)
  if (!/^https?:$/.test(url.protocol)) {
    return `The ${member} begins "${url.protocol}"; https was wanted.`
  }
  if (url.username !== '' || url.password !== '') {
    return `The ${member} holds a user name or password; those are clientId and secret.`
  }
  if (url.hash !== '') return `The ${member} has a fragment ("#"); it must have none.`
  if (member === 'discovery' && url.search !== '') return 'The discovery has a query ("?").'
  return undefined
}

function checkCertificate(name: string, pointer: string, { loaded, value }: Within): void {
  const all = Object.entries(value.credentials ?? {})
  const names = all.filter(([, one]) => one.kind === 'mutual-tls').map(([known]) => known)
  if (names.includes(name)) return
  const known = all.some(([other]) => other === name)
  const says = known
    ? `The credential "${name}" is no certificate: its kind is not mutual-tls.`
    : `The file has no credential "${name}".`
  const near = didYouMean(name, names).trim()
  const hint = near === '' ? 'Name a credential with kind: mutual-tls.' : near
  throw new Fault('unknown-name', says, { at: loaded.place(pointer), hint })
}

/** A credential as its file says it, paths made absolute; no secret is read. */
export function credential(one: CredentialFile, folder: string): Credential {
  const certificate = one.kind === 'mutual-tls' ? null : (one.certificate ?? null)
  switch (one.kind) {
    case 'api-key': {
      const value = secretRef(one.value, folder)
      return { kind: one.kind, in: one.in, name: one.name, value, certificate }
    }
    case 'basic': {
      const password = secretRef(one.password, folder)
      return { kind: one.kind, username: one.username, password, certificate }
    }
    case 'bearer':
      return { kind: one.kind, token: secretRef(one.token, folder), certificate }
    case 'hmac':
      return { kind: one.kind, key: secretRef(one.key, folder), certificate: null }
    case 'oauth2-client-credentials':
      return clientCredentials(one, folder)
    case 'mutual-tls':
      return mutualTls(one, folder)
  }
}

function mutualTls(one: CredentialFile & { kind: 'mutual-tls' }, folder: string): Credential {
  return {
    kind: one.kind,
    certificate: secretRef(one.certificate, folder),
    key: secretRef(one.key, folder),
    passphrase: one.passphrase === undefined ? null : secretRef(one.passphrase, folder),
    ca: one.ca === undefined ? null : secretRef(one.ca, folder),
  }
}

function clientCredentials(one: ClientCredentialsFile, folder: string): ClientCredentials {
  const { resource = [] } = one
  return {
    kind: one.kind,
    endpoint:
      one.discovery === undefined
        ? { kind: 'token-url', url: one.tokenUrl ?? '' }
        : { kind: 'discovery', issuer: one.discovery },
    clientId: one.clientId,
    auth: clientAuth(one, folder),
    scope: one.scope ?? null,
    audience: one.audience ?? null,
    resource: typeof resource === 'string' ? [resource] : resource,
    extra: one.extra ?? {},
    certificate: one.certificate ?? null,
  }
}

function clientAuth(one: ClientCredentialsFile, folder: string): ClientAuth {
  const kind = one.auth ?? 'client-secret-basic'
  if (kind === 'tls') return { kind }
  // The format wants `key` for an assertion and `secret` for the rest.
  const given = kind === 'private-key-jwt' ? one.key : one.secret
  const secret = secretRef(given ?? { env: '' }, folder)
  if (kind !== 'private-key-jwt') return { kind, secret }
  return {
    kind,
    key: secret,
    alg: one.alg ?? null,
    kid: one.kid ?? null,
    audience: one.assertionAudience ?? 'token-endpoint',
  }
}

/** A reference to a secret, its path taken from the folder of the target file. */
export function secretRef(ref: SecretRef, folder: string): SecretRef {
  return 'env' in ref ? { env: ref.env } : { file: resolve(folder, ref.file) }
}
