import { values } from '../../base/headers.ts'
import { linksOf } from '../../base/link.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { deref, publishedOperations } from '../reading/api-document.ts'
import { kindNamed } from '../reading/identifier-names.ts'
import { records } from '../reading/json-answer.ts'
import { personalIn } from '../reading/personal.ts'
import { hasErrorBody } from '../reading/problem.ts'
import { documentIn } from '../reading/published.ts'
import { concluded, count, type Tally, tally } from '../reading/tally.ts'
import { pointerOf, walk } from '../reading/walk.ts'

const longest = 100_000 // characters of an error body that are looked at

/**
 * NHS and National Insurance numbers in addresses (of requests, in Location and Link, in bodies, and
 * in the paths and queries that a published OpenAPI document describes) and in error bodies: from
 * both they get into logs. Logs themselves cannot be seen from outside.
 */
export const personalIdentifiers: Check<'exchange', Tally> = {
  id: 'personal-identifiers',
  says: 'No NHS number and no National Insurance number stands in an address or an error body.',
  over: 'run',
  kinds: ['exchange'],
  start: tally,
  judge: (seen, _asked, memory) => {
    memory.looked += 1
    const look = (text: string, at: string, where: string, loose = false): void => {
      const kind = personalIn(text, loose)
      const what = `${where} shows a value like a ${kind}`
      count(memory, kind === null ? null : { evidence: seen.id, at, what })
    }
    look(decoded(seen.request.url), '', 'the address that was asked')
    for (const [name, url] of linked(seen)) look(decoded(url), name, name)
    if (hasErrorBody(seen)) {
      const text = (seen.responseBody?.text() ?? '').slice(0, longest)
      look(text, '', `the ${seen.response.status}`, true)
    }
    const document = documentIn(seen)
    if (document !== null) {
      for (const slip of inContract(document)) count(memory, { evidence: seen.id, ...slip })
      return []
    }
    const root = records(seen)
    if (root === undefined) return []
    for (const node of walk(root)) {
      if (isAddress(node.value)) look(decoded(node.value), pointerOf(node), 'an address')
    }
    return []
  },
  end: memory =>
    concluded(memory, {
      things: 'addresses and error bodies',
      passed: 'show no personal identifier',
      wanted: 'opaque identifiers in addresses, and error bodies that do not repeat what was sent',
      absent: 'Nothing was exchanged.',
    }),
}

function linked({ response }: Seen<'exchange'>): readonly (readonly [string, string])[] {
  return [
    ...values(response.headers, 'location').map(url => ['Location', url] as const),
    ...values(response.headers, 'content-location').map(url => ['Content-Location', url] as const),
    ...linksOf(response.headers).map(({ href }) => ['Link', href] as const),
  ]
}

const isAddress = (value: Json): value is string =>
  typeof value === 'string' && /^(?:https?:\/\/|\/)\S+$/.test(value)

function decoded(url: string): string {
  return url.replaceAll(/%[0-7][0-9a-f]/gi, triple =>
    String.fromCharCode(Number.parseInt(triple.slice(1), 16)),
  )
}

const kinds = new Set(['nhs-number', 'nino'])

/** Parameters of paths and queries that take a personal identifier. */
function inContract(root: JsonObject): readonly { readonly at: string; readonly what: string }[] {
  return publishedOperations(root).flatMap(({ path, method, parameters }) =>
    parameters.flatMap(parameter => {
      const { name, in: place } = parameter
      if (typeof name !== 'string' || (place !== 'path' && place !== 'query')) return []
      const annotated = deref(root, parameter['schema'])?.['x-assay-identifier']
      const kind = typeof annotated === 'string' ? annotated : kindNamed(name)
      if (kind === null || !kinds.has(kind)) return []
      const what = `the API takes the ${kind} "${name}" in the ${place} of ${method.toUpperCase()} ${path}`
      return [{ at: '', what }]
    }),
  )
}
