import type { Header } from '../../model/evidence.ts'
import type { Json } from '../../model/words.ts'
import { cookieProblem, headerNameProblem, headerValueProblem } from '../own-header.ts'
import { percent, percentQuery } from '../percent.ts'
import type { Call } from './call.ts'
import { misfit } from './misfit.ts'
import { type Placed, type Refused, refused } from './parameters.ts'
import { headerText, pathText, queryParts } from './serialise.ts'
import type { ParameterShape } from './shape.ts'

/** The parameters of a request as they go on the wire. */
export interface Written {
  /** Path and query. */
  readonly target: string
  readonly headers: readonly Header[]
}

interface Parts {
  path: string
  readonly query: string[]
  readonly headers: Header[]
  readonly cookies: string[]
}

/**
 * Writes each parameter to its place (OAS 3.1.1 §4.8.12). What its style has no form for, and
 * what a URL or a header cannot hold, is refused with the reason.
 */
export function writeParameters(call: Call, values: readonly Placed[]): Written | Refused {
  const alone = notAlone(values)
  if (alone !== null) return refused('harness', alone)
  const parts: Parts = { path: call.operation.path, query: [], headers: [], cookies: [] }
  for (const one of values) {
    const problem = put(parts, call, one)
    if (problem !== null) return refused('harness', `${problem}.`)
  }
  const { path, query, headers, cookies } = parts
  const hole = path.includes('{') ? /\{([^}]*)\}/.exec(path) : null
  if (hole !== null)
    return refused('prerequisite', `its path parameter "${hole[1] ?? ''}" has no value.`)
  const target = query.length === 0 ? path : `${path}?${query.join('&')}`
  return { target, headers: withCookies(headers, cookies) }
}

/** OAS 3.2.0 §4.12.2: a whole query string stands alone. */
function notAlone(values: readonly Placed[]): string | null {
  const [whole, another] = values.filter(one => one.in === 'querystring')
  if (whole === undefined) return null
  if (another !== undefined) return 'it has two parameters that are the whole query string.'
  const beside = values.find(one => one.in === 'query')
  if (beside === undefined) return null
  return `"${whole.name}" is the whole query string, and "${beside.name}" is in the query too.`
}

function put(parts: Parts, call: Call, one: Placed): string | null {
  const { name, in: where, value } = one
  if (where === 'querystring') return putQuery(parts, one)
  const shape = call.shape(where, name)
  const why = misfit(shape, value)
  if (why !== null) return `its ${where} parameter "${name}" cannot be written: ${why}`
  if (where === 'path') return putPath(parts, shape, one)
  if (where === 'header') return putHeader(parts, name, headerText(shape, value))
  const written = asItStands(shape, value) ?? queryParts(shape, value)
  if (where === 'query') parts.query.push(...written)
  else parts.cookies.push(...written)
  if (where === 'query') return null
  return (
    written.map(part => cookieProblem(name, part.slice(part.indexOf('=') + 1))).find(Boolean) ??
    null
  )
}

/** A cookie that nobody describes, such as a token, is not changed where cookies can hold it. */
function asItStands({ in: where, name, declared }: ParameterShape, value: Json): string[] | null {
  if (where !== 'cookie' || declared || typeof value !== 'string') return null
  return cookieProblem(name, value) === null ? [`${percent(name)}=${value}`] : null
}

function putQuery({ query }: Parts, { name, value }: Placed): string | null {
  if (typeof value !== 'string') {
    return `its parameter "${name}" is the whole query string and must be text, ready to be sent`
  }
  if (value !== '') query.push(percentQuery(value))
  return null
}

function putPath(parts: Parts, shape: ParameterShape, { name, value }: Placed): string | null {
  parts.path = parts.path.split(`{${name}}`).join(pathText(shape, value))
  // RFC 3986 §5.2.4: dot segments are taken out of a URL before it is sent, however they are written.
  if (!parts.path.includes('/.') || !/\/\.{1,2}(\/|$)/.test(parts.path)) return null
  return `its path parameter "${name}" makes a segment "." or "..", which no URL can carry`
}

function putHeader({ headers }: Parts, name: string, text: string): string | null {
  const problem = headerNameProblem(name) ?? headerValueProblem(name, text)
  if (problem === null) headers.push([name.toLowerCase(), text])
  return problem
}

/** A request has one Cookie header (RFC 6265 §5.4). */
function withCookies(headers: readonly Header[], cookies: readonly string[]): readonly Header[] {
  if (cookies.length === 0) return headers
  const own = headers.filter(([name]) => name === 'cookie').map(([, value]) => value)
  const others = headers.filter(([name]) => name !== 'cookie')
  return [...others, ['cookie', [...own, ...cookies].join('; ')]]
}
