import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { judgeBundle } from '../../src/assay.ts'
import { planDigest } from '../../src/base/plan-digest.ts'
import type { Plan } from '../../src/model/plan.ts'
import { unwhole } from '../../src/plan/whole.ts'
import { tool } from '../judge/make-run.ts'
import { world } from '../make-io.ts'
import { type Mistakes, notes, notesRoot } from '../make-notes.ts'

const declared = ['--declare', 'search', '--declare', 'archive=false']

async function recorded(t: Test, mistakes: Mistakes = {}, more: readonly string[] = []) {
  const supplier = await notes(t, mistakes)
  const { run, folder } = world(t, { root: notesRoot })
  const quick = ['run', '--spec', 'notes', '--url', supplier.url, ...declared]
  await run(...quick, ...more, '-o', 'out')
  const bundle = join(folder, 'out')
  const plan: Plan = JSON.parse(readFileSync(join(bundle, 'plan.json'), 'utf8'))
  return { bundle, plan }
}

/** Puts another plan into a bundle, with every digest that a clever forger would mend. */
function forge(bundle: string, plan: Plan): void {
  writeFileSync(join(bundle, 'plan.json'), JSON.stringify(plan))
  const journal = join(bundle, 'evidence.ndjson')
  const [begin = '', ...rest] = readFileSync(journal, 'utf8').split('\n')
  const run = { ...JSON.parse(begin), plan: planDigest(plan) }
  writeFileSync(journal, [JSON.stringify(run), ...rest].join('\n'))
  rmSync(join(bundle, 'manifest.json'))
}

t.test('a plan is whole as it was made, in full or in part, with or without a suite', async t => {
  const { plan } = await recorded(t)
  t.equal(unwhole(plan), null)
  const part = await recorded(t, {}, ['--requirement', plan.items[0]?.requirement ?? ''])
  t.equal(part.plan.partial, true)
  t.equal(unwhole(part.plan), null)
})

t.test('a plan that lacks an item or a case, or has another one, is not whole', async t => {
  const { plan } = await recorded(t)
  const [item, ...items] = plan.items
  const [first, ...cases] = plan.cases
  if (item === undefined || first === undefined) throw new Error('a plan was wanted')
  const leftOut = { cases: ['notes/list'], requirements: [] }
  const changed = { since: 'old.yaml', to: null, operations: [], whole: [], untold: [], leftOut }
  const settled = { outcome: 'inapplicable', cause: 'condition-not-met', because: '' } as const
  const forged: readonly (readonly [Plan, RegExp])[] = [
    [{ ...plan, items }, /It lacks the item "/],
    [{ ...plan, items: [] }, /It lacks the item "/],
    [{ ...plan, cases }, /It lacks the case "/],
    [{ ...plan, items: [...plan.items, item] }, /It holds one item twice/],
    [{ ...plan, items: [{ ...item, settled }, ...items] }, /is not what its specs ask for/],
    [{ ...plan, items: [{ ...item, with: { steps: [] } }, ...items] }, /is not what/],
    [{ ...plan, cases: [{ ...first, limits: { maxRequests: 1, maxSeconds: 1 } }, ...cases] }, /is/],
    [{ ...plan, adHoc: true }, /ad hoc/],
    [{ ...plan, changed }, /asks for a part, and says it is whole/],
    [{ ...plan, partial: true, items: [{ ...item, check: 'none' }] }, /is not what/],
  ]
  for (const [one, says] of forged) t.match(unwhole(one) ?? 'whole', says)
})

t.test('a bundle whose failing items were taken out of every file is refused', async t => {
  const { bundle, plan } = await recorded(t, { status: { '/notes/1': 500 } })
  const honest = await judgeBundle(bundle, tool)
  t.equal(honest.verdict, 'not-conformant')
  const failed = honest.rulings.filter(({ outcome }) => outcome === 'failed')
  const items = plan.items.filter(
    item => !failed.some(({ requirement }) => requirement === item.requirement),
  )
  t.ok(items.length > 0 && items.length < plan.items.length)
  forge(bundle, { ...plan, items })
  const wanted = { code: 'bundle', message: /It lacks the item "/ }
  await t.rejects(judgeBundle(bundle, tool), wanted)
})
