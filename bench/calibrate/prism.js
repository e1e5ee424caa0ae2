import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ended } from './assess.js'

export const prismPackage = '@stoplight/prism-cli@5.14.2'

/** Installs Prism into a folder of its own. Throws when the registry cannot be had. */
export function installPrism(folder) {
  return installed(folder, prismPackage)
}

/** Installs a package into a folder. Throws when the registry cannot be had. */
export async function installed(folder, name) {
  const argv = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, name]
  const { code, err } = await ended(spawn('npm', argv, { stdio: ['ignore', 'ignore', 'pipe'] }))
  const why = err.split('\n').find(line => line.startsWith('npm error')) ?? err.trim()
  if (code !== 0) throw new Error(`npm install ended with ${code}: ${why}`)
}

/** Starts Prism as a mock of a document, and waits until it answers. */
export async function startPrism(folder, document, options) {
  const port = await freePort()
  const program = join(folder, 'node_modules/@stoplight/prism-cli/dist/index.js')
  const argv = [program, 'mock', document, '--port', String(port), ...options]
  const child = spawn(process.execPath, argv, { stdio: 'ignore' })
  const closed = once(child, 'close')
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 120; tries += 1) {
    if (child.exitCode !== null) throw new Error(`Prism ended with ${child.exitCode}.`)
    const answer = await fetch(url).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer !== undefined) return { url, close: () => stopped(child, closed) }
    await pause(500)
  }
  child.kill()
  throw new Error('Prism did not answer within a minute.')
}

function stopped(child, closed) {
  child.kill()
  return closed
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}
