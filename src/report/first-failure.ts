import type { Report, Ruling } from '../model/judgement.ts'

/**
 * The ruling that is explained in full, and its first evidence: a failed MUST; when none failed,
 * a MUST that could not be told. Undefined when there is neither.
 */
export function firstFailure(report: Report): FirstFailure | undefined {
  const musts = report.rulings.filter(({ level }) => level === 'MUST')
  const ruling =
    musts.find(({ outcome }) => outcome === 'failed') ??
    musts.find(({ outcome }) => outcome === 'cantTell')
  if (ruling === undefined) return undefined
  const finding = ruling.findings.find(({ outcome }) => outcome === ruling.outcome)
  return { ruling, finding, evidence: finding?.evidence[0] }
}

export interface FirstFailure {
  readonly ruling: Ruling
  readonly finding: Ruling['findings'][number] | undefined
  /** For `EvidenceIndex.exchange`. */
  readonly evidence: string | undefined
}
