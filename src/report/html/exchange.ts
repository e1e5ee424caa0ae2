import { short } from '../../base/escape.ts'
import type { BodyRef, Header, Payload, Seen } from '../../model/evidence.ts'
import type { Words } from '../../words/index.ts'
import { curl } from '../curl.ts'
import { excerpt, type Spot } from '../excerpt.ts'
import { type Markup, markup, type Part } from './markup.ts'

/** One observation: what was sent, what came back, and a command that asks again. */
export function exchange(seen: Seen, spot: Spot, all: Words): Markup {
  const words = all.evidence.exchange
  const { method, url, headers } = seen.request
  if (seen.kind === 'inbound') return inbound(seen, spot, words)
  return markup`<h5>${words.request}</h5>
<pre><b>${method} ${short(url, 2000)}</b>
${lines(headers, spot, words)}</pre>
${body(seen.request.body, seen.requestBody, { spot: { at: null }, words })}
${answer(seen, spot, all)}
<h5>${words.again}</h5>
<pre class="copy"><code>${curl(seen)}</code></pre>
`
}

/** A request that somebody sent to us; there is nothing to ask again. */
function inbound(seen: Seen<'inbound'>, spot: Spot, words: Told): Markup {
  const { method, url, headers } = seen.request
  const facts = seen.facts.map(
    ({ fact, of, value }) => markup`<li>${words.fact(fact, of, JSON.stringify(value))}</li>\n`,
  )
  return markup`<h5>${words.inbound(seen.peer, seen.via === 'handed-in')}</h5>
<pre><b>${method} ${short(url, 2000)}</b>
${lines(headers, spot, words)}</pre>
${body(seen.request.body, seen.requestBody, { spot, words })}
${facts.length === 0 ? null : markup`<p>${words.runTime}</p>\n<ul>${facts}</ul>`}
`
}

type Told = Words['evidence']['exchange']
type Asked = Exclude<Seen, { readonly kind: 'inbound' }>

function answer(seen: Asked, spot: Spot, all: Words): Markup {
  const words = all.evidence.exchange
  const after = all.milliseconds(seen.timing.total)
  if (seen.kind === 'silence') {
    return markup`<h5>${words.silence(seen.reason, after)}</h5>
<p>${seen.because}</p>`
  }
  const { status, headers } = seen.response
  return markup`<h5>${words.response(after)}</h5>
<pre><b>${status}</b>
${lines(headers, spot, words)}</pre>
${body(seen.response.body, seen.responseBody, { spot, words })}`
}

const shownHeaders = 60

/** Header lines; the one that the spot names is marked. */
function lines(headers: readonly Header[], spot: Spot, words: Told): Part {
  const shown = headers.slice(0, shownHeaders).map(([name, content]) => {
    const line = `${name}: ${short(content, 1000)}`
    return name.toLowerCase() === spot.at?.toLowerCase()
      ? markup`<mark>${line}</mark>\n`
      : markup`${line}\n`
  })
  const more = headers.length - shownHeaders
  return [shown, more > 0 ? `${words.headers(more)}\n` : null]
}

interface Around {
  readonly spot: Spot
  readonly words: Told
}

function body(
  ref: BodyRef | null,
  payload: Payload | null,
  { spot, words }: Around,
): Markup | null {
  if (ref === null || payload === null) return null
  const size = { bytes: ref.size, cut: ref.cut }
  const part = excerpt(payload, spot)
  if (part === undefined) {
    const start = Buffer.from(payload.bytes.subarray(0, 64)).toString('hex')
    return markup`<p class="quiet">${words.binary(size)}</p>
<pre>${start.replace(/../gu, '$& ').trim()}</pre>`
  }
  const marked = part.mark === '' ? null : markup`<mark>${part.mark}</mark>`
  const said = words.body({ ...size, before: part.omittedBefore, after: part.omittedAfter })
  return markup`<p class="quiet">${said}</p>
<pre>${part.omittedBefore > 0 ? '… ' : ''}${part.before}${marked}${part.after}${part.omittedAfter > 0 ? ' …' : ''}</pre>`
}
