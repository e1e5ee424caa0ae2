import t from 'tap'
import { certificatesOf } from '../../../src/certify/register/status-lists.ts'
import { readDocument } from '../../../src/load/document.ts'
import { checked } from '../../../src/load/schema-check.ts'
import type { Fact } from '../../../src/model/register.ts'
import { badgesOf } from '../../../src/report/register/badge.ts'
import { csvText } from '../../../src/report/register/csv.ts'
import { feedText } from '../../../src/report/register/feed.ts'
import { certificateOf, certified, registerAt } from '../../make-register.ts'

const several = [0, 1, 2].map(n => certified(n))
const revoked: Fact = {
  kind: 'status',
  index: 4,
  at: '2026-11-03T00:00:00Z',
  change: {
    assay: 'status-change/1',
    certificate: certificateOf(1).id,
    purpose: 'revocation',
    set: true,
    why: 'Recalled.',
    at: '2026-11-03T00:00:00Z',
  },
}

/** Lines that only the second text has, and those that only the first has. */
function changed(before: string, after: string) {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return {
    added: now.filter(line => !old.includes(line)),
    gone: old.filter(line => !now.includes(line)),
  }
}

t.test('the feed keeps to its published format', async t => {
  for (const facts of [[], several, [...several, revoked]]) {
    await t.resolves(checked(readDocument(feedText(registerAt(facts)), 'feed.json'), 'feed'))
  }
})

t.test('one accreditation adds exactly one line, and changes no other', async t => {
  const before = feedText(registerAt(several))
  const after = feedText(registerAt([...several, certified(3)]))
  const { added, gone } = changed(before, after)
  t.equal(added.length, 1)
  t.same(gone, [])
  t.match(added[0], certificateOf(3).id)
  t.equal(changed(feedText(registerAt([])), feedText(registerAt([certified(0)]))).added.length, 1)
})

t.test('a revocation changes exactly one line', async t => {
  const { added, gone } = changed(
    feedText(registerAt(several)),
    feedText(registerAt([...several, revoked])),
  )
  t.equal(gone.length, 1)
  t.equal(added.length, 1)
  t.match(added[0], '"status":"revoked"')
})

t.test('only what the body ran is called accredited', async t => {
  const subject = { assurance: 're-judged' } as const
  const [line] = JSON.parse(
    feedText(registerAt([certified(0, certificateOf(0, { subject }))])),
  ).certificates
  t.match(line, { assurance: 're-judged', accredited: false })
})

t.test('a badge is green only for what is valid and was run by the body', async t => {
  const badge = (subject: object, more: readonly Fact[] = []) => {
    const [listed] = certificatesOf(
      registerAt([certified(1, certificateOf(1, { subject })), ...more]),
    )
    return listed === undefined ? '' : badgesOf(listed).json
  }
  t.match(JSON.parse(badge({})), { message: 'directory@1 accredited', color: 'brightgreen' })
  const rejudged = JSON.parse(badge({ assurance: 're-judged' }))
  t.match(rejudged, { message: 'directory@1 re-judged', color: 'yellow' })
  t.match(JSON.parse(badge({}, [revoked])), { message: /revoked/, color: 'red', isError: true })
})

t.test('a table of the register is no program for a spreadsheet', async t => {
  const subject = {
    product: { name: '=HYPERLINK("https://x.example")', version: '+1' },
    supplier: { name: '@SUM(A1)\r\n-2', identifiers: [] },
  }
  const text = csvText(registerAt([certified(0, certificateOf(0, { subject }))]))
  const [head = '', row = '', end] = text.split('\r\n')
  t.equal(end, '')
  t.match(head, /^"certificate","supplier_id",/)
  for (const cell of [`"'=HYPERLINK(""https://x.example"")"`, `"'+1"`, `"'@SUM(A1)`]) {
    t.ok(row.includes(cell), cell)
  }
  t.notMatch(row, /(^|,)"[=+@-]/)
})
