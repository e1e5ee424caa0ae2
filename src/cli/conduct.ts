import { join } from 'node:path'
import {
  type Happening,
  judgeBundle,
  type Prepared,
  perform,
  planText,
  prepare,
  recordedRun,
  reporterOf,
  type Wish,
} from '../assay.ts'
import { Fault } from '../model/fault.ts'
import type { Report } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import { gateOf, passGate } from './baseline/gate.ts'
import { type Bundle, openBundle } from './bundle.ts'
import { bundleFolder, shownPath } from './bundle-folder.ts'
import type { RunOptions } from './choice.ts'
import type { ExitCode } from './command.ts'
import { type Earlier, nothingLeft, resumed } from './earlier.ts'
import { firstSeen } from './first-seen.ts'
import { type Interruption, interruptible } from './interruption.ts'
import type { Io } from './io.ts'
import { type HeldKey, heldKey } from './keys/signer.ts'
import { progress } from './progress.ts'
import { forgetKey, pseudonymKey } from './pseudonym-key.ts'
import { reports } from './run-reports.ts'
import { sealBundle } from './seal/seal.ts'
import { summary } from './summary.ts'
import { type RunTicket, ticketFile, ticketOfRun } from './ticket/of-run.ts'
import { wordsOf } from './words.ts'

export interface Conducted {
  readonly code: ExitCode
  readonly plan: Plan
  readonly report: Report
  readonly folder: string
}

/** Runs what was wished for from plan to reports, and writes the bundle. */
export async function conduct(io: Io, wish: Wish, options: RunOptions): Promise<Conducted> {
  return conductPlan(io, () => prepare(wish, io.env), options)
}

/** The same for a plan that is made otherwise. */
export async function conductPlan(
  io: Io,
  planned: () => Promise<Prepared>,
  options: RunOptions,
): Promise<Conducted> {
  // Whatever can be wrong with the command line is said before anything is sent.
  const formats = new Set(['json', ...(options.format.length === 0 ? ['html'] : options.format)])
  for (const format of formats) reporterOf(format)
  const gate = await gateOf(io, options)
  const signer = await sealer(io, options)
  const prepared = await planned()
  const folder = bundleFolder(io, prepared.plan, options)
  const ticket = await ticketOfRun(io, { options, plan: prepared.plan, folder })
  const earlier = options.resume === undefined ? null : await resumed(folder, prepared, options)
  const bundle = openBundle(folder, earlier !== null)
  const interruption = interruptible(io)
  await executed(io, { prepared, bundle, options, earlier, interruption, ticket })
  const recorded = await recordedRun(folder, prepared)
  const report = await judgeBundle(folder, prepared.plan.tool, recorded)
  const written = await reports(io, { bundle, recorded, report, formats, ticket })
  if (options.json === true) for (const chunk of written.json) io.out(chunk)
  if (options.quiet !== true)
    await tell(io, { prepared, report, folder, options, files: written.files })
  const { plan } = prepared
  const by = interruption.by()
  if (by === null) {
    if (signer !== null) await sealBundle(io, folder, signer)
    const code = await passGate(io, gate, { plan, report, folder })
    return { code, plan, report, folder }
  }
  if (gate.draft !== null) io.err(`${wordsOf(io).gate.notWritten.interrupted}\n`)
  if (options.quiet !== true) {
    const shown = shownPath(io, folder)
    io.err(`\n${wordsOf(io).progress.interrupted(shown)}\n`)
  }
  return { code: by === 'SIGINT' ? 130 : 143, plan, report, folder }
}

/** The key that will sign the bundle; null when none is asked for. */
async function sealer(io: Io, options: RunOptions): Promise<HeldKey | null> {
  if (options.sign === undefined) return null
  return heldKey(io, { file: options.sign, roles: ['supplier', 'runner'] }, options)
}

interface Executing {
  readonly prepared: Prepared
  readonly bundle: Bundle
  readonly options: RunOptions
  readonly earlier: Earlier | null
  readonly interruption: Interruption
  readonly ticket: RunTicket | null
}

/** Everything that is sent; a run that could not begin leaves nothing behind. */
async function executed(io: Io, executing: Executing): Promise<void> {
  const { bundle, interruption } = executing
  try {
    const how = await carriedOut(io, executing)
    if (how === 'ended') forgetKey(bundle.folder)
  } catch (error) {
    if (abandoned(bundle)) forgetKey(bundle.folder)
    else if (error instanceof Fault && error.code === 'output') {
      throw new Fault('output', error.message, {
        cause: error,
        hint: wordsOf(io).progress.broken(shownPath(io, bundle.folder)),
      })
    }
    throw error
  } finally {
    interruption.forget()
    bundle.close()
  }
}

/** True when the bundle was taken back. On a full disk its last lines cannot be written either. */
function abandoned(bundle: Bundle): boolean {
  try {
    return bundle.abandon()
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}

async function carriedOut(io: Io, executing: Executing): Promise<'ended' | 'interrupted'> {
  const { prepared, bundle, options, earlier, interruption, ticket } = executing
  const fresh = ticket?.identity ?? {
    run: hex(io.random(16)),
    seed: options.seed ?? hex(io.random(16)),
  }
  const identity = { ...(earlier ?? fresh), ...(ticket === null ? {} : { ticket: ticket.ticket }) }
  const key = pseudonymKey(io, bundle.folder, earlier !== null)
  const done = earlier !== null && (key.found || nothingLeft(prepared, earlier)) ? earlier.done : []
  if (earlier !== null && done.length < earlier.done.length) {
    io.err(`${wordsOf(io).progress.keyGone(`${shownPath(io, bundle.folder)}.key`)}\n`)
  }
  const { show, watch } = shown(io, executing, { done: new Set(done), seed: identity.seed })
  await bundle.write('plan.json', [planText(prepared.plan)])
  if (ticket !== null) await bundle.write(ticketFile, [`${ticket.token}\n`])
  try {
    return await perform(prepared, {
      identity,
      journal: bundle.journal,
      clock: { at: stamped(io), now: io.tick, sleep: io.sleep },
      done: new Set(done),
      left: earlier?.left ?? [],
      random: io.random,
      pseudonymKey: key.bytes,
      signal: interruption.signal,
      watch,
      ...(show === null ? {} : { trouble: show.trouble }),
    })
  } finally {
    show?.end()
  }
}

interface Begun {
  readonly done: ReadonlySet<string>
  readonly seed: string
}

/** Who watches the run: with --quiet nobody. */
function shown(io: Io, { prepared, options, interruption }: Executing, { done, seed }: Begun) {
  if (options.quiet === true) return { show: null, watch: () => undefined }
  const colour = io.colour && options.color
  const words = wordsOf(io).progress
  const show = progress(io, { plan: prepared.plan, done, colour })
  interruption.signal.addEventListener('abort', () => show.say(words.stopping), { once: true })
  // Not before something is sent: until then a fault may still take the run back.
  const begin = once(() => show.say(words.seed(seed)))
  const watch = (happening: Happening): void => {
    begin()
    show.on(happening)
  }
  return { show, watch }
}

/** The time as text, made once for each millisecond. */
function stamped({ now }: Io): () => string {
  let last = { ms: Number.NaN, text: '' }
  return () => {
    const at = now()
    if (at.getTime() !== last.ms) last = { ms: at.getTime(), text: at.toISOString() }
    return last.text
  }
}

interface Told {
  readonly prepared: Prepared
  readonly report: Report
  readonly folder: string
  readonly options: RunOptions
  readonly files: readonly string[]
}

async function tell(io: Io, { prepared, report, folder, options, files }: Told): Promise<void> {
  io.err(
    summary(report, prepared.plan, {
      colour: io.colour && options.color,
      width: io.columns ?? 100,
      rows: io.rows,
      words: wordsOf(io),
      first: await firstSeen(folder, report, wordsOf(io)),
      bundle: shownPath(io, folder),
      files: files.map(file => shownPath(io, join(folder, file))),
    }),
  )
}

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (!done) act()
    done = true
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
