import { sha256 } from '../base/digest.ts'
import { short } from '../base/escape.ts'
import type { Report, Ruling } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import { jsonText } from './json-text.ts'
import type { Reporter } from './reporter.ts'
import { requirementOf } from './sorting.ts'
import { type Standing, standingOf, verdictStanding } from './standing.ts'

type Status = 'passed' | 'failed' | 'skipped' | 'pending' | 'other'

/**
 * The Common Test Report Format 1.0 (ctrf.io): a test for each requirement, and a last one for the
 * verdict. `rawStatus` is the outcome in assay's own word. Every duration is 0, as in JUnit.
 */
export const ctrf: Reporter = {
  id: 'ctrf',
  extension: 'json',
  file: 'ctrf.json',
  *render({ report, plan, meta }) {
    const tests = [...report.rulings.map(ruling => test(ruling, plan)), verdict(report)]
    const began = meta === undefined ? Number.NaN : Date.parse(meta.at)
    const start = Number.isNaN(began) ? 0 : began
    const { counts, digests, headline, assurance } = report
    yield `${jsonText({
      reportFormat: 'CTRF',
      specVersion: '1.0.0',
      generatedBy: 'assay',
      results: {
        tool: { name: 'assay', version: report.tool.version },
        summary: { ...tally(tests), tests: tests.length, start, stop: start },
        tests,
        extra: { assurance, counts, digests, headline, verdict: report.verdict },
      },
    })}\n`
  },
}

interface Test {
  readonly name: string
  readonly status: Status
  readonly [member: string]: unknown
}

const statuses: { readonly [standing in Standing]: Status } = {
  passed: 'passed',
  failed: 'failed',
  untold: 'other',
  advisory: 'other',
  skipped: 'skipped',
}

function test(ruling: Ruling, plan: Plan): Test {
  const { requirement, outcome, level, spec, cause, because, remedy } = ruling
  const says = requirementOf(plan, ruling)?.says ?? ''
  return {
    name: short(`${requirement} ${says}`.trim(), 1000) || '-',
    // What was not tested is still to be done; what does not apply is not.
    status: outcome === 'untested' ? 'pending' : statuses[standingOf(ruling)],
    rawStatus: outcome,
    duration: 0,
    testId: sha256(`${spec} ${requirement}`).slice(0, 32),
    suite: [short(spec)],
    tags: [level],
    message: outcome === 'passed' ? undefined : short(because, 1000),
    trace: trace(ruling),
    extra: { cause, level, remedy: short(remedy, 1000), requirement: short(requirement, 1000) },
  }
}

function trace({ outcome, findings }: Ruling): string | undefined {
  const deciding = findings.filter(finding => finding.outcome === outcome).slice(0, 20)
  if (outcome === 'passed' || deciding.length === 0) return undefined
  return deciding
    .map(({ case: name, check, because, evidence }) => {
      const at = evidence.length === 0 ? '' : ` (${evidence[0]})`
      return short(`${name} / ${check}: ${because}${at}`, 1000)
    })
    .join('\n')
}

/** Readers look at `failed` alone: what keeps the gate shut is failed here, whatever it is called. */
const verdictStatuses: { readonly [standing in Standing]: Status } = {
  passed: 'passed',
  failed: 'failed',
  untold: 'failed',
  advisory: 'pending',
  skipped: 'pending',
}

function verdict(report: Report): Test {
  return {
    name: 'verdict',
    status: verdictStatuses[verdictStanding(report)],
    rawStatus: report.verdict,
    duration: 0,
    suite: ['assay'],
    message: short(report.headline, 1000),
  }
}

function tally(tests: readonly Test[]): { readonly [status in Status]: number } {
  const of = (status: Status): number => tests.filter(each => each.status === status).length
  return {
    passed: of('passed'),
    failed: of('failed'),
    skipped: of('skipped'),
    pending: of('pending'),
    other: of('other'),
  }
}
