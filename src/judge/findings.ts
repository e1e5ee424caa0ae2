import type { Finding, Opinion } from '../model/judgement.ts'
import { type Outcome, worstFirst } from '../model/words.ts'

const passedKept = 3
const othersKept = 20
const evidenceKept = 5

/** What was found for one row of a requirement, in bounded memory. */
export interface Findings {
  readonly kept: readonly Finding[]
  readonly omitted: number
  readonly total: number
  /** The worst outcome found; null when there was none. */
  readonly worst: Outcome | null
}

/** Where a finding comes from. */
export interface Source {
  readonly case: string
  readonly check: string
  readonly as: string | null
  readonly evidence: string | null
}

/** Collects findings: all that are not passed up to a limit, a few that are, the rest counted. */
export interface Collector {
  add(opinion: Opinion, source: Source): void
  read(): Findings
}

export function collector(): Collector {
  const passed: Finding[] = []
  const others = new Map<string, Finding>()
  const seen = new Set<Outcome>()
  let total = 0
  let merged = 0
  return {
    add: (opinion, source) => {
      total += 1
      seen.add(opinion.outcome)
      const finding = toFinding(opinion, source)
      if (finding.outcome === 'passed') {
        if (passed.length < passedKept) passed.push(finding)
        return
      }
      const key = [finding.case, finding.check, finding.outcome, finding.because, finding.at].join(
        '\n',
      )
      const same = others.get(key)
      if (same !== undefined) {
        merged += 1
        others.set(key, withEvidence(same, finding.evidence))
      } else if (others.size < othersKept) others.set(key, finding)
    },
    read: () => {
      const kept = [...others.values(), ...passed]
      const worst = worstFirst.find(outcome => seen.has(outcome)) ?? null
      return { kept, omitted: total - merged - kept.length, total, worst }
    },
  }
}

function toFinding(opinion: Opinion, source: Source): Finding {
  const own = source.evidence === null ? [] : [source.evidence]
  return {
    case: source.case,
    check: source.check,
    as: source.as,
    outcome: opinion.outcome,
    cause: opinion.outcome === 'passed' ? null : (opinion.cause ?? 'supplier'),
    because: opinion.because,
    wanted: opinion.wanted ?? null,
    seen: opinion.seen ?? null,
    at: opinion.at ?? null,
    evidence: [...new Set([...(opinion.evidence ?? []), ...own])].slice(0, evidenceKept),
  }
}

function withEvidence(finding: Finding, more: readonly string[]): Finding {
  if (finding.evidence.length >= evidenceKept) return finding
  return {
    ...finding,
    evidence: [...new Set([...finding.evidence, ...more])].slice(0, evidenceKept),
  }
}
