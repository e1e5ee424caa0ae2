import { forCsv } from '../../base/escape.ts'
import type { Register } from '../../model/register.ts'
import { gaps, type Line, linesOf, paths } from './lines.ts'

const columns = [
  'certificate',
  'supplier_id',
  'supplier',
  'product',
  'version',
  'environment',
  'urls',
  'category',
  'profile',
  'assurance',
  'accredited',
  'attempt',
  'valid_from',
  'valid_to',
  'status',
  'not_met',
  'attested',
  'waived',
  'declared_absent',
  'not_assessable',
  'page',
] as const

/** The register as a table (RFC 4180), one row a certificate, the latest first. */
export function csvText(register: Register): string {
  const rows = [columns, ...linesOf(register).map(row)]
  return rows.map(cells => `${cells.map(forCsv).join(',')}\r\n`).join('')
}

function row({ product, listed }: Line): readonly string[] {
  const { certificate, status } = listed
  const of = certificate.credentialSubject
  return [
    certificate.id,
    of.id,
    of.supplier.name,
    of.product.name,
    of.product.version,
    of.deployment.environment,
    of.deployment.urls.join(' '),
    of.category.join(' '),
    of.profile.id,
    of.assurance,
    of.assurance === 'body-run' ? 'yes' : 'no',
    of.ticket === null ? '' : String(of.ticket.attempt),
    certificate.validFrom,
    certificate.validUntil,
    status,
    ...gaps.map(gap => of.scope[gap].join(' ')),
    paths.product(product.slug),
  ]
}
