import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { loadCatalogue } from '../../src/assay.ts'
import { slugOf } from '../../src/certify/register/derive.ts'
import type { Fact } from '../../src/model/register.ts'
import { siteOf } from '../../src/report/register/site.ts'
import { certificateOf, certified, registerAt } from '../make-register.ts'

const executablePath = ['chromium', 'chromium-browser', 'google-chrome']
  .map(name =>
    spawnSync('sh', ['-c', `command -v ${name}`])
      .stdout.toString()
      .trim(),
  )
  .find(path => path !== '')
const skip = executablePath === undefined && 'no Chromium is installed'

const hostile = '</script><img src=x onerror="document.title=1">=‮'
const names = ['Alder Directory', 'Beech Finder', 'Cedar', hostile, '9 Lives']
const suppliers = ['Acme Software', 'Borough Systems', 'Civic & Sons']

/** Sixty certificates: one in seven re-judged, the second suspended, the third revoked, one at its end. */
const facts: readonly Fact[] = [
  ...Array.from({ length: 60 }, (_, n) => {
    const product = { name: `${names[n % 5]} ${Math.floor(n / 10)}`, version: `4.${n % 2}` }
    const supplier = { name: suppliers[n % 3] ?? '', identifiers: [] }
    const subject = {
      id: `GB-COH-0000000${n % 3}`,
      supplier,
      product,
      ...(n % 7 === 0 ? { assurance: 're-judged' as const } : {}),
      ...(n % 4 === 0 ? { category: ['information-and-advice'] } : {}),
    }
    const scope = n % 5 === 0 ? { waived: ['ORUK-32'], declaredAbsent: ['taxonomies'] } : {}
    const until = n === 5 ? { validUntil: '2026-11-10T00:00:00Z' } : {}
    return certified(n, certificateOf(n, { subject, scope, ...until }))
  }),
  changed(60, 1, 'suspension'),
  changed(61, 2, 'revocation'),
]

function changed(index: number, n: number, purpose: 'suspension' | 'revocation'): Fact {
  const { id: certificate } = certificateOf(n)
  const [at, why] = ['2026-11-03T00:00:00Z', 'Under review: PAY-08.']
  const change = { assay: 'status-change/1', certificate, purpose, set: true, why, at } as const
  return { kind: 'status', index, at, change }
}

const ticket = {
  number: 3,
  supplier: 'GB-COH-00000000',
  product: `${names[0]} 0`,
  profile: 'directory@1',
}
const whole: readonly Fact[] = [
  { kind: 'ticket', index: 0, at: '2026-10-01T00:00:00Z', ticket },
  ...facts,
]
const product = `products/${slugOf('GB-COH-00000000', `${names[0]} 0`)}.html`
const root = join(import.meta.dirname, '..', '..')
const catalogue = await loadCatalogue([root])
const files = [...siteOf(registerAt(whole), catalogue)]

let browser: Browser | undefined
t.before(async () => {
  if (executablePath === undefined) return
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})
t.teardown(() => browser?.close())

/** What pages said that they should not: errors, and requests to anywhere. */
const said: string[] = []

/** A page of the site, opened from disk. */
async function opened(t: Test, name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const folder = t.testdir({})
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const viewport = { width: 1280, height: 900 }
  const context = await browser?.newContext({ viewport, ...options })
  if (context === undefined) throw new Error('no browser')
  t.teardown(() => context.close())
  const page = await context.newPage()
  page.on('console', message => said.push(message.text()))
  page.on('pageerror', error => said.push(error.message))
  page.on('request', request => {
    if (!request.url().startsWith('file:')) said.push(request.url())
  })
  await page.clock.setFixedTime('2026-11-23T09:00:00Z')
  await page.goto(pathToFileURL(join(folder, name)).href)
  return page
}

const pages = [
  'index.html',
  'match.html',
  product,
  'letters/a.html',
  'categories/community-directories.html',
]

for (const name of pages) {
  t.test(
    `axe finds nothing wrong, light and wide or dark and narrow: ${name}`,
    { skip },
    async t => {
      for (const [colorScheme, width] of [
        ['light', 1280],
        ['dark', 360],
      ] as const) {
        const viewport = { width, height: 800 }
        const page = await opened(t, name, { colorScheme, viewport, bypassCSP: true })
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

const count = (page: Page) => page.locator('#count').textContent()
const rows = (page: Page): Promise<number> => page.locator('#rows tr').count()

t.test(
  'the search answers each key, from a file on disk, and by keyboard alone',
  { skip },
  async t => {
    const page = await opened(t, 'index.html')
    t.equal(await count(page), 'Showing 60 of 60')
    t.equal(await rows(page), 50)
    await page.locator('#text').focus()
    await page.keyboard.type('beech')
    t.equal(await count(page), 'Showing 12 of 60')
    await page.keyboard.type(' borough')
    t.equal(await count(page), 'Showing 4 of 60')
    await page.locator('#filters').press('Enter')
    await page.locator('#status').selectOption({ label: 'Suspended' })
    t.equal(await count(page), 'Showing 1 of 60')
    await page.locator('#text').fill('nobody has this name')
    t.equal(await count(page), 'Showing 0 of 60')
    t.ok(await page.locator('#none').isVisible())
    await page.getByRole('button', { name: 'Clear' }).press('Enter')
    await page.locator('#count', { hasText: 'Showing 60 of 60' }).waitFor()
    await page.locator('#more').press('Enter')
    t.equal(await rows(page), 60)
    t.ok(await page.evaluate(`document.activeElement === document.querySelectorAll('#rows a')[50]`))
  },
)

t.test('each filter narrows the list, and filters add up', { skip }, async t => {
  const page = await opened(t, 'index.html')
  await page.locator('#filters').click()
  const shown = async (id: string, label: string | RegExp) => {
    const option = await page.locator(`#${id} option`, { hasText: label }).getAttribute('value')
    await page.locator(`#${id}`).selectOption(option)
    return count(page)
  }
  t.equal(await shown('capability', /: taxonomies$/), 'Showing 48 of 60')
  t.equal(await shown('assurance', /^Re-judged/), 'Showing 7 of 60')
  t.equal(await shown('category', /^Information and advice/), 'Showing 2 of 60')
  t.equal(await shown('supplier', /^Acme/), 'Showing 0 of 60')
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.locator('#count', { hasText: 'Showing 60 of 60' }).waitFor()
  t.equal(await shown('spec', /transport@1\.0/), 'Showing 60 of 60')
  t.equal(await shown('supplier', /^Civic & Sons/), 'Showing 20 of 60')
})

t.test('what ended since the site was made is expired to its reader', { skip }, async t => {
  const page = await opened(t, 'index.html')
  const valid = async () => {
    await page.locator('#filters').click()
    await page.locator('#status').selectOption({ label: 'Valid' })
    return count(page)
  }
  t.equal(await valid(), 'Showing 57 of 60')
  await page.clock.setFixedTime('2028-01-01T00:00:00Z')
  await page.reload()
  t.equal(await valid(), 'Showing 0 of 60')
})

t.test('a name that is markup is text, in pages and in data', { skip }, async t => {
  const page = await opened(t, 'index.html')
  await page.locator('#text').fill('</script>')
  t.equal(await count(page), 'Showing 12 of 60')
  await page.locator('#rows a').first().click()
  await page.waitForURL(/products/)
  t.match(await page.locator('h1').textContent(), '</script><img')
  t.equal(await page.locator('img').count(), 0)
  t.not(await page.title(), '1')
})

t.test(
  'a link of the search leads to that certificate on the page of its product',
  { skip },
  async t => {
    const page = await opened(t, 'index.html')
    await page.locator('#text').fill(`${certificateOf(0).id}`)
    t.equal(await count(page), 'Showing 0 of 60')
    await page.locator('#text').fill(certificateOf(0).id.replace('urn:uuid:', ''))
    t.equal(await count(page), 'Showing 1 of 60')
    await page.locator('#rows a').press('Enter')
    await page.waitForURL(/products/)
    const target = page.locator(':target')
    t.match(await target.textContent(), /Re-judged: run by the supplier/)
    t.match(await target.textContent(), /Waived for now.*ORUK-32/)
    t.match(await page.locator('main').textContent(), /Attempts.*not answered/s)
  },
)

t.test('needs are met by some, and each other product says what it lacks', { skip }, async t => {
  const page = await opened(t, 'match.html')
  const found = () => page.locator('#matched').textContent()
  t.match(await found(), /^57 of 57 products/)
  await page.getByLabel(/^service-directory@3.0: taxonomies/).check()
  t.match(await found(), /^46 of 57 products/)
  t.match(
    await page.locator('#lacks').textContent(),
    /Alder Directory .+says that it has no .+taxonomies/,
  )
  await page.getByLabel(/^Accredited/).check()
  await page.locator('summary').click()
  await page.getByLabel(/^ORUK-01/).check()
  const met = Number(/^\d+/.exec((await found()) ?? '')?.[0])
  t.ok(met > 0 && met <= 46)
  const tender = (await page.locator('#tender').textContent()) ?? ''
  t.match(tender, /capability, not declared absent: service-directory@3\.0: taxonomies/)
  t.match(tender, /requirement, settled by tests and met: ORUK-01\n- assurance: body-run/)
  t.equal(tender.split('\n').filter(line => line.includes(', version ')).length, met)
  await page.getByLabel(/^ORUK-01/).uncheck()
  await page.getByLabel('Category').selectOption({
    label: 'Information and advice platforms that publish a directory of services',
  })
  t.match(await page.locator('#lacks').textContent(), /is not certified for this category/)
})

t.test('without script everything can be reached by lists', { skip }, async t => {
  const page = await opened(t, 'index.html', { javaScriptEnabled: false })
  t.notOk(await page.locator('#search').isVisible())
  t.notOk(await page.locator('#found').isVisible())
  const letters = await page.locator('.letters a').allTextContents()
  t.same(letters, ['A', 'B', 'C', 'Other'])
  let products = 0
  for (const letter of letters) {
    await page.getByRole('link', { name: letter, exact: true }).click()
    products += await page.locator('main li a').count()
    await page.goBack()
  }
  t.equal(products, 60)
  await page.getByRole('link', { name: /^Community, family/ }).click()
  t.ok((await page.locator('main li a').count()) > 5)
  await page.getByRole('link', { name: 'Match my needs' }).click()
  t.match(await page.locator('main').textContent(), /needs a script/)
})

t.test('no page of all these asked anybody, or was refused anything', { skip }, async t => {
  t.same(said, [])
})
