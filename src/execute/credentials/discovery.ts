import { isObject } from '../../base/is-object.ts'
import { metadataUrls } from '../../base/issuer.ts'
import type { JsonObject } from '../../model/words.ts'
import type { Answer } from '../http.ts'
import { type Problem, problem } from './token.ts'
import { objectIn, textAt } from './token-answer.ts'

/** Where tokens are had, and what the issuer calls itself. */
export interface Endpoint {
  readonly kind: 'endpoint'
  readonly url: string
  readonly issuer: string | null
}

export type Discovered = Endpoint | ({ readonly kind: 'problem' } & Problem)

/** What this client wants of the metadata. */
export interface Wanted {
  readonly issuer: string
  /** The client authentication, as the registry of IANA spells it. */
  readonly methods: readonly string[]
  /** A certificate is shown (RFC 8705 §5). */
  readonly mutualTls: boolean
}

/** Asks each place in turn; the first that holds a JSON object decides. */
export async function discover(
  wanted: Wanted,
  ask: (url: string) => Promise<Answer>,
): Promise<Discovered> {
  const seen: string[] = []
  let final = true
  for (const url of metadataUrls(wanted.issuer)) {
    const answer = await ask(url)
    if (answer.kind === 'silence') {
      const because = `The metadata ${url} gave no answer: ${answer.because}`
      return problem(because, 'discovery', { final: answer.reason === 'address' })
    }
    const { status } = answer
    const body = objectIn(answer)
    if (status === 200 && 'object' in body) return endpointIn(body.object, wanted, url)
    if (status === 429 || status >= 500) final = false
    const said = status === 200 && 'wrong' in body ? `a body that ${body.wrong}` : `${status}`
    seen.push(`${url} answered ${said}`)
  }
  return problem(`The issuer has no metadata: ${seen.join('; ')}.`, 'discovery', { final })
}

function endpointIn(metadata: JsonObject, wanted: Wanted, from: string): Discovered {
  // RFC 8414 §3.3: identical, character by character; otherwise anyone may speak for the issuer.
  if (textAt(metadata, 'issuer') !== wanted.issuer) {
    const because = `The metadata ${from} is not of the issuer that the file names, to the letter.`
    return problem(because, 'discovery')
  }
  const url = tokenEndpoint(metadata, wanted.mutualTls)
  const secure = wanted.issuer.startsWith('https:')
  if (url === null || !URL.canParse(url) || (secure && new URL(url).protocol !== 'https:')) {
    return problem(`The metadata ${from} names no token endpoint of use.`, 'discovery')
  }
  const offered = textsAt(metadata, 'token_endpoint_auth_methods_supported')
  if (offered.length > 0 && !wanted.methods.some(method => offered.includes(method))) {
    const because = `The issuer takes ${offered.slice(0, 8).join(', ')}, by its metadata ${from}.`
    return problem(because, 'auth')
  }
  return { kind: 'endpoint', url, issuer: wanted.issuer }
}

function tokenEndpoint(metadata: JsonObject, mutualTls: boolean): string | null {
  const aliases = metadata['mtls_endpoint_aliases']
  if (mutualTls && isObject(aliases)) {
    const alias = textAt(aliases, 'token_endpoint')
    if (alias !== null) return alias
  }
  return textAt(metadata, 'token_endpoint')
}

/** Names as the registry spells them; anything else in the list is no name. */
function textsAt(metadata: JsonObject, name: string): readonly string[] {
  const value = metadata[name]
  if (!Array.isArray(value)) return []
  return value.filter(one => typeof one === 'string' && /^[\w.:-]{1,60}$/.test(one))
}
