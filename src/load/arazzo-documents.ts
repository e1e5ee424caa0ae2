import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isObject } from '../base/is-object.ts'
import type { ArazzoDocument, SourceDescription } from '../model/arazzo.ts'
import type { SuiteDocument } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { Place } from '../model/words.ts'
import type { Locate } from './api-documents.ts'
import { loadArazzo } from './arazzo.ts'
import { type Loaded, loadDocument } from './document.ts'

/** An Arazzo document, and the places in it. */
export interface Page {
  readonly document: SuiteDocument
  readonly loaded: Loaded
}

/** Arazzo documents, the first as asked for, and the API documents that their sources name. */
export interface Pages {
  readonly pages: readonly [Page, ...Page[]]
  readonly apis: readonly { readonly uri: string; readonly at: Place }[]
}

const most = 100

/**
 * An Arazzo file and every Arazzo document that its sources lead to, each once, however they lead
 * to each other. Nothing is fetched. Throws what `loadArazzo` and `locate` throw, `schema` for a
 * name that stands twice, `remote-reference` for a source on the network.
 */
export async function loadArazzoDocuments(file: string, locate: Locate): Promise<Pages> {
  const first = { file, ...(await loadArazzo(file)) }
  const open = new Map([[pathToFileURL(resolve(file)).href, first]])
  const pages: Page[] = []
  const apis: { uri: string; at: Place }[] = []
  // A Map may grow while it is walked; what is added is walked too.
  for (const [uri, here] of open) {
    unique(here.value, here.loaded)
    const sources: { [name: string]: string } = {}
    for (const [index, source] of here.value.sourceDescriptions.entries()) {
      const at = here.loaded.place(`/sourceDescriptions/${index}/url`)
      const found = sourceUri(source, { self: here.value.$self, uri, at })
      if (!(await isArazzo(source, await locate(found, { ref: source.url, at })))) {
        apis.push({ uri: found, at })
        sources[source.name] = found
        continue
      }
      const shown = join(dirname(file), relative(dirname(resolve(file)), fileURLToPath(found)))
      const other = open.get(found) ?? { file: shown, ...(await loadArazzo(shown)) }
      open.set(found, other)
      if (open.size > most) throw tooMany(at)
      sources[source.name] = other.file
    }
    pages.push({ document: { file: here.file, arazzo: here.value, sources }, loaded: here.loaded })
  }
  const [page, ...others] = pages
  if (page === undefined) throw new Fault('internal', 'A file has no document.')
  return { pages: [page, ...others], apis }
}

function tooMany(at: Place): Fault {
  const says = `The Arazzo documents lead to more than ${most} files.`
  return new Fault('file-too-large', says, { at, hint: 'Put their workflows into fewer files.' })
}

/** Whether a source is Arazzo: by its type or, without one, by the first member of its file. */
async function isArazzo({ type }: SourceDescription, file: string): Promise<boolean> {
  if (type !== undefined) return type === 'arazzo'
  const { value } = await loadDocument(file)
  return isObject(value) && value['arazzo'] !== undefined
}

/** Where a document stands, and the name it gives itself. */
interface Base {
  readonly uri: string
  readonly self: string | undefined
  readonly at: Place
}

/**
 * The file URL of a source. Relative ones are taken from `$self` (Arazzo 1.1.0 §4.6.1), and what
 * `$self` names is this file: addresses of the same origin are sought beside it, never fetched.
 */
export function sourceUri(source: SourceDescription, { uri, self, at }: Base): string {
  const base = self !== undefined && URL.canParse(self, uri) ? new URL(self, uri) : new URL(uri)
  if (!URL.canParse(source.url, base.href)) {
    const says = `The url of the source "${source.name}" is no URL.`
    throw new Fault('bad-url', says, { at, hint: 'Write a path relative to this file.' })
  }
  const url = new URL(source.url, base)
  url.hash = ''
  if (url.protocol === new URL(uri).protocol) return url.href
  const beside = url.origin === base.origin && url.protocol === base.protocol
  if (beside) return new URL(relativePath(base.pathname, url.pathname), uri).href
  throw new Fault('remote-reference', `The source "${source.name}" is on the network.`, {
    at,
    hint: `Nothing is fetched: save "${source.url}" beside this file and name the copy.`,
  })
}

function relativePath(from: string, to: string): string {
  const [, ...folders] = from.split('/').slice(0, -1)
  const [, ...parts] = to.split('/')
  let same = 0
  while (same < folders.length && same < parts.length - 1 && folders[same] === parts[same])
    same += 1
  return ['.', ...folders.slice(same).map(() => '..'), ...parts.slice(same)].join('/')
}

/** Names that stand twice could not be told apart. */
function unique({ sourceDescriptions, workflows }: ArazzoDocument, loaded: Loaded): void {
  once(
    sourceDescriptions.map(({ name }) => name),
    'source name',
    index => loaded.place(`/sourceDescriptions/${index}/name`),
  )
  once(
    workflows.map(({ workflowId }) => workflowId),
    'workflowId',
    index => loaded.place(`/workflows/${index}/workflowId`),
  )
}

function once(names: readonly string[], what: string, place: (index: number) => Place): void {
  const index = names.findIndex((name, at) => names.indexOf(name) < at)
  if (index < 0) return
  const says = `The ${what} "${names[index] ?? ''}" stands twice.`
  throw new Fault('schema', says, { at: place(index), hint: 'Rename one of the two.' })
}
