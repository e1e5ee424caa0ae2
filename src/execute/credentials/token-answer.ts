import { forTerminal, short } from '../../base/escape.ts'
import { isObject } from '../../base/is-object.ts'
import { jsonProblems, parseJson } from '../../base/json.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import type { Answer } from '../http.ts'
import { problem, type TokenAnswer } from './token.ts'

/** Bytes; no token answer is longer, and what is could not be sent as a header. */
const largest = 65_536
const longestToken = 12_288
const shortestToken = 6

/** The member that proves who the client is, to point at when the server does not believe it. */
export interface Asked {
  /** `secret`, `key` or `certificate`. */
  readonly proof: string
  /** `tokenUrl` or `discovery`. */
  readonly endpoint: string
  readonly url: string
  /** Takes secrets out of the server's words. */
  readonly hide: (text: string) => string
}

/** What a token endpoint answered (RFC 6749 §5), read as a stranger's. */
export function tokenAnswer(answer: Answer, asked: Asked): TokenAnswer {
  if (answer.kind === 'silence') return silent(answer, asked)
  const { status } = answer
  const from = `The token endpoint ${asked.url}`
  const body = objectIn(answer)
  if ('object' in body && status >= 400) {
    const error = textAt(body.object, 'error')
    if (error !== null) return refusal(status, error, { body: body.object, asked })
  }
  if (status >= 300 && status < 400) {
    const because = `${from} answered ${status}; redirects are not followed.`
    return problem(because, asked.endpoint, { status })
  }
  if (status === 429 || status >= 500) {
    return problem(`${from} answered ${status}.`, asked.endpoint, { status, final: false })
  }
  if (status < 200 || status > 299) {
    const member = status === 401 || status === 403 ? asked.proof : asked.endpoint
    return problem(`${from} answered ${status} without a reason.`, member, { status })
  }
  if ('wrong' in body) {
    const because = `${from} answered ${status} with a body that ${body.wrong}.`
    return problem(because, asked.endpoint, { status })
  }
  return granted(body.object, { status, from, asked })
}

function silent(answer: Answer & { kind: 'silence' }, asked: Asked): TokenAnswer {
  const untrusted = /self-signed|not trusted/.test(answer.because)
  const hint = untrusted ? ' If a private authority issued it, name it in network.ca.' : ''
  const because = `The token endpoint ${asked.url} gave no answer: ${answer.because}${hint}`
  if (answer.reason === 'credentials') return problem(because, 'certificate')
  return problem(because, asked.endpoint, { final: answer.reason === 'address' })
}

/** Which member an error code is about (RFC 6749 §5.2, RFC 8707 §2). */
const members: { readonly [error: string]: string } = {
  invalid_scope: 'scope',
  invalid_target: 'resource',
  unauthorized_client: 'clientId',
  unsupported_grant_type: 'clientId',
  invalid_request: '',
}

function refusal(
  status: number,
  error: string,
  { body, asked }: { readonly body: JsonObject; readonly asked: Asked },
): TokenAnswer {
  const more = textAt(body, 'error_description')
  const words = more === null ? '' : `: "${shown(more, asked)}"`
  const because = `The token endpoint ${asked.url} answered ${status} "${shown(error, asked)}"${words}.`
  const known = Object.hasOwn(members, error) ? members[error] : undefined
  const final = status < 500 && status !== 429
  return problem(because, known ?? asked.proof, { status, final })
}

/** A server's words, made safe to print and short. */
function shown(text: string, { hide }: Asked): string {
  return forTerminal(short(hide(text), 200))
}

interface Granted {
  readonly status: number
  readonly from: string
  readonly asked: Asked
}

function granted(body: JsonObject, { status, from, asked }: Granted): TokenAnswer {
  const bad = (why: string): TokenAnswer =>
    problem(`${from} answered ${status}, but ${why}.`, asked.endpoint, { status })
  const value = textAt(body, 'access_token')
  const type = textAt(body, 'token_type')
  if (value === null) return bad('there is no "access_token" in it')
  if (value.length < shortestToken) return bad('its token is too short to be kept out of reports')
  if (value.length > longestToken) return bad('its token is too long for a header')
  // RFC 6750 §2.1: b64token.
  if (!/^[A-Za-z0-9._~+/-]+=*$/.test(value)) return bad('its token is none of RFC 6750')
  if (type === null) return bad('it does not say its "token_type"')
  // RFC 6749 §5.1: case-insensitive.
  if (type.toLowerCase() !== 'bearer') {
    return bad(
      `its token is of type "${shown(type, asked)}", which assay cannot use; Bearer is wanted`,
    )
  }
  const expiresIn = secondsOf(body['expires_in'])
  if (expiresIn === undefined) return bad('its "expires_in" is no number of seconds')
  const token = { value, scope: textAt(body, 'scope'), expiresIn }
  return { kind: 'token', token, status }
}

/** Null when it does not say; some servers write the number as text. */
function secondsOf(value: Json | undefined): number | null | undefined {
  if (value === undefined || value === null) return null
  const seconds = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value
  return typeof seconds === 'number' && seconds >= 0 && seconds < 1e10 ? seconds : undefined
}

/** The secrets of an answer of a token endpoint, whatever its status (RFC 6749 §5.1). */
export function tokensIn(answer: Answer): readonly string[] {
  const body = answer.kind === 'answer' ? objectIn(answer) : { wrong: '' }
  if (!('object' in body)) return []
  return ['access_token', 'refresh_token', 'id_token']
    .map(name => textAt(body.object, name))
    .filter(value => value !== null)
    .filter(value => value.length >= shortestToken && value.length <= longestToken)
}

/** The object in a JSON body, or in words that follow "a body that" why there is none. */
export function objectIn({ body, cut }: Answer & { kind: 'answer' }): ObjectIn {
  if (body === null) return { wrong: 'is empty' }
  if (cut || body.length > largest) return { wrong: `is longer than ${largest / 1024} KiB` }
  const object = parseJson(body)
  if (!isObject(object)) return { wrong: 'is no JSON object' }
  const [doubt] = jsonProblems(body)
  if (doubt === undefined) return { object }
  return { wrong: `is no strict JSON (byte ${doubt.offset}: ${doubt.says})` }
}

export type ObjectIn = { readonly object: JsonObject } | { readonly wrong: string }

export function textAt(body: JsonObject, name: string): string | null {
  const value = Object.hasOwn(body, name) ? body[name] : undefined
  return typeof value === 'string' ? value : null
}
