import { dirname, resolve } from 'node:path'
import { duration } from '../base/duration.ts'
import { escapeToken } from '../base/pointer.ts'
import { didYouMean } from '../base/suggest.ts'
import { Fault } from '../model/fault.ts'
import type { Credential, Deployment, Network, SecretRef, Target } from '../model/target.ts'
import type { Loaded } from './document.ts'
import type { CredentialFile, DeploymentFile, TargetFile } from './files.ts'
import { loadChecked } from './schema-check.ts'

/**
 * A target file. No secret is read here: `resolveSecret` does that when a run begins. Paths in
 * it are made absolute, taken from the file's own folder. Whether its specs, capabilities and
 * data names exist is left to the plan. Throws `schema`, `bad-url`, `unknown-name` with place.
 */
export async function loadTarget(file: string): Promise<Target> {
  const { loaded, value } = await loadChecked(file, 'target')
  const folder = dirname(resolve(file))
  return {
    file,
    supplier: { id: value.supplier.id ?? null, name: value.supplier.name },
    product: value.product,
    environment: value.environment,
    deployments: Object.entries(value.specs).map(([spec, one]) => {
      checkCredentials(spec, one, { loaded, value })
      return deployment(spec, one, loaded)
    }),
    credentials: Object.fromEntries(
      Object.entries(value.credentials ?? {}).map(([name, one]) => [name, credential(one, folder)]),
    ),
    network: network(value.network ?? {}, folder),
  }
}

function deployment(spec: string, one: DeploymentFile, loaded: Loaded): Deployment {
  return {
    spec,
    role: one.role ?? 'provider',
    url: baseUrl(one.url, loaded, `/specs/${escapeToken(spec)}/url`),
    capabilities: one.capabilities ?? {},
    credentials: one.credentials ?? {},
    data: one.data ?? {},
  }
}

/** The base URL without trailing slashes; its text is not repeated, for it may hold a password. */
function baseUrl(text: string, loaded: Loaded, pointer: string): string {
  const wrong = urlProblem(text)
  if (wrong === undefined) return new URL(text).href.replace(/\/+$/, '')
  throw new Fault('bad-url', wrong, {
    at: loaded.place(pointer),
    hint: 'Write where the API begins, such as https://api.example.org/v1.',
  })
}

/** Why a text is no base URL; undefined when it is one. It does not repeat the text. */
export function urlProblem(text: string): string | undefined {
  if (!URL.canParse(text)) return 'The url is no absolute URL.'
  const url = new URL(text)
  if (!/^https?:$/.test(url.protocol)) return `The url begins "${url.protocol}"; https was wanted.`
  if (url.username !== '' || url.password !== '') {
    return 'The url holds a user name or password; those belong under credentials.'
  }
  if (url.search !== '') return 'The url has a query ("?"); a base URL has none.'
  if (url.hash !== '') return 'The url has a fragment ("#"); a base URL has none.'
  return undefined
}

function checkCredentials(
  spec: string,
  { credentials: clients = {} }: DeploymentFile,
  { loaded, value }: { readonly loaded: Loaded; readonly value: TargetFile },
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

function credential(one: CredentialFile, folder: string): Credential {
  switch (one.kind) {
    case 'api-key':
      return { kind: one.kind, in: one.in, name: one.name, value: secret(one.value, folder) }
    case 'basic':
      return { kind: one.kind, username: one.username, password: secret(one.password, folder) }
    case 'bearer':
      return { kind: one.kind, token: secret(one.token, folder) }
  }
}

function secret(ref: SecretRef, folder: string): SecretRef {
  return 'env' in ref ? { env: ref.env } : { file: resolve(folder, ref.file) }
}

const perSecond = { s: 1, m: 60, h: 3600 }

function network(file: NonNullable<TargetFile['network']>, folder: string): Network {
  return {
    allow: file.allow ?? [],
    ca: file.ca === undefined || file.ca === null ? null : resolve(folder, file.ca),
    rate: file.rate === undefined || file.rate === null ? null : rate(file.rate),
    concurrency: file.concurrency ?? 4,
    timeout: duration(file.timeout ?? '30s'),
  }
}

/** `5/s`, `100/m`, `1000/h` in requests a second. Throws `usage`. */
export function rate(text: string): number {
  const [, count, unit] = /^([1-9][0-9]{0,5})\/([smh])$/.exec(text) ?? []
  if (unit === 's' || unit === 'm' || unit === 'h') return Number(count) / perSecond[unit]
  throw new Fault('usage', `"${text.slice(0, 40)}" is no rate.`, {
    hint: 'Write a whole number, "/" and s, m or h, such as 5/s.',
  })
}
