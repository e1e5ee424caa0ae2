import type { Step } from '../../model/arazzo.ts'
import type { CriterionSeen } from '../../model/criterion.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Cause, Json, JsonObject, Outcome } from '../../model/words.ts'
import { judgeCriterion } from '../criterion/index.ts'
import { evaluateValue } from '../expression/index.ts'
import { type Acting, actingAs } from './acting.ts'
import { awaitRequest } from './await.ts'
import {
  evidenceId,
  type Frame,
  listStep,
  type Message,
  outputsOf,
  type Run,
  scopeOf,
  stepName,
} from './frame.ts'
import { nextPage } from './pages.ts'
import { lineOf, onward } from './redirect.ts'
import { prepare, type Refused } from './request.ts'
import type { Answer, Ask, Noted, Prepared, Turn } from './turn.ts'
import type { Done, Went } from './went.ts'

/** Runs an operation step: once, or once for each row of its table, or once for each page. */
export function* runStep(run: Run, frame: Frame, step: Step): Generator<Turn, Went, Answer> {
  const missing = missingNeed(run, frame, step)
  if (missing !== null) return missing
  const table = step['x-assay-data']
  if (table === undefined) return yield* runPages(run, frame, step)
  const rows = evaluateValue(table.rows, scopeOf(run, frame, null))
  if (!Array.isArray(rows) || rows.length === 0) {
    return stopped(
      'untested',
      'missing-data',
      `There was nothing to fill the table of step "${step.stepId}".`,
    )
  }
  let last: Went | null = null
  for (const row of rows.slice(0, table.limit ?? rows.length)) {
    last = yield* runPages(run, withInput(frame, table.as, row), step)
    if (last.kind === 'stopped' || !last.success) return last
  }
  return (
    last ?? stopped('untested', 'missing-data', `The table of step "${step.stepId}" has no rows.`)
  )
}

/** Written out member by member, as `noted` is: tables have many rows. */
function withInput(
  { script, workflow, within, inputs, steps, retries }: Frame,
  name: string,
  value: Json,
): Frame {
  const all: { [name: string]: Json } = { ...inputs }
  all[name] = value
  return { script, workflow, within, inputs: all, steps, retries }
}

/** After a step that called another workflow: its criteria, with `$outputs` those of the callee. */
export function settleCall(
  run: Run,
  frame: Frame,
  call: {
    readonly step: Step
    readonly outputs: { readonly [name: string]: Json }
    readonly because: string | null
  },
): Went {
  const { step, outputs } = call
  const scope = scopeOf(run, frame, null, outputs)
  frame.steps[step.stepId] = { outputs: outputsOf(step.outputs, scope) }
  const criteria = (step.successCriteria ?? []).map(criterion => judgeCriterion(criterion, scope))
  const broken = criteria.find(criterion => criterion.problem)
  // No exchange of its own carries the finding: what cannot be evaluated must not look like a failure.
  if (broken !== undefined) {
    const because = `A criterion of step "${step.stepId}" cannot be evaluated: ${broken.why()}`
    return stopped('cantTell', 'harness', because)
  }
  const success = call.because === null && criteria.every(criterion => criterion.holds)
  listStep(run, stepName(run, frame, step), success, [])
  return {
    kind: 'went',
    success,
    because: call.because ?? reason(criteria),
    seen: null,
    message: null,
  }
}

function missingNeed(run: Run, frame: Frame, step: Step): Went | null {
  for (const need of step['x-assay-needs'] ?? []) {
    const value = evaluateValue(need.value, scopeOf(run, frame, null))
    const empty = value === undefined || value === null || value === ''
    if (!empty && !(Array.isArray(value) && value.length === 0)) continue
    return stopped(
      'untested',
      'missing-data',
      `The supplier's data has no ${need.says}, so this could not be tested.`,
    )
  }
  return null
}

function* runPages(run: Run, frame: Frame, step: Step): Generator<Turn, Went, Answer> {
  const pages = step['x-assay-pages']
  if (pages === undefined) return yield* exchange(run, frame, { step })
  if ('link' in pages) return yield* runLinked(run, frame, { step, limit: pages.limit })
  const from = pages.from ?? 1
  const page = (number: number): Asking => ({ step, overrides: { [pages.parameter]: number } })
  const first = yield* exchange(run, frame, page(from))
  if (first.kind === 'stopped' || !first.success) return first
  const outputs = frame.steps[step.stepId]
  const total = evaluateValue(pages.total, scopeOf(run, frame, first.message))
  const last = typeof total === 'number' ? Math.min(total, from + pages.limit - 1) : from
  for (let number = from + 1; number <= last; number += 1) {
    const went = yield* exchange(run, frame, page(number))
    if (went.kind === 'stopped' || !went.success) return went
  }
  // The outputs of a walk are those of its first page.
  if (outputs !== undefined) frame.steps[step.stepId] = outputs
  return first
}

/** A walk from link to link. */
function* runLinked(
  run: Run,
  frame: Frame,
  { step, limit }: { readonly step: Step; readonly limit: number },
): Generator<Turn, Went, Answer> {
  const before: string[] = []
  const first = yield* exchange(run, frame, { step, before })
  const outputs = frame.steps[step.stepId]
  let went = first
  while (went.kind === 'went' && went.success && went.message !== null && before.length < limit) {
    const next = nextPage(step, went.message, before)
    if (next.kind !== 'page') break
    went = yield* exchange(run, frame, { step, before, url: next.url })
  }
  if (went.kind === 'stopped' || !went.success) return went
  if (outputs !== undefined) frame.steps[step.stepId] = outputs
  return first
}

/** What is asked: the step as it stands, with other values for some parameters, or another page of it. */
interface Asking {
  readonly step: Step
  readonly overrides?: { readonly [parameter: string]: Json }
  readonly url?: string
  /** Pages asked so far; each request is added. */
  readonly before?: string[]
}

/** One request, its answer (the last, when redirects are followed), its criteria and outputs. */
function* exchange(
  run: Run,
  frame: Frame,
  { step, overrides = {}, url, before = [] }: Asking,
): Generator<Turn, Went, Answer> {
  const prepared = prepare(run, frame, step, overrides)
  if (prepared.kind === 'refused') return refused(step, prepared)
  const acting = actingAs(step, frame.workflow, () => scopeOf(run, frame, null))
  if ('kind' in acting) return refused(step, acting)
  const { operation } = prepared
  const trail: string[] = []
  const evidence: string[] = []
  const start = url === undefined ? prepared.request : { ...prepared.request, url }
  before.push(start.url)
  for (let request = start; ; ) {
    const { actions } = prepared
    const ask = asking(run, frame, step, { request, operation, actions, acting })
    const seen = yield ask
    if (seen === null)
      return stopped('cantTell', 'harness', `No answer was recorded for ${ask.id}.`)
    const message = { request, seen }
    trail.push(lineOf(request))
    evidence.push(seen.id)
    const next = onward(step, message, trail)
    if (next.kind === 'hop') {
      yield noted(frame, step, { message, operation: null, hop: true, criteria: [], resolve })
      request = next.request
      continue
    }
    const page = nextPage(step, message, before)
    const broken = next.broken ?? (page.kind === 'broken' ? page.criterion : null)
    const { done, criteria } = understand(run, frame, step, { message, evidence, broken })
    const inScope = (value: JsonObject): JsonObject =>
      outputsOf(value, scopeOf(run, frame, message, frame.steps[step.stepId]?.outputs))
    yield noted(frame, step, { message, operation, criteria, resolve: inScope })
    const awaited = step['x-assay-await']
    if (done.success && awaited !== undefined) {
      return yield* awaitRequest(run, frame, { step, awaited, message, evidence, done })
    }
    listStep(run, stepName(run, frame, step), done.success, evidence)
    return done
  }
}

const resolve = (value: JsonObject): JsonObject => value

interface Understood extends Pick<Noted, 'operation' | 'criteria' | 'resolve' | 'hop'> {
  readonly message: Message
}

/** Written out member by member: this is made twice for each exchange, and spreads are slow. */
function noted(frame: Frame, step: Step, of: Understood): Noted {
  const { script, workflow, within } = frame
  const { message, operation, criteria, resolve } = of
  const { request, seen } = message
  const kind = 'noted'
  const hop = of.hop === true
  if (hop)
    return {
      kind,
      step,
      script,
      workflow,
      within,
      operation,
      request,
      seen,
      hop,
      criteria,
      resolve,
    }
  return { kind, step, script, workflow, within, operation, request, seen, criteria, resolve }
}

interface Wanted extends Pick<Ask, 'request' | 'operation' | 'actions'> {
  readonly acting: Acting
}

function asking(
  run: Run,
  frame: Frame,
  step: Step,
  { request, operation, actions, acting }: Wanted,
): Ask {
  const session = step['x-assay-session'] ?? frame.workflow['x-assay-session'] ?? 'none'
  return {
    kind: 'ask',
    id: evidenceId(run, step),
    step,
    actions,
    operation,
    request,
    timeout: step.timeout ?? null,
    client: acting.client,
    manner: acting.manner,
    session: session === 'none' ? null : session,
  }
}

interface Answered {
  readonly message: Message
  /** The ids of what was seen on the way to it, itself included. */
  readonly evidence: readonly string[]
  /** A redirect that was not followed. */
  readonly broken: CriterionSeen | null
}

function understand(
  run: Run,
  frame: Frame,
  step: Step,
  { message, evidence, broken }: Answered,
): { readonly done: Done; readonly criteria: readonly CriterionSeen[] } {
  const { seen } = message
  const scope = scopeOf(run, frame, message)
  const own =
    seen.kind === 'silence'
      ? []
      : (step.successCriteria ?? []).map(criterion => judgeCriterion(criterion, scope))
  const criteria = broken === null ? own : [broken, ...own]
  frame.steps[step.stepId] = { outputs: outputsOf(step.outputs, scope) }
  // Without criteria a step succeeds when an answer arrived (engines digest §3.4, 6).
  const success = seen.kind === 'exchange' && criteria.every(criterion => criterion.holds)
  const because = seen.kind === 'silence' ? unanswered(seen, evidence) : reason(criteria)
  return { done: { kind: 'went', success, because, seen, message }, criteria }
}

function unanswered({ because }: Seen<'silence'>, { length }: readonly string[]): string {
  if (length === 1) return because
  return `After ${length - 1} ${length === 2 ? 'redirect' : 'redirects'}: ${because}`
}

const reason = (criteria: readonly CriterionSeen[]): string =>
  criteria.find(criterion => !criterion.holds)?.why() ?? ''

function refused(step: Step, why: Refused): Went {
  return stopped('untested', why.cause, `Step "${step.stepId}" was not sent: ${why.because}`)
}

function stopped(outcome: Outcome, cause: Cause, because: string): Went {
  return { kind: 'stopped', outcome, cause, because }
}

export type { Prepared, Went }
