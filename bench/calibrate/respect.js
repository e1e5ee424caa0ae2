import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ended } from './assess.js'
import { expected } from './respect/expected.js'
import { echoServer } from './respect/server.js'

export const respectPackage = '@redocly/cli@2.77.0'

const program = join(import.meta.dirname, '../../bin/assay.js')
const documents = join(import.meta.dirname, 'respect')

/**
 * Runs the same workflows through assay and through Redocly Respect, each by itself against a fresh
 * server; gives the lines in which either did not do what `respect/expected.js` says.
 */
export async function compareWithRespect(folder) {
  await install(folder)
  const server = await echoServer()
  const unlike = []
  console.log('\nThe same Arazzo workflows: assay, Respect, and where they must differ')
  try {
    for (const one of expected) {
      const seen = {}
      for (const [runner, run] of Object.entries({ assay: runAssay, respect: runRespect })) {
        server.reset()
        seen[runner] = await run(server.url, one, folder)
      }
      const asExpected = seen.assay === one.assay && seen.respect === one.respect
      const line = `${one.workflow.padEnd(32)} ${seen.assay.padEnd(9)} ${seen.respect.padEnd(9)} ${one.assay === one.respect ? '' : one.says}`
      console.log(asExpected ? line.trimEnd() : `${line}  EXPECTED ${one.assay}, ${one.respect}`)
      if (!asExpected) unlike.push(line)
    }
  } finally {
    server.close()
  }
  return unlike
}

async function install(folder) {
  const argv = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder]
  const { code, err } = await ended(
    spawn('npm', [...argv, respectPackage], { stdio: ['ignore', 'ignore', 'pipe'] }),
  )
  if (code !== 0) throw new Error(`npm install ended with ${code}: ${err.trim()}`)
}

async function runAssay(url, { workflow, file }, folder) {
  const out = join(folder, `assay-${workflow}`)
  const suite = ['--suite', join(documents, file), '--url', `echo=${url}`, '--case', workflow]
  const argv = ['run', ...suite, '-o', out, '--format', 'json', '--quiet', '--allow-writes']
  const { code, err } = await ended(
    spawn(process.execPath, [program, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] }),
  )
  if (code === 2 || code === 4) throw new Error(`assay ended with ${code}:\n${err}`)
  const { rulings } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))
  const { outcome } = rulings.find(({ requirement }) => requirement === `case:${workflow}`)
  return outcome
}

async function runRespect(url, { workflow, file }, folder) {
  mkdirSync(folder, { recursive: true })
  const out = join(folder, `respect-${workflow}.json`)
  const cli = join(folder, 'node_modules/@redocly/cli/bin/cli.js')
  const argv = ['respect', join(documents, file), '-S', `echo=${url}`, '-w', workflow, '-J', out]
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  const { code } = await ended(
    spawn(process.execPath, [cli, ...argv], { stdio: ['ignore', 'ignore', 'pipe'], env }),
  )
  return code === 0 ? 'passed' : 'failed'
}
