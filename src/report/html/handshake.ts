import { short } from '../../base/escape.ts'
import type { Handshake, Peer, PeerCertificate } from '../../model/evidence.ts'
import { answered, asked, openssl } from '../handshake.ts'
import { exchange as words } from './evidence-words.ts'
import { type Markup, markup } from './markup.ts'

/** One handshake: what was offered, what came back, and a command that asks again. */
export function handshake(seen: Handshake): Markup {
  return markup`<h5>${words.offered}</h5>
<p>${asked(seen)}</p>
<h5>${words.answer(`${Math.round(seen.timing.total).toLocaleString('en-GB')} ms`)}</h5>
<p>${answered(seen.answer)}</p>
${seen.answer.kind === 'peer' && chain(seen.answer.peer)}
<h5>${words.again}</h5>
<pre class="copy"><code>${openssl(seen)}</code></pre>
`
}

const shown = 10

function chain({ chain, root, error }: Peer): Markup {
  const where = root === null ? words.noRoot(error ?? 'unknown') : words.roots[root]
  return markup`<p>${words.chain(where)}</p>
<ol>${chain.slice(0, shown).map(one)}</ol>
`
}

function one(certificate: PeerCertificate): Markup {
  const { subject, issuer, validFrom, validTo, key, signature, names, sha256 } = certificate
  const said = words.certificate({
    subject: short(subject, 200),
    issuer: short(issuer, 200),
    validFrom,
    validTo,
    key: `${key.type} ${key.bits} bits`,
    signature,
    names: short(names.join(', '), 300),
  })
  return markup`<li>${said}<br><code>${sha256}</code></li>
`
}
