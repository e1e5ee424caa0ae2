import type { Listed, ListedProduct, Register } from '../../model/register.ts'
import type { Role } from '../../model/trust.ts'
import { checking } from '../certificate/style.ts'
import { type Markup, markup } from '../html/markup.ts'
import { certificateScript } from './certificate-script.ts'
import { top } from './frame.ts'
import { paths } from './lines.ts'
import { certificateOf } from './product-page.ts'
import type { SiteFile } from './site.ts'
import { style } from './style.ts'
import type { Terms } from './terms.ts'
import type { VerifyWith } from './verify-page.ts'
import { registerWords } from './words.ts'

const words = registerWords.certificate
const { verify } = registerWords

/** What the page of one certificate is made of. */
export interface CertificateOfRegister {
  readonly product: ListedProduct
  readonly listed: Listed
  /** That it is in the log, as a file of C2SP tlog-proof. */
  readonly proof: string
}

/** Whose keys a browser needs for a certificate and its proof. */
const roles: readonly Role[] = ['certificate', 'approver', 'status', 'register']

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** What all pages of certificates share: written once, not ten thousand times (ADR 0019). */
export function certificateAssets(
  register: Register,
  { keys, lists }: VerifyWith,
): readonly SiteFile[] {
  const needed = keys.filter(({ role }) => roles.includes(role))
  const data = { keys: needed, lists, body: register.body.id, log: register.log.origin }
  return [
    { path: paths.style, text: `${style}${checking}` },
    { path: paths.script, text: certificateScript(data) },
  ]
}

/**
 * The page at the id of a certificate: what it says, what became of it, and the certificate and proof,
 * which the shared script verifies. It changes when something happens to the certificate, and else never.
 */
export function listedPage(
  page: CertificateOfRegister,
  terms: Terms,
  register: Register,
): SiteFile {
  const { product, listed, proof } = page
  const { supplier, product: of } = listed.certificate.credentialSubject
  const up = '../../'
  const { html } = markup`<!doctype html>
<html lang="${registerWords.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${words.title(`${of.name} ${of.version}`, supplier.name)}</title>
<link rel="stylesheet" href="${up}${paths.style}">
</head>
<body>
${top(register.body.name, up)}<main id="main" class="wide">
<p class="caption">${registerWords.product.of(supplier.name, listed.certificate.credentialSubject.id)}</p>
<h1>${of.name}</h1>
<h2>${registerWords.product.version(of.version)}</h2>
${certificateOf(listed, terms, '')}<p><a href="${up}${paths.product(product.slug)}">${words.product}</a></p>
${check()}</main>
${held(listed.token, proof)}<script src="${up}${paths.script}"></script>
</body>
</html>
`
  return { path: `${paths.certificate(listed.name)}/index.html`, text: html }
}

function check(): Markup {
  const steps = Object.entries({ ...verify.steps, logged: words.logged }).map(
    ([name, [wait, yes, no]]) =>
      markup`<li id="step-${name}" data-yes="${yes}" data-no="${no}">${wait}</li>\n`,
  )
  return markup`<h2>${words.check}</h2>
<p id="result" class="result" role="status" data-unable="${verify.unable}" data-bad="${verify.bad}" data-good="${verify.good}">${words.noScript}</p>
<ul class="steps">
${steps}</ul>
<p>${words.stale} ${verify.honest}</p>
`
}

/** Data: each ends where its element does, so no text in it may end that. */
function held(token: string, proof: string): Markup {
  const json = JSON.stringify(proof).replace(/</g, '\\u003c')
  return markup`<script type="application/vc+jwt" id="credential">${token}</script>
<script type="application/json" id="proof">${{ html: json }}</script>
`
}
