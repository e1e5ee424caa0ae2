import { posix } from 'node:path'
import { digest } from '../base/digest.ts'
import { didYouMean } from '../base/suggest.ts'
import type { ArazzoDocument, SourceDescription } from '../model/arazzo.ts'
import type { Spec, Suite, SuiteDocument } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { Json } from '../model/words.ts'
import { loadArazzo } from './arazzo.ts'
import { sourceUri } from './arazzo-documents.ts'
import type { Loaded } from './document.ts'
import type { SuiteFile } from './files.ts'
import { payloadFiles } from './payload-files.ts'
import { loadChecked } from './schema-check.ts'
import type { Shelf } from './shelves.ts'
import { catalogueUri, inside } from './spec.ts'

interface Read {
  readonly document: SuiteDocument
  readonly content: Json
}

/**
 * One suite of a catalogue; `spec` is the spec of the same folder names. Source descriptions
 * are resolved to the URIs of that spec's documents. Throws as `loadSpec` does.
 */
export async function loadSuite(shelf: Shelf, spec: Spec): Promise<Suite> {
  const { loaded, value } = await loadChecked(await inside(shelf, 'suite.yaml'), 'suite')
  if (value.spec !== spec.id) {
    const says = `The suite says it proves "${value.spec}"; its folder says "${spec.id}".`
    const hint = 'Move the suite, or correct spec.'
    throw new Fault('schema', says, { at: loaded.place('/spec'), hint })
  }
  const files = value.workflows ?? []
  const read: Read[] = []
  for (const [index, file] of files.entries()) {
    const path = await inside(shelf, file, loaded.place(`/workflows/${index}`))
    const arazzo = await loadArazzo(path)
    const one = document({ shelf, spec, files, file }, arazzo.loaded, arazzo.value)
    read.push(await carrying(one, { shelf, file, loaded: arazzo.loaded }))
  }
  const workflows = Object.fromEntries(
    read.map(({ document: { file }, content }) => [file, content]),
  )
  const carried = read.flatMap(({ document: { file, files } }) => (files ? [[file, files]] : []))
  const payloads = carried.length === 0 ? {} : { files: Object.fromEntries(carried) }
  return {
    id: `${spec.name}@${value.version}`,
    spec: spec.id,
    version: value.version,
    documents: read.map(({ document: one }) => one),
    probes: probes(value),
    adHoc: false,
    digest: digest({ suite: loaded.value, workflows, ...payloads }),
  }
}

function probes({ probes: rows = [] }: SuiteFile): Suite['probes'] {
  return rows.map(({ id, kind, with: parameters = {}, checks }) => ({
    id,
    kind,
    with: parameters,
    checks,
  }))
}

interface Whole {
  readonly shelf: Shelf
  readonly spec: Spec
  readonly files: readonly string[]
  readonly file: string
}

function document(whole: Whole, loaded: Loaded, arazzo: ArazzoDocument): Read {
  const sources: { [name: string]: string } = {}
  arazzo.sourceDescriptions.forEach((source, index) => {
    if (Object.hasOwn(sources, source.name)) {
      const at = loaded.place(`/sourceDescriptions/${index}/name`)
      const says = `The source name "${source.name}" stands twice.`
      throw new Fault('schema', says, { at, hint: 'Rename one of the two.' })
    }
    sources[source.name] = sourceOf(whole, loaded, index, arazzo)
  })
  const file = posix.join(whole.shelf.folder, whole.file)
  return { document: { file, arazzo, sources }, content: loaded.value }
}

/** The document with the files that its payloads name, which lie beside it. */
async function carrying(
  { document, content }: Read,
  {
    shelf,
    file,
    loaded,
  }: { readonly shelf: Shelf; readonly file: string; readonly loaded: Loaded },
): Promise<Read> {
  const files = await payloadFiles(document.arazzo, loaded, (path, at) =>
    inside(shelf, posix.join(posix.dirname(file), path), at),
  )
  return files === undefined ? { document, content } : { document: { ...document, files }, content }
}

function sourceOf(
  { shelf, spec, files, file }: Whole,
  loaded: Loaded,
  index: number,
  { $self, sourceDescriptions }: ArazzoDocument,
): string {
  const source = sourceDescriptions[index] ?? { name: '', url: '' }
  const { url, type } = source
  const at = loaded.place(`/sourceDescriptions/${index}/url`)
  const base = catalogueUri(posix.join(shelf.folder, file))
  const uri = identity(source, { self: $self, uri: base, at })
  const own = files.map(other => posix.join(shelf.folder, other))
  const other = own.find(one => catalogueUri(one) === uri)
  if (other !== undefined && type !== 'openapi') return other
  const openApis = spec.documents.filter(({ dialect }) => dialect !== 'schema').map(one => one.uri)
  if (type !== 'arazzo' && openApis.includes(uri)) return uri
  const candidates = type === 'arazzo' ? own.map(catalogueUri) : openApis
  const owner = type === 'arazzo' ? 'this suite' : `the spec ${spec.id}`
  const paths = candidates.map(candidate => relativeUrl(base, candidate))
  const near = didYouMean(url, paths).trim()
  throw new Fault('dangling-reference', `The source "${url}" is no document of ${owner}.`, {
    at,
    hint: near === '' ? `Known: ${paths.join(', ') || 'none'}.` : near,
  })
}

/** A source on the network is no document of the catalogue either: that is said where it is looked up. */
function identity(source: SourceDescription, base: Parameters<typeof sourceUri>[1]): string {
  try {
    return sourceUri(source, base)
  } catch (error) {
    if (error instanceof Fault) return source.url
    throw error
  }
}

function relativeUrl(from: string, to: string): string {
  const path = (uri: string) => decodeURIComponent(uri.replace(/^assay:\/\//, ''))
  return posix.relative(posix.dirname(path(from)), path(to))
}
