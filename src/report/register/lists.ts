import type { ListedProduct, Register } from '../../model/register.ts'
import { markup } from '../html/markup.ts'
import { framed } from './frame.ts'
import { paths } from './lines.ts'
import { categoryTitle, type Terms } from './terms.ts'
import { registerWords } from './words.ts'

const words = registerWords.lists

/** Products that belong together, on a page of their own. */
export interface Group {
  readonly path: string
  readonly title: string
  readonly short: string
  readonly says: string
  readonly products: readonly ListedProduct[]
}

/** Products by the first letter of their names. */
export function byLetter({ products }: Register): readonly Group[] {
  const found = new Map<string, ListedProduct[]>()
  for (const product of products) {
    const letter = /^[a-z]/.exec(product.name.toLowerCase())?.[0] ?? 'other'
    found.set(letter, [...(found.get(letter) ?? []), product])
  }
  return [...found].sort(inOrder).map(([letter, all]) => {
    const short = letter === 'other' ? words.other : letter.toUpperCase()
    return group(paths.letter(letter), words.letter(short), all, short)
  })
}

/** Products by the categories of their certificates; one may stand in several. */
export function byCategory({ products }: Register, terms: Terms): readonly Group[] {
  const found = new Map<string, ListedProduct[]>()
  for (const product of products) {
    for (const id of categoriesOf(product)) found.set(id, [...(found.get(id) ?? []), product])
  }
  return [...found].sort(inOrder).map(([id, all]) => {
    const title = id === '' ? words.noCategory : categoryTitle(id, terms)
    return group(paths.category(id === '' ? 'none' : id), title, all, title)
  })
}

function categoriesOf({ versions }: ListedProduct): ReadonlySet<string> {
  const all = versions.flatMap(({ certificates }) =>
    certificates.flatMap(({ certificate: { credentialSubject: of } }) =>
      of.category.length === 0 ? [''] : of.category,
    ),
  )
  return new Set(all)
}

const inOrder = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

function group(
  path: string,
  title: string,
  products: readonly ListedProduct[],
  short: string,
): Group {
  return { path, title, short, says: words.count(products.length), products }
}

/** The page of a group: a plain list. */
export function listPage({ title, says, products }: Group, register: Register): string {
  const rows = products.map(({ slug, name, supplier, versions }) => {
    const status = versions[0]?.certificates[0]?.status ?? 'expired'
    return markup`<li><a href="../${paths.product(slug)}">${name}</a> ${supplier.name} <strong class="tag ${status}">${registerWords.status[status]}</strong></li>\n`
  })
  const body = markup`<h1>${title}</h1>
<p>${says}.</p>
<ul class="plain list">${rows}</ul>
`
  return framed({ title, body, up: '../', script: null }, register)
}
