import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { shapeOf } from '../../src/assay.ts'
import type { Recall } from '../../src/model/recall.ts'
import { type Mistakes, notes, notesRoot } from '../make-notes.ts'
import { office } from '../make-office.ts'

// Three runs, and all that makes certificates of them.
t.setTimeout(300_000)
const made = await office(t)
const { run, as, path, read, write } = made
const supplier = await notes(t)
const trust = ['--trust', 'assay-trust.json']

async function must(...argv: readonly string[]): Promise<void> {
  const { code, err } = await run(...argv)
  if (code !== 0) throw new Error(`${argv.join(' ')}: ${err}`)
}

const target = `assay: target/1
supplier: { id: GB-COH-01234567, name: Example Ltd }
product: { name: Notebook, version: "4.2" }
environment: sandbox
specs:
  notes@1.0:
    role: provider
    url: ${supplier.url}
    capabilities: { search: true, archive: false }
    data: { knownWord: tea }
`

/** Runs against a supplier that does this, and signs what was seen. */
async function recorded(name: string, mistakes: Mistakes): Promise<void> {
  supplier.make(mistakes)
  const argv = ['target.yaml', '--profile', 'notes@1', '--allow-writes', '--quiet']
  await run('run', ...argv, '-o', `bundles/${name}`)
  await must('sign', `bundles/${name}`, ...as('supplier'))
}

/** Certifies it, into `NAME.jwt`. */
async function certified(name: string, statements: readonly string[]): Promise<void> {
  mkdirSync(path(name))
  const out = ['--register', 'https://register.example.org', '--out', name]
  const argv = [`bundles/${name}`, ...statements.flatMap(one => ['--statement', one]), ...out]
  await must('certify', ...argv)
  await must('approve', `${name}/certificate.proposal.json`, ...as('omar'))
  await must('certify', ...argv, '--approval', `${name}/certificate.approval.jwt`, ...as('issuer'))
  cpSync(path(`${name}/certificate.jwt`), path(`${name}.jwt`))
}

write('target.yaml', target)
await recorded('two', {})
await recorded('one', { notes: [{ id: '1', text: 'tea at four' }] })
// This one has no search, whatever it declares.
const searchless = (line: string): void =>
  supplier.make({ before: searchless, status: line.includes('word=') ? { '/notes': 404 } : {} })
await recorded('waived', { before: searchless })
const says = ['--says', 'See the letter.']
await must(
  ...['attest', 'bundles/two', '--requirement', 'NOTE-05', ...says, '--answer', 'yes'],
  ...[...as('jane'), '-o', 's.json'],
)
await must('approve', 's.json', ...as('omar'))
await must(
  'waive',
  'bundles/waived',
  '--requirement',
  'NOTE-03',
  ...says,
  ...as('jane'),
  '-o',
  'w.json',
)
await must('approve', 'w.json', ...as('omar'))
await certified('two', ['s.json'])
await certified('one', ['s.json'])
await certified('waived', ['s.json', 'w.json'])
await must('register', 'start', 'log', '--origin', 'register.example.org/log', ...as('registrar'))
await must(
  'register',
  'add',
  'log',
  'two.jwt',
  'one.jwt',
  'waived.jwt',
  ...trust,
  ...as('registrar'),
)

/** The catalogue as it is mended: a list has two notes. */
cpSync(notesRoot, path('next'), { recursive: true })
const suite = path('next/suites/notes/1.0/notes.arazzo.yaml')
const wanted = '{ context: $response.body, type: jsonpath, condition: "$[1].text" }'
writeFileSync(
  suite,
  readFileSync(suite, 'utf8').replace(
    'successCriteria: [{ condition: $statusCode == 200 }]',
    `successCriteria: [{ condition: $statusCode == 200 }, ${wanted}]`,
  ),
)

const from = ['--suite', 'notes@1.0.0', '--bundles', 'bundles']
const mended = ['--catalogue', 'next']

async function recalled(...argv: readonly string[]) {
  const ran = await run('recall', 'log', ...argv, '--json')
  const said: Recall | null = await shapeOf('recall')(Buffer.from(ran.out))
  if (said === null) throw new Error(ran.err)
  // The latest entry stands first.
  const proposals = said.certificates.map(({ proposal }) => proposal)
  return { ...ran, said, proposals }
}

t.test('each certificate that relied on it is judged by what was mended', async t => {
  const { code, said, proposals } = await recalled(...from, '--requirement', 'NOTE-01', ...mended)
  t.equal(code, 1)
  t.same(proposals, ['stands', 'revoke', 'stands'])
  t.match(said, { unaffected: 0, over: 0, recalled: { requirement: 'NOTE-01', check: null } })
  const [, one] = said.certificates
  t.match(one, { bundle: 'bundles/one', verdict: 'not-conformant', status: 'valid' })
  t.same(one?.changes, [{ requirement: 'NOTE-01', before: 'met', after: 'not-met' }])
  t.match(one?.commands, [
    /^assay register revoke log https:\S+ --why 'Recalled: NOTE-01 of notes@1\.0\.0\.'/,
  ])
  t.match(said.certificates[0], { because: /it says the same/, changes: [], commands: [] })
})

t.test('one whose requirement was waived did not rely on it', async t => {
  const { said } = await recalled(...from, '--requirement', 'NOTE-03', ...mended)
  t.match(said, { certificates: { length: 2 }, unaffected: 1 })
  t.match((await recalled(...from, '--requirement', 'NOTE-05', ...mended)).said, { unaffected: 3 })
  const other = ['--suite', 'notes@0.9.0', '--bundles', 'bundles', '--requirement', 'NOTE-01']
  t.match(await recalled(...other), { code: 0, said: { certificates: [], unaffected: 3 } })
})

t.test('a check is looked for in the plans of stored bundles', async t => {
  const by = ['--spec', 'notes@1.0', '--bundles', 'bundles']
  const all = await recalled(...by, '--check', 'body-schema', ...mended)
  t.same(all.proposals, ['stands', 'revoke', 'stands'])
  const none = await recalled(...by, '--check', 'tls-version', ...mended)
  t.match(none, { code: 0, said: { certificates: [], unaffected: 3 } })
})

t.test('as long as nothing was mended nothing can clear it', async t => {
  const { said, proposals } = await recalled(...from, '--requirement', 'NOTE-01')
  t.same(proposals, ['suspend', 'suspend', 'suspend'])
  t.match(said.certificates[0]?.because, /Nothing that judges it has changed/)
})

t.test(
  'a bundle that is an archive is found; one that is gone or was changed is said to be',
  async t => {
    const asked = [...from, '--requirement', 'NOTE-01', ...mended]
    await must('pack', 'bundles/one', '-o', 'bundles/one.zip')
    renameSync(path('bundles/one'), path('kept'))
    t.match((await recalled(...asked)).said.certificates[1], {
      proposal: 'revoke',
      bundle: 'bundles/one.zip',
    })
    rmSync(path('bundles/one.zip'))
    t.match((await recalled(...asked)).said.certificates[1], {
      proposal: 'no-bundle',
      bundle: null,
    })
    renameSync(path('kept'), path('bundles/one'))
    const report = read('bundles/one/report.json')
    write('bundles/one/report.json', `${report}\n`)
    const changed = (await recalled(...asked)).said.certificates[1]
    t.match(changed, { proposal: 'no-bundle', because: /"report\.json"/, commands: [] })
    write('bundles/one/report.json', report)
  },
)

t.test('the text says what to do, and its commands do it, by two people', async t => {
  const argv = ['recall', 'log', ...from, '--requirement', 'NOTE-01', ...mended]
  const ran = await run(...argv)
  t.match(ran.out, /^NOTE-01 of notes@1\.0\.0: 3 certificates rest on it; 0 in force do not/)
  t.match(ran.out, /It stands: Notebook 4\.2, Example Ltd \(valid\): https/)
  t.match(ran.out, /Revoke it: .+\n {2}Not conformant.+\n {2}NOTE-01: met, now not met/)
  const commands = ran.out.split('\n').filter(line => line.startsWith('assay register'))
  t.equal(commands.length, 2)
  const [revoke = [], add = []] = commands.map(line =>
    [...line.matchAll(/'([^']*)'|(\S+)/g)].slice(1).map(([, quoted, bare]) => quoted ?? bare ?? ''),
  )
  const keyed = (words: readonly string[], name: string): readonly string[] =>
    words
      .filter(
        (word, at) =>
          !['--key', '--passphrase'].includes(word) &&
          !['--key', '--passphrase'].includes(words[at - 1] ?? ''),
      )
      .concat(as(name))
  await must(...keyed(revoke, 'status'))
  await must(...keyed(add, 'registrar'))
  const { proposals, said } = await recalled(...argv.slice(2))
  t.same([proposals, said.over], [['stands', 'stands'], 1])
  t.equal((await run(...argv)).code, 0)
})

t.test('a suspended one that stands is proposed to be reinstated', async t => {
  const [first] = (await recalled(...from, '--requirement', 'NOTE-01')).said.certificates
  const id = first?.certificate ?? ''
  const why = ['--why', 'Under review.', '-o', 'x.jwt']
  await must('register', 'suspend', 'log', id, ...why, ...as('status'))
  await must('register', 'add', 'log', 'x.jwt', ...trust, ...as('registrar'))
  const { said } = await recalled(...from, '--requirement', 'NOTE-01', ...mended)
  t.match(said.certificates[0], { status: 'suspended', proposal: 'stands' })
  t.match(said.certificates[0]?.commands, [/^assay register reinstate log /])
  const again = await recalled(...from, '--requirement', 'NOTE-01')
  t.same(again.said.certificates[0]?.commands, [], 'it is suspended already')
})

t.test('a command line that lacks something says what', async t => {
  const ran = (...argv: readonly string[]) => run('recall', 'log', '--bundles', 'bundles', ...argv)
  t.match(await ran('--requirement', 'NOTE-01'), { code: 2, err: /--suite NAME@VERSION/ })
  t.match(await ran('--suite', 'notes@1.0.0'), { code: 2, err: /--requirement ID/ })
  const nowhere = ['--suite', 'a@1', '--check', 'b', '--bundles', join('no', 'where')]
  t.match(await run('recall', 'log', ...nowhere), { code: 2, err: /--bundles FOLDER/ })
})
