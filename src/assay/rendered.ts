import { forTerminal } from '../base/escape.ts'
import { didYouMean } from '../base/suggest.ts'
import { apiLines } from '../load/api-lines.ts'
import { evidenceIndex } from '../load/evidence.ts'
import { Fault } from '../model/fault.ts'
import type { Finding, Report } from '../model/judgement.ts'
import { again } from '../report/again.ts'
import { told } from '../report/handshake.ts'
import { reporters } from '../report/index.ts'
import type { Chunk, Chunks, Reporter } from '../report/reporter.ts'
import { english, type Words } from '../words/index.ts'
import { type Recorded, recordedPlan } from './recorded.ts'

/** The reporter of a format. Throws Fault `unknown-name` for one that is not there. */
export function reporterOf(format: string): Reporter<Chunk> {
  const reporter = reporters.get(format)
  if (reporter !== undefined) return reporter
  const near = didYouMean(format, reporters.keys()).trim()
  throw new Fault('unknown-name', `There is no report format "${format}".`, {
    hint: near === '' ? `Formats: ${[...reporters.keys()].join(', ')}.` : near,
  })
}

/** A judged bundle; `opened` where that was done already, and English where no words are named. */
export interface Rendering {
  readonly report: Report
  readonly opened?: Recorded
  readonly words?: Words
}

/** Renders a report of a bundle. Throws Fault `unknown-name` for a format that is not there. */
export async function renderTo(
  format: string,
  folder: string,
  { report, opened, words = english }: Rendering,
): Promise<{ readonly file: string; readonly chunks: Chunks }> {
  const reporter = reporterOf(format)
  const recorded = opened ?? (await recordedPlan(folder))
  const { plan } = recorded
  const evidence = evidenceIndex(folder, evidenceIn(report))
  const { run, at } = recorded.evidence.run
  const meta = { run, at, lines: apiLines(plan) }
  return { file: reporter.file, chunks: reporter.render({ report, plan, evidence, meta, words }) }
}

function evidenceIn({ rulings, advisories }: Report): ReadonlySet<string> {
  const findings = [...rulings.flatMap(ruling => ruling.findings), ...advisories]
  return new Set(findings.flatMap(finding => finding.evidence))
}

/** What the evidence of findings was, `GET https://… answered 200`, and how to see it again. */
export async function exchangesOf(
  folder: string,
  findings: readonly Finding[],
  words: Words = english,
): Promise<ReadonlyMap<string, { readonly says: string; readonly again: string }>> {
  const ids = new Set(findings.flatMap(finding => finding.evidence))
  const index = evidenceIndex(folder, ids)
  const said = new Map<string, { readonly says: string; readonly again: string }>()
  for (const id of ids) {
    const seen = await index.exchange(id)
    if (seen === undefined) continue
    const command = seen.kind === 'inbound' ? '' : again(seen)
    said.set(id, {
      says: forTerminal(`${id}: ${told(seen, words.evidence.observed)}`),
      again: command,
    })
  }
  return said
}
