import { short } from '../../base/escape.ts'
import type { BodyRef, Header, Payload, Seen } from '../../model/evidence.ts'
import { curl } from '../curl.ts'
import { excerpt } from '../excerpt.ts'
import { count } from '../words.ts'
import { type Markup, markup, type Part } from './markup.ts'

/** One observation: what was sent, what came back, and a command that asks again. */
export function exchange(seen: Seen, at: string | null): Markup {
  const { method, url, headers } = seen.request
  return markup`<h5>Request</h5>
<pre><b>${method} ${short(url, 2000)}</b>
${lines(headers, at)}</pre>
${body(seen.request.body, seen.requestBody, null)}
${answer(seen, at)}
<h5>Ask again</h5>
<pre class="copy"><code>${curl(seen)}</code></pre>
`
}

function answer(seen: Seen, at: string | null): Markup {
  if (seen.kind === 'silence') {
    return markup`<h5>No answer (${seen.reason}, after ${milliseconds(seen)})</h5>
<p>${seen.because}</p>`
  }
  const { status, headers } = seen.response
  return markup`<h5>Response, after ${milliseconds(seen)}</h5>
<pre><b>${status}</b>
${lines(headers, at)}</pre>
${body(seen.response.body, seen.responseBody, at)}`
}

const milliseconds = (seen: Seen): string =>
  `${Math.round(seen.timing.total).toLocaleString('en-GB')} ms`

const shownHeaders = 60

/** Header lines; the one that `at` names is marked. */
function lines(headers: readonly Header[], at: string | null): Part {
  const shown = headers.slice(0, shownHeaders).map(([name, content]) => {
    const line = `${name}: ${short(content, 1000)}`
    return name.toLowerCase() === at?.toLowerCase()
      ? markup`<mark>${line}</mark>\n`
      : markup`${line}\n`
  })
  const more = headers.length - shownHeaders
  return [shown, more > 0 ? `… and ${count(more, 'more header', 'more headers')}\n` : null]
}

function body(ref: BodyRef | null, payload: Payload | null, at: string | null): Markup | null {
  if (ref === null || payload === null) return null
  const size = `${count(ref.size, 'byte')}${ref.cut ? ', cut at the receive limit' : ''}`
  const part = excerpt(payload, at)
  if (part === undefined) {
    const start = Buffer.from(payload.bytes.subarray(0, 64)).toString('hex')
    return markup`<p class="quiet">Body: ${size}, not UTF-8 text. It begins, in hexadecimal:</p>
<pre>${start.replace(/../gu, '$& ').trim()}</pre>`
  }
  const marked = part.mark === '' ? null : markup`<mark>${part.mark}</mark>`
  return markup`<p class="quiet">Body: ${size}${omitted(part.omittedBefore, part.omittedAfter)}.</p>
<pre>${part.omittedBefore > 0 ? '… ' : ''}${part.before}${marked}${part.after}${part.omittedAfter > 0 ? ' …' : ''}</pre>`
}

function omitted(before: number, after: number): string {
  if (before + after === 0) return ''
  const left = [
    before > 0 ? `${before.toLocaleString('en-GB')} characters before` : '',
    after > 0 ? `${after.toLocaleString('en-GB')} after` : '',
  ]
  return `; ${left.filter(each => each !== '').join(' and ')} are left out, see the evidence`
}
