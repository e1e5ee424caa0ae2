import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium } from 'playwright-core'
import t from 'tap'
import { noBits, withBit } from '../../src/certify/status/bits.ts'
import { signStatusList } from '../../src/certify/status/list.ts'
import { verifyPage } from '../../src/report/register/verify-page.ts'
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
const keys = [
  trusted(issuer, 'certificate', holder('issuer-holder')),
  trusted(approver, 'approver', holder('approver-holder')),
  trusted(makeKey(5), 'status', holder('status-holder')),
]
/** The third certificate is revoked. */
const lists = await Promise.all(
  (['revocation', 'suspension'] as const).map(purpose =>
    signStatusList(
      {
        url: `https://register.example/status/${purpose}`,
        issuer: 'GB-LAE-XYZ',
        purpose,
        bits: purpose === 'revocation' ? withBit(noBits(), 3, true) : noBits(),
        at: '2026-11-22T12:00:00Z',
      },
      makeKey(5),
    ),
  ),
)
const shown: readonly (readonly [string, string, RegExp])[] = [
  [
    'a true one',
    await tokenOf(certificateOf(1)),
    /^This certificate holds: Directory 1 4\.1, Acme/,
  ],
  ['one that was revoked', await tokenOf(certificateOf(3)), /^Do not rely/],
  [
    'one that has ended',
    await tokenOf(certificateOf(1, { validUntil: '2026-11-02T00:00:00Z' })),
    /^Do not/,
  ],
  ['one that a stranger signed', await tokenOf(certificateOf(1), makeKey(33)), /^Do not/],
  ['one that nobody consented to', await tokenOf(certificateOf(1), issuer, null), /^Do not/],
  ['one of another body', await tokenOf(certificateOf(1, { issuer: 'GB-LAE-ABC' })), /^Do not/],
  ['something else', 'nothing of the kind', /^Do not/],
]

let browser: Browser | undefined
t.before(async () => {
  if (executablePath === undefined) return
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})
t.teardown(() => browser?.close())

t.test('a file is verified in the browser, from disk, with the network cut', { skip }, async t => {
  const file = join(t.testdir({}), 'verify.html')
  writeFileSync(file, verifyPage(registerAt([]), { keys, lists }))
  const context = await browser?.newContext({ offline: true })
  const page = await context?.newPage()
  if (page === undefined) throw new Error('no browser')
  t.teardown(() => context?.close())
  const asked: string[] = []
  page.on('request', request => void asked.push(request.url()))
  await page.clock.setFixedTime('2026-11-23T09:00:00Z')
  await page.goto(pathToFileURL(file).href)
  for (const [name, token, says] of shown) {
    await page.locator('#result', { hasText: /./ }).waitFor()
    await page.evaluate(`document.getElementById('result').textContent = ''`)
    const buffer = Buffer.from(`${token}\n`)
    await page.locator('#files').setInputFiles({ name: 'a.jwt', mimeType: 'text/plain', buffer })
    await page.locator('#result', { hasText: /./ }).waitFor()
    t.match(await page.locator('#result').textContent(), says, name)
  }
  t.equal(asked.length, 1)
})

t.test('axe finds nothing wrong with it', { skip }, async t => {
  const file = join(t.testdir({}), 'verify.html')
  writeFileSync(file, verifyPage(registerAt([]), { keys, lists }))
  const context = await browser?.newContext({
    bypassCSP: true,
    viewport: { width: 360, height: 800 },
  })
  const page = await context?.newPage()
  if (page === undefined) throw new Error('no browser')
  t.teardown(() => context?.close())
  await page.goto(pathToFileURL(file).href)
  await page.evaluate(axe.source)
  const found = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`)
  t.strictSame(found, [])
})
