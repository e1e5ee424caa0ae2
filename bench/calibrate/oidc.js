import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, installed } from './prism.js'

export const oidcPackage = 'oidc-provider@9.13.3'

/**
 * Serves oidc-provider, with a small API behind it, while `use` runs on the target file that it
 * writes. It is installed into a folder of its own. Throws when the registry cannot be had.
 */
export async function withProvider(parent, format, use) {
  const folder = join(parent, 'oidc-provider')
  if (!existsSync(folder)) {
    mkdirSync(folder)
    await installed(folder, oidcPackage)
    copyFileSync(join(import.meta.dirname, 'oidc-server.js'), join(folder, 'oidc-server.mjs'))
  }
  const port = await freePort()
  const argv = ['oidc-server.mjs', String(port), format]
  const child = spawn(process.execPath, argv, { cwd: folder, stdio: 'ignore' })
  const closed = once(child, 'close')
  try {
    await answered(child, `http://127.0.0.1:${port}/jwks`)
    await use(join(folder, format, 'target.json'))
  } finally {
    child.kill()
    await closed
  }
}

async function answered(child, url) {
  for (let tries = 0; tries < 120; tries += 1) {
    if (child.exitCode !== null) throw new Error(`oidc-provider ended with ${child.exitCode}.`)
    const answer = await fetch(url).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.ok === true) return
    await pause(250)
  }
  throw new Error('oidc-provider did not answer within half a minute.')
}
