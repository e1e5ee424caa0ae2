import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { world } from '../make-io.ts'
import { notesRoot } from '../make-notes.ts'

t.test('assay init writes a commented target file that plans as it stands', async t => {
  const { run, folder } = world(t, { root: notesRoot })
  const { code, out, err } = await run('init')
  t.equal(code, 0)
  t.equal(out, '')
  t.match(err, 'Wrote target.yaml')
  t.matchSnapshot(readFileSync(join(folder, 'target.yaml'), 'utf8'))
  const planned = await run('plan', 'target.yaml')
  t.equal(planned.code, 0, planned.err)
  t.match(planned.out, 'notes@1.0 at https://api.example.org/v1')
})

t.test('every spec that ships can be begun with, alone and together', async t => {
  const { run } = world(t)
  const specs: readonly { readonly id: string }[] = JSON.parse(
    (await run('list', 'specs', '--json')).out,
  )
  for (const { id } of specs) {
    t.equal((await run('init', `${id}.yaml`, '--spec', id)).code, 0)
    const { code, out, err } = await run('plan', `${id}.yaml`)
    t.equal(code, 0, err)
    t.match(out, `${id} at `)
  }
  t.equal((await run('init')).code, 0)
  t.equal((await run('plan', 'target.yaml')).code, 0)
})

t.test('the lines that are commented out are right once they are let in', async t => {
  const { run, folder } = world(t, { root: notesRoot, env: { EXAMPLE_TOKEN: 'abcdefgh' } })
  await run('init', 'a.yaml')
  const whole = readFileSync(join(folder, 'a.yaml'), 'utf8')
    .replaceAll(/^# (?=credentials:)/gm, '')
    .replaceAll(/^#(?= {3}(main|key|login):)/gm, ' ')
    .replaceAll(/^( +)# (?=credentials|data|rate|timeout|ca|allow| knownWord)/gm, '$1')
    .replaceAll(/^( +)#( +)(?=knownWord)/gm, '$1$2')
  writeFileSync(join(folder, 'b.yaml'), whole)
  t.notSame(whole, readFileSync(join(folder, 'a.yaml'), 'utf8'))
  const { code, err } = await run('plan', 'b.yaml')
  t.equal(code, 0, err)
})

t.test('a file that is there is not replaced, unless that is said', async t => {
  const { run, folder } = world(t, { root: notesRoot })
  writeFileSync(join(folder, 'mine.yaml'), 'mine')
  const { code, err } = await run('init', 'mine.yaml')
  t.equal(code, 2)
  t.equal(
    err,
    'assay: "mine.yaml" is already there.\n       Choose another name, or give --force.\n',
  )
  t.equal(readFileSync(join(folder, 'mine.yaml'), 'utf8'), 'mine')
  t.equal((await run('init', 'mine.yaml', '--force')).code, 0)
  t.match(readFileSync(join(folder, 'mine.yaml'), 'utf8'), 'assay: target/1')
})

t.test('an unknown spec, and a folder that is not there, are one message', async t => {
  const { run } = world(t, { root: notesRoot })
  const unknown = await run('init', '--spec', 'note')
  t.equal(unknown.code, 2)
  t.match(unknown.err, /^assay: There is no spec "note"\.\n {7}Did you mean "notes"\?\n$/)
  const nowhere = await run('init', 'no/where.yaml')
  t.equal(nowhere.code, 2)
  t.match(nowhere.err, /^assay: Cannot write ".+": ENOENT.+\n {7}.+\n$/)
})
