import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { certify, linesOf, listedPage } from '../../src/assay.ts'
import { factOf } from '../../src/certify/register/facts.ts'
import { readingOf } from '../../src/cli/register/reading.ts'
import type { Entry } from '../../src/model/log.ts'
import type { TrustList } from '../../src/model/trust.ts'
import { certificateAssets } from '../../src/report/register/certificate-page.ts'
import { makeKey, trusted } from '../certify/make-keys.ts'
import { approver, certificateOf, issuer, registerAt, tokenOf } from '../make-register.ts'

const executablePath = ['chromium', 'chromium-browser', 'google-chrome']
  .map(name =>
    spawnSync('sh', ['-c', `command -v ${name}`])
      .stdout.toString()
      .trim(),
  )
  .find(path => path !== '')
const skip = executablePath === undefined && 'no Chromium is installed'

const holder = (id: string) => ({ holder: { id, name: id }, notAfter: '2030-01-01T00:00:00Z' })
const [status, registrar] = [makeKey(5), makeKey(6)]
const keys = [
  trusted(issuer, 'certificate', holder('issuer-holder')),
  trusted(approver, 'approver', holder('approver-holder')),
  trusted(status, 'status', holder('status-holder')),
  trusted(registrar, 'register', holder('register-holder')),
]
const trust: TrustList = {
  assay: 'trust/1',
  body: { id: 'GB-LAE-XYZ', name: 'The body' },
  version: 1,
  issuedAt: '2026-01-01T00:00:00Z',
  previous: null,
  root: { threshold: 1, keys: [] },
  keys,
}
const origin = 'register.example/log'
const base = 'https://register.example/certificates'
const name = (n: number): string => `${'0'.repeat(31)}${n}`

/** A log of five certificates whose ids are addresses of the register. */
async function logged(by = registrar): Promise<{ log: certify.Log; roots: readonly string[] }> {
  const trusting = [trusted(by, 'register', holder('register-holder'))]
  const checkpoint = await certify.emptyLog(origin, by)
  const empty = certify.verifyLog({ entries: [], roots: [], checkpoint }, trusting, null)
  if (empty.kind !== 'log') throw new Error(empty.says)
  const entries = await Promise.all(
    [0, 1, 2, 3, 4].map(async (n): Promise<Entry> => {
      const token = await tokenOf(certificateOf(n + 1, { id: `${base}/${name(n)}` }))
      return { assay: 'entry/1', at: '2026-11-02T00:00:00Z', kind: 'certificate', token }
    }),
  )
  const added = await certify.append(empty, entries, by)
  const log = certify.verifyLog(added, trusting, null)
  if (log.kind !== 'log') throw new Error(log.says)
  return { log, roots: added.roots }
}

/** The fourth is revoked. */
const lists = await Promise.all(
  (['revocation', 'suspension'] as const).map(purpose => {
    const bits = certify.withBit(certify.noBits(), 4, purpose === 'revocation')
    const url = `https://register.example/status/${purpose}`
    const at = '2026-11-22T12:00:00Z'
    return certify.signStatusList({ url, issuer: 'GB-LAE-XYZ', purpose, bits, at }, status)
  }),
)
const { log, roots } = await logged()
const facts = await Promise.all(
  log.entries.map(async (entry, index) => {
    const fact = await factOf({ entry, index }, readingOf(trust))
    if (fact.kind === 'refused') throw new Error(fact.says)
    return fact
  }),
)
const register = registerAt(facts)
const terms = { specs: [], categories: [] }
const proofIn = (of: certify.Log, lines: readonly string[], n: number): string =>
  certify.proofOf(of, n, lines[n] ?? '')

/** The page of a certificate, with its own proof or another one. */
function pageOf(n: number, proof = proofIn(log, roots, n)) {
  const line = linesOf(register).find(({ listed }) => listed.index === n)
  if (line === undefined) throw new Error(`There is no certificate ${n}.`)
  return listedPage({ ...line, proof }, terms, register)
}

let browser: Browser | undefined
t.before(async () => {
  if (executablePath === undefined) return
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})
t.teardown(() => browser?.close())

const asked: string[] = []

/** Opens a page of the site from disk, with the network cut. */
async function opened(
  t: Test,
  file: { readonly path: string; readonly text: string },
  options: BrowserContextOptions = {},
): Promise<Page> {
  const folder = t.testdir({})
  for (const { path, text } of [file, ...certificateAssets(register, { keys, lists })]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const context = await browser?.newContext({ offline: true, ...options })
  const page = await context?.newPage()
  if (page === undefined) throw new Error('no browser')
  t.teardown(() => context?.close())
  page.on('request', request => {
    if (!request.url().startsWith('file:')) asked.push(request.url())
  })
  await page.clock.setFixedTime('2026-11-23T09:00:00Z')
  await page.goto(pathToFileURL(join(folder, file.path)).href)
  return page
}

/** What the page says of its certificate, and the steps that do not hold. */
async function found(page: Page): Promise<readonly [string | null, readonly (string | null)[]]> {
  await page.locator('#result[data-outcome]').waitFor()
  const bad = await page.locator('[data-outcome=no]').evaluateAll(all => all.map(one => one.id))
  return [await page.locator('#result').getAttribute('data-outcome'), bad]
}

t.test('the page at a certificate’s id is where its address leads', async t => {
  const { path } = pageOf(1)
  t.equal(`https://register.example/${path}`, `${base}/${name(1)}/index.html`)
})

t.test('the page verifies its certificate and its proof, asking nobody', { skip }, async t => {
  const page = await opened(t, pageOf(1))
  t.same(await found(page), ['good', []])
  t.match(await page.locator('#result').textContent(), /holds: Directory 2 4\.1, Acme Software/)
  for (const one of await page.locator('.steps li').allTextContents()) t.match(one, /: (yes|as of)/)
})

t.test('a certificate that does not hold, or a proof of another, is said to', { skip }, async t => {
  const { log: other, roots: others } = await logged(makeKey(33))
  const good = pageOf(1)
  const longer = proofIn(log, roots, 1).replace(/^index 1$/m, 'index 0')
  const of = async (n: number) => JSON.stringify(proofIn(log, roots, n)).replace(/</g, '\\u003c')
  const stranger = await tokenOf(certificateOf(2), makeKey(34))
  const token = log.entries[1]?.kind === 'certificate' ? log.entries[1].token : ''
  const shown: readonly (readonly [string, string, readonly string[]])[] = [
    ['revoked', pageOf(3).text, ['step-status']],
    ['the proof of another', pageOf(1, proofIn(log, roots, 2)).text, ['step-logged']],
    ['a proof of another place', pageOf(1, longer).text, ['step-logged']],
    ['a log that a stranger signed', pageOf(1, proofIn(other, others, 1)).text, ['step-logged']],
    ['no proof', good.text.replace(await of(1), '""'), ['step-logged']],
    ['signed by a stranger', good.text.replace(token, stranger), ['step-signed']],
  ]
  for (const [name, text, steps] of shown) {
    const page = await opened(t, { ...good, text })
    t.same(await found(page), ['bad', steps], name)
  }
})

t.test('axe finds nothing wrong with it, and it fits a telephone', { skip }, async t => {
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 360],
  ] as const) {
    const viewport = { width, height: 800 }
    const page = await opened(t, pageOf(3), { colorScheme, viewport, bypassCSP: true })
    await found(page)
    await page.evaluate(axe.source)
    const wrong = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`)
    t.strictSame(wrong, [])
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    t.ok(wide <= width, `nothing is wider than ${width} px`)
  }
})

t.test('no page of these asked anybody', { skip }, async t => t.same(asked, []))
