import type { Manner } from '../../base/flow/index.ts'
import { type Means, spoiledToken } from '../../base/spoil/index.ts'
import type { Fact } from '../../model/evidence.ts'
import type { Outgoing } from '../http.ts'
import type { Secret } from '../redact.ts'

/** A request whose token is wrong on purpose, or why none could be made wrong in that way. */
export type Misused =
  | {
      readonly kind: 'misused'
      readonly request: Outgoing
      readonly secrets: readonly Secret[]
      readonly facts: readonly Fact[]
    }
  | { readonly kind: 'unspoilt'; readonly because: string }

/** Makes the token that a request bears wrong, as the suite says. */
export function misused(
  name: string,
  request: Outgoing,
  { spoil, means }: { readonly spoil: NonNullable<Manner['spoil']>; readonly means: Means },
): Misused {
  const at = request.headers.findIndex(([header]) => header.toLowerCase() === 'authorization')
  const [header, value = ''] = request.headers[at] ?? []
  const [, token] = /^Bearer (.+)$/i.exec(value) ?? []
  if (header === undefined || token === undefined) {
    return { kind: 'unspoilt', because: 'sends no token that could be spoiled' }
  }
  const spoiled = spoiledToken(token, spoil, means)
  if ('unspoilt' in spoiled)
    return { kind: 'unspoilt', because: `has a token that ${spoiled.unspoilt}` }
  const headers = request.headers.with(at, [header, `Bearer ${spoiled.value}`])
  return {
    kind: 'misused',
    request: { ...request, headers },
    // In its own words: the good token would not show the same again.
    secrets: [{ name: `${name}-${spoil}`, value: spoiled.value }],
    facts: [{ fact: 'spoiled', of: spoiled.of, value: spoil }],
  }
}
