import { short } from '../../base/escape.ts'
import type { Handshake, Peer, PeerCertificate } from '../../model/evidence.ts'
import type { Words } from '../../words/index.ts'
import { answered, asked, openssl } from '../handshake.ts'
import { type Markup, markup } from './markup.ts'

/** One handshake: what was offered, what came back, and a command that asks again. */
export function handshake(seen: Handshake, all: Words): Markup {
  const { exchange: words, observed } = all.evidence
  return markup`<h5>${words.offered}</h5>
<p>${asked(seen, observed)}</p>
<h5>${words.answer(all.milliseconds(seen.timing.total))}</h5>
<p>${answered(seen.answer, observed)}</p>
${seen.answer.kind === 'peer' && chain(seen.answer.peer, words)}
<h5>${words.again}</h5>
<pre class="copy"><code>${openssl(seen)}</code></pre>
`
}

const shown = 10

type Told = Words['evidence']['exchange']

function chain({ chain, root, error }: Peer, words: Told): Markup {
  return markup`<p>${words.chain(root, error)}</p>
<ol>${chain.slice(0, shown).map(each => one(each, words))}</ol>
`
}

function one(certificate: PeerCertificate, words: Told): Markup {
  const { subject, issuer, validFrom, validTo, key, signature, names, sha256 } = certificate
  const said = words.certificate({
    subject: short(subject, 200),
    issuer: short(issuer, 200),
    validFrom,
    validTo,
    key,
    signature,
    names: short(names.join(', '), 300),
  })
  return markup`<li>${said}<br><code>${sha256}</code></li>
`
}
