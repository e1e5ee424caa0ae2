import { join, relative, resolve } from 'node:path'
import {
  firstCurl,
  judgeBundle,
  type Prepared,
  perform,
  planText,
  prepare,
  recordedPlan,
  renderTo,
  type Wish,
} from '../assay.ts'
import { Fault } from '../model/fault.ts'
import type { Report } from '../model/judgement.ts'
import { compareBaseline, writeBaseline } from './baseline.ts'
import { type Bundle, openBundle } from './bundle.ts'
import type { RunOptions } from './choice.ts'
import type { ExitCode } from './command.ts'
import type { Io } from './io.ts'
import { manifestText } from './manifest.ts'
import { progress } from './progress.ts'
import { summary } from './summary.ts'

export interface Conducted {
  readonly code: ExitCode
  readonly report: Report
  readonly folder: string
}

/** Runs what was wished for from plan to reports, and writes the bundle. */
export async function conduct(io: Io, wish: Wish, options: RunOptions): Promise<Conducted> {
  const prepared = await prepare(wish, io.env)
  const folder = folderOf(io, prepared, options)
  const earlier = options.resume === undefined ? null : await resumed(folder, prepared)
  const bundle = openBundle(folder, earlier !== null)
  const interruption = interruptible(io, options.quiet === true)
  try {
    await bundle.write('plan.json', [planText(prepared.plan)])
    await executed(io, { prepared, bundle, options, earlier, signal: interruption.signal })
  } finally {
    interruption.forget()
    bundle.close()
  }
  const report = await judgeBundle(folder, wish.tool)
  const formats = await reports(io, bundle, report, options)
  const code = await settle(io, report, options, interruption.by())
  if (options.json === true) io.out(formats.json)
  if (options.quiet !== true) {
    const shown = relative(io.cwd, folder) || folder
    io.err(
      summary(report, prepared.plan, {
        colour: io.colour,
        width: io.columns ?? 100,
        curl: await firstCurl(folder, report),
        files: formats.files.map(file => join(shown, file)),
      }),
    )
    if (interruption.by() !== null) io.err(`Interrupted. Go on with: --resume ${shown}\n`)
  }
  return { code, report, folder }
}

interface Executing {
  readonly prepared: Prepared
  readonly bundle: Bundle
  readonly options: RunOptions
  readonly earlier: Earlier | null
  readonly signal: AbortSignal
}

async function executed(io: Io, executing: Executing): Promise<void> {
  const { prepared, bundle, options, earlier, signal } = executing
  const quiet = options.quiet === true
  const identity = earlier ?? {
    run: hex(io.random(16)),
    seed: options.seed ?? hex(io.random(16)),
  }
  const show = quiet ? null : progress(prepared.plan, { write: io.err, columns: io.columns })
  if (!quiet) io.err(`Seed ${identity.seed}; the same seed and run id give the same values.\n`)
  await perform(prepared, {
    identity,
    journal: bundle.journal,
    clock: { at: () => io.now().toISOString(), now: io.tick, sleep: io.sleep },
    done: new Set(earlier?.done ?? []),
    pseudonymKey: io.random(32),
    signal,
    watch: happening => show?.on(happening),
  })
  show?.end()
}

interface Earlier {
  readonly run: string
  readonly seed: string
  readonly done: readonly string[]
}

/** What an interrupted run left; its plan must be the one that is wished for now. */
async function resumed(folder: string, prepared: Prepared): Promise<Earlier> {
  const { plan, evidence } = await recordedPlan(folder)
  if (planText(plan) !== planText(prepared.plan)) {
    throw new Fault('usage', `The run in "${folder}" was planned differently.`, {
      hint: 'Resume with the same target file and options, or start a new run.',
    })
  }
  return { run: evidence.run.run, seed: evidence.run.seed, done: evidence.ended }
}

interface Interruption {
  readonly signal: AbortSignal
  readonly by: () => 'SIGINT' | 'SIGTERM' | null
  readonly forget: () => void
}

function interruptible(io: Io, quiet: boolean): Interruption {
  const controller = new AbortController()
  let by: 'SIGINT' | 'SIGTERM' | null = null
  const forget = io.onInterrupt(signal => {
    by = signal
    if (!quiet) io.err('\nStopping; what was seen is kept. Press Ctrl-C again to end at once.\n')
    controller.abort()
  })
  return { signal: controller.signal, by: () => by, forget }
}

async function reports(
  io: Io,
  bundle: Bundle,
  report: Report,
  options: RunOptions,
): Promise<{ readonly json: string; readonly files: readonly string[] }> {
  const wanted = new Set(['json', ...(options.format.length === 0 ? ['html'] : options.format)])
  const files: string[] = []
  let json = ''
  for (const format of wanted) {
    const rendered = await renderTo(format, bundle.folder, report)
    const chunks: string[] = []
    for await (const chunk of rendered.chunks) chunks.push(chunk)
    if (format === 'json') json = chunks.join('')
    await bundle.write(rendered.file, chunks)
    files.push(rendered.file)
  }
  const { plan, evidence } = await recordedPlan(bundle.folder)
  const { run, seed } = evidence.run
  const facts = { plan, report, run, seed, node: io.node }
  await bundle.write('manifest.json', [await manifestText(bundle.folder, facts)])
  return { json, files }
}

async function settle(
  io: Io,
  report: Report,
  options: RunOptions,
  by: 'SIGINT' | 'SIGTERM' | null,
): Promise<ExitCode> {
  if (options.writeBaseline !== undefined) {
    await writeBaseline(resolve(io.cwd, options.writeBaseline), report)
  }
  if (by !== null) return by === 'SIGINT' ? 130 : 143
  if (options.baseline === undefined) return report.exit
  return compareBaseline(io, resolve(io.cwd, options.baseline), report)
}

function folderOf(io: Io, prepared: Prepared, options: RunOptions): string {
  if (options.resume !== undefined) return resolve(io.cwd, options.resume)
  if (options.out !== undefined) return resolve(io.cwd, options.out)
  const name =
    prepared.plan.target.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'target'
  const time = io.now().toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  return resolve(io.cwd, 'reports', `${name.slice(0, 60)}-${time}Z`)
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
