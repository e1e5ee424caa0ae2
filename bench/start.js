import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { inTurn, median, now, run } from './measure.js'
import { assay } from './paths.js'

/** Milliseconds of `node -e 0` and of `assay --version`, in turn. */
export async function coldStart() {
  const bare = () => run(['-e', '0'])
  const version = () => run([assay, '--version'])
  await inTurn(2, bare, version) // the disk's cache
  const pairs = await inTurn(15, bare, version)
  const took = ({ start, end }) => end - start
  return {
    node: median(pairs.map(([one]) => took(one))),
    assay: median(pairs.map(([, other]) => took(other))),
  }
}

/** Milliseconds from the start of the process to the first request of a run of a shipped suite. */
export async function firstRequest(supplier, folder, rounds = 7) {
  const times = []
  for (let round = 0; round < rounds; round += 1) {
    await supplier.reset()
    const first = supplier.first()
    const start = now()
    const out = join(folder, `first-${round}`)
    const child = spawn(
      process.execPath,
      [assay, 'run', '--spec', 'service-directory', '--url', supplier.url, '-o', out, '--quiet'],
      { stdio: 'ignore' },
    )
    const ended = once(child, 'close')
    const failed = ended.then(([code]) => {
      throw new Error(`assay ended with ${code} before it asked anything.`)
    })
    times.push((await Promise.race([first, failed])) - start)
    failed.catch(() => {})
    child.kill('SIGKILL')
    await ended
  }
  return median(times)
}
