import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { doors } from './doors.ts'
import { type Driven, drive, inputAt, slow } from './drive.ts'
import { shareOf } from './share.ts'

/** Milliseconds after which an input is taken to have no end. */
const endless = 20_000

interface Task {
  readonly door: number
  readonly seed: number
  readonly from: number
  readonly to: number
}

interface Given {
  readonly folder: string
  /** Where the worker says which input it has in hand. */
  readonly at: Int32Array
}

interface Failed {
  readonly index: number
  readonly why: string
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What the worker does: a door at a time, from one number to another. */
async function work({ folder, at }: Given): Promise<void> {
  const all = await doors({ folder })
  const before = (index: number): void => void Atomics.store(at, 0, index)
  parentPort?.on('message', async ({ door: number, seed, from, to }: Task) => {
    const door = all[number]
    if (door === undefined) throw new Error(`There is no door ${number}.`)
    parentPort?.postMessage(await drive(door, seed, { from, to, before }))
    Atomics.store(at, 0, -1)
  })
}

/** A worker that goes on until an input has no end: then it says which, and another takes over. */
function crew(folder: string) {
  const at = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
  let worker: Worker | null = null
  const started = (): Worker => {
    const own = mkdtempSync(join(folder, 'worker-'))
    worker ??= new Worker(new URL(import.meta.url), { workerData: { folder: own, at } })
    return worker
  }
  const through = (task: Task): Promise<Driven | number> =>
    new Promise((resolve, reject) => {
      const hired = started()
      let [last, since] = [-1, Date.now()]
      const done = (told: Driven | number): void => {
        clearInterval(timer)
        hired.removeAllListeners()
        resolve(told)
      }
      const timer = setInterval(() => {
        const now = Atomics.load(at, 0)
        if (now !== last || now === -1) [last, since] = [now, Date.now()]
        else if (Date.now() - since > endless) {
          worker = null
          at.fill(-1)
          void hired.terminate().then(() => done(now))
        }
      }, 500)
      hired.once('error', reject)
      hired.once('message', done)
      hired.postMessage(task)
    })
  return { through, dismissed: async () => void (await worker?.terminate()) }
}

async function soak(wanted: number, seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-soak-'))
  const all = await doors({ folder: mkdtempSync(join(folder, 'main-')) })
  const { through, dismissed } = crew(folder)
  const kept = join(process.cwd(), 'reports', 'soak')
  say(`seed ${seed}, ${wanted} inputs; what fails is kept in ${kept}`)
  let [inputs, failures] = [0, 0]
  for (const [number, door] of all.entries()) {
    const to = shareOf(door, all, wanted)
    const { slowest, failed } = await throughDoor({ door: number, seed, from: 0, to }, through)
    inputs += to
    failures += failed.length
    const worst = `slowest ${Math.round(slowest.ms)} ms (input ${slowest.index})`
    say(`${door.name.padEnd(32)} ${String(to).padStart(8)}  ${worst}`)
    for (const { index, why } of failed.slice(0, 5)) {
      const file = join(kept, `${door.name.replaceAll(/[ ,]+/g, '-')}-${seed}-${index}`)
      mkdirSync(kept, { recursive: true })
      writeFileSync(file, inputAt(door, seed, index))
      say(`FAILED ${file}\n${why}`)
    }
  }
  await dismissed()
  rmSync(folder, { recursive: true, force: true })
  say(`${inputs} inputs, ${failures} failures`)
  process.exitCode = failures === 0 ? 0 : 1
}

async function throughDoor(
  task: Task,
  through: (task: Task) => Promise<Driven | number>,
): Promise<Pick<Driven, 'slowest'> & { readonly failed: readonly Failed[] }> {
  const told = await through(task)
  if (typeof told === 'number') {
    const rest = await throughDoor({ ...task, from: told + 1 }, through)
    return {
      ...rest,
      failed: [{ index: told, why: `no end within ${endless} ms` }, ...rest.failed],
    }
  }
  const { slowest } = told
  const failed = told.failures.map(({ index, threw }) => ({ index, why: threw }))
  const late = slowest.ms < slow ? [] : [{ index: slowest.index, why: `${slowest.ms} ms` }]
  return { slowest, failed: [...failed, ...late] }
}

if (!isMainThread) await work(workerData)
else await soak(Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 20261122))
