import type { Listed, ListedProduct, Register } from '../../model/register.ts'
import { type Markup, markup, type Part } from '../html/markup.ts'
import { facts, head, link } from '../html/parts.ts'
import { framed } from './frame.ts'
import { gaps, paths } from './lines.ts'
import { categoryTitle, specsOf, specTitle, type Terms } from './terms.ts'
import { registerWords } from './words.ts'

const words = registerWords.product

/** A product: each version, each certificate with what it does not say, and what happened to it. */
export function productPage(product: ListedProduct, terms: Terms, register: Register): string {
  const { name, supplier, versions } = product
  const body = markup`<p class="caption">${words.of(supplier.name, supplier.id)}</p>
<h1>${name}</h1>
${versions.map(
  ({ version, certificates }) => markup`<h2>${words.version(version)}</h2>
${certificates.map(one => certificateOf(one, terms, `../${paths.certificate(one.name)}/`))}`,
)}${tickets(product)}`
  const title = `${name}, ${supplier.name}`
  return framed({ title, body, up: '../', script: null }, register)
}

/** A certificate, with all that it does not say; `folder` leads to its files. */
export function certificateOf(listed: Listed, terms: Terms, folder: string): Markup {
  const { name, certificate, status, index } = listed
  const of = certificate.credentialSubject
  const { profile, ticket, strength } = of
  const attempt =
    ticket === null
      ? words.noTicket
      : words.ticketOf(ticket.number, registerWords.attempt(ticket.attempt))
  return markup`<article class="certificate ${status}" id="${name}" aria-labelledby="h-${name}">
<h3 id="h-${name}">${profile.title} <strong class="tag ${status}">${registerWords.status[status]}</strong></h3>
<p class="says">${registerWords.assurance[of.assurance]}. ${of.headline}</p>
${facts([
  [words.validity, words.fromTo(certificate.validFrom, certificate.validUntil)],
  [
    words.profile,
    `${profile.id}: ${specsOf(of)
      .map(id => specTitle(id, terms))
      .join(', ')}`,
  ],
  [words.categories, of.category.map(id => categoryTitle(id, terms)).join('; ')],
  [words.tested, words.ranAt(of.ranAt, of.deployment.environment)],
  [words.where, of.deployment.urls.map((url, at) => [at > 0 && ', ', link(url)])],
  [words.ticket, attempt],
  [words.assessed, words.requirements(of.scope.assessed.length)],
  [words.strength, words.strengthOf(strength.tested, strength.requirements, strength.faults)],
  [words.certificate, certificate.id],
  [words.entry, String(index)],
])}
${gapsOf(listed)}${history(listed)}${files(folder)}</article>
`
}

function gapsOf({ certificate, statements }: Listed): Markup {
  const { scope } = certificate.credentialSubject
  const pairs = gaps.map((gap): readonly [string, Part] => [
    registerWords.gaps[gap],
    scope[gap].join(', '),
  ])
  const said = statements.map(
    ({ by, says, expires, requirements }) =>
      markup`<li>${requirements.join(', ')}: ${words.stated(by, says, expires)}</li>\n`,
  )
  const none = pairs.every(([, text]) => text === '')
  return markup`<h4>${words.gaps}</h4>
${none ? markup`<p>${registerWords.gaps.none}</p>` : facts(pairs)}
${said.length > 0 && markup`<ul>${said}</ul>`}
`
}

function history({ history: events }: Listed): Markup {
  const rows = events.map(
    ({ at, kind, why }) =>
      markup`<li><time datetime="${at}">${registerWords.day(at)}</time>: ${registerWords.event[kind]}${why !== null && `: ${why}`}</li>\n`,
  )
  return markup`<h4>${words.history}</h4>
<ol>${rows}</ol>
`
}

function files(folder: string): Markup {
  return markup`<h4>${words.files}</h4>
<ul>${folder !== '' && markup`<li><a href="${folder}index.html">${words.page}</a></li>\n`}<li><a href="${folder}certificate.jwt">${words.token}</a></li>
<li><a href="${folder}certificate.tlog-proof">${words.proof}</a></li>
<li><a href="${folder}badge.svg">${words.badge}</a></li></ul>
`
}

function tickets({ tickets: all }: ListedProduct): Markup | null {
  if (all.length === 0) return null
  const names = [words.number, words.profile, words.issued, words.became]
  const rows = all.map(
    ({ number, profile, at, became }) =>
      markup`<tr><td data-label="${words.number}">${number}</td><td data-label="${words.profile}">${profile}</td><td data-label="${words.issued}">${registerWords.day(at)}</td><td data-label="${words.became}">${registerWords.became[became]}</td></tr>\n`,
  )
  return markup`<h2>${words.tickets}</h2>
<p>${words.ticketsLead}</p>
<table class="stack">${head(names)}<tbody>${rows}</tbody></table>
`
}
