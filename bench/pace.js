import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTurn, median, run } from './measure.js'
import { assay, file } from './paths.js'

const concurrency = 10
let runs = 0

/** The arguments of one run of the benchmark's suite; each has a bundle of its own. */
export function suiteRun({ suite, supplier, folder, exchanges, every = 'kept' }) {
  runs += 1
  const out = join(folder, `bundle-${runs}`)
  const given = ['--input', `rows=${exchanges / 10 - 1}`, '--input', `every=${every}`]
  const url = ['--url', `records=${supplier.url}`, '--concurrency', String(concurrency)]
  const to = ['-o', out, '--format', 'json', '--quiet']
  return { out, args: [assay, 'run', '--suite', suite, ...url, ...given, ...to] }
}

/**
 * Exchanges a second, end to end: from the first request to the last answer through undici alone,
 * and from the first request to the end of the process (journal, judging, report.json, manifest)
 * through assay. `sending` is assay's own time from the first request to the last answer.
 */
export async function pace(on, rounds) {
  const { supplier, exchanges, every = 'kept' } = on
  const counted = async () => {
    const seen = await supplier.seen()
    if (seen.count !== exchanges) throw new Error(`${seen.count} requests came, not ${exchanges}.`)
    return seen
  }
  const raw = async () => {
    await supplier.reset()
    await run([file('bench/raw.js'), supplier.url, String(exchanges), String(concurrency), every])
    const { first, last } = await counted()
    return { whole: last - first }
  }
  const ours = async () => {
    await supplier.reset()
    const { out, args } = suiteRun(on)
    const { start, end } = await run(args)
    const { first, last } = await counted()
    conformant(out, exchanges)
    return { whole: end - first, sending: last - first, before: first - start }
  }
  const pairs = await inTurn(rounds, raw, ours)
  const rate = milliseconds => (exchanges / milliseconds) * 1000
  return {
    raw: rate(median(pairs.map(([one]) => one.whole))),
    assay: rate(median(pairs.map(([, other]) => other.whole))),
    sending: rate(median(pairs.map(([, other]) => other.sending))),
    share: median(pairs.map(([one, other]) => one.whole / other.whole)),
  }
}

/** Speed of a run that judged nothing would be no speed. */
function conformant(out, exchanges) {
  const { verdict, exchanges: seen } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))
  if (verdict === 'conformant' && seen.total === exchanges) return
  throw new Error(`The run was ${verdict} with ${seen.total} of ${exchanges} exchanges.`)
}
