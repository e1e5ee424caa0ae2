import type { Finding, Opinion } from '../model/judgement.ts'
import { type Outcome, worstFirst } from '../model/words.ts'

const passedKept = 3
const othersKept = 20
const evidenceKept = 5

/** What was found for one row of a requirement, in bounded memory. */
export interface Findings {
  /** Worst first. */
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

/** Collects findings: the first few of each outcome, in the order of the plan; the rest is counted. */
export interface Collector {
  add(opinion: Opinion, source: Source): void
  read(): Findings
}

interface Kept {
  readonly finding: Finding
  /** The case's place in the plan, then the order in which findings came: the same however cases were interleaved. */
  readonly place: readonly [number, number]
  /** How many equal findings it stands for. */
  readonly covers: number
}

/** `orderOf` gives a case's place in the plan, so that cases run side by side give the same report. */
export function collector(orderOf: (one: string) => number = () => 0): Collector {
  const byOutcome = new Map<Outcome, Map<string, Kept>>()
  let total = 0
  return {
    add: (opinion, source) => {
      total += 1
      const order = orderOf(source.case)
      if (opinion.outcome === 'passed' && wouldDrop(byOutcome.get('passed'), order)) return
      const finding = toFinding(opinion, source)
      const kept = byOutcome.get(finding.outcome) ?? new Map<string, Kept>()
      byOutcome.set(finding.outcome, kept)
      const key = finding.outcome === 'passed' ? String(total) : sameness(finding)
      const same = kept.get(key)
      kept.set(
        key,
        same === undefined
          ? { finding, place: [order, total], covers: 1 }
          : {
              ...same,
              finding: withEvidence(same.finding, finding.evidence),
              covers: same.covers + 1,
            },
      )
      if (kept.size > (finding.outcome === 'passed' ? passedKept : othersKept)) dropLast(kept)
    },
    read: () => {
      const all = worstFirst.flatMap(outcome => inOrder(byOutcome.get(outcome)))
      const covered = all.reduce((sum, one) => sum + one.covers, 0)
      const worst = worstFirst.find(outcome => byOutcome.has(outcome)) ?? null
      return { kept: all.map(one => one.finding), omitted: total - covered, total, worst }
    },
  }
}

/** Nearly every finding is passed and comes after those that are kept: it need not be made. */
function wouldDrop(passed: ReadonlyMap<string, Kept> | undefined, order: number): boolean {
  if (passed === undefined || passed.size < passedKept) return false
  for (const { place } of passed.values()) if (place[0] > order) return false
  return true
}

function sameness({ case: one, check, outcome, because, at }: Finding): string {
  return [one, check, outcome, because, at].join('\n')
}

function inOrder(kept: ReadonlyMap<string, Kept> | undefined): readonly Kept[] {
  return [...(kept?.values() ?? [])].sort(
    (a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1],
  )
}

/** Drops the one that stands last in the plan. */
function dropLast(kept: Map<string, Kept>): void {
  const last = inOrder(kept).at(-1)
  for (const [key, one] of kept) if (one === last) kept.delete(key)
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
