import { short } from '../../base/escape.ts'
import type { BodyRef, Header, Payload, Seen } from '../../model/evidence.ts'
import { curl } from '../curl.ts'
import { excerpt, type Spot } from '../excerpt.ts'
import { count } from '../words.ts'
import { exchange as words } from './evidence-words.ts'
import { type Markup, markup, type Part } from './markup.ts'

/** One observation: what was sent, what came back, and a command that asks again. */
export function exchange(seen: Seen, spot: Spot): Markup {
  const { method, url, headers } = seen.request
  if (seen.kind === 'inbound') return inbound(seen, spot)
  return markup`<h5>${words.request}</h5>
<pre><b>${method} ${short(url, 2000)}</b>
${lines(headers, spot)}</pre>
${body(seen.request.body, seen.requestBody, { at: null })}
${answer(seen, spot)}
<h5>${words.again}</h5>
<pre class="copy"><code>${curl(seen)}</code></pre>
`
}

/** A request that somebody sent to us; there is nothing to ask again. */
function inbound(seen: Seen<'inbound'>, spot: Spot): Markup {
  const { method, url, headers } = seen.request
  const facts = seen.facts.map(
    ({ fact, of, value }) => markup`<li>${words.fact(fact, of, JSON.stringify(value))}</li>\n`,
  )
  return markup`<h5>${words.inbound(seen.peer, seen.via === 'handed-in')}</h5>
<pre><b>${method} ${short(url, 2000)}</b>
${lines(headers, spot)}</pre>
${body(seen.request.body, seen.requestBody, spot)}
${facts.length === 0 ? null : markup`<p>${words.runTime}</p>\n<ul>${facts}</ul>`}
`
}

type Asked = Exclude<Seen, { readonly kind: 'inbound' }>

function answer(seen: Asked, spot: Spot): Markup {
  if (seen.kind === 'silence') {
    return markup`<h5>${words.silence(seen.reason, milliseconds(seen))}</h5>
<p>${seen.because}</p>`
  }
  const { status, headers } = seen.response
  return markup`<h5>${words.response(milliseconds(seen))}</h5>
<pre><b>${status}</b>
${lines(headers, spot)}</pre>
${body(seen.response.body, seen.responseBody, spot)}`
}

const milliseconds = (seen: Asked): string =>
  `${Math.round(seen.timing.total).toLocaleString('en-GB')} ms`

const shownHeaders = 60

/** Header lines; the one that the spot names is marked. */
function lines(headers: readonly Header[], spot: Spot): Part {
  const shown = headers.slice(0, shownHeaders).map(([name, content]) => {
    const line = `${name}: ${short(content, 1000)}`
    return name.toLowerCase() === spot.at?.toLowerCase()
      ? markup`<mark>${line}</mark>\n`
      : markup`${line}\n`
  })
  const more = headers.length - shownHeaders
  return [shown, more > 0 ? `${words.headers(more)}\n` : null]
}

function body(ref: BodyRef | null, payload: Payload | null, spot: Spot): Markup | null {
  if (ref === null || payload === null) return null
  const size = `${count(ref.size, 'byte')}${ref.cut ? words.cut : ''}`
  const part = excerpt(payload, spot)
  if (part === undefined) {
    const start = Buffer.from(payload.bytes.subarray(0, 64)).toString('hex')
    return markup`<p class="quiet">${words.body} ${size}${words.binary}</p>
<pre>${start.replace(/../gu, '$& ').trim()}</pre>`
  }
  const marked = part.mark === '' ? null : markup`<mark>${part.mark}</mark>`
  return markup`<p class="quiet">${words.body} ${size}${omitted(part.omittedBefore, part.omittedAfter)}.</p>
<pre>${part.omittedBefore > 0 ? '… ' : ''}${part.before}${marked}${part.after}${part.omittedAfter > 0 ? ' …' : ''}</pre>`
}

function omitted(before: number, after: number): string {
  if (before + after === 0) return ''
  const sides = [before > 0 ? words.before(before) : '', after > 0 ? words.after(after) : '']
  return words.omitted(sides.filter(each => each !== ''))
}
