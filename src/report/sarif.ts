import { sha256 } from '../base/digest.ts'
import { forSarif, short } from '../base/escape.ts'
import type { Report, Ruling } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import { type Anchor, anchorsOf } from './anchor.ts'
import { jsonList } from './json-text.ts'
import type { Meta, Reporter } from './reporter.ts'
import { type Level, sarifRun } from './sarif-run.ts'
import { requirementOf } from './sorting.ts'
import { type Standing, standingOf, verdictStanding } from './standing.ts'
import { outcomeWord } from './words.ts'

/**
 * SARIF 2.1.0 for code scanning: an alert for each requirement that failed or could not be told, and one
 * for a verdict that is not conformant. What passed is no alert, and what was not tested is in the verdict's.
 */
export const sarif: Reporter = {
  id: 'sarif',
  extension: 'sarif',
  file: 'report.sarif',
  says: 'SARIF 2.1.0 for code scanning: an alert per requirement that failed or could not be told.',
  async *render(report, plan, _evidence, meta) {
    const told = report.rulings.filter(ruling => levels[standingOf(ruling)] !== null)
    const head = sarifRun({
      version: report.tool.version,
      rules: rules(told, plan),
      whole: report.complete,
      properties: { counts: report.counts, digests: report.digests, verdict: report.verdict },
    })
    yield head.before
    yield* jsonList(results(report, told, { plan, meta }), head.margin)
    yield head.after
  },
}

/** An alert's level; null is no alert. */
const levels: { readonly [standing in Standing]: Level | null } = {
  passed: null,
  failed: 'error',
  untold: 'error',
  advisory: 'warning',
  skipped: null,
}

const verdictRule = {
  id: 'assay-verdict',
  shortDescription: { text: 'The product conforms to the standard.' },
  help: { text: 'See docs/verdicts.md of assay.' },
}

function rules(told: readonly Ruling[], plan: Plan): readonly object[] {
  const byId = new Map<string, object>([[verdictRule.id, verdictRule]])
  for (const ruling of told) {
    const requirement = requirementOf(plan, ruling)
    const upstream = requirement?.clause.upstream ?? ''
    byId.set(ruling.requirement, {
      id: ruling.requirement,
      shortDescription: { text: text(requirement?.says ?? ruling.requirement) },
      help: { text: text(ruling.remedy === '' ? ruling.because : ruling.remedy) },
      helpUri: /^https:\/\/[\w./#?=&%~-]+$/.test(upstream) ? upstream : undefined,
      properties: { tags: [short(ruling.spec, 100), ruling.level] },
    })
  }
  return [...byId.values()]
}

interface Around {
  readonly plan: Plan
  readonly meta: Meta | undefined
}

async function* results(
  report: Report,
  told: readonly Ruling[],
  { plan, meta }: Around,
): AsyncGenerator<object> {
  const verdict = verdictStanding(report)
  if (verdict !== 'passed') {
    yield alert(verdictRule.id, levels[verdict] ?? 'note', {
      lines: [report.headline],
      anchors: [],
      properties: { verdict: report.verdict },
    })
  }
  for (const ruling of told) {
    yield alert(ruling.requirement, levels[standingOf(ruling)] ?? 'note', {
      lines: lines(ruling),
      anchors: await anchorsOf(ruling, plan, meta?.lines),
      properties: { cause: ruling.cause, level: ruling.level, outcome: ruling.outcome },
    })
  }
}

interface Alert {
  readonly lines: readonly string[]
  readonly anchors: readonly Anchor[]
  readonly properties: object
}

function alert(ruleId: string, level: Level, { lines, anchors, properties }: Alert): object {
  // GitHub refuses a result without a place in a file, and one that is not in the repository.
  const places = anchors.length === 0 ? [{ uri: 'target.yaml', line: 1 }] : anchors
  return {
    ruleId,
    level,
    message: { text: lines.map(line => text(line)).join('\n') },
    locations: places.map(({ uri, line }) => ({
      physicalLocation: { artifactLocation: { uri }, region: { startLine: line } },
    })),
    // The one fingerprint GitHub knows: the same requirement is the same alert in every run.
    partialFingerprints: { primaryLocationLineHash: `${sha256(ruleId).slice(0, 16)}:1` },
    properties,
  }
}

function lines(ruling: Ruling): readonly string[] {
  const deciding = ruling.findings.find(({ outcome }) => outcome === ruling.outcome)
  const word = outcomeWord(ruling.outcome, ruling.level)
  const all = [`${word}: ${ruling.because}`]
  if (typeof deciding?.wanted === 'string') all.push(`Wanted: ${deciding.wanted}`)
  if (typeof deciding?.seen === 'string') all.push(`Seen: ${deciding.seen}`)
  if (deciding?.evidence[0] !== undefined) all.push(`Evidence: ${deciding.evidence[0]}`)
  if (ruling.remedy !== '') all.push(`Remedy: ${ruling.remedy}`)
  return all
}

function text(of: string): string {
  return forSarif(short(of, 1000)) || '-'
}
