import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Change, Difference } from '../../src/model/difference.ts'
import { world } from '../make-io.ts'
import { type Mistakes, notes, notesRoot } from '../make-notes.ts'

const declared = ['--declare', 'search', '--declare', 'archive=false', '--allow-writes', '--quiet']

/** A recorded run, and a catalogue beside it that is to come. */
async function recorded(t: Test, mistakes: Mistakes = {}) {
  const supplier = await notes(t, mistakes)
  const { run, folder } = world(t, { root: notesRoot })
  await run('run', '--spec', 'notes', '--url', supplier.url, ...declared, '-o', 'out')
  const next = join(folder, 'next')
  cpSync(notesRoot, next, { recursive: true })
  const edit = (file: string, from: string, to: string): void => {
    const before = readFileSync(join(next, file), 'utf8')
    if (!before.includes(from)) throw new Error(`nothing to change in ${file}`)
    writeFileSync(join(next, file), before.replace(from, to))
  }
  const preview = async (...more: readonly string[]) => {
    const argv = more.length === 0 ? ['--catalogue', 'next'] : more
    const { code, out, err } = await run('judge', 'out', '--json', ...argv)
    if (code === 2) throw new Error(err)
    const found: Difference = JSON.parse(out)
    return { code, found }
  }
  return { supplier, run, folder, next, edit, preview }
}

const suite = 'suites/notes/1.0/notes.arazzo.yaml'
const rows = 'specs/notes/1.0/requirements.yaml'
const ids = (changes: readonly Change[]) =>
  changes.map(({ requirement, before, after }) =>
    [requirement, before?.outcome ?? '-', after?.outcome ?? '-', after?.cause ?? '-'].join(' '),
  )
const changes = ({ broke, mended, asked, dropped, changed }: Difference) => ({
  broke: ids(broke),
  mended: ids(mended),
  asked: ids(asked),
  dropped: ids(dropped),
  changed: ids(changed),
})
const nothing = { broke: [], mended: [], asked: [], dropped: [], changed: [] }

t.test('a catalogue that says the same changes nothing', async t => {
  for (const mistakes of [{}, { status: { '/notes/1': 500 } }]) {
    const { preview } = await recorded(t, mistakes)
    const { found } = await preview()
    t.strictSame(changes(found), nothing)
    t.equal(found.same, 6)
    t.equal(found.after.verdict, found.before.verdict)
  }
})

t.test('a preview asks nothing and writes nothing', async t => {
  const { run, supplier, folder, edit } = await recorded(t)
  edit(suite, '$statusCode == 201', '$statusCode == 200')
  const bytes = () =>
    readdirSync(join(folder, 'out'))
      .filter(name => name !== 'bodies')
      .map(name => readFileSync(join(folder, 'out', name), 'utf8'))
  const [before, asked, files] = [bytes(), supplier.asked.length, readdirSync(folder)]
  const { out, err } = await run('judge', 'out', '--catalogue', 'next')
  t.match(out, /NOTE-04 SHOULD {2}Passed → Advisory \(supplier\)/)
  t.match(err, 'Preview of next. Nothing is asked, nothing is written.')
  t.strictSame(bytes(), before)
  t.equal(supplier.asked.length, asked)
  t.strictSame(readdirSync(folder), files)
})

t.test('a criterion that is to come is held to the answers there are', async t => {
  const { preview, edit } = await recorded(t)
  edit(suite, '$statusCode == 201', '$statusCode == 204')
  const { found } = await preview()
  t.strictSame(changes(found), { ...nothing, broke: ['NOTE-04 passed failed supplier'] })
})

t.test('a schema that is to come is held to the answers there are', async t => {
  const { preview, edit } = await recorded(t)
  edit('specs/notes/1.0/openapi.yaml', 'required: [id, text]', 'required: [id, text, author]')
  const { code, found } = await preview()
  t.equal(code, 1)
  t.match(changes(found).broke, [
    'NOTE-01 passed failed supplier',
    'NOTE-02 passed failed supplier',
  ])
})

t.test('a request that would be another is not answered, and nothing rests on it', async t => {
  const { preview, run, edit } = await recorded(t)
  edit(suite, 'default: tea', 'default: cake')
  const { code, found } = await preview()
  t.equal(code, 3)
  t.strictSame(changes(found), {
    ...nothing,
    // NOTE-01 looks at every list; one that is missing leaves it open.
    broke: ['NOTE-01 passed untested prerequisite', 'NOTE-03 passed untested prerequisite'],
  })
  const { err } = await run('judge', 'out', '--catalogue', 'next')
  t.match(err, 'Only a new run can tell about what was not asked: find')
})

t.test('what was given on the command line is given again', async t => {
  const { run, edit, supplier } = await recorded(t)
  edit(suite, 'default: tea', 'default: cake')
  const argv = ['run', '--spec', 'notes', '--url', supplier.url, ...declared]
  await run(...argv, '--input', 'knownWord=scones', '-o', 'given')
  const { out } = await run('judge', 'given', '--json', '--catalogue', 'next')
  t.strictSame(changes(JSON.parse(out)), nothing)
})

t.test('a failure that was seen stays a failure, whatever is missing beside it', async t => {
  const { preview, edit } = await recorded(t, { notes: [{ id: '1', text: 7 }] })
  edit(suite, 'default: tea', 'default: cake')
  const { code, found } = await preview()
  t.equal(code, 1)
  t.notOk(ids(found.changed).some(text => text.startsWith('NOTE-01')))
  t.equal(found.after.verdict, 'not-conformant')
})

t.test('a new requirement with a new case is open', async t => {
  const { preview, edit } = await recorded(t)
  edit(
    suite,
    '  - workflowId: add\n',
    `  - workflowId: again
    steps:
      - stepId: note
        operationId: getNote
        parameters: [{ name: id, in: path, value: "2" }]
        successCriteria: [{ condition: $statusCode == 200 }]
  - workflowId: add
`,
  )
  edit(
    rows,
    '  - id: NOTE-06\n',
    `  - id: NOTE-07
    level: MUST
    facet: quality
    status: proposed
    says: The second note can be read.
    clause: { document: Notes 2.0, section: Notes }
    remedy: Answer it.
    tests: [{ check: success-criteria, case: again }]
  - id: NOTE-06
`,
  )
  const { code, found } = await preview()
  t.equal(code, 3)
  t.strictSame(changes(found).asked, ['NOTE-07 - untested prerequisite'])
  t.strictSame(changes(found).broke, ['NOTE-02 passed untested prerequisite'])
})

t.test('a coming version of a spec is held to the answers that the last one got', async t => {
  const { preview, next, edit } = await recorded(t)
  edit('specs/notes/1.0/spec.yaml', 'version: "1.0"', 'version: "2.0"')
  edit('suites/notes/1.0/suite.yaml', 'notes@1.0', 'notes@2.0')
  edit(suite, '/specs/notes/1.0/', '/specs/notes/2.0/')
  edit('specs/profiles/notes-1.yaml', 'spec: notes@1.0', 'spec: notes@2.0')
  edit(rows, 'level: SHOULD', 'level: MUST')
  for (const kind of ['specs', 'suites']) {
    renameSync(join(next, kind, 'notes', '1.0'), join(next, kind, 'notes', '2.0'))
  }
  // Beside our own catalogue no id may stand twice.
  edit('specs/profiles/notes-1.yaml', 'id: notes@1\n', 'id: notes@2\n')
  edit('specs/framework.yaml', 'id: note-keeping', 'id: note-keeping-2')
  edit('specs/framework.yaml', 'notes@1', 'notes@2')
  edit('suites/notes/2.0/suite.yaml', 'version: 1.0.0', 'version: 2.0.0')
  edit('specs/profiles/notes-1.yaml', 'notes@1.0.0', 'notes@2.0.0')
  const { found } = await preview('--catalogue', 'next', '--profile', 'notes@2')
  t.equal(found.after.profile, 'notes@2')
  t.strictSame(changes(found), nothing)
  t.equal(found.same, 6)
})

t.test('a profile asks for less, and for what was declared absent', async t => {
  const { preview, edit } = await recorded(t)
  edit('specs/profiles/notes-1.yaml', 'requirements: all', 'requirements: [NOTE-01, NOTE-03]')
  const less = await preview('--catalogue', 'next', '--profile', 'notes@1')
  t.strictSame(
    less.found.dropped.map(one => one.requirement),
    ['NOTE-02', 'NOTE-04', 'NOTE-05', 'NOTE-06'],
  )
  t.equal(less.found.after.verdict, 'conformant')
  t.equal(less.code, 0)
})

t.test('what cannot be previewed is refused', async t => {
  const { run, folder } = await recorded(t)
  mkdirSync(join(folder, 'empty'))
  for (const more of [
    ['--profile', 'notes@9'],
    ['--catalogue', 'empty', '--profile', 'nothing@1'],
    ['--profile', 'notes@1', '-o', 'x.json'],
    ['--profile', 'notes@1', '--baseline', 'known.json'],
    ['--profile', 'notes@1', '--write-baseline', 'known.json'],
  ]) {
    const { code, out, err } = await run('judge', 'out', ...more)
    t.equal(code, 2, more.join(' '))
    t.equal(out, '')
    t.match(err, /^assay: /)
  }
})

t.test('a suite that is to come is enough: specs are ours', async t => {
  const { preview, edit, next, run } = await recorded(t)
  const folder = 'next/suites/notes/1.0'
  const same = await preview('--suite', folder)
  t.strictSame(changes(same.found), nothing)
  edit(suite, '$statusCode == 201', '$statusCode == 204')
  rmSync(join(next, 'specs'), { recursive: true })
  for (const path of [folder, `${folder}/suite.yaml`]) {
    const { found } = await preview('--suite', path)
    t.strictSame(changes(found), { ...nothing, broke: ['NOTE-04 passed failed supplier'] })
  }
  t.match(await run('judge', 'out', '--suite', folder), {
    code: 0,
    err: /^Preview of next\/suites\/notes\/1\.0\./,
  })
})

t.test('a suite is refused where it is none of the run, or none at all', async t => {
  const { run, next } = await recorded(t)
  const refused = async (path: string) => {
    const { code, err } = await run('judge', 'out', '--suite', path)
    t.equal(code, 2, path)
    return err
  }
  t.match(await refused('next'), 'A suite lies in suites/<spec>/<version> of a folder.')
  t.match(await refused('next/suites/none/1.0'), 'There is no spec "none@1.0".')
  cpSync(join(next, 'suites/notes/1.0'), join(next, 'suites/notes/2.0'), { recursive: true })
  t.match(await refused('next/suites/notes/2.0'), 'There is no spec "notes@2.0".')
})
