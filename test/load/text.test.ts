import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import t from 'tap'
import { readText } from '../../src/load/text.ts'

const small = { bytes: 8, depth: 4 }

t.test('a file at the limit is read and one byte more is not', async t => {
  const folder = t.testdir({ full: '12345678', over: '123456789' })
  t.equal(await readText(join(folder, 'full'), small), '12345678')
  await t.rejects(readText(join(folder, 'over'), small), { code: 'file-too-large' })
})

t.test('a byte order mark is no part of the text', async t => {
  const folder = t.testdir({ marked: '\uFEFFa: 1' })
  t.equal(await readText(join(folder, 'marked')), 'a: 1')
})

t.test('a missing file, a folder and a pipe are refused by name, without waiting', async t => {
  const folder = t.testdir({ folder: {} })
  await t.rejects(readText(join(folder, 'none')), { code: 'file-missing' })
  await t.rejects(readText(join(folder, 'folder')), { code: 'file-unreadable' })
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  await t.rejects(readText(pipe), { code: 'file-unreadable' })
})

t.test('bytes that are no UTF-8 are told with their line', async t => {
  const folder = t.testdir({ latin: Buffer.from([97, 10, 98, 10, 0xe9, 10]) })
  await t.rejects(readText(join(folder, 'latin')), { code: 'not-text', at: { line: 3 } })
})
