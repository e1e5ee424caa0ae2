import { spawnSync } from 'node:child_process'

const browsers = ['chromium', 'chromium-browser', 'google-chrome']

/** The Chromium of this machine, started; null where there is none. */
export async function chromiumHere() {
  const executablePath = browsers
    .map(name =>
      spawnSync('sh', ['-c', `command -v ${name}`])
        .stdout.toString()
        .trim(),
    )
    .find(path => path !== '')
  if (executablePath === undefined) return null
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}
