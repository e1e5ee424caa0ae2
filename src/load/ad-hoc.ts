import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digest } from '../base/digest.ts'
import { didYouMean } from '../base/suggest.ts'
import { documentOf, documentsReached } from '../base/workflows.ts'
import type {
  ApiDocument,
  Requirement,
  Row,
  Spec,
  Suite,
  SuiteDocument,
} from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { JsonObject } from '../model/words.ts'
import { type Locate, loadApiDocuments } from './api-documents.ts'
import { loadArazzo } from './arazzo.ts'
import { loadArazzoDocuments, type Page, type Pages } from './arazzo-documents.ts'
import type { Loaded } from './document.ts'
import { payloadFiles } from './payload-files.ts'
import { errorCode } from './text.ts'
import { within } from './within.ts'

/** What an Arazzo file outside any catalogue comes to. */
export interface AdHoc {
  readonly spec: Spec
  readonly suite: Suite
  /** The documents of the suite, the file first, with the places in them. */
  readonly pages: readonly Page[]
}

/**
 * One Arazzo file with the Arazzo and OpenAPI documents that it leads to, read from its own folder
 * or from `roots`; nothing is fetched. Each workflow of the file becomes one MUST, `case:<workflowId>` (DESIGN
 * §5.14). `urls` gives a base URL to each source by name. Throws `unknown-name` for a URL of
 * a source that the file does not have, `remote-reference` for a source on the network.
 */
export async function loadAdHoc(
  file: string,
  urls: { readonly [source: string]: string },
  roots: readonly string[] = [],
): Promise<AdHoc> {
  const locate = locator([dirname(resolve(file)), ...roots.map(root => resolve(root))])
  const { pages: read, apis } = await loadArazzoDocuments(file, locate)
  const [first, ...others] = read
  const pages: Pages['pages'] = [
    await carrying(first),
    ...(await Promise.all(others.map(carrying))),
  ]
  const documents = pages.map(({ document }) => document)
  checkUrls(urls, documents, first.loaded)
  const apiDocuments = await loadApiDocuments(apis, locate)
  return { spec: specOf(pages, apiDocuments), suite: suiteOf(pages), pages }
}

/** The document with the files that its payloads name, which lie beside it. */
async function carrying({ document, loaded }: Page): Promise<Page> {
  const root = dirname(resolve(document.file))
  const files = await payloadFiles(document.arazzo, loaded, (path, at) =>
    within({ root, path, at }),
  )
  return files === undefined ? { document, loaded } : { document: { ...document, files }, loaded }
}

/** Finds files in these folders; the first is where a message says they should be. */
export function locator(folders: readonly string[]): Locate {
  return async (uri, { ref, at }) => {
    const path = uri.startsWith('file:') ? pathOf(uri) : null
    if (path === null) {
      throw new Fault('remote-reference', `The reference "${ref}" leads to the network.`, {
        at,
        hint: 'Nothing is fetched: save it beside this file and name the copy.',
      })
    }
    const [first = '', ...others] = folders
    for (const root of others) {
      const found = await within({ root, path, at }).catch(outsideOnly)
      if (found !== null) return found
    }
    return await within({ root: first, path, at })
  }
}

/** The path of a file URL; null when it is on another machine, or hides a separator in its path. */
function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function outsideOnly(error: unknown): null {
  if (errorCode(error) === 'outside-root') return null
  throw error
}

/** The file without its sources, for who wants to look at it alone. Throws as reading it does. */
export async function loadAlone(file: string): Promise<AdHoc> {
  const { loaded, value } = await loadArazzo(file)
  const pages: Pages['pages'] = [{ document: { file, arazzo: value, sources: {} }, loaded }]
  return { spec: specOf(pages, []), suite: suiteOf(pages), pages }
}

/** A URL is for a source that needs one, under the name that `sourcesToServe` gives it. */
function checkUrls(
  urls: { readonly [source: string]: string },
  documents: readonly SuiteDocument[],
  loaded: Loaded,
): void {
  const names = sourcesToServe(documents).flatMap(({ full, short }) => short ?? full)
  for (const name of Object.keys(urls)) {
    if (sourcesToServe(documents).some(({ full, short }) => name === full || name === short))
      continue
    const near = didYouMean(name, names).trim()
    throw new Fault('unknown-name', `The file has no source "${name}".`, {
      at: loaded.place('/sourceDescriptions'),
      hint: near === '' ? `Its sources: ${names.join(', ')}.` : near,
    })
  }
}

/** A source description that is an API document. */
export interface ToServe {
  readonly uri: string
  /** Its name after those that lead to its document: `api`, or `shop.api`. */
  readonly full: string
  /** Its bare name, when no other API document has it. */
  readonly short: string | null
}

/** The API documents that the sources of an ad-hoc suite name, by all of their names. */
export function sourcesToServe(documents: readonly SuiteDocument[]): readonly ToServe[] {
  const [first] = documents
  if (first === undefined) return []
  const all = [...documentsReached(documents, first)].flatMap(([document, prefix]) =>
    Object.entries(document.sources)
      .filter(([name]) => documentOf(documents, document, name) === null)
      .map(([name, uri]) => ({ name, uri, full: `${prefix}${name}` })),
  )
  return all.map(({ name, uri, full }) => {
    const alone = all.every(one => one.name !== name || one.uri === uri)
    return { uri, full, short: alone ? name : null }
  })
}

const version = '0'
const id = `ad-hoc@${version}`

function suiteOf(pages: Pages['pages']): Suite {
  return {
    id,
    spec: id,
    version,
    documents: pages.map(({ document }) => document),
    probes: [],
    adHoc: true,
    digest: digest(contentOf(pages)),
  }
}

/** What the documents say, by where they lie from the first: where that lies must not change the digest. */
function contentOf([first, ...others]: Pages['pages']): JsonObject {
  const folder = dirname(first.document.file)
  const beside = others.map(one => [
    relative(folder, one.document.file).split(sep).join('/'),
    alone(one),
  ])
  return others.length === 0
    ? alone(first)
    : { ...alone(first), others: Object.fromEntries(beside) }
}

function alone({ document: { files }, loaded }: Page): JsonObject {
  return { arazzo: loaded.value, ...(files === undefined ? {} : { files }) }
}

function specOf(pages: Pages['pages'], documents: readonly ApiDocument[]): Spec {
  const { info, workflows } = pages[0].document.arazzo
  const steps = workflows.flatMap(workflow => workflow.steps)
  const removers = new Set(steps.map(step => step['x-assay-cleanup']?.workflowId))
  const requirements = workflows
    .filter(({ workflowId }) => !removers.has(workflowId))
    .map(({ workflowId }) => requirement(workflowId, info.title))
  // Roots in the order of the file, not by URI: where it lies must not change the digest.
  const content = { ...contentOf(pages), documents: documents.map(({ root }) => root) }
  return {
    id,
    name: 'ad-hoc',
    version,
    title: info.title,
    summary: 'A single Arazzo document, run on its own.',
    upstream: { name: info.title, version: info.version, url: '', licence: '' },
    role: 'provider',
    formats: 'rfc3339',
    capabilities: [],
    data: [],
    minimumPassed: 1,
    documents,
    requirements,
    digest: digest(content),
  }
}

/** Success criteria, and the implicit checks of every exchange of the case. */
const checks = [
  'success-criteria',
  'status-declared',
  'content-type',
  'response-headers',
  'body-schema',
  'raw-bytes',
]

function requirement(workflowId: string, title: string): Requirement {
  const row = (check: string): Row => ({
    check,
    case: workflowId,
    as: null,
    operation: null,
    with: {},
  })
  return {
    id: `case:${workflowId}`,
    level: 'MUST',
    facet: 'semantics',
    status: 'adopted',
    says: `The workflow "${workflowId}" ends successfully, and its answers keep to the API document.`,
    clause: { document: title, section: workflowId, upstream: null },
    when: null,
    remedy: 'Compare the answers in the evidence with the criteria and the API document.',
    proof: { kind: 'tests', rows: checks.map(row) },
  }
}
