import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { checks } from '../../../src/judge/checks/index.ts'

const folder = join(import.meta.dirname, '../../../src/judge/checks')

t.test('every check stands in the table under the name of its file', async t => {
  const files = readdirSync(folder)
    .map(file => file.replace(/\.ts$/, ''))
    .filter(name => name !== 'index')
  t.strictSame([...checks.keys()].sort(), files.sort())
})

t.test('every check says in one sentence what holds when it passes', async t => {
  for (const check of checks.values()) t.match(check.says, /^\S.*\.$/s, check.id)
})

t.test('an implicit check looks over single observations only', async t => {
  for (const check of checks.values()) {
    if (check.implicit) t.equal(check.over, 'observation', check.id)
  }
})
