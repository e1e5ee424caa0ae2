import type { Step } from '../../model/arazzo.ts'
import type { Cleaned } from '../../model/judgement.ts'
import type { Json, Outcome } from '../../model/words.ts'
import type { Answer, Ask, Noted, Program, Script, Stop, Turn } from './turn.ts'

type Values = { readonly [name: string]: Json }

/** Something that a case made at the supplier, or may have made, and how it is removed. */
export interface Creation {
  readonly step: string
  /** The creating exchange. */
  readonly evidence: string
  readonly workflowId: string
  /** The document that names the workflow; null when it cannot be run, because a value is missing. */
  readonly script: Script | null
  readonly inputs: Values
  /** The first parameter whose value is not known; null when all are. */
  readonly missing: string | null
  /** False when no answer says that it was made. */
  readonly sure: boolean
}

/** How a removal went: what became of the workflow that was to do it. */
export type Removal = Generator<
  Turn,
  { readonly outcome: Outcome; readonly because: string | null },
  Answer
>

/** Cleanup has evidence ids of its own: `<case>/cleanup/<step>#<n>`. */
export function cleanupCase(one: string): string {
  return `${one}/cleanup`
}

/** Whether an evidence id belongs to the cleanup of a case. */
export function ofCleanup(one: string, id: string): boolean {
  return id.startsWith(`${cleanupCase(one)}/`)
}

/** The workflows that the steps of a program name for their cleanup. */
export function cleanupsOf({ scripts }: Program) {
  return scripts.flatMap(script =>
    script.document.arazzo.workflows
      .flatMap(({ steps }) => steps)
      .flatMap(step => step['x-assay-cleanup']?.workflowId ?? [])
      .map(reference => ({ script, reference })),
  )
}

/**
 * Runs a flow and remembers what it makes. `Stop` as an answer ends it where it is; `ended` is
 * then null.
 */
export function* rememberCreations<E>(
  main: Generator<Turn, E, Answer>,
): Generator<
  Turn,
  { readonly ended: E | null; readonly creations: readonly Creation[] },
  Answer | Stop
> {
  const creations: Creation[] = []
  let next = main.next(null)
  while (next.done !== true) {
    const turn = next.value
    if (turn.kind === 'noted') creations.push(...madeBy(turn))
    const answer = yield turn
    if (isStop(answer)) {
      if (turn.kind === 'ask' && answer.sent) creations.push(...cutOff(turn))
      return { ended: null, creations }
    }
    next = main.next(answer)
  }
  return { ended: next.value, creations }
}

/**
 * Removes what was made, the last first. A `Stop` gives up one removal and goes on to the next.
 * What it asks decides nothing: no exchange of it is noted.
 */
export function* removeCreations(
  creations: readonly Creation[],
  removal: (one: Creation) => Removal,
): Generator<Turn, readonly Cleaned[], Answer | Stop> {
  const cleaned: Cleaned[] = []
  for (const one of creations.toReversed()) cleaned.push(yield* remove(one, removal))
  return cleaned
}

function* remove(
  one: Creation,
  removal: (one: Creation) => Removal,
): Generator<Turn, Cleaned, Answer | Stop> {
  const remains = one.sure ? 'not-removed' : 'may-remain'
  const told = { step: one.step, evidence: one.evidence }
  if (one.missing !== null) {
    const because = one.sure
      ? `The value of "${one.missing}" is not known, so it could not be removed.`
      : 'No answer came, so what it made is not known.'
    return { ...told, outcome: remains, because, request: null }
  }
  const flow = removal(one)
  let request: Cleaned['request'] = null
  let silent = false
  let next = flow.next(null)
  while (next.done !== true) {
    const turn = next.value
    if (turn.kind === 'noted') {
      silent = turn.seen.kind === 'silence'
      next = flow.next(null)
      continue
    }
    if (turn.kind === 'ask') request = { method: turn.request.method, url: turn.request.url }
    const answer = yield turn
    if (isStop(answer)) {
      const because = 'The run ended before it was removed.'
      return { ...told, outcome: 'may-remain', because, request }
    }
    next = flow.next(answer)
  }
  const { outcome, because } = next.value
  if (outcome === 'passed') return { ...told, outcome: 'removed', because: null, request: null }
  return { ...told, outcome: silent ? 'may-remain' : remains, because, request }
}

/** What an exchange made: something when the answer is a success, or when there was none. */
function madeBy({ step, script, seen, resolve }: Noted): readonly Creation[] {
  const wanted = step['x-assay-cleanup']
  // A request to us is not an answer to the call.
  if (seen.kind === 'inbound') return []
  const sure = seen.kind === 'exchange'
  if (wanted === undefined || (sure && !isSuccess(seen.response.status))) return []
  const parameters = wanted.parameters ?? []
  const inputs = resolve(Object.fromEntries(parameters.map(({ name, value }) => [name, value])))
  const missing = parameters.find(({ name }) => !Object.hasOwn(inputs, name))?.name ?? null
  const { workflowId } = wanted
  return [{ ...from(step, seen.id), workflowId, script, inputs, missing, sure }]
}

/** A creating request that was under way when the case was stopped: its answer is not known. */
function cutOff({ step, id }: Ask): readonly Creation[] {
  const wanted = step['x-assay-cleanup']
  if (wanted === undefined) return []
  const missing = wanted.parameters?.[0]?.name ?? ''
  const { workflowId } = wanted
  return [{ ...from(step, id), workflowId, script: null, inputs: {}, missing, sure: false }]
}

const from = ({ stepId }: Step, evidence: string) => ({ step: stepId, evidence })

const isSuccess = (status: number): boolean => status >= 200 && status < 300

function isStop(answer: Answer | Stop): answer is Stop {
  return answer !== null && answer.kind === 'stop'
}
