import type { Step } from '../../model/arazzo.ts'
import type { CriterionSeen } from '../../model/criterion.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import { judgeCriterion } from '../criterion/index.ts'
import { duration } from '../duration.ts'
import type { Scope } from '../expression/index.ts'
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
import type { Answer, Turn } from './turn.ts'
import type { Done, Went } from './went.ts'

/** A step whose call was answered, and that now waits for a request to us. */
interface Called {
  readonly step: Step
  readonly message: Message
  /** The ids of what was seen on the way to its answer, the answer included. */
  readonly evidence: readonly string[]
  /** How the call itself went. */
  readonly done: Done
}

/** A step that waits for requests where nothing listens: it is not sent. */
export function deaf(run: Run, step: Step): Went | null {
  const peer = step['x-assay-await']?.peer
  if (peer === undefined || run.program.listens !== null) return null
  return {
    kind: 'stopped',
    outcome: 'untested',
    cause: 'configuration',
    because: `Step "${step.stepId}" waits for a request from "${peer}", and the target file names no listener.`,
  }
}

/**
 * Waits for the request that a step's call brings about (`x-assay-await`). In its criteria and
 * outputs `$method`, `$url` and `$request` mean that request; `$response` and `$statusCode` are
 * still the answer to the call, so that the two can be compared.
 */
export function* awaitRequest(
  run: Run,
  frame: Frame,
  called: Called,
): Generator<Turn, Went, Answer> {
  const { step, message, done } = called
  const awaited = step['x-assay-await']
  if (awaited === undefined) return done
  const id = evidenceId(run, step)
  const longest = run.program.listens ?? 0
  const within = Math.min(longest, duration(awaited.within ?? `${longest}ms`))
  const weigh = (seen: Seen<'inbound'>): readonly CriterionSeen[] => {
    const scope = inboundScope(run, frame, called, seen)
    return awaited.criteria.map(criterion => judgeCriterion(criterion, scope))
  }
  const seen = yield { kind: 'await', id, step, awaited, within, weigh }
  listStep(run, stepName(run, frame, step), seen?.kind === 'inbound', [...called.evidence, id])
  if (seen?.kind !== 'inbound') {
    const because = seen?.kind === 'silence' ? seen.because : `Nothing was recorded for ${id}.`
    return { ...done, success: false, because, seen }
  }
  const criteria = weigh(seen)
  const outputs = outputsOf(awaited.outputs, inboundScope(run, frame, called, seen))
  frame.steps[step.stepId] = { outputs: { ...frame.steps[step.stepId]?.outputs, ...outputs } }
  const scope = inboundScope(run, frame, called, seen)
  const resolve = (value: JsonObject): JsonObject => outputsOf(value, scope)
  const { script, workflow, within: entered } = frame
  const at = { step, script, workflow, within: entered }
  yield { kind: 'noted', ...at, operation: null, request: message.request, seen, criteria, resolve }
  return done
}

/** The scope of the step's own answer, with the request to us in place of the one sent. */
function inboundScope(
  run: Run,
  frame: Frame,
  { step, message }: Called,
  { request, requestBody }: Seen<'inbound'>,
): Scope {
  const scope = scopeOf(run, frame, message, frame.steps[step.stepId]?.outputs)
  if (scope.message === undefined) return scope
  const { url, method, headers } = request
  const sent = { headers, query: queryOf(url), path: {}, body: requestBody }
  return { ...scope, message: { ...scope.message, url, method, request: sent } }
}

/** The query of a URL as text; a name that stands several times is a list. */
function queryOf(url: string): { readonly [name: string]: Json } {
  // Without a prototype: a parameter may be called "__proto__".
  const found: { [name: string]: Json } = Object.create(null)
  if (!URL.canParse(url)) return found
  const { searchParams } = new URL(url)
  for (const name of searchParams.keys()) {
    const [first = '', ...more] = searchParams.getAll(name)
    found[name] = more.length === 0 ? first : [first, ...more]
  }
  return found
}
