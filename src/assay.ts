import { canonical } from './base/digest.ts'
import { forTerminal } from './base/escape.ts'
import { ofCleanup } from './base/flow/index.ts'
import { planDigest } from './base/plan-digest.ts'
import type { RunIdentity } from './base/program.ts'
import { didYouMean } from './base/suggest.ts'
import { type Examined, examine as examineTarget } from './execute/examine.ts'
import { type Clock, type Happening, perform as performPlan } from './execute/perform.ts'
import { answeredCases, evidenceOf } from './judge/answered.ts'
import { checks, judge, probesOf, type Tool, type Trouble, watched } from './judge/index.ts'
import { barometer, dominated } from './judge/weather.ts'
import { apiLines } from './load/api-lines.ts'
import { coming, type Next } from './load/coming.ts'
import { readDeliveries } from './load/deliveries.ts'
import { evidenceIndex, openEvidence } from './load/evidence.ts'
import { readPlan } from './load/plan.ts'
import { secretReader } from './load/secrets.ts'
import { choose } from './load/subject.ts'
import { readText } from './load/text.ts'
import { whereabouts } from './load/whereabouts.ts'
import type { Evidence, Journal } from './model/evidence.ts'
import { Fault } from './model/fault.ts'
import type { Finding, Report } from './model/judgement.ts'
import type { Plan } from './model/plan.ts'
import type { Target } from './model/target.ts'
import type { Wish } from './model/wish.ts'
import { plan } from './plan/index.ts'
import { narrowed, planNext } from './plan/next.ts'
import { unwhole } from './plan/whole.ts'
import { again } from './report/again.ts'
import { bareCurl } from './report/curl.ts'
import { firstFailure } from './report/first-failure.ts'
import { told } from './report/handshake.ts'
import { reporters } from './report/index.ts'
import type { Chunk, Chunks, Reporter } from './report/reporter.ts'

export * as certify from './certify/index.ts'
export { noReasonYet, readBaseline } from './load/baseline.ts'
export { readManifest, readReport } from './load/bundle-files.ts'
export { findSpec, loadCatalogue } from './load/catalogue.ts'
export { kindOf, lintCatalogue, lintFile } from './load/lint/index.ts'
export { lintRules, ruleFacts } from './load/lint/rules.ts'
export { readKeyFile, readTrustFile } from './load/trust.ts'
export { difference, somethingBroke } from './report/diff/compare.ts'
export { diffMarkdown } from './report/diff/markdown.ts'
export * as diffWords from './report/diff/words.ts'
export { firstFailure } from './report/first-failure.ts'
export { jsonText } from './report/json-text.ts'
export { type Remains, remains, remainsText } from './report/remains.ts'
export { lintSarif } from './report/sarif-lint.ts'
export { type NotAssessed, notAssessed, requirementOf } from './report/sorting.ts'
export { causeWords, count, noCause, outcomeWord } from './report/words.ts'
export type {
  Chunk,
  Chunks,
  Clock,
  Examined,
  Happening,
  Journal,
  Plan,
  Report,
  Target,
  Tool,
  Trouble,
  Wish,
}
export { bareCurl, checks, reporters, secretReader }
