import { dirname, resolve } from 'node:path'
import { duration } from '../base/duration.ts'
import { escapeToken } from '../base/pointer.ts'
import { Fault } from '../model/fault.ts'
import type { Deployment, Network, Target } from '../model/target.ts'
import { checkClients, checkCredential, credential } from './credentials.ts'
import type { Loaded } from './document.ts'
import type { DeploymentFile, TargetFile } from './files.ts'
import { limitsOf } from './limits.ts'
import { listenerOf } from './listener.ts'
import { proxy } from './proxy.ts'
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
      checkClients(spec, one, { loaded, value })
      return deployment(spec, one, loaded)
    }),
    credentials: Object.fromEntries(
      Object.entries(value.credentials ?? {}).map(([name, one]) => {
        checkCredential(name, one, { loaded, value })
        return [name, credential(one, folder)]
      }),
    ),
    network: network(value.network ?? {}, folder, loaded),
    listener: listenerOf(value.listener, loaded, folder),
  }
}

function deployment(spec: string, one: DeploymentFile, loaded: Loaded): Deployment {
  return {
    spec,
    role: one.role ?? 'provider',
    url: baseUrl(one.url, loaded, `/specs/${escapeToken(spec)}/url`),
    ...(one.elsewhere === undefined ? {} : { elsewhere: elsewhere(spec, one.elsewhere, loaded) }),
    capabilities: one.capabilities ?? {},
    credentials: one.credentials ?? {},
    data: one.data ?? {},
  }
}

function elsewhere(
  spec: string,
  places: NonNullable<DeploymentFile['elsewhere']>,
  loaded: Loaded,
): { readonly [document: string]: string } {
  const at = `/specs/${escapeToken(spec)}/elsewhere`
  return Object.fromEntries(
    Object.entries(places).map(([name, url]) => [
      name,
      baseUrl(url, loaded, `${at}/${escapeToken(name)}`),
    ]),
  )
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

const perSecond = { s: 1, m: 60, h: 3600 }

function network(
  file: NonNullable<TargetFile['network']>,
  folder: string,
  loaded: Loaded,
): Network {
  return {
    allow: file.allow ?? [],
    ca: file.ca === undefined || file.ca === null ? null : resolve(folder, file.ca),
    proxy:
      file.proxy === undefined || file.proxy === null ? null : proxy(file.proxy, folder, loaded),
    rate: file.rate === undefined || file.rate === null ? null : rate(file.rate),
    concurrency: file.concurrency ?? 4,
    timeout: duration(file.timeout ?? '30s'),
    ...(file.limits === undefined ? {} : { limits: limitsOf(file.limits) }),
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
