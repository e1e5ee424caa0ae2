import { isObject } from '../../base/is-object.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Check, Operation } from '../check.ts'
import { concluded, count, type Slip, type Tally, tally } from '../reading/tally.ts'

const names =
  /^(?:access[_-]?token|id[_-]?token|refresh[_-]?token|auth[_-]?token|api[_-]?key|x-api-key|subscription-key|client[_-]?secret|password)$/i
const secret = /‹secret:[^›]{1,100}›/

/**
 * RFC 6750 §5.3 and RFC 9700 §4.3.2: query strings end up in logs and histories. Secrets stand
 * in the evidence as `‹secret:NAME›`, so one that comes back is seen without being known. A key
 * in the query that the sector's own standard declares is that standard's legacy. What the
 * suite itself sends to provoke an echo is `not-echoed`'s matter, and a request that is wrong on
 * purpose (`x-assay-negative`) is ours. What a token endpoint answers holds a token by right.
 */
export const credentialsInUrl: Check<'exchange', Tally> = {
  id: 'credentials-in-url',
  says: 'No credential stands in a query string, or comes back in an answer.',
  over: 'run',
  kinds: ['exchange'],
  start: tally,
  judge: (seen, { operation, step }, memory) => {
    const sent = step?.negative === true ? null : inRequest(seen, operation)
    count(memory, sent ?? (step?.proves === true ? null : inAnswer(seen)))
    return []
  },
  end: memory =>
    concluded(memory, {
      things: 'exchanges',
      passed: 'carry no credential in a query string or an answer',
      wanted: 'credentials in header fields of requests only',
      absent: 'Nothing was exchanged.',
    }),
}

/** Only a query that holds a true credential counts: its value has been redacted. */
function inRequest(seen: Seen<'exchange'>, operation: Operation | null): Slip | null {
  const legacy = keysInQuery(operation)
  for (const [name, value] of new URL(seen.request.url).searchParams) {
    if (!secret.test(value) || legacy.includes(name)) continue
    return {
      evidence: seen.id,
      at: '',
      what: `the target's credential goes in the query as ${name}`,
    }
  }
  return null
}

function inAnswer(seen: Seen<'exchange'>): Slip | null {
  for (const [name, value] of seen.response.headers) {
    if (secret.test(value)) return slip(seen, name, `a credential came back in ${name}`)
    if (
      /^(?:location|content-location|link)$/i.test(name) &&
      linksWithKey(value, seen.request.url)
    ) {
      return slip(seen, name, `${name} holds an address with a credential in its query`)
    }
  }
  if (!secret.test(seen.responseBody?.text() ?? '')) return null
  return slip(seen, '', 'a credential came back in the body')
}

const slip = (seen: Seen<'exchange'>, at: string, what: string): Slip => ({
  evidence: seen.id,
  at,
  what,
})

function linksWithKey(value: string, base: string): boolean {
  const asked = new URL(base).search
  return [...value.matchAll(/[?&]([^=&#>\s]{1,60})=([^&#>\s]{1,400})/g)].some(
    ([, name = '', text = '']) => names.test(name) && !asked.includes(text),
  )
}

function keysInQuery(operation: Operation | null): readonly string[] {
  const components = operation?.document.root['components']
  const schemes = isObject(components) ? components['securitySchemes'] : undefined
  return Object.values(isObject(schemes) ? schemes : {}).flatMap(scheme =>
    isObject(scheme) && scheme['in'] === 'query' && typeof scheme['name'] === 'string'
      ? [scheme['name']]
      : [],
  )
}
