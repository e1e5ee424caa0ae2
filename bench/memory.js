import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median, run } from './measure.js'
import { suiteRun } from './pace.js'
import { file } from './paths.js'

const usage = pathToFileURL(file('bench/usage.js')).href

/** The most memory that assay held during a run of so many exchanges, in MiB. */
export async function peakMemory(on, rounds) {
  const peaks = []
  for (let round = 0; round < rounds; round += 1) {
    const { out, args } = suiteRun(on)
    const used = join(on.folder, 'usage')
    await run(['--import', usage, ...args], { env: { BENCH_USAGE: used } })
    peaks.push(JSON.parse(readFileSync(used, 'utf8')).maxRSS / 1024)
    rmSync(out, { recursive: true })
  }
  return median(peaks)
}
