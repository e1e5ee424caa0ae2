import {
  type Answer,
  type Ask,
  interpret,
  ofCleanup,
  type Stop,
  type Turn,
} from '../base/flow/index.ts'
import { programOf, type RunIdentity } from '../base/program.ts'
import type { CaseEnd, Journal, Seen } from '../model/evidence.ts'
import type { Plan, WorkflowCase } from '../model/plan.ts'
import type { Clock, Happening } from './outside.ts'
import type { Peers } from './peers/index.ts'
import { leavesMarks, serverError } from './server-error.ts'
import { type Sessions, sessions } from './sessions.ts'

/** What a case needs to run: the same for every case of a run. */
export interface Driver {
  readonly plan: Plan
  readonly identity: RunIdentity
  readonly journal: Journal
  readonly clock: Clock
  /** Aborted, it stops a case where it is; its cleanup follows. */
  readonly signal: AbortSignal
  /** Aborted some time later, it stops the cleanup too. */
  readonly grace: AbortSignal
  readonly watch: (happening: Happening) => void
  /** Whether one more case that met a server error may be asked again. */
  readonly repeats: () => boolean
  /**
   * Sends one request and writes down what was seen. What comes back is for the interpreter:
   * the true bytes, not those on disk. Null when the run was interrupted meanwhile.
   * The sessions are those of this attempt at this case.
   */
  readonly send: (ask: Ask, one: WorkflowCase, kept: Sessions) => Promise<Seen | null>
  /** Those who send requests to us; null when nothing listens. */
  readonly peers: Pick<Peers, 'mark' | 'receive'> | null
}

type How = CaseEnd['how']

/** Milliseconds for the cleanup of a case, beside its own limits. */
export const cleanupTime = 30_000

/** Drives one case through the interpreter with real answers, within its planned limits. */
export async function driveCase(driver: Driver, one: WorkflowCase, attempt: number): Promise<How> {
  const { journal, clock } = driver
  journal.append({ kind: 'case-begin', case: one.id, attempt, at: clock.at() })
  driver.watch({ kind: 'case-begin', case: one.id, attempt })
  const { how: went, repeatable } = await drive(driver, one)
  const again = went === 'ended' && repeatable && attempt === 1 && driver.repeats()
  const how = again ? 'erred' : went
  // An interrupted case stays open in the journal, so that --resume runs it again.
  if (how !== 'interrupted') {
    journal.append({ kind: 'case-end', case: one.id, at: clock.at(), how })
  }
  driver.watch({ kind: 'case-end', case: one.id, how })
  return how
}

/** Where a case is: what it may still use, and how it was stopped, if it was. */
interface Course {
  /** When it, and later its cleanup, must end. */
  end: number
  requests: number
  /** Requests to us that came before the case began are not for it. */
  readonly since: number
  readonly kept: Sessions
  cleaning: boolean
  stopped: How | null
  erred: boolean
  /** It wrote without a cleanup that would take it back. */
  marks: boolean
}

interface Driven {
  readonly how: How
  /** It met a server error, and leaves nothing behind. */
  readonly repeatable: boolean
}

async function drive(driver: Driver, one: WorkflowCase): Promise<Driven> {
  const flow = interpret(programOf(driver.plan, one, driver.identity))
  const course: Course = {
    end: driver.clock.now() + one.limits.maxSeconds * 1000,
    requests: 0,
    since: driver.peers?.mark() ?? 0,
    kept: sessions(() => new Date(driver.clock.at())),
    cleaning: false,
    stopped: null,
    erred: false,
    marks: false,
  }
  let next = flow.next(null)
  while (next.done !== true) {
    const turn: Turn = next.value
    if (turn.kind === 'ask' && ofCleanup(one.id, turn.id)) clean(driver, course)
    if (turn.kind === 'noted' && serverError(turn)) course.erred = true
    const answer = turn.kind === 'noted' ? null : await answerTo(driver, one, { turn, course })
    next = flow.next(answer)
  }
  const { cause, cleanup } = next.value
  const traceless = !course.marks && cleanup.every(({ outcome }) => outcome === 'removed')
  return {
    how: course.stopped ?? (cause === 'network' ? 'silent' : 'ended'),
    repeatable: course.erred && traceless,
  }
}

interface Point {
  readonly turn: Exclude<Turn, { kind: 'noted' }>
  readonly course: Course
}

async function answerTo(
  driver: Driver,
  one: WorkflowCase,
  { turn, course }: Point,
): Promise<Answer | Stop> {
  const { clock } = driver
  const why = limit(driver, one, { turn, course })
  if (why !== null) return stop(driver, course, { why, sent: false })
  if (turn.kind === 'wait') {
    await clock.sleep(turn.ms, course.cleaning ? driver.grace : driver.signal)
    return null
  }
  if (turn.kind === 'await') {
    const came = await driver.peers?.receive(turn, one, course.since)
    return came ?? stop(driver, course, { why: 'interrupted', sent: false })
  }
  course.requests += 1
  if (!course.cleaning && leavesMarks(turn)) course.marks = true
  if (!course.cleaning && turn.step['x-assay-cleanup'] !== undefined) {
    const { id, step } = turn
    const at = clock.at()
    driver.journal.append({ kind: 'cleanup-intent', case: one.id, step: step.stepId, id, at })
  }
  const seen = await driver.send(turn, one, course.kept)
  return seen ?? stop(driver, course, { why: 'interrupted', sent: true })
}

/** What forbids a turn; a wait that would outlast the deadline is not begun. */
function limit(driver: Driver, one: WorkflowCase, { turn, course }: Point): How | null {
  const { signal, grace, clock } = driver
  if ((course.cleaning ? grace : signal).aborted) return 'interrupted'
  if (clock.now() + (turn.kind === 'wait' ? turn.ms : 0) > course.end) return 'deadline'
  if (turn.kind !== 'ask' || course.cleaning) return null
  return course.requests >= one.limits.maxRequests ? 'requests' : null
}

/** Ends the case, or one removal of its cleanup. */
function stop(
  driver: Driver,
  course: Course,
  { why, sent }: { readonly why: How; readonly sent: boolean },
): Stop {
  if (!course.cleaning) course.stopped = why
  clean(driver, course)
  return { kind: 'stop', sent }
}

/** From now on only cleanup is sent, within time of its own. */
function clean(driver: Driver, course: Course): void {
  if (course.cleaning) return
  course.cleaning = true
  course.end = driver.clock.now() + cleanupTime
}
