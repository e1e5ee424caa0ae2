import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import t from 'tap'
import { html } from '../../src/report/html/index.ts'
import { adHoc, conformant, hostile, type Made, notConformant, refused } from '../make-report.ts'
import { render } from './render.ts'

const executablePath = ['chromium', 'chromium-browser', 'google-chrome']
  .map(name =>
    spawnSync('sh', ['-c', `command -v ${name}`])
      .stdout.toString()
      .trim(),
  )
  .find(path => path !== '')
const skip = executablePath === undefined && 'no Chromium is installed'

let browser: Browser | undefined
t.before(async () => {
  if (executablePath === undefined) return
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})
t.teardown(() => browser?.close())

const widths = [360, 1280] as const

declare namespace Tap {
  interface Test {
    testdir(of?: Record<string, never>): string
    teardown(end: () => unknown): void
  }
}

/** A report in a window of its own, opened from disk as a reader would. */
async function opened(t: Tap.Test, made: Made, options: BrowserContextOptions = {}): Promise<Page> {
  const file = join(t.testdir({}), 'report.html')
  writeFileSync(file, await render(html, made))
  const viewport = { width: 1280, height: 900 }
  const context = await browser?.newContext({ viewport, ...options })
  if (context === undefined) throw new Error('no browser')
  t.teardown(() => context.close())
  const page = await context.newPage()
  await page.goto(pathToFileURL(file).href)
  return page
}

/** As `notConformant`, with 40 MUSTs that fail: 39 for one cause, and the first for another. */
function forty(): Made {
  const made = notConformant()
  const [walked, beyond] = ['ORUK-10', 'ORUK-11'].map(id =>
    made.report.rulings.find(({ requirement }) => requirement === id),
  )
  if (walked === undefined || beyond === undefined) throw new Error('no such ruling')
  const rulings = [walked, ...Array.from({ length: 39 }, () => ({ ...beyond }))]
  return { ...made, report: { ...made.report, rulings } }
}

/** With all the sections that a report can have. */
function whole(): Made {
  const made = notConformant()
  const [first, ...rest] = made.report.cases
  if (first === undefined) throw new Error('no case')
  const request = { method: 'DELETE', url: 'https://api.example.org/v1/services/1' }
  const left = { step: 'make', evidence: 'paging/make#1', outcome: 'not-removed' } as const
  const cleanup = [{ ...left, because: 'It answered 500.', request }]
  const came = { at: '2026-03-14T09:26:55Z', peer: 'hooks', method: 'POST', url: '/hooks/1' }
  const deliveries = { claimed: 1, unclaimed: 3, handedIn: 1, listed: [came, came] }
  const cases = [{ ...first, cleanup }, ...rest]
  return { ...made, report: { ...made.report, cases, deliveries, profile: 'directory@1' } }
}

const onScreen = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(`(() => {
    const box = document.querySelector('${selector}').getBoundingClientRect()
    return box.top >= 0 && box.top < innerHeight && box.height > 0
  })()`)

for (const [name, made] of Object.entries({ conformant, notConformant, whole, refused, adHoc })) {
  t.test(
    `axe finds nothing wrong, light and wide or dark and narrow: ${name}`,
    { skip },
    async t => {
      for (const [colorScheme, width] of [
        ['light', 1280],
        ['dark', 360],
      ] as const) {
        const viewport = { width, height: 800 }
        const page = await opened(t, made(), { colorScheme, viewport, bypassCSP: true })
        await page.evaluate(
          `for (const each of document.querySelectorAll('details')) each.open = true`,
        )
        await page.evaluate(axe.source)
        const found = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })
          .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`)
        t.strictSame(found, [], `${colorScheme}, ${width} px`)
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
        t.ok(wide <= width, `nothing is wider than ${width} px`)
      }
    },
  )
}

t.test('axe does find what is wrong', { skip }, async t => {
  const page = await opened(t, conformant(), { bypassCSP: true })
  await page.evaluate(`document.querySelector('label').remove()`)
  await page.evaluate(axe.source)
  const found = await page.evaluate(
    `axe.run(document).then(({ violations }) => violations.map(({ id }) => id))`,
  )
  t.strictSame(found, ['select-name'])
})

t.test('the filter is worked by keyboard alone', { skip }, async t => {
  const page = await opened(t, notConformant())
  const status = page.locator('#filter-status')
  const shown = (): Promise<number> => page.locator('[data-outcome]:visible').count()
  t.equal(await status.textContent(), 'Showing 10 of 10 requirements')
  await page.locator('#filter-outcome').focus()
  await page.keyboard.type('Failed')
  await page.keyboard.press('Tab')
  t.equal(await status.textContent(), 'Showing 2 of 10 requirements')
  t.equal(await shown(), 2)
  t.equal(await page.locator('.group:visible').count(), 1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('beyond THE last')
  await page.keyboard.press('Enter')
  t.equal(await status.textContent(), 'Showing 1 of 10 requirements')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction(`document.querySelector('[data-outcome][hidden]') === null`)
  t.equal(await status.textContent(), 'Showing 10 of 10 requirements')
})

t.test(
  'level and cause narrow the list, and nothing is said when nothing fits',
  { skip },
  async t => {
    const page = await opened(t, notConformant())
    const status = page.locator('#filter-status')
    await page.locator('#filter-level').selectOption('SHOULD')
    t.equal(await status.textContent(), 'Showing 2 of 10 requirements')
    await page.locator('#filter-cause').selectOption('network')
    t.equal(await status.textContent(), 'Showing 0 of 10 requirements')
    t.equal(await page.locator('.group:visible').count(), 0)
  },
)

t.test('details open and close together', { skip }, async t => {
  const page = await opened(t, notConformant())
  const open = (): Promise<number> => page.locator('.requirement > details[open]').count()
  const all = await page.locator('.requirement > details').count()
  t.equal(await open(), 2)
  await page.getByRole('button', { name: 'Open all details' }).click()
  t.equal(await open(), all)
  await page.getByRole('button', { name: 'Close all details' }).click()
  t.equal(await open(), 0)
})

t.test('with 40 failures the first cause is one screen and one click away', { skip }, async t => {
  for (const width of widths) {
    const page = await opened(t, forty(), { viewport: { width, height: 740 } })
    for (const [name, id] of [
      ['Go to the first failure: ORUK-10', '#r1'],
      ['Go to the cause that breaks most: ORUK-11 and 38 more', '#r2'],
    ] as const) {
      await page.evaluate('scrollTo(0, 0)')
      const link = page.getByRole('link', { name })
      const box = await link.boundingBox()
      t.ok(box !== null && box.y + box.height < 740, `${name} is on the first screen`)
      await link.click()
      t.ok(await onScreen(page, `${id} .because`), `${name} shows what was found`)
      t.ok(await onScreen(page, `${id} .remedy`), `${name} shows what to do`)
    }
  }
})

t.test(
  'a link to a requirement opens it, and shows it when it was filtered away',
  { skip },
  async t => {
    const page = await opened(t, notConformant())
    await page.locator('#filter-outcome').selectOption('failed')
    const link = page.locator('#not-assessed ~ ul a').first()
    const to = (await link.getAttribute('href')) ?? ''
    t.notOk(await page.locator(to).isVisible())
    await link.click()
    await page.locator(`${to} .inside`).waitFor({ state: 'visible' })
    t.ok(await onScreen(page, to))
  },
)

t.test('everything can be read without script', { skip }, async t => {
  const page = await opened(t, notConformant(), { javaScriptEnabled: false })
  t.notOk(await page.locator('#filter').isVisible())
  t.equal(await page.locator('[data-outcome]:visible').count(), 10)
  t.equal(await page.locator('.requirement > details').count(), 6)
})

t.test('print shows what is closed, and no controls', { skip }, async t => {
  const page = await opened(t, notConformant())
  await page.emulateMedia({ media: 'print' })
  t.notOk(await page.locator('#filter').isVisible())
  t.ok(await page.locator('.requirement > details:not([open]) .inside').first().isVisible())
})

t.test('nothing is loaded, and nothing that a server sent runs', { skip }, async t => {
  const attack =
    '"><script>document.title="XSS"</script><img src=x onerror="document.title=\'XSS\'"><svg onload="document.title=\'XSS\'"><a href=javascript:document.title=1>'
  const page = await opened(t, hostile(attack))
  const asked: string[] = []
  page.on('request', request => void asked.push(request.url()))
  await page.reload()
  await page.getByRole('button', { name: 'Open all details' }).click()
  await page.locator('#filter-text').fill(attack)
  await page.locator('#filter-text').press('Enter')
  t.equal(asked.length, 1)
  t.notMatch(await page.title(), /^XSS/)
  t.equal(await page.locator('img, svg[onload], a[href^=javascript]').count(), 0)
  t.equal(await page.locator('script').count(), 1)
})
