import { forJson } from '../../base/escape.ts'
import type { FeedLine, Register } from '../../model/register.ts'
import { type Line, linesOf, paths } from './lines.ts'

/**
 * `feed/1`, for the supplier framework: one line a certificate, the latest first, so that a new one
 * is a new line and touches no other. It says nothing of when it was made: that stands in its seal.
 */
export function feedText(register: Register): string {
  const { body } = register
  const lines = linesOf(register).map(line => spelled(feedLine(line)))
  return `{"assay":"feed/1","body":${spelled({ id: body.id, name: body.name })},"certificates":[
${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}]}
`
}

function feedLine({ product, listed }: Line): FeedLine {
  const { certificate, status } = listed
  const { credentialSubject: of, id, validFrom, validUntil } = certificate
  const { notMet, attested, waived, declaredAbsent, notAssessable } = of.scope
  return {
    category: of.category,
    profile: of.profile.id,
    supplier: { id: of.id, name: of.supplier.name },
    product: of.product.name,
    version: of.product.version,
    deployment: of.deployment,
    certificate: id,
    page: paths.product(product.slug),
    assurance: of.assurance,
    accredited: of.assurance === 'body-run',
    attempt: of.ticket?.attempt ?? null,
    validFrom,
    validTo: validUntil,
    status,
    gaps: { notMet, attested, waived, declaredAbsent, notAssessable },
  }
}

/** JSON on one line, its texts safe to show on a terminal. */
function spelled(value: unknown): string {
  if (typeof value === 'string') return forJson(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(spelled).join(',')}]`
  const members = Object.entries(value).map(([name, one]) => `${forJson(name)}:${spelled(one)}`)
  return `{${members.join(',')}}`
}
