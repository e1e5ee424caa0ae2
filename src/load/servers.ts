import { fileURLToPath } from 'node:url'
import { operationByReference } from '../base/operations.ts'
import { declaredServer, type Server } from '../base/servers.ts'
import type { Operation } from '../model/api.ts'
import { Fault } from '../model/fault.ts'
import { type AdHoc, sourcesToServe, type ToServe } from './ad-hoc.ts'
import { placeIn } from './claims.ts'
import { loadDocument } from './document.ts'
import { urlProblem } from './target.ts'
import { apiLimits } from './text.ts'

type Suited = Pick<AdHoc, 'spec' | 'suite'>

/** Where the sources of an ad-hoc suite are, by their full names; each is in one of the two. */
export interface Places {
  /** Base URLs that were given. */
  readonly sources: { readonly [source: string]: string }
  /** The servers that API documents name for the operations that the suite calls. */
  readonly servers: { readonly [source: string]: readonly string[] }
}

/**
 * Where each source is: at its URL in `urls`, else at the servers of its API document: those of
 * the operations that steps call, else that of the document. Throws `usage` where a document
 * names none, and `bad-url` for a server that cannot be asked.
 */
export async function placesOf(
  of: Suited,
  urls: { readonly [source: string]: string },
): Promise<Places> {
  const sources: { [source: string]: string } = {}
  const servers: { [source: string]: readonly string[] } = {}
  const all = sourcesToServe(of.suite.documents)
  const given = ({ full, short }: ToServe): readonly string[] =>
    [full, short ?? full].flatMap(name => (Object.hasOwn(urls, name) ? (urls[name] ?? []) : []))
  for (const one of all) {
    // An API document that several sources name is served in one place.
    const same = all.filter(({ uri }) => uri === one.uri)
    const [url] = [one, ...same].flatMap(given)
    if (url === undefined) servers[one.full] = await serversOf(of, one)
    else sources[one.full] = url
  }
  return { sources, servers }
}

async function serversOf(of: Suited, source: ToServe): Promise<readonly string[]> {
  const { spec, suite } = of
  const api = spec.documents.find(({ uri }) => uri === source.uri)
  if (api === undefined) throw new Fault('internal', `The source "${source.full}" was not read.`)
  const called = suite.documents
    .flatMap(({ arazzo, sources }) =>
      arazzo.workflows
        .flatMap(({ steps }) => steps)
        .flatMap(step => operationByReference(spec.documents, sources, step) ?? []),
    )
    .filter(({ document }) => document.uri === api.uri)
  const asked: readonly (Operation | null)[] = called.length === 0 ? [null] : called
  const urls = new Set<string>()
  for (const operation of asked) urls.add(await usable(of, source, declaredServer(api, operation)))
  return [...urls]
}

async function usable({ suite }: Suited, source: ToServe, server: Server): Promise<string> {
  const { full, short, uri } = source
  const hint = `Give the base URL yourself: --url ${short ?? full}=https://…`
  if (server.kind === 'none') {
    const says = `Nothing says where the source "${full}" is: its API document names no servers.`
    const at = await placeIn(suite.documents[0]?.file ?? '', '/sourceDescriptions')
    throw new Fault('usage', says, { at, hint })
  }
  const because = server.kind === 'broken' ? server.because : serverProblem(server.url)
  if (because === undefined && server.kind === 'server') {
    return new URL(server.url).href.replace(/\/+$/, '')
  }
  const read = await loadDocument(fileURLToPath(uri), apiLimits)
  const says = `The API document of the source "${full}" names a server that cannot be asked. ${because}`
  throw new Fault('bad-url', says, { at: read.place(server.pointer), hint })
}

function serverProblem(url: string): string | undefined {
  if (URL.canParse(url)) return urlProblem(url)
  return `The url "${url}" is relative to the document, which is a file.`
}
