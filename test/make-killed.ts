import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as ask, createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { supplierOf } from '../fixtures/suppliers/index.ts'
import { serve } from '../fixtures/suppliers/serve.ts'
import { loadCatalogue } from '../src/assay.ts'
import { writeTarget } from '../src/cli/sandbox-target.ts'
import { benchOf } from '../src/cli/strength.ts'
import type { Line } from '../src/model/evidence.ts'
import type { Report } from '../src/model/judgement.ts'
import { type Ended, start } from './make-process.ts'

/** A request as it arrives, its number, and how much of what was made is there. */
export interface Arrival {
  readonly n: number
  readonly line: string
  readonly held: number
}

export type Moment = (arrival: Arrival) => boolean

export const never: Moment = () => false

/** A reference supplier behind a door that can kill whoever asks. */
export interface Killing {
  /** Runs assay, or resumes it; killed when such a request arrives, which then goes no further. */
  readonly run: (out: string, options: { resume: boolean; killAt: Moment }) => Promise<Ended>
  /** Requests of the last run. */
  readonly asked: () => number
  /** Paths of what was made and is still there. */
  readonly left: ReadonlySet<string>
  readonly journal: (out: string) => string
  readonly report: (out: string) => Report
}

interface Ends {
  teardown(end: () => unknown): void
}

/** The supplier of a spec whose suites make things and remove them. */
export async function killing(t: Ends, spec: string): Promise<Killing> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-killed-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const supplier = supplierOf(spec)
  const serving = await serve(supplier, { now: () => new Date() })
  t.teardown(() => serving.close())
  const left = new Set<string>()
  let [asked, killed, killAt] = [0, false, never]
  let kill = (): void => undefined
  const front = createServer((request, response) => {
    asked += 1
    const { method = 'GET', url = '/', headers } = request
    if (!killed && killAt({ n: asked, line: `${method} ${url}`, held: left.size })) {
      killed = true
      kill()
    }
    if (killed) return
    const onward = ask(`${serving.origin}${url}`, { method, headers }, answer => {
      const status = answer.statusCode ?? 502
      const place = answer.headers.location
      if (method === 'POST' && status === 201 && place !== undefined) left.add(pathOf(place))
      if (method === 'DELETE' && status < 300) left.delete(url)
      response.writeHead(status, answer.headers)
      answer.pipe(response)
    })
    request.pipe(onward)
  })
  await new Promise<void>(resolve => front.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    front.closeAllConnections()
    return new Promise(resolve => front.close(resolve))
  })
  const address = front.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const url = serving.url.replace(serving.origin, origin)
  const bench = benchOf(await loadCatalogue([join(import.meta.dirname, '..')]), supplier)
  await writeTarget(folder, bench, { url, origin, authority: null })
  return {
    left,
    asked: () => asked,
    run: async (out, { resume, killAt: at }) => {
      ;[asked, killed, killAt] = [0, false, at]
      const argv = ['run', 'target.json', '--quiet', '--concurrency', '1', '-f', 'json']
      const { child, ended } = start(folder, [...argv, resume ? '--resume' : '-o', out])
      kill = () => void child.kill('SIGKILL')
      return ended
    },
    journal: out => readFileSync(join(folder, out, 'evidence.ndjson'), 'utf8'),
    report: out => JSON.parse(readFileSync(join(folder, out, 'report.json'), 'utf8')),
  }
}

const pathOf = (place: string): string => new URL(place, 'http://x').pathname

/** The ids of what was seen in the last attempt at each case. */
export function seenIn(journal: string): readonly string[] {
  const last = new Map<string, string[]>()
  for (const text of journal.split('\n').filter(line => line !== '')) {
    const line: Line = JSON.parse(text)
    if (line.kind === 'case-begin') last.set(line.case, [])
    else if ('id' in line && line.kind !== 'cleanup-intent') last.get(line.case)?.push(line.id)
  }
  return [...last.values()].flat().sort()
}

export interface Survived {
  readonly kills: number
  /** How often a line of the journal was gone after a kill. */
  readonly lost: number
  /** What the supplier held after the kills, in all. */
  readonly held: number
  readonly code: number | null
}

/** Kills a run at each of these moments in turn, resuming it in between, until it ends. */
export async function survive(
  of: Killing,
  out: string,
  moments: readonly Moment[],
): Promise<Survived> {
  let [kills, lost, held] = [0, 0, 0]
  let before = ''
  for (const killAt of [...moments, never]) {
    const ended = await of.run(out, { resume: before !== '', killAt })
    const now = of.journal(out)
    if (!now.startsWith(before)) lost += 1
    if (ended.signal !== 'SIGKILL') return { kills, lost, held, code: ended.code }
    kills += 1
    held += of.left.size
    // Half a line at the end is cut off when the run is taken up again.
    before = now.slice(0, now.lastIndexOf('\n') + 1)
  }
  return { kills, lost, held, code: null }
}
