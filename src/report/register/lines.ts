import type { Scope } from '../../model/certificate.ts'
import type { Listed, ListedProduct, Register } from '../../model/register.ts'

/** A certificate with the product it is of. */
export interface Line {
  readonly product: ListedProduct
  readonly listed: Listed
}

/** Every certificate, the latest entry of the log first: one more moves none of the others. */
export function linesOf({ products }: Register): readonly Line[] {
  return products
    .flatMap(product =>
      product.versions.flatMap(({ certificates }) =>
        certificates.map(listed => ({ product, listed })),
      ),
    )
    .sort((a, b) => b.listed.index - a.listed.index)
}

/** What of a scope a buyer must look at: all but what was tested and met. */
export const gaps = [
  'notMet',
  'attested',
  'waived',
  'declaredAbsent',
  'notAssessable',
] as const satisfies readonly (keyof Scope)[]

/** Where files of the site are. */
export const paths = {
  product: (slug: string) => `products/${slug}.html`,
  certificate: (name: string) => `certificates/${name}`,
  /** What the pages of certificates share. */
  style: 'certificates/page.css',
  script: 'certificates/page.js',
  letter: (letter: string) => `letters/${letter}.html`,
  category: (id: string) => `categories/${id}.html`,
} as const
