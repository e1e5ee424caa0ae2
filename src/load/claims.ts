import { escapeToken } from '../base/pointer.ts'
import { documentName } from '../base/servers.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Spec } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { Deployment, Target } from '../model/target.ts'
import type { Wish } from '../model/wish.ts'
import type { Place } from '../model/words.ts'
import { specIds } from './catalogue.ts'
import { loadDocument } from './document.ts'
import { compareVersions } from './shelves.ts'
import { loadTarget } from './target.ts'

/**
 * A target file with its specs named in full, those of `first` before others. Throws what `loadTarget` throws; `unknown-name` for
 * a spec that no root has; `writes-refused` for a wish to write to a production environment.
 */
export async function claimed(
  wish: Wish,
  file: string,
  first: readonly string[] = [],
): Promise<Target> {
  const read = await loadTarget(file)
  if (wish.writes && read.environment === 'production') {
    throw new Fault('writes-refused', 'The target is a production environment.', {
      at: await placeIn(file, '/environment'),
      hint: 'Requests that change data go to a sandbox only; leave out --allow-writes.',
    })
  }
  const ids = await specIds(wish.roots)
  const deployments: Deployment[] = []
  for (const one of read.deployments) {
    const at = `/specs/${escapeToken(one.spec)}`
    const spec = newest(one.spec, first) ?? newest(one.spec, ids)
    if (spec === undefined) throw await unknown('spec', one.spec, { names: ids, file, at })
    deployments.push({ ...one, spec })
  }
  return { ...read, deployments }
}

function newest(name: string, ids: readonly string[]): string | undefined {
  const matching = ids.filter(id => id === name || id.startsWith(`${name}@`))
  return matching.toSorted(compareVersions).at(-1)
}

/** What a target file says of its specs must be theirs to say. Throws `unknown-name` with place. */
export async function checkClaims(target: Target, specs: readonly Spec[]): Promise<void> {
  const file = target.file ?? ''
  for (const spec of specs) {
    const one = target.deployments.find(deployment => deployment.spec === spec.id)
    if (one === undefined) {
      throw new Fault('unknown-name', `The target does not serve "${spec.id}".`, {
        at: await placeIn(file, '/specs'),
        hint: `Add "${spec.id}" with its url under specs.`,
      })
    }
    await checkNames(file, spec, one)
  }
}

async function checkNames(file: string, spec: Spec, one: Deployment): Promise<void> {
  const capabilities = spec.capabilities.map(({ name }) => name)
  const data = spec.data.map(({ name }) => name)
  for (const [member, what, names] of [
    ['capabilities', 'capability', capabilities],
    ['data', 'datum', data],
    ['elsewhere', 'API document', spec.documents.map(documentName)],
  ] as const) {
    for (const name of Object.keys(one[member] ?? {})) {
      if (names.includes(name)) continue
      const key = await keyOf(file, spec)
      const at = `/specs/${escapeToken(key)}/${member}/${escapeToken(name)}`
      throw await unknown(`${what} of ${spec.id}`, name, { names, file, at })
    }
  }
}

/** The name under which a target file speaks of a spec: with a version, or without. */
async function keyOf(file: string, spec: Spec): Promise<string> {
  const { deployments } = await loadTarget(file)
  return deployments.find(one => one.spec === spec.id)?.spec ?? spec.name
}

async function unknown(
  what: string,
  name: string,
  { names, file, at }: { names: readonly string[]; file: string; at: string },
): Promise<Fault> {
  const near = didYouMean(name, names).trim()
  return new Fault('unknown-name', `There is no ${what} called "${name}".`, {
    at: await placeIn(file, at),
    hint: near === '' ? `Known: ${names.join(', ') || 'none'}.` : near,
  })
}

/** Where a part of a file stands: its key, when it has one. */
export async function placeIn(file: string, pointer: string): Promise<Place> {
  return (await loadDocument(file)).place(pointer, 'key')
}
