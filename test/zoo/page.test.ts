import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { zoo } from '../../fixtures/zoo/index.ts'
import { page } from './page.ts'

t.test('docs/zoo.md lists every behaviour as the code has it', async t => {
  const file = join(import.meta.dirname, '../../docs/zoo.md')
  t.equal(readFileSync(file, 'utf8'), page())
})

t.test('there are many of them, and no two of one name', async t => {
  const ids = Object.values(zoo).flatMap(all => all.map(({ id }) => id))
  t.ok(ids.length >= 120)
  t.equal(new Set(ids).size, ids.length)
})
