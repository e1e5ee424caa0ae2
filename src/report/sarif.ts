import { sha256 } from '../base/digest.ts'
import { forSarif, short } from '../base/escape.ts'
import type { Ruling } from '../model/judgement.ts'
import type { Words } from '../words/index.ts'
import { type Anchor, anchorsOf } from './anchor.ts'
import { jsonList } from './json-text.ts'
import type { Material, Reporter } from './reporter.ts'
import { type Level, sarifRun } from './sarif-run.ts'
import { requirementOf } from './sorting.ts'
import { type Standing, standingOf, verdictStanding } from './standing.ts'

/**
 * SARIF 2.1.0 for code scanning: an alert for each requirement that failed or could not be told, and one
 * for a verdict that is not conformant. What passed is no alert, and what was not tested is in the verdict's.
 */
export const sarif: Reporter = {
  id: 'sarif',
  extension: 'sarif',
  file: 'report.sarif',
  async *render(of) {
    const { report } = of
    const told = report.rulings.filter(ruling => levels[standingOf(ruling)] !== null)
    const head = sarifRun({
      version: report.tool.version,
      rules: rules(told, of),
      whole: report.complete,
      properties: { counts: report.counts, digests: report.digests, verdict: report.verdict },
    })
    yield head.before
    yield* jsonList(results(told, of), head.margin)
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

const verdictRule = 'assay-verdict'

function rules(told: readonly Ruling[], { plan, words }: Material): readonly object[] {
  const verdict = {
    id: verdictRule,
    shortDescription: { text: words.claim },
    help: { text: words.sarif.help },
  }
  const byId = new Map<string, object>([[verdictRule, verdict]])
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

async function* results(
  told: readonly Ruling[],
  { report, plan, meta, words }: Material,
): AsyncGenerator<object> {
  const verdict = verdictStanding(report)
  if (verdict !== 'passed') {
    yield alert(verdictRule, levels[verdict] ?? 'note', {
      lines: [report.headline],
      anchors: [],
      properties: { verdict: report.verdict },
    })
  }
  for (const ruling of told) {
    yield alert(ruling.requirement, levels[standingOf(ruling)] ?? 'note', {
      lines: lines(ruling, words),
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

function lines(ruling: Ruling, words: Words): readonly string[] {
  const deciding = ruling.findings.find(({ outcome }) => outcome === ruling.outcome)
  const word = words.outcome(ruling.outcome, ruling.level)
  const all = [words.lines.outcome(word, ruling.because)]
  if (typeof deciding?.wanted === 'string') all.push(words.sarif.wanted(deciding.wanted))
  if (typeof deciding?.seen === 'string') all.push(words.sarif.seen(deciding.seen))
  if (deciding?.evidence[0] !== undefined) all.push(words.sarif.evidence(deciding.evidence[0]))
  if (ruling.remedy !== '') all.push(words.sarif.remedy(ruling.remedy))
  return all
}

function text(of: string): string {
  return forSarif(short(of, 1000)) || '-'
}
