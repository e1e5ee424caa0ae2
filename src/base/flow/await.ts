import type { Awaited, Step } from '../../model/arazzo.ts'
import type { CriterionSeen } from '../../model/criterion.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Json } from '../../model/words.ts'
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
  readonly awaited: Awaited
  readonly message: Message
  /** The ids of what was seen on the way to its answer, the answer included. */
  readonly evidence: readonly string[]
  /** How the call itself went. */
  readonly done: Done
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
  const { step, awaited, message, done } = called
  const { script, workflow, within: entered } = frame
  const id = evidenceId(run, step)
  const longest = run.program.listens ?? 0
  const own = awaited.within === undefined ? longest : duration(awaited.within)
  const within = Math.min(longest, own)
  const scope = (seen: Seen<'inbound'>): Scope => inboundScope(run, frame, called, seen)
  const weigh = (seen: Seen<'inbound'>): readonly CriterionSeen[] => {
    const at = scope(seen)
    return awaited.criteria.map(criterion => judgeCriterion(criterion, at))
  }
  const seen = yield { kind: 'await', id, step, awaited, within, weigh }
  listStep(run, stepName(run, frame, step), seen?.kind === 'inbound', [...called.evidence, id])
  if (seen?.kind !== 'inbound') {
    const because = seen?.kind === 'silence' ? seen.because : `Nothing was recorded for ${id}.`
    return { ...done, success: false, because, seen }
  }
  const outputs = outputsOf(awaited.outputs, scope(seen))
  frame.steps[step.stepId] = { outputs: { ...frame.steps[step.stepId]?.outputs, ...outputs } }
  const after = scope(seen)
  yield {
    kind: 'noted',
    step,
    script,
    workflow,
    within: entered,
    operation: null,
    request: message.request,
    seen,
    criteria: weigh(seen),
    resolve: value => outputsOf(value, after),
  }
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
