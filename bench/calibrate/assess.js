import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const program = join(import.meta.dirname, '../../bin/assay.js')
const declared = ['taxonomies', 'organizations', 'service-at-locations', 'ndjson=false']

/** Runs `assay run` against a directory; gives its exit code, its report and its exchanges. */
export function assess(url, folder) {
  const options = declared.flatMap(one => ['--declare', one])
  return ran(folder, ['--spec', 'service-directory', '--url', url, ...options])
}

/** Runs `assay run` with a target file. */
export function assessTarget(file, folder) {
  return ran(folder, [file, '--allow-writes'])
}

async function ran(folder, options) {
  const argv = ['run', '-o', folder, '--quiet']
  const { code, err } = await ended(
    spawn(process.execPath, [program, ...argv, '--seed', 'calibration', ...options], {
      stdio: ['ignore', 'ignore', 'pipe'],
    }),
  )
  if (code !== 0 && code !== 1 && code !== 3) throw new Error(`assay ended with ${code}:\n${err}`)
  const lines = readFileSync(join(folder, 'evidence.ndjson'), 'utf8').trim().split('\n')
  return {
    code,
    report: JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')),
    exchanges: lines.map(line => JSON.parse(line)).filter(({ kind }) => kind === 'exchange'),
  }
}

/** Waits for a process; gives its code and what it said on standard error. */
export async function ended(child) {
  let err = ''
  child.stderr?.on('data', text => {
    err += text
  })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, err }
}
