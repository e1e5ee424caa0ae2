import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { didYouMean } from '../base/suggest.ts'
import type { Catalogue, Profile, Spec, Suite } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { Deployment, Target } from '../model/target.ts'
import type { Wish } from '../model/wish.ts'
import type { Place } from '../model/words.ts'
import { loadAdHoc } from './ad-hoc.ts'
import { findSpec, loadCatalogue } from './catalogue.ts'
import { checkClaims, claimed } from './claims.ts'
import { checkReferences } from './dangling.ts'
import { loadDocument } from './document.ts'
import { placesOf } from './servers.ts'
import { urlProblem } from './target.ts'
import { usualNetwork } from './target-again.ts'

/** What a wish comes to once files were read: the specs, their suites, and the target. */
export interface Chosen {
  readonly specs: readonly Spec[]
  readonly suites: readonly Suite[]
  readonly profile: Profile | null
  readonly target: Target
  readonly sources: { readonly [source: string]: string }
  /** The servers that API documents name, for the sources of an ad-hoc suite without a base URL. */
  readonly servers?: { readonly [source: string]: readonly string[] }
}

/** Reads what was wished for. Throws Fault for a name, file or URL that is not right. */
export async function choose(wish: Wish): Promise<Chosen> {
  if (wish.of.kind === 'ad-hoc') return chooseAdHoc(wish, wish.of)
  const read = await targetIn(wish)
  const names = wish.specs.length > 0 ? wish.specs : (read?.deployments.map(one => one.spec) ?? [])
  const all = wish.profile !== null || wish.category !== null
  const catalogue = await loadCatalogue(wish.roots, all ? undefined : { specs: names })
  const profile = profileOf(catalogue, wish)
  const wanted = profile === null ? names : profile.specs.map(one => one.spec)
  const specs = [...new Set(wanted.map(name => findSpec(catalogue, name)))]
  const suites = specs.map(spec => suiteOf(catalogue, spec, profile))
  for (const suite of suites) {
    await checkReferences(suite.documents, async (file, pointer) => {
      return placeOf(await inRoots(wish.roots, file), pointer)
    })
  }
  const target = await overridden(wish, specs, read)
  return { specs, suites, profile, target, sources: {} }
}

/** The target alone of a wish, for specs that are at hand. Throws as `choose` does. */
export async function chooseTarget(wish: Wish, specs: readonly Spec[]): Promise<Target> {
  const ids = specs.map(({ id }) => id)
  return overridden(wish, specs, await targetIn(wish, ids))
}

/** The target file of a wish; null when it names none. */
async function targetIn(wish: Wish, first: readonly string[] = []): Promise<Target | null> {
  return wish.of.kind === 'file' ? claimed(wish, wish.of.file, first) : null
}

async function overridden(
  wish: Wish,
  specs: readonly Spec[],
  read: Target | null,
): Promise<Target> {
  checkDeclared(wish, specs)
  if (read !== null) await checkClaims(read, specs)
  return withOverrides(read ?? quickTarget(wish, specs), wish, specs)
}

/** The file of a suite's document, which is named from the root of its catalogue. */
async function inRoots(roots: readonly string[], file: string): Promise<string> {
  const paths = roots.map(root => join(root, file))
  for (const path of paths) if (await exists(path)) return path
  return file
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function placeOf(file: string, pointer: string): Promise<Place> {
  return (await loadDocument(file)).place(pointer)
}

/** A capability that the command line declares must be one of a spec that is tested. */
function checkDeclared(wish: Wish, specs: readonly Spec[]): void {
  const names = specs.flatMap(spec => spec.capabilities.map(({ name }) => name))
  for (const name of Object.keys(wish.declared)) {
    if (names.includes(name)) continue
    const near = didYouMean(name, names).trim()
    throw new Fault('unknown-name', `--declare names "${name}", which no spec here knows.`, {
      hint: near === '' ? `Capabilities: ${names.join(', ') || 'none'}.` : near,
    })
  }
}

async function chooseAdHoc(
  wish: Wish,
  of: Extract<Wish['of'], { kind: 'ad-hoc' }>,
): Promise<Chosen> {
  const { spec, suite } = await loadAdHoc(of.file, of.urls)
  await checkReferences(suite.documents, (file, pointer) => placeOf(file, pointer))
  const given = Object.entries(of.urls).map(([name, url]) => [name, baseUrl(url)])
  const { sources, servers } = await placesOf({ spec, suite }, Object.fromEntries(given))
  headersStay(wish, Object.keys(servers))
  const [first = ''] = [...Object.values(sources), ...Object.values(servers).flat()]
  const deployments = [deployment(wish, spec, first)]
  const target = withOverrides(quick(wish, deployments, new URL(first).host), wish, [spec])
  const alone = Object.keys(servers).length === 0 ? {} : { servers }
  return { specs: [spec], suites: [suite], profile: null, target, sources, ...alone }
}

/** A credential goes where its owner sends it, not where a document points. */
function headersStay({ headers }: Wish, unnamed: readonly string[]): void {
  const [source] = unnamed
  if (source === undefined || headers.length === 0) return
  throw new Fault('usage', `--header goes to base URLs that you give; "${source}" has none.`, {
    hint: `Give --url ${source}=https://… too.`,
  })
}

/** The profile that is wished for, itself or by its category. Throws Fault `unknown-name`. */
export function profileOf(
  catalogue: Catalogue,
  wish: Pick<Wish, 'profile' | 'category'>,
): Profile | null {
  const id = wish.profile ?? categoryProfile(catalogue, wish.category)
  if (id === null) return null
  const found = catalogue.profiles.find(profile => profile.id === id)
  if (found !== undefined) return { ...found, categories: askedForBy(catalogue, id) }
  const ids = catalogue.profiles.map(profile => profile.id)
  throw new Fault('unknown-name', `There is no profile "${id}".${didYouMean(id, ids)}`, {
    hint: `Profiles: ${ids.join(', ')}.`,
  })
}

function askedForBy(
  { categories }: Catalogue,
  profile: string,
): NonNullable<Profile['categories']> {
  return categories
    .filter(({ profiles }) => profiles.includes(profile))
    .map(({ id, title }) => ({ id, title }))
}

function categoryProfile(catalogue: Catalogue, category: string | null): string | null {
  if (category === null) return null
  const found = catalogue.categories.find(one => one.id === category)
  const ids = catalogue.categories.map(one => one.id)
  const [profile, ...more] = found?.profiles ?? []
  if (profile === undefined) {
    throw new Fault(
      'unknown-name',
      `There is no category "${category}" with a profile.${didYouMean(category, ids)}`,
      {
        hint: `Categories: ${ids.join(', ')}.`,
      },
    )
  }
  if (more.length === 0) return profile
  throw new Fault(
    'usage',
    `Category "${category}" asks for several profiles: ${found?.profiles.join(', ') ?? ''}.`,
    {
      hint: 'Run each with --profile.',
    },
  )
}

/** The suite that proves a spec: the one the profile names, else the newest. */
export function suiteOf(catalogue: Catalogue, spec: Spec, profile: Profile | null): Suite {
  const named = profile?.specs.find(one => one.spec === spec.id)?.suite
  const suites = catalogue.suites.filter(suite => suite.spec === spec.id)
  const found =
    named === undefined
      ? suites
          .toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }))
          .at(-1)
      : suites.find(suite => suite.id === named)
  if (found !== undefined) return found
  throw new Fault(
    'unknown-name',
    `There is no suite ${named === undefined ? '' : `"${named}" `}for "${spec.id}".`,
    {
      hint: 'Add it under suites/, or correct the profile.',
    },
  )
}

function quickTarget(wish: Wish, specs: readonly Spec[]): Target {
  const url = wish.of.kind === 'quick' ? wish.of.url : ''
  const deployments = specs.map(spec => deployment(wish, spec, url))
  return quick(wish, deployments, new URL(baseUrl(url)).host)
}

function quick(wish: Wish, deployments: readonly Deployment[], name: string): Target {
  return {
    file: null,
    supplier: { id: null, name: 'Supplier not stated' },
    product: { name, version: '' },
    environment: wish.writes ? 'sandbox' : 'production',
    deployments,
    credentials: {},
    network: usualNetwork,
    listener: null,
  }
}

function deployment(wish: Wish, spec: Spec, url: string): Deployment {
  return {
    spec: spec.id,
    role: spec.role,
    url: baseUrl(url),
    capabilities: declaredOf(wish, spec),
    credentials: {},
    data: wish.inputs,
  }
}

/** What the command line says beside a target file. */
function withOverrides(target: Target, wish: Wish, specs: readonly Spec[]): Target {
  const network = {
    ...target.network,
    ...wish.network,
    allow: [...target.network.allow, ...wish.network.allow],
  }
  const deployments = target.deployments.map(one => {
    const spec = specs.find(({ id }) => id === one.spec)
    if (spec === undefined) return one
    return { ...one, capabilities: { ...one.capabilities, ...declaredOf(wish, spec) } }
  })
  return { ...target, network, deployments }
}

function declaredOf(wish: Wish, spec: Spec): { readonly [capability: string]: boolean } {
  const names = spec.capabilities.map(capability => capability.name)
  return Object.fromEntries(Object.entries(wish.declared).filter(([name]) => names.includes(name)))
}

/** A base URL without its trailing slash. Throws Fault `bad-url`. */
function baseUrl(text: string): string {
  const wrong = urlProblem(text)
  if (wrong === undefined) return new URL(text).href.replace(/\/+$/, '')
  throw new Fault('bad-url', `--url cannot be used. ${wrong}`, {
    hint: 'Write where the API begins, such as https://api.example.org/v1.',
  })
}
