import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { html } from '../../src/report/html/index.ts'
import { script } from '../../src/report/html/script.ts'
import { english } from '../../src/words/index.ts'
import type { Made } from '../make-report.ts'
import { adHoc, conformant, hostile, index, nasty, notConformant, refused } from '../make-report.ts'
import { commands, steers } from '../steers.ts'
import { render } from './render.ts'

const page = (made: Made): Promise<string> => render(html, made)

/** The page without its style sheet and script: they are no matter for a golden file. */
const body = (text: string): string =>
  text.slice(text.indexOf('<body>')).replace(`<script>${script}</script>`, '')

/** Every tag with the names of its attributes: what a text must not be able to change. */
function skeleton(text: string): string {
  return [...text.matchAll(/<(\/?[a-z0-9]+|!doctype)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gu)]
    .map(([, name, given]) => {
      const names = [...(given ?? '').matchAll(/([a-z-]+)(?:="[^"]*")?/gu)].map(each => each[1])
      return [name, ...names].join(' ')
    })
    .join('\n')
}

const scripts = (text: string): number => text.split('<script').length - 1

for (const [name, made] of Object.entries({ conformant, notConformant, refused, adHoc, hostile })) {
  t.test(`the page of a report: ${name}`, async t => {
    t.matchSnapshot(body(await page(made())))
  })
}

t.test('no text, whatever it holds, becomes markup', async t => {
  const plain = skeleton(body(await page(hostile('x'))))
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(
          nasty,
          '</style><script>',
          '"><img src=x onerror=alert(1)>',
          '$&',
          '-->',
          'javascript:alert(1)',
          '&lt;script&gt;',
        ),
      ),
      async text => {
        const made = await page(hostile(`x${text}`))
        const strays = body(made).replace(/<\/?[a-z][^<>]*>/gu, '')
        return skeleton(body(made)) === plain && !/[<>]/u.test(strays) && scripts(made) === 1
      },
    ),
    { numRuns: 60 },
  )
  t.pass()
})

t.test('no text steers a reader of the source or begins a workflow command', async t => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async text => {
      const made = body(await page(hostile(`${text}${nasty}`))).replaceAll('\t', '')
      return !steers(made, 'lines') && !commands(made)
    }),
    { numRuns: 30 },
  )
  t.pass()
})

t.test('the policy allows the style sheet and the script of the page and nothing else', async t => {
  const text = await page(conformant())
  const hash = (tag: string): string => {
    const inside = new RegExp(`<${tag}>(.*?)</${tag}>`, 'su').exec(text)?.[1] ?? ''
    return createHash('sha256').update(inside).digest('base64')
  }
  t.match(
    text,
    `content="default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script')}'; base-uri 'none'; form-action 'none'"`,
  )
  t.equal(scripts(text), 1)
  t.notMatch(text, /<(?:link|img|iframe|object)\b|\son[a-z]+=|\sstyle=|url\(|@import/u)
  t.notMatch(
    script,
    /innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(|fetch|import/u,
  )
})

t.test('only https addresses become links', async t => {
  for (const text of ['javascript:alert(1)', 'javascript://a/%0aalert(1)', 'http://a/', 'https:']) {
    const links = [...(await page(hostile(text))).matchAll(/href="([^"]*)"/gu)]
    t.ok(links.every(([, to]) => to?.startsWith('#')))
  }
  t.match(await page(notConformant()), 'href="https://openreferraluk.org/"')
})

t.test('headings go down one level at a time, and every fragment leads somewhere', async t => {
  for (const made of [conformant(), notConformant(), refused(), adHoc()]) {
    const text = await page(made)
    const headings = [...text.matchAll(/<h([1-6])[ >]/gu)].map(each => Number(each[1]))
    t.equal(headings[0], 1)
    headings.forEach((level, at) => void t.ok(level <= (headings[at - 1] ?? 1) + 1))
    const ids = [...text.matchAll(/ id="([^"]*)"/gu)].map(each => each[1])
    t.equal(new Set(ids).size, ids.length)
    for (const [, to] of text.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/gu)) {
      t.ok(ids.includes(to), to ?? '')
    }
  }
})

t.test('the first ten failed MUSTs are open, everything else is closed', async t => {
  const opened = (text: string): number => text.split('<details open>').length - 1
  const made = notConformant()
  const text = await page(made)
  t.equal(opened(text), 2)
  t.ok(text.split('<details>').length > 4)
  const failed = made.report.rulings.filter(({ requirement }) => requirement === 'ORUK-10')
  const rulings = Array.from({ length: 40 }, () => failed.map(ruling => ({ ...ruling }))).flat()
  t.equal(opened(await page({ ...made, report: { ...made.report, rulings } })), 10)
})

t.test('what narrows the verdict is said beside it', async t => {
  const text = body(await page(adHoc()))
  const top = text.slice(0, text.indexOf('<h2 id="counts">'))
  for (const word of ['Ad hoc:', 'Partial:', 'No target file:', 'Self-declared']) {
    t.ok(top.includes(word), word)
  }
  t.match(body(await page(refused())), '<b>Interrupted:</b>')
  t.match(body(await page(conformant())), '<b>Declared absent by the supplier:</b>')
})

t.test('evidence that is gone leaves the finding, without an exchange', async t => {
  const text = await page({ ...notConformant(), evidence: index() })
  t.match(text, 'Page 2 repeats the service')
  t.notMatch(text, 'Ask again')
})

t.test('every failure shows its own exchange, and a page has room for 300', async t => {
  const made = notConformant()
  const shown = async (rulings: Made['report']['rulings']): Promise<number> =>
    (await page({ ...made, report: { ...made.report, rulings } })).split('Ask again').length - 1
  t.equal(await shown(made.report.rulings), 5)
  const failed = made.report.rulings.filter(({ requirement }) => requirement === 'ORUK-10')
  t.equal(
    await shown(Array.from({ length: 400 }, () => failed.map(ruling => ({ ...ruling }))).flat()),
    300,
  )
})

t.test('a page without times is complete', async t => {
  const { meta: _meta, ...made } = conformant()
  let text = ''
  for await (const chunk of html.render({ ...made, words: english })) text += chunk
  t.notMatch(body(text), /Began|undefined|<time/u)
})

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(
  name => spawnSync(name, ['--version']).error === undefined,
)
t.test(
  'a browser runs nothing that a server sent',
  { skip: chromium === undefined && 'no Chromium is installed' },
  async t => {
    const attack =
      '"><script>document.title="XSS"</script><img src=x onerror="document.title=\'XSS\'"><svg onload="document.title=\'XSS\'">'
    const file = join(t.testdir({}), 'report.html')
    writeFileSync(file, await page(hostile(attack)))
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom']
    const ran = spawnSync(chromium ?? '', [...flags, `file://${file}`], { timeout: 60_000 })
    const dom = ran.stdout.toString()
    t.match(dom, '</html>')
    t.notMatch(dom, /<title>XSS|<img/u)
    t.equal(scripts(dom), 1)
  },
)
