import { spawn } from 'node:child_process'

/** The middle of a list of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Milliseconds of a clock that every process of this machine shares. */
export function now() {
  return Number(process.hrtime.bigint()) / 1e6
}

/**
 * Runs node to its end; `start` and `end` are times of `now()`. Rejects when the exit code is
 * none of `codes`: a benchmark of something that failed measures nothing.
 */
export function run(args, { codes = [0], env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const start = now()
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const out = []
    const err = []
    child.stdout.on('data', chunk => out.push(chunk))
    child.stderr.on('data', chunk => err.push(chunk))
    child.once('error', reject)
    child.once('close', code => {
      const end = now()
      const stdout = Buffer.concat(out).toString()
      if (codes.includes(code)) return resolve({ start, end, stdout })
      const talk = Buffer.concat(err).toString().slice(-2000)
      reject(new Error(`node ${args.join(' ')} ended with ${code}:\n${stdout.slice(-500)}${talk}`))
    })
  })
}

/** Runs two things in turn, `rounds` times each, so that a busy minute falls on both. */
export async function inTurn(rounds, one, other) {
  const pairs = []
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? [await one(), await other()] : null
    pairs.push(first ?? [await other(), await one()].reverse())
  }
  return pairs
}
