import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median, run } from './measure.js'
import { suiteRun } from './pace.js'
import { file } from './paths.js'

const watch = pathToFileURL(file('bench/peak.js')).href

/** The most memory that assay held during a run of so many exchanges, in MiB. */
export async function peakMemory(on, rounds) {
  const peaks = []
  for (let round = 0; round < rounds; round += 1) {
    const { out, args } = suiteRun(on)
    const peak = join(on.folder, 'peak')
    await run(['--import', watch, ...args], { env: { BENCH_PEAK: peak } })
    peaks.push(Number(readFileSync(peak, 'utf8')) / 1024)
    rmSync(out, { recursive: true })
  }
  return median(peaks)
}
