import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { judgeBundle } from '../../src/assay.ts'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'
import { isSeen, journalOf, judged, read, smallServer, tool, writeSuite } from './make-run.ts'

const { folder, run } = world(t)
const suite = writeSuite(folder)

/** Runs the small suite against a server; gives the bundle with what it proves. */
async function recorded(name: string, wrong: readonly number[]) {
  const url = await smallServer(t, wrong)
  const ran = await run('run', '--suite', suite, '--url', `api=${url}`, '-o', name)
  const bundle = join(folder, name)
  return { ran, bundle, journal: journalOf(bundle), whole: await judgeBundle(bundle, tool) }
}

const good = await recorded('good', [])
const bad = await recorded('bad', [2])
const seenAt = good.journal.flatMap((text, n) => (isSeen(text) ? [n] : []))

t.test('the recorded runs are what they are meant to be', async t => {
  t.match([good.ran.code, good.whole.verdict], [0, 'conformant'], good.ran.err)
  t.match([bad.ran.code, bad.whole.verdict], [1, 'not-conformant'])
  t.equal(seenAt.length, 6)
})

t.test('a conformant journal that lacks any one answer is not conformant', async t => {
  for (const n of seenAt) {
    const report = await judged(good.bundle, good.journal.toSpliced(n, 1))
    t.match(report, { verdict: 'incomplete', exit: 3 })
  }
})

t.test('a conformant journal with any answer twice is not conformant', async t => {
  for (const n of seenAt) {
    for (const at of [n, good.journal.length - 1]) {
      const report = await judged(good.bundle, good.journal.toSpliced(at, 0, good.journal[n] ?? ''))
      t.match(report, { verdict: 'incomplete', exit: 3 })
    }
  }
})

t.test('an answer under another name, case, method or place is not that answer', async t => {
  for (const n of seenAt) {
    const line = read(good.journal[n] ?? '')
    if (line.kind !== 'exchange') throw new Error('an exchange was wanted')
    const { request } = line
    const others = [
      { ...line, id: 'alpha/other#1' },
      { ...line, case: line.case === 'beta' ? 'gamma' : 'beta' },
      { ...line, case: 'nowhere' },
      { ...line, request: { ...request, method: 'HEAD' } },
      { ...line, request: { ...request, url: 'http://elsewhere.example/things/1' } },
    ]
    for (const other of others) {
      const report = await judged(good.bundle, good.journal.with(n, JSON.stringify(other)))
      t.match(report, { verdict: 'incomplete', exit: 3 }, other.id)
    }
  }
})

t.test('a case that was never begun, or never ended, is not conformant', async t => {
  for (const id of ['alpha', 'beta', 'gamma']) {
    const without = good.journal.filter(text => !text.includes(`"case":"${id}"`))
    t.match(await judged(good.bundle, without), { verdict: 'incomplete', exit: 3 })
    const [first = 0] = seenAt.filter(n => good.journal[n]?.includes(`"case":"${id}"`))
    const killed = good.journal.filter((text, n) => n < first || !text.includes(`"case":"${id}"`))
    t.match(await judged(good.bundle, killed), { verdict: 'incomplete', exit: 3 })
  }
})

t.test('the order of cases among each other changes nothing but the journal’s digest', async t => {
  const [begin = '', ...rest] = good.journal
  const caseOf = (text: string) => /"case":"(\w+)"/.exec(text)?.[1] ?? '~'
  const sorted = rest.toSorted((a, b) =>
    caseOf(a) < caseOf(b) ? -1 : caseOf(a) > caseOf(b) ? 1 : 0,
  )
  const report = await judged(good.bundle, [begin, ...sorted])
  const { digests, ...others } = good.whole
  const { digests: again, ...same } = report ?? good.whole
  t.strictSame(same, others)
  t.equal(again.verdict, digests.verdict)
})

/** Random lines dropped, swapped or repeated, the first one kept. */
function disordered(length: number) {
  const at = fc.nat({ max: length - 2 }).map(n => n + 1)
  const change = fc.oneof(
    fc.record({ drop: at }),
    fc.record({ swap: fc.tuple(at, at) }),
    fc.record({ repeat: fc.tuple(at, at) }),
  )
  return fc.array(change, { minLength: 1, maxLength: 4 })
}

type Change = { drop: number } | { swap: [number, number] } | { repeat: [number, number] }

function changed(journal: readonly string[], changes: readonly Change[]): readonly string[] {
  return changes
    .reduce<readonly string[]>((lines, one) => {
      if ('drop' in one) return lines.toSpliced(one.drop, 1)
      if ('repeat' in one) return lines.toSpliced(one.repeat[0], 0, lines[one.repeat[1]] ?? '')
      const [a, b] = one.swap.map(n => Math.min(n, lines.length - 1))
      if (a === undefined || b === undefined) return lines
      return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '')
    }, journal)
    .filter(text => text !== '')
}

/** The answers that count: those after the last beginning of their case. */
function answers(lines: readonly string[]): string {
  const caseOf = (text: string) => /"case":"(\w+)"/.exec(text)?.[1]
  const counts = (text: string, n: number) =>
    isSeen(text) &&
    n > lines.findLastIndex(one => one.includes('"case-begin"') && caseOf(one) === caseOf(text))
  return lines.filter(counts).toSorted().join('\n')
}

t.test('a journal in disorder is conformant only when every answer counts, once', async () => {
  const property = fc.asyncProperty(disordered(good.journal.length), async changes => {
    const lines = changed(good.journal, changes)
    const report = await judged(good.bundle, lines)
    return report?.verdict !== 'conformant' || answers(lines) === answers(good.journal)
  })
  await fc.assert(property, { numRuns: 200 })
})

t.test('no disorder makes a failing journal conformant', async () => {
  const property = fc.asyncProperty(disordered(bad.journal.length), async changes => {
    const report: Report | null = await judged(bad.bundle, changed(bad.journal, changes))
    return report?.verdict !== 'conformant' && report?.exit !== 0
  })
  await fc.assert(property, { numRuns: 200 })
})
