import type { Certificate } from '../../model/certificate.ts'
import type { Report, Ruling } from '../../model/judgement.ts'

/**
 * A report of the same requirements, as a certificate has them settled by tests. What people stated
 * or nobody assessed is no claim of a test: there the report stands, and so does its verdict.
 */
export function claimedBy({ credentialSubject }: Certificate, report: Report): Report {
  const { assessed, notMet } = credentialSubject.scope
  const claim = (ruling: Ruling): Ruling => {
    const { requirement } = ruling
    if (!assessed.includes(requirement)) return ruling
    return notMet.includes(requirement) ? asNotMet(ruling) : asMet(ruling)
  }
  return { ...report, rulings: report.rulings.map(claim) }
}

const asMet = (ruling: Ruling): Ruling =>
  ruling.outcome === 'passed' ? ruling : { ...ruling, outcome: 'passed', cause: null, because: '' }

const asNotMet = (ruling: Ruling): Ruling =>
  ruling.outcome === 'failed' ? ruling : { ...ruling, outcome: 'failed', cause: 'supplier' }
