import { short } from '../../base/escape.ts'
import type { Handshake, Peer, PeerCertificate } from '../../model/evidence.ts'
import { answered, asked, openssl } from '../handshake.ts'
import { type Markup, markup } from './markup.ts'

/** One handshake: what was offered, what came back, and a command that asks again. */
export function handshake(seen: Handshake): Markup {
  return markup`<h5>Offered</h5>
<p>${asked(seen)}</p>
<h5>Answer, after ${Math.round(seen.timing.total).toLocaleString('en-GB')} ms</h5>
<p>${answered(seen.answer)}</p>
${seen.answer.kind === 'peer' && chain(seen.answer.peer)}
<h5>Ask again</h5>
<pre class="copy"><code>${openssl(seen)}</code></pre>
`
}

const shown = 10

function chain({ chain, root, error }: Peer): Markup {
  const leads = { public: 'to a public root', target: 'to an authority of the target file' }
  const where = root === null ? `to no root that is trusted (${error ?? 'unknown'})` : leads[root]
  return markup`<p>The chain leads ${where}.</p>
<ol>${chain.slice(0, shown).map(one)}</ol>
`
}

function one(certificate: PeerCertificate): Markup {
  const { subject, issuer, validFrom, validTo, key, signature, names, sha256 } = certificate
  return markup`<li>${short(subject, 200)}, by ${short(issuer, 200)}; ${validFrom} to ${validTo}; ${key.type} ${key.bits} bits, signed with ${signature}; ${short(names.join(', '), 300)}<br><code>${sha256}</code></li>
`
}
