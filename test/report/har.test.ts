import { equal } from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import type { Seen } from '../../src/model/evidence.ts'
import { har, harBodyLimit } from '../../src/report/har.ts'
import {
  adHoc,
  conformant,
  hostile,
  index,
  type Made,
  notConformant,
  refused,
  seen,
  silence,
} from '../make-report.ts'
import { commands, steers } from '../steers.ts'
import { text } from './any-report.ts'
import { render } from './render.ts'
import { harSchema } from './schema.ts'

const wrong = harSchema()

for (const [name, made] of Object.entries({ conformant, notConformant, refused, adHoc, hostile })) {
  t.test(`HAR of a report: ${name}`, async t => {
    const written = await render(har, made())
    t.equal(wrong(JSON.parse(written)), null)
    t.matchSnapshot(written)
  })
}

interface Entry {
  readonly request: { readonly url: string; readonly postData?: { readonly text?: string } }
  readonly response: {
    readonly status: number
    readonly content: { readonly text?: string; readonly encoding?: string; readonly size: number }
  }
  readonly _error?: string
}

async function entries(...of: readonly Seen[]): Promise<readonly Entry[]> {
  const made: Made = { ...conformant(), evidence: index(...of) }
  const document = JSON.parse(await render(har, made))
  t.equal(wrong(document), null)
  return document.log.entries
}

t.test('the schema refuses what is no HAR', async t => {
  t.match(wrong({ log: { version: '1.2', entries: [{}] } }), /required/)
})

t.test('bytes that are not UTF-8 come back from base64', async t => {
  const bytes = new Uint8Array([0xff, 0xfe, 0, 1])
  const [entry] = await entries(seen('a/b#1', {}, { body: bytes }))
  const { text: coded = '', encoding } = entry?.response.content ?? { size: 0 }
  t.equal(encoding, 'base64')
  t.strictSame(new Uint8Array(Buffer.from(coded, 'base64')), bytes)
})

t.test('a long body is named, not held', async t => {
  const [entry] = await entries(seen('a/b#1', {}, { body: 'x'.repeat(harBodyLimit + 1) }))
  t.match(entry?.response.content, { size: harBodyLimit + 1, comment: /^left out: bodies\// })
  t.equal(entry?.response.content.text, undefined)
})

t.test('silence is an entry with status 0 and its reason', async t => {
  const [entry] = await entries(silence('a/b#1'))
  t.match(entry, { response: { status: 0 }, _error: /^No connection/ })
})

t.test('a redacted credential stays hidden', async t => {
  const written = await render(har, notConformant())
  t.match(written, 'Bearer ‹secret:EXAMPLE_A›')
})

t.test('any exchange parses again to the same bodies, and keeps to the schema', async t => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text, text), { maxLength: 4 }), async texts => {
      const all = texts.map(([url, name, body], n) => {
        const headers = [[name, url] as const, ['content-type', name] as const]
        const answer = { headers, body: Buffer.from(body.toWellFormed()) }
        return seen(`c/s#${n}`, { method: name, url, headers, body: url.toWellFormed() }, answer)
      })
      const made: Made = { ...conformant(), evidence: index(...all) }
      const written = await render(har, made)
      const document = JSON.parse(written)
      equal(wrong(document), null)
      const found: readonly Entry[] = document.log.entries
      equal(found.length, all.length)
      for (const [n, entry] of found.entries()) {
        equal(entry.response.content.text, all[n]?.responseBody?.text())
        equal(entry.request.postData?.text, all[n]?.requestBody?.text())
      }
      return !steers(written, 'lines') && !commands(written)
    }),
  )
  t.pass()
})
