import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { planDigest } from '../../src/base/plan-digest.ts'
import type { Report } from '../../src/model/judgement.ts'
import type { Plan } from '../../src/model/plan.ts'
import { world } from '../make-io.ts'
import { type Mistakes, notes, notesRoot } from '../make-notes.ts'

/** A run of the profile of notes, whose suite has so many workflows more that only list. */
async function ran(t: Test, more: number, mistakes: Mistakes = {}) {
  const supplier = await notes(t, mistakes)
  const { folder } = world(t)
  const root = join(folder, 'sector')
  cpSync(notesRoot, root, { recursive: true })
  const suite = join(root, 'suites/notes/1.0/notes.arazzo.yaml')
  const lists = Array.from(
    { length: more },
    (_, n) =>
      `  - workflowId: list-${n}\n    steps: [{ stepId: list, operationId: listNotes, successCriteria: [{ condition: $statusCode == 200 }] }]\n`,
  )
  writeFileSync(suite, `${readFileSync(suite, 'utf8').trimEnd()}\n${lists.join('')}`)
  const { run } = world(t, { root, cwd: folder })
  const argv = ['--profile', 'notes@1', '--url', supplier.url, '--declare', 'search']
  const said = await run('run', ...argv, '--declare', 'archive=false', '-o', 'out', '-f', 'json')
  const file = join(folder, 'out/report.json')
  const report: Report = JSON.parse(readFileSync(file, 'utf8'))
  return { run, said, report, bundle: join(folder, 'out'), file }
}

t.test('a run of a profile names the lots that ask for it, in every report', async t => {
  const { run, said, report, bundle, file } = await ran(t, 0)
  t.strictSame(report.category, ['note-keeping'])
  const line = 'Profile: Notes for everyone (notes@1). Category: Keeping of notes.'
  t.match(said.err, line)
  t.match((await run('report', 'out', '-f', 'markdown', '-o', '-')).out, 'Keeping of notes\\.')
  const page = (await run('report', 'out', '-f', 'html', '-o', '-')).out
  t.match(page, 'Keeping of notes (note-keeping)')
  t.match((await run('judge', 'out', '--json', '--quiet')).out, '"note-keeping"')

  // A bundle of before says nothing of it, and is read all the same.
  const plan: { profile: Partial<Plan['profile']> } & Plan = JSON.parse(
    readFileSync(join(bundle, 'plan.json'), 'utf8'),
  )
  const old = planDigest(plan)
  Reflect.deleteProperty(plan.profile ?? {}, 'categories')
  writeFileSync(join(bundle, 'plan.json'), JSON.stringify(plan))
  const journal = join(bundle, 'evidence.ndjson')
  const lines = readFileSync(journal, 'utf8').replaceAll(old, planDigest(plan))
  writeFileSync(journal, lines)
  rmSync(join(bundle, 'manifest.json'))
  const judged = await run('judge', 'out', '--quiet')
  t.equal(judged.code, 0, judged.err)
  const again: Report = JSON.parse(readFileSync(file, 'utf8'))
  t.notOk('category' in again)
  t.equal(again.digests.verdict, report.digests.verdict)
})

t.test('advisories that are not listed are counted, in every report', async t => {
  const headers = { 'content-type': 'text/plain' }
  const { run, said, report } = await ran(t, 30, { headers })
  const listed = report.advisories.filter(({ check }) => check === 'content-type')
  t.equal(listed.length, 20)
  const left = (report.advisoriesOmitted ?? []).find(({ check }) => check === 'content-type')
  t.ok(left !== undefined && left.findings > 10, JSON.stringify(report.advisoriesOmitted))
  const all = report.advisories.length + (left?.findings ?? 0)
  t.match(said.err, new RegExp(`${all} advisories, without weight`))
  t.match(said.err, `and ${all - 5} more`)
  const page = (await run('report', 'out', '-f', 'html', '-o', '-')).out
  t.match(page, `and ${left?.findings} more`)
  const few = await ran(t, 0, { headers })
  t.notOk('advisoriesOmitted' in few.report)
})
