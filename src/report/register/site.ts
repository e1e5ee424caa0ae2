import type { Register } from '../../model/register.ts'
import { badgesOf } from './badge.ts'
import { csvText } from './csv.ts'
import { feedText } from './feed.ts'
import { indexPage } from './index-page.ts'
import { linesOf, paths } from './lines.ts'
import { byCategory, byLetter, listPage } from './lists.ts'
import { matchPage } from './match-page.ts'
import { productPage } from './product-page.ts'
import type { Terms } from './terms.ts'

/** A file of the site; its path has `/` between names and never leaves the site. */
export interface SiteFile {
  readonly path: string
  readonly text: string
}

/** All that is made from what the log says: the same bytes for the same log, instant and catalogue. */
export function* siteOf(register: Register, terms: Terms): Generator<SiteFile> {
  const categories = byCategory(register, terms)
  const letters = byLetter(register)
  yield { path: 'index.html', text: indexPage(register, terms, { categories, letters }) }
  yield { path: 'match.html', text: matchPage(register, terms) }
  yield { path: 'feed.json', text: feedText(register) }
  yield { path: 'register.csv', text: csvText(register) }
  for (const group of [...categories, ...letters]) {
    yield { path: group.path, text: listPage(group, register) }
  }
  for (const product of register.products) {
    yield { path: paths.product(product.slug), text: productPage(product, terms, register) }
  }
  for (const { listed } of linesOf(register)) {
    const folder = paths.certificate(listed.name)
    const { svg, json } = badgesOf(listed)
    yield { path: `${folder}/certificate.jwt`, text: listed.token }
    yield { path: `${folder}/badge.svg`, text: svg }
    yield { path: `${folder}/badge.json`, text: json }
  }
}
