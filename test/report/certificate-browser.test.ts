import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import t from 'tap'
import { certified, lists } from '../make-certified.ts'
import type { Office } from '../make-office.ts'

const executablePath = ['chromium', 'chromium-browser', 'google-chrome']
  .map(name =>
    spawnSync('sh', ['-c', `command -v ${name}`])
      .stdout.toString()
      .trim(),
  )
  .find(path => path !== '')
const skip = executablePath === undefined && 'no Chromium is installed'

let browser: Browser | undefined
let made: Office | null = null
t.before(async () => {
  if (executablePath === undefined) return
  made = await certified(t)
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})
t.teardown(() => browser?.close())

// The browser has a clock of its own.
const inForce = new Date('2026-11-23T10:00:00Z')

interface Opened {
  readonly page: Page
  readonly asked: readonly string[]
  readonly result: () => Promise<string | null>
  readonly give: (...names: readonly string[]) => Promise<void>
}

/** A page as a buyer opens it: from disk, with the network cut; every request is written down. */
async function opened(
  name: string,
  more: BrowserContextOptions & { readonly now?: Date } = {},
): Promise<Opened> {
  if (browser === undefined || made === null) throw new Error('no browser')
  const { now = inForce, ...options } = more
  const { path } = made
  const context = await browser.newContext({ offline: true, ...options })
  t.teardown(() => context.close())
  const page = await context.newPage()
  await page.clock.setFixedTime(now)
  const asked: string[] = []
  page.on('request', request => void asked.push(request.url()))
  const url = pathToFileURL(path(name)).href
  await page.goto(url)
  await page.waitForSelector('#result[data-outcome]')
  const result = () => page.locator('#result').getAttribute('data-outcome')
  const give = async (...names: readonly string[]) => {
    await page.locator('#files').setInputFiles(names.map(path))
    const last = names.length > 0 ? '#step-trusted[data-outcome]' : '#result'
    await page.waitForSelector(last)
    await page.waitForTimeout(200)
  }
  return { page, asked: asked.filter(one => one !== url), result, give }
}

const files = ['assay-trust.json', 'revocation.jwt', 'suspension.jwt'] as const

t.test('the page verifies itself with the network cut, and asks nobody', { skip }, async t => {
  const { page, asked, result, give } = await opened('certificate.html')
  t.equal(await result(), 'whole')
  t.equal(await page.evaluate('isSecureContext'), true)
  await give(...files)
  t.equal(await result(), 'good')
  t.match(await page.locator('#result').textContent(), /Genuine, and in force\. .+[\w-]{43}/)
  t.strictSame(asked, [])
})

t.test('what was changed, revoked, or is of another time is said to be so', { skip }, async t => {
  if (made === null) return
  const { read, write } = made
  const html = read('certificate.html')
  const edited = async (name: string, from: string, to: string) => {
    t.ok(html.includes(from), name)
    write('edited.html', html.replaceAll(from, to))
    const { page, result } = await opened('edited.html')
    t.equal(await result(), 'bad', name)
    return page.locator('[data-outcome=no]').getAttribute('id')
  }
  t.equal(await edited('a text of the page', '>4.2</span>', '>5.0</span>'), 'step-page')
  const [, payload = ''] = made.read('certificate.jwt').split('.')
  const other = Buffer.from(
    Buffer.from(payload, 'base64url').toString().replace('"4.2"', '"5.0"'),
  ).toString('base64url')
  t.equal(await edited('the certificate', `.${payload}.`, `.${other}.`), 'step-signed')
  const late = await opened('certificate.html', { now: new Date('2028-01-01T00:00:00Z') })
  t.equal(await late.result(), 'bad')
  const stale = await opened('certificate.html', { now: new Date('2026-12-24T00:00:00Z') })
  await stale.give(...files)
  t.equal(await stale.result(), 'bad')
  for (const purpose of ['revocation', 'suspension'] as const) {
    await lists(made, [7], purpose)
    const { page, result, give } = await opened('certificate.html')
    await give(...files)
    t.equal(await result(), 'bad', purpose)
    t.equal(await page.locator('[data-outcome=no]').getAttribute('id'), 'step-status')
  }
  await lists(made, [])
  const without = await opened('certificate.html')
  await without.give('assay-trust.json', 'revocation.jwt')
  t.equal(await without.result(), 'bad', 'one list of two')
  const trust = JSON.parse(made.read('assay-trust.json'))
  const changed = Buffer.from(trust.payload, 'base64url').toString().replace('The body', 'A body')
  const forged = { ...trust, payload: Buffer.from(changed).toString('base64url') }
  made.write('forged.json', JSON.stringify(forged))
  const fooled = await opened('certificate.html')
  await fooled.give('forged.json', 'revocation.jwt', 'suspension.jwt')
  t.equal(await fooled.result(), 'bad', 'a trust list that its roots did not sign')
})

t.test('nothing in the page runs but its own script', { skip }, async t => {
  if (made === null) return
  const evil = '<img src=x onerror="globalThis.XSS=1"><script>globalThis.XSS=1</script></main>'
  made.write('evil.html', made.read('certificate.html').replace('</main>', evil))
  const { page } = await opened('evil.html')
  t.equal(await page.evaluate('globalThis.XSS'), undefined)
})

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 360],
] as const) {
  t.test(`axe finds nothing wrong: ${colorScheme}, ${width} px`, { skip }, async t => {
    const viewport = { width, height: 900 }
    const { page } = await opened('certificate.html', { colorScheme, viewport, bypassCSP: true })
    await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`)
    await page.evaluate(axe.source)
    const found = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`)
    t.strictSame(found, [])
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    t.ok(wide <= width, `nothing is wider than ${width} px`)
  })
}
