import { exchangesOf, firstFailure, type Words } from '../assay.ts'
import type { Report } from '../model/judgement.ts'

/** What the evidence of the first failure was, in a line, and how to see it again. */
export async function firstSeen(
  folder: string,
  report: Report,
  words: Words,
): Promise<{ readonly says: string; readonly again: string } | undefined> {
  const finding = firstFailure(report)?.finding
  const [id] = finding?.evidence ?? []
  if (finding === undefined || id === undefined) return undefined
  return (await exchangesOf(folder, [{ ...finding, evidence: [id] }], words)).get(id)
}
