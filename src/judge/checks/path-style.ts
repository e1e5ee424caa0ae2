import { isObject } from '../../base/is-object.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { JsonObject } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { apiDocument, objectAt } from '../reading/api-document.ts'
import { isList } from '../reading/json-answer.ts'

const kebab = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/
const verb = /^(?:get|create|update|delete|list|add|remove|fetch|set)(?:-|$)/
const version = /^v[0-9]+(?:\.[0-9]+)*$/

/**
 * GDS API technical and data standards, "When naming and hosting"; co-cddo/api-spec-linter:
 * paths-kebab-case. Paths that a sector standard lays down can be left aside by name.
 */
export const pathStyle: Check<'exchange'> = {
  id: 'path-style',
  says: 'Paths are kebab-case nouns, at most three resources deep, under a version.',
  over: 'observation',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    properties: {
      except: {
        type: 'array',
        items: { type: 'string' },
        description: 'Path templates that a sector standard lays down.',
      },
    },
    additionalProperties: false,
  },
  judge: (seen, asked) => {
    const root = apiDocument(seen)
    if (root === null) return []
    const except = isList(asked.with['except'] ?? []) ? asked.with['except'] : []
    const all = Object.keys(objectAt(root, 'paths')).filter(path => path.startsWith('/'))
    const own = all.filter(path => !(isList(except) && except.includes(path)))
    const slips = own.flatMap(path => styleSlip(path) ?? [])
    const unversioned = versioned(root, all, seen.request.url) ? [] : [noVersion(root)]
    if (slips.length + unversioned.length > 0) return [...slips, ...unversioned]
    const aside = all.length - own.length
    return [
      {
        outcome: 'passed',
        because: `${own.length} paths are kebab-case nouns under a version${aside === 0 ? '' : `; ${aside} that a standard lays down were left aside`}.`,
      },
    ]
  },
}

function styleSlip(path: string): Opinion | null {
  const segments = path.split('/').filter(segment => segment !== '' && !version.test(segment))
  const nouns = segments.filter(segment => !segment.includes('{'))
  const crooked = nouns.find(segment => !kebab.test(segment))
  if (crooked !== undefined) return slip(path, `"${crooked}" is not kebab-case`)
  const action = nouns.find(segment => verb.test(segment))
  if (action !== undefined) return slip(path, `"${action}" names an action, not a thing`)
  return nouns.length > 3 ? slip(path, `it is ${nouns.length} resources deep`) : null
}

const slip = (path: string, why: string): Opinion => ({
  outcome: 'failed',
  because: `The path ${path} was seen: ${why}; kebab-case nouns, at most three deep, were wanted.`,
  at: '/paths',
})

/** In the paths, in a server's URL, or in the address the document itself came from. */
function versioned(root: JsonObject, paths: readonly string[], from: string): boolean {
  const servers = root['servers']
  const urls = (isList(servers) ? servers : []).map(each => (isObject(each) ? each['url'] : ''))
  const places = [...paths, ...urls, new URL(from).pathname]
  return places.some(place =>
    String(place)
      .split('/')
      .some(segment => version.test(segment)),
  )
}

const noVersion = (root: JsonObject): Opinion => ({
  outcome: 'failed',
  because: 'Neither a path nor a server URL names a version; a segment such as /v1 was wanted.',
  wanted: '/v1',
  at: 'servers' in root ? '/servers' : '/paths',
})
