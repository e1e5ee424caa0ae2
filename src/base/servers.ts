import type { Operation } from '../model/api.ts'
import type { ApiDocument } from '../model/catalogue.ts'
import type { Json } from '../model/words.ts'
import { escapeToken, get, step } from './pointer.ts'

/** The first server of the list that counts, its variables filled in; and where it stands. */
export type Server =
  | { readonly kind: 'server'; readonly url: string; readonly pointer: string }
  | { readonly kind: 'broken'; readonly because: string; readonly pointer: string }
  /** No list says anything: OpenAPI then means `/`. */
  | { readonly kind: 'none' }

/**
 * Where an operation is served as its document says: its own servers, else those of its path,
 * else those of the document (OAS 3.1.1 §4.8.10.1); without an operation, those of the document.
 */
export function declaredServer(document: ApiDocument, operation: Operation | null): Server {
  const own = operation === null ? null : ownServer(operation)
  return own ?? serverIn(document.root, '') ?? { kind: 'none' }
}

/**
 * The URL that the operation's path is appended to, without a trailing slash, when the supplier
 * serves the document at `base`: that stands for every server the document names. A relative
 * one of the operation or its path says where it lies from there, and never leads to another origin.
 */
export function serverAt(operation: Operation, base: string): string {
  const trimmed = trim(base)
  const server = ownServer(operation)
  if (server?.kind !== 'server' || URL.canParse(server.url)) return trimmed
  const from = `${trimmed}/`
  if (!URL.canParse(server.url, from)) return trimmed
  const moved = new URL(server.url, from)
  return moved.origin === new URL(from).origin ? trim(moved.origin + moved.pathname) : trimmed
}

/** The same where no base URL is given; null when the document names none that can be asked. */
export function serverAlone(operation: Operation): string | null {
  const server = declaredServer(operation.document, operation)
  return server.kind === 'server' && URL.canParse(server.url)
    ? trim(new URL(server.url).href)
    : null
}

function ownServer({ document, pointer, object }: Operation): Server | null {
  const path = pointer.slice(0, pointer.lastIndexOf('/'))
  return serverIn(object, pointer) ?? serverIn(get(document.root, path) ?? null, path)
}

/** The first server of what holds them; null when it has none. */
function serverIn(holder: Json, pointer: string): Server | null {
  const server = step(step(holder, 'servers') ?? null, '0')
  if (server === undefined) return null
  const at = `${pointer}/servers/0`
  const url = step(server, 'url')
  if (typeof url === 'string') return filled(server, url, at)
  return { kind: 'broken', because: 'The server has no url.', pointer: at }
}

function filled(server: Json, url: string, pointer: string): Server {
  for (const [, name = ''] of url.matchAll(/\{([^}]*)\}/g)) {
    const variable = step(step(server, 'variables') ?? null, name)
    const because = variableProblem(name, variable)
    if (because === null) continue
    const at = variable === undefined ? '/url' : `/variables/${escapeToken(name)}`
    return { kind: 'broken', because, pointer: `${pointer}${at}` }
  }
  const text = url.replaceAll(/\{([^}]*)\}/g, (_, name: string) =>
    String(get(server, `/variables/${escapeToken(name)}/default`)),
  )
  return { kind: 'server', url: text, pointer: `${pointer}/url` }
}

/** Why a variable has no value to put in, in a sentence; null when it has (OAS 3.1.1 §4.8.6). */
function variableProblem(name: string, variable: Json | undefined): string | null {
  if (variable === undefined) return `The server has no variable "${name}".`
  const wanted = step(variable, 'default')
  if (typeof wanted !== 'string') return `The variable "${name}" has no default that is text.`
  const choice = step(variable, 'enum')
  if (!Array.isArray(choice) || choice.length === 0 || choice.includes(wanted)) return null
  return `The default "${wanted}" of the variable "${name}" is not in its enum.`
}

function trim(url: string): string {
  return url.replace(/\/+$/, '')
}

/** What a target file calls an API document: its file without folder and ending. */
export function documentName({ uri }: ApiDocument): string {
  return (uri.split('/').at(-1) ?? '').replace(/\.(?:ya?ml|json)$/, '')
}
