import { first } from '../../base/headers.ts'
import { formText } from '../../base/percent.ts'
import type { Header } from '../../model/evidence.ts'
import type { Outgoing } from '../http.ts'

/** Adds what proves who is asking; what the request already carries stays. */
export type Sign = (request: Outgoing) => Outgoing

/** What the request already carries stays: a suite may send a wrong one on purpose. */
export function withHeader(request: Outgoing, name: string, value: string): Outgoing {
  if (request.headers.some(([known]) => known.toLowerCase() === name.toLowerCase())) return request
  return { ...request, headers: [...request.headers, [name, value]] }
}

export function withQuery(request: Outgoing, name: string, value: string): Outgoing {
  const [whole = '', fragment] = request.url.split('#', 2)
  const [, query = ''] = whole.split(/\?(.*)/s)
  if (new URLSearchParams(query).has(name)) return request
  const joint = whole.includes('?') ? (query === '' ? '' : '&') : '?'
  const added = `${whole}${joint}${encodeURIComponent(name)}=${encodeURIComponent(value)}`
  return { ...request, url: fragment === undefined ? added : `${added}#${fragment}` }
}

export function withCookie(request: Outgoing, name: string, value: string): Outgoing {
  const pair = `${name}=${value}`
  const at = request.headers.findIndex(([known]) => known.toLowerCase() === 'cookie')
  const [known, sent] = request.headers[at] ?? ['Cookie', '']
  if (sent.split(';').some(one => one.trim().startsWith(`${name}=`))) return request
  const cookie: Header = [known, sent === '' ? pair : `${sent}; ${pair}`]
  const others = request.headers.filter((_, index) => index !== at)
  return { ...request, headers: [...others, cookie] }
}

const formType = /^application\/x-www-form-urlencoded\s*(?:;|$)/i

/** A field of a body that is a form (URL Standard §5.2); any other request stays as it is. */
export function withField(request: Outgoing, name: string, value: string): Outgoing {
  const { body, headers, raw } = request
  if (body === null || raw !== undefined) return request
  if (!formType.test(first(headers, 'content-type') ?? '')) return request
  const form = Buffer.from(body).toString('latin1')
  if (new URLSearchParams(form).has(name)) return request
  const field = `${form === '' ? '' : '&'}${formText(name)}=${formText(value)}`
  return { ...request, body: Buffer.concat([body, Buffer.from(field)]) }
}
