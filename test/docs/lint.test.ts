import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { explanation } from '../../src/cli/explanation.ts'
import type { RuleFacts } from '../../src/load/lint/rules/facts.ts'
import { lintRules, type RuleId, ruleGroups } from '../../src/load/lint/rules.ts'
import { english } from '../../src/words/index.ts'
import { world } from '../make-io.ts'
import { notesRoot } from '../make-notes.ts'
import { root, rowsBelow, textOf } from './reading.ts'

const levels = { error: 'error', note: 'note', either: 'error or note' }

t.test('docs/lint.md has every rule as the code has it', async t => {
  const lint = textOf('docs/lint.md')
  for (const [group, rules] of Object.entries(ruleGroups)) {
    const wanted = Object.entries<RuleFacts>(rules).map(([id, { level, what, why }]) => [
      `\`${id}\``,
      levels[level],
      what.replaceAll('|', '\\|'),
      why.replaceAll('|', '\\|'),
    ])
    t.strictSame(rowsBelow(lint, group), wanted, group)
  }
  t.equal(rowsBelow(lint).length, Object.keys(lintRules).length)
})

/** The code of the rules, tables of their facts left out. */
function code(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && !/[\\/]rules$/.test(entry.parentPath))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
}

/** Ids that the code puts together from two parts. */
const composed: readonly RuleId[] = [
  'profile-suite',
  'profile-requirement',
  'profile-capability',
  'target-capability',
  'target-data',
]

t.test('every rule that is told of is one that something finds', async t => {
  const text = code(join(root, 'src/load/lint')) + textOf('src/load/openapi.ts')
  for (const id of Object.keys(lintRules)) {
    if (composed.some(one => one === id)) continue
    t.ok(text.includes(`'${id}'`), id)
  }
})

t.test('assay explain shows a rule', async t => {
  // A small catalogue: a rule is explained the same with any.
  const { run } = world(t, { root: notesRoot })
  const { code: exit, out } = await run('explain', 'step-unreachable')
  t.equal(exit, 0)
  t.match(out, /^step-unreachable {2}rule of lint, error\n\n {2}A step that no other leads to\.\n/)
  t.match(out, /^ {2}why {7}It would never run/m)
})

t.test('every rule can be explained', async t => {
  const nothing = { specs: [], suites: [], profiles: [], categories: [] }
  for (const [id, { level }] of Object.entries<RuleFacts>(lintRules)) {
    const start = `${id}  rule of lint, ${levels[level]}\n`
    t.ok(explanation(nothing, id, english)?.startsWith(start), id)
  }
})
