import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { followRun, judgeBundle, type Recorded, recordedPlan } from '../../src/assay.ts'
import type { Plan } from '../../src/model/plan.ts'
import { world } from '../make-io.ts'
import { copyOf, isSeen, journalOf, read, smallServer, tool, writeSuite } from './make-run.ts'

const { folder, run } = world(t)
const url = await smallServer(t)
await run('run', '--suite', writeSuite(folder), '--url', `api=${url}`, '-o', 'good')
const bundle = join(folder, 'good')
const journal = journalOf(bundle)
const opened = await recordedPlan(bundle)
const bodies = readdirSync(join(bundle, 'bodies'))

interface Heard {
  readonly plan?: Plan
  readonly lines?: readonly string[]
  /** Bodies that are shown. */
  readonly shown?: readonly string[]
}

/** Who followed a run that wrote these lines. */
async function follow({ plan = opened.plan, lines = journal, shown = bodies }: Heard) {
  const followed = await followRun({ plan })
  for (const name of shown) followed.body(name, readFileSync(join(bundle, 'bodies', name)))
  for (const line of lines) followed.heard(`${line}\n`)
  return followed
}

/** As it was recorded, and nobody may read its lines. */
const unread: Recorded = {
  ...opened,
  evidence: {
    ...opened.evidence,
    lines: () => {
      throw new Error('The journal was read.')
    },
  },
}

t.test('a run that was followed is judged without its journal, to the same report', async t => {
  const report = await judgeBundle(bundle, tool, { ...unread, followed: await follow({}) })
  t.strictSame(report, await judgeBundle(bundle, tool))
  t.match(report, { verdict: 'conformant' })
})

t.test('lines may come many at a time', async t => {
  const followed = await follow({ lines: [journal.join('\n')] })
  t.strictSame(
    await judgeBundle(bundle, tool, { ...unread, followed }),
    await judgeBundle(bundle, tool),
  )
})

const changed = (from: string, to: string): readonly string[] =>
  journal.map(line => line.replace(from, to))
const first = journal.findIndex(isSeen)

const otherwise: { readonly [why: string]: Heard } = {
  'a line says something else than the disk': { lines: changed('"status":200', '"status":201') },
  'a line is missing': { lines: journal.filter((_, n) => n !== first) },
  'a line came twice': { lines: journal.flatMap((line, n) => (n === first ? [line, line] : line)) },
  'a body was not shown': { shown: bodies.slice(1) },
  'the plan is another': { plan: { ...opened.plan, adHoc: !opened.plan.adHoc } },
  'a line is no JSON': { lines: [...journal, '{'] },
  'nothing was heard': { lines: [] },
}
for (const [why, heard] of Object.entries(otherwise)) {
  t.test(`it does not stand when ${why}`, async t => {
    const followed = await follow(heard)
    t.equal(followed.report({ ...opened, stated: [] }, tool), null)
    await t.rejects(judgeBundle(bundle, tool, { ...unread, followed }), /journal was read/)
    t.strictSame(
      await judgeBundle(bundle, tool, { ...opened, followed }),
      await judgeBundle(bundle, tool),
    )
  })
}

t.test('nor when what is on the disk was changed since', async t => {
  const followed = await follow({})
  const { evidence } = opened
  const other = { ...evidence, digest: `sha256:${'0'.repeat(64)}` as const }
  t.equal(followed.report({ ...opened, evidence: other, stated: [] }, tool), null)
})

t.test('nor when a body is large: it is judged when nothing is awaited any more', async t => {
  const followed = await follow({ lines: [] })
  followed.body('0'.repeat(64), new Uint8Array(300 * 1024))
  for (const line of journal) followed.heard(`${line}\n`)
  t.equal(followed.report({ ...opened, stated: [] }, tool), null)
})

const begins = journal.findIndex(line => read(line).kind === 'case-begin')
const plain = journal.slice(0, -1)
const unplain: { readonly [what: string]: readonly string[] } = {
  'asked a case once more': [
    ...plain.flatMap(line =>
      read(line).kind === 'case-end' ? [line.replace('"ended"', '"erred"')] : line,
    ),
    ...plain.slice(begins).map(line => line.replace('"attempt":1', '"attempt":2')),
    ...journal.slice(-1),
  ],
  'never came to its end': plain,
  'was taken up again': [
    ...plain,
    ...journal.slice(0, 1).map(line => line.replace('{', '{"resumed":true,')),
    ...journal.slice(-1),
  ],
}
for (const [what, lines] of Object.entries(unplain)) {
  t.test(`nor when the run ${what}, though every line was heard`, async t => {
    const copy = copyOf(bundle, lines)
    const recorded = await recordedPlan(copy)
    const followed = await follow({ lines })
    t.equal(followed.report({ ...recorded, stated: [] }, tool), null)
    t.strictSame(
      await judgeBundle(copy, tool, { ...recorded, followed }),
      await judgeBundle(copy, tool),
    )
  })
}

t.test('a case that was left open is judged as the journal says it', async t => {
  const lines = journal.filter(
    line => !(line.includes('"case":"gamma"') && read(line).kind === 'case-end'),
  )
  const copy = copyOf(bundle, lines)
  const recorded = await recordedPlan(copy)
  const report = (await follow({ lines })).report({ ...recorded, stated: [] }, tool)
  t.ok(report)
  t.strictSame(report, await judgeBundle(copy, tool))
})
