import { sha256 } from '../../base/digest.ts'
import type { Certificate, Scope } from '../../model/certificate.ts'
import type { Holder, TrustedKey } from '../../model/trust.ts'
import type { Words } from '../../words/index.ts'
import { type Markup, markup } from '../html/markup.ts'
import { qr } from './qr.ts'
import { script } from './script.ts'
import { style } from './style.ts'

/** What the page of a certificate is made of; all of it was verified. */
export interface CertificatePage {
  readonly certificate: Certificate
  readonly token: string
  readonly body: Holder
  /** Whose keys signed it, and consented to it. */
  readonly issuer: TrustedKey
  readonly approver: TrustedKey
}

const hash = (text: string): string =>
  `sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}`

const policy = [
  "default-src 'none'",
  `style-src '${hash(style)}'`,
  `script-src '${hash(script)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** `certificate.html`: one file, nothing loaded, with the certificate and what verifies it. */
export function certificatePage(page: CertificatePage, all: Words): string {
  const words = all.certificate
  const { product, supplier } = page.certificate.credentialSubject
  const keys = [page.issuer, page.approver]
  // Data: it ends where its element does, so no text in it may end that.
  const json = JSON.stringify(keys).replace(/</g, '\\u003c')
  return markup`<!doctype html>
<html lang="${all.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${words.title(`${product.name} ${product.version}`, supplier.name)}</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header><div class="wide"><p><b>${page.body.name}</b> ${words.name}</p></div></header>
<main id="main" class="wide">
${opening(page, words)}${check(words)}${facts(page, words)}${scope(page.certificate, words)}${not(words)}${register(page.certificate, words)}${proof(page, words)}</main>
<footer><div class="wide"><p>${words.check.forged}</p></div></footer>
<script type="application/vc+jwt" id="credential">${{ html: page.token }}</script>
<script type="application/json" id="keys">${{ html: json }}</script>
<script>${{ html: script }}</script>
</body>
</html>
`.html
}

type Said = Words['certificate']

/** A text of the page that the script holds to the certificate, by the path of its member. */
function claim(path: string, text: string, none = ''): Markup {
  return markup`<span data-claim="${path}" data-none="${none}">${text}</span>`
}

function opening({ certificate, body }: CertificatePage, words: Said): Markup {
  const { credentialSubject, validFrom, validUntil } = certificate
  const { supplier, product, assurance, headline, profile } = credentialSubject
  const kind = assurance === 'body-run' ? 'conformant' : 'incomplete'
  return markup`<p class="caption">${claim('credentialSubject/supplier/name', supplier.name)}</p>
<h1>${claim('credentialSubject/product/name', product.name)} ${claim('credentialSubject/product/version', product.version)}</h1>
<section class="verdict ${kind}" aria-labelledby="verdict">
<h2 id="verdict">${words.face[assurance]}</h2>
<p class="plainly">${claim('credentialSubject/headline', headline)}</p>
<p>${words.until(validFrom.slice(0, 10), validUntil.slice(0, 10))} ${words.issued(body.name)}</p>
${profile.status === 'draft' && markup`<p>${words.draft}</p>\n`}</section>
`
}

function check({ check: words }: Said): Markup {
  const steps = Object.entries(words.steps).map(
    ([name, [wait, yes, no]]) =>
      markup`<li id="step-${name}" data-yes="${yes}" data-no="${no}">${wait}</li>\n`,
  )
  return markup`<section aria-labelledby="check">
<h2 id="check">${words.title}</h2>
<p id="result" class="result" role="status" data-unable="${words.unable}" data-bad="${words.bad}" data-whole="${words.whole}" data-good="${words.good}" data-roots="${words.roots}">${words.noScript}</p>
<ul class="steps">
${steps}</ul>
<div class="files">
<label for="files">${words.files}</label>
<p id="files-hint">${words.hint}</p>
<input id="files" type="file" multiple disabled aria-describedby="files-hint" accept=".json,.jwt">
</div>
</section>
`
}

function facts({ certificate, body }: CertificatePage, { facts: words, assurance }: Said): Markup {
  const { id, credentialSubject: subject } = certificate
  const { product, deployment, profile, category, ticket, strength } = subject
  const of = (path: string, text: string) => claim(`credentialSubject/${path}`, text, words.none)
  const { tested, requirements, faults } = strength
  const rows: readonly (readonly [string, Markup | string])[] = [
    [words.holder, of('id', subject.id)],
    [words.product, of('product/name', product.name)],
    [words.version, of('product/version', product.version)],
    [words.environment, of('deployment/environment', deployment.environment)],
    [words.urls, of('deployment/urls', deployment.urls.join(', '))],
    [
      words.profile,
      markup`${of('profile/title', profile.title)} (${of('profile/id', profile.id)})`,
    ],
    [words.category, of('category', category.join(', ') || words.none)],
    [words.ranAt, of('ranAt', subject.ranAt)],
    [
      words.assurance,
      markup`${of('assurance', subject.assurance)}: ${assurance[subject.assurance]}`,
    ],
    [words.from, claim('validFrom', certificate.validFrom)],
    [words.until, claim('validUntil', certificate.validUntil)],
    [words.ticket, ticket === null ? words.none : words.ticketSays(ticket.number, ticket.attempt)],
    [words.strength, words.strengthSays(tested, requirements, faults)],
    [words.id, claim('id', id)],
    [words.body, markup`${body.name} (${claim('issuer', certificate.issuer)})`],
  ]
  return section('facts', words.title, rows)
}

function scope(
  { credentialSubject }: Certificate,
  { scope: words, facts: { none } }: Said,
): Markup {
  const names: readonly (keyof Scope)[] = [
    'assessed',
    'notMet',
    'attested',
    'waived',
    'declaredAbsent',
    'notAssessable',
  ]
  const rows = names.map(name => {
    const text = credentialSubject.scope[name].join(', ') || none
    return [words[name], claim(`credentialSubject/scope/${name}`, text, none)] as const
  })
  return section('scope', words.title, rows)
}

function section(
  id: string,
  title: string,
  rows: readonly (readonly [string, Markup | string])[],
): Markup {
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<dl class="facts">
${rows.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
</section>
`
}

function not({ not: words }: Said): Markup {
  return markup`<section aria-labelledby="not">
<h2 id="not">${words.title}</h2>
<ul>${words.items.map(item => markup`<li>${item}</li>\n`)}</ul>
</section>
`
}

/** Where it is found; nothing for a certificate that has no address. */
function register({ id }: Certificate, { register: words }: Said): Markup | null {
  if (!/^https?:\/\//.test(id)) return null
  const { host } = new URL(id)
  return markup`<section aria-labelledby="register">
<h2 id="register">${words.title}</h2>
<div class="found">${qr(id, words.alt(host))}
<p>${words.says(host)}<br><a href="${id}">${claim('id', id)}</a></p></div>
</section>
`
}

function proof(page: CertificatePage, { proof: words }: Said): Markup {
  const { issuer, approver, token, certificate } = page
  const { manifest, plan, evidence, verdict } = certificate.credentialSubject.digests
  const digests = Object.entries({ manifest, plan, evidence, verdict })
  return markup`<section aria-labelledby="proof">
<h2 id="proof">${words.title}</h2>
<dl class="facts">
<div><dt>${words.key}</dt><dd><code>${issuer.kid}</code></dd></div>
<div><dt>${words.approver}</dt><dd><code>${approver.kid}</code></dd></div>
<div><dt>${words.digests}</dt><dd>${digests.map(([name, digest]) => markup`${name} <code>${claim(`credentialSubject/digests/${name}`, digest)}</code><br>`)}</dd></div>
</dl>
<details><summary><span>${words.token}</span></summary>
<pre class="copy" id="token">${token}</pre>
</details>
</section>
`
}
