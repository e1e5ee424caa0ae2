import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { digest } from '../base/digest.ts'
import { didYouMean } from '../base/suggest.ts'
import type { ArazzoDocument, SourceDescription } from '../model/arazzo.ts'
import type { ApiDocument, Requirement, Row, Spec, Suite } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { Place } from '../model/words.ts'
import { type Locate, loadApiDocuments } from './api-documents.ts'
import { loadArazzo } from './arazzo.ts'
import type { Loaded } from './document.ts'
import { payloadFiles } from './payload-files.ts'
import { errorCode } from './text.ts'
import { within } from './within.ts'

/** What an Arazzo file outside any catalogue comes to. */
export interface AdHoc {
  readonly spec: Spec
  readonly suite: Suite
}

/**
 * One Arazzo file with the OpenAPI documents it names, read from its own folder or from
 * `roots`; nothing is fetched. Each workflow becomes one MUST, `case:<workflowId>` (DESIGN
 * §5.14). `urls` gives a base URL to each source by name. Throws `unknown-name` for a URL of
 * a source that the file does not have, `remote-reference` for a source on the network.
 */
export async function loadAdHoc(
  file: string,
  urls: { readonly [source: string]: string },
  roots: readonly string[] = [],
): Promise<AdHoc> {
  const { loaded, value } = await loadArazzo(file)
  checkUrls(urls, value, loaded)
  uniqueWorkflows(value, loaded)
  const own = pathToFileURL(resolve(file))
  const named = value.sourceDescriptions.map((source, index) =>
    located(source, own, loaded.place(`/sourceDescriptions/${index}/url`)),
  )
  const locate = locator([dirname(resolve(file)), ...roots.map(root => resolve(root))])
  const documents = await loadApiDocuments(named, locate)
  const names = value.sourceDescriptions.map(({ name }, index) => [name, named[index]?.uri ?? ''])
  const files = await payloadFiles(value, loaded, (path, at) =>
    within({ root: dirname(resolve(file)), path, at }),
  )
  const sources = Object.fromEntries(names)
  const document = { file, arazzo: value, sources, ...(files === undefined ? {} : { files }) }
  const suite = suiteOf(document, loaded)
  return { spec: specOf(value, documents, loaded), suite }
}

/** The same without its sources, for who wants to look at the file alone. Throws as reading it does. */
export async function loadAlone(file: string): Promise<AdHoc> {
  const { loaded, value } = await loadArazzo(file)
  const suite = suiteOf({ file, arazzo: value, sources: {} }, loaded)
  return { spec: specOf(value, [], loaded), suite }
}

interface Named {
  readonly uri: string
  readonly at: Place
}

function located(source: SourceDescription, own: URL, at: Place): Named {
  if (source.type === 'arazzo') {
    const says = `The source "${source.name}" is another Arazzo document.`
    const hint = 'Run it on its own, or put both into a suite of a catalogue.'
    throw new Fault('dangling-reference', says, { at, hint })
  }
  if (!URL.canParse(source.url, own.href)) {
    const says = `The url of the source "${source.name}" is no URL.`
    throw new Fault('bad-url', says, { at, hint: 'Write a path relative to this file.' })
  }
  const url = new URL(source.url, own)
  url.hash = ''
  if (url.protocol === 'file:') return { uri: url.href, at }
  throw new Fault('remote-reference', `The source "${source.name}" is on the network.`, {
    at,
    hint: `Nothing is fetched: save "${source.url}" beside this file and name the copy.`,
  })
}

function locator(folders: readonly string[]): Locate {
  return async (uri, { ref, at }) => {
    if (!uri.startsWith('file:')) {
      throw new Fault('remote-reference', `The reference "${ref}" leads to the network.`, {
        at,
        hint: 'Nothing is fetched: save it beside this file and name the copy.',
      })
    }
    const path = fileURLToPath(uri)
    const [first = '', ...others] = folders
    for (const root of others) {
      const found = await within({ root, path, at }).catch(outsideOnly)
      if (found !== null) return found
    }
    return await within({ root: first, path, at })
  }
}

function outsideOnly(error: unknown): null {
  if (errorCode(error) === 'outside-root') return null
  throw error
}

function checkUrls(
  urls: { readonly [source: string]: string },
  { sourceDescriptions }: ArazzoDocument,
  loaded: Loaded,
): void {
  const names = sourceDescriptions.map(({ name }) => name)
  for (const name of Object.keys(urls)) {
    if (names.includes(name)) continue
    const near = didYouMean(name, names).trim()
    throw new Fault('unknown-name', `The file has no source "${name}".`, {
      at: loaded.place('/sourceDescriptions'),
      hint: near === '' ? `Its sources: ${names.join(', ')}.` : near,
    })
  }
  names.forEach((name, index) => {
    if (names.indexOf(name) === index) return
    const at = loaded.place(`/sourceDescriptions/${index}/name`)
    const says = `The source name "${name}" stands twice.`
    throw new Fault('schema', says, { at, hint: 'Rename one of the two.' })
  })
}

function uniqueWorkflows({ workflows }: ArazzoDocument, loaded: Loaded): void {
  const seen = new Set<string>()
  workflows.forEach(({ workflowId }, index) => {
    if (seen.has(workflowId)) {
      const at = loaded.place(`/workflows/${index}/workflowId`)
      const says = `The workflowId "${workflowId}" stands twice.`
      throw new Fault('schema', says, { at, hint: 'Rename one of the two.' })
    }
    seen.add(workflowId)
  })
}

const version = '0'
const id = `ad-hoc@${version}`

function suiteOf(document: Suite['documents'][number], loaded: Loaded): Suite {
  return {
    id,
    spec: id,
    version,
    documents: [document],
    probes: [],
    adHoc: true,
    digest: digest({
      arazzo: loaded.value,
      ...(document.files === undefined ? {} : { files: document.files }),
    }),
  }
}

function specOf(
  { info, workflows }: ArazzoDocument,
  documents: readonly ApiDocument[],
  loaded: Loaded,
): Spec {
  const steps = workflows.flatMap(workflow => workflow.steps)
  const removers = new Set(steps.map(step => step['x-assay-cleanup']?.workflowId))
  const requirements = workflows
    .filter(({ workflowId }) => !removers.has(workflowId))
    .map(({ workflowId }) => requirement(workflowId, info.title))
  // Roots in the order of the file, not by URI: where it lies must not change the digest.
  const content = { arazzo: loaded.value, documents: documents.map(({ root }) => root) }
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
