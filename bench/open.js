import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumHere } from './browser.js'
import { median, run } from './measure.js'
import { suiteRun } from './pace.js'
import { assay } from './paths.js'

/** Makes the HTML report of a run of so many exchanges; gives its file and size. */
export async function writePage(on, exchanges) {
  await on.supplier.reset()
  const { out, args } = suiteRun({ ...on, exchanges })
  await run(args)
  await run([assay, 'report', out, '--format', 'html'])
  const page = join(out, 'report.html')
  return { page, bytes: statSync(page).size }
}

/** Milliseconds from the address to the first frame after the page has loaded; null without Chromium. */
export async function openIn(page, rounds) {
  const browser = await chromiumHere()
  if (browser === null) return null
  try {
    const times = []
    for (let round = 0; round < rounds; round += 1) {
      const tab = await browser.newPage()
      const start = performance.now()
      await tab.goto(pathToFileURL(page).href)
      await tab.evaluate('new Promise(done => requestAnimationFrame(() => setTimeout(done)))')
      times.push(performance.now() - start)
      await tab.close()
    }
    return { median: median(times), worst: Math.max(...times) }
  } finally {
    await browser.close()
  }
}
