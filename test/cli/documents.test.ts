import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Report } from '../../src/model/judgement.ts'
import type { Plan } from '../../src/model/plan.ts'
import { world } from '../make-io.ts'
import { type Mistakes, notes, notesRoot } from '../make-notes.ts'

const openapi = readFileSync(join(notesRoot, 'specs/notes/1.0/openapi.yaml'), 'utf8')
const head = (sources: string) => `arazzo: 1.1.0
info: { title: Notes, version: 1.0.0 }
sourceDescriptions: [${sources}]
workflows:
`
const api = '{ name: api, url: ./notes.yaml, type: openapi }'
const shelf = '{ name: shelf, url: ./shelf.arazzo.yaml, type: arazzo }'
const main = `${head(`${api}, ${shelf}`)}  - workflowId: read
    inputs: { $ref: "#/components/inputs/reading" }
    steps:
      - { stepId: call, workflowId: "$sourceDescriptions.shelf.list", parameters: [{ name: n, value: $inputs.n }] }
components:
  inputs:
    reading:
      type: object
      required: [n]
      properties: { n: { type: integer, description: how many, minimum: 1 } }
`
// It leads back to the document that calls it.
const other = `${head('{ name: notes, url: ./notes.yaml }, { name: back, url: ./main.arazzo.yaml }')}  - workflowId: list
    steps:
      - stepId: ask
        operationId: listNotes
        successCriteria: [{ condition: $statusCode == 200 }]
        x-assay-checks: [{ check: json-body }]
  - { workflowId: unused, steps: [{ stepId: back, workflowId: "$sourceDescriptions.back.read" }] }
`

let mistakes: Mistakes = {}

async function ran(t: Test, files: { readonly [name: string]: string }, ...more: string[]) {
  const supplier = await notes(t, mistakes)
  const { run, folder } = world(t)
  const all = { 'notes.yaml': openapi, 'main.arazzo.yaml': main, 'shelf.arazzo.yaml': other }
  for (const [name, text] of Object.entries({ ...all, ...files })) {
    writeFileSync(join(folder, name), text)
  }
  const url = `api=${supplier.url}`
  const done = await run('run', '--suite', 'main.arazzo.yaml', '--url', url, '-o', 'out', ...more)
  return { ...done, supplier, run, folder }
}

t.test('a case runs through two documents, and is judged again from its bundle', async t => {
  const { code, err, folder, run, supplier } = await ran(t, {}, '--input', 'n=2')
  t.equal(code, 0, err)
  t.strictSame(supplier.asked, ['GET /v1/notes'])
  const plan: Plan = JSON.parse(readFileSync(join(folder, 'out', 'plan.json'), 'utf8'))
  t.strictSame(
    plan.cases.map(({ id }) => id),
    ['read'],
    'workflows of other documents are no cases',
  )
  t.match(plan.cases[0], { operations: ['listNotes'], inputs: { n: 2 } })
  t.equal(plan.suites[0]?.documents.length, 2)
  const first = readFileSync(join(folder, 'out', 'report.json'), 'utf8')
  const report: Report = JSON.parse(first)
  t.match(report.cases, [
    { id: 'read', outcome: 'passed', steps: [{ id: 'shelf.list.ask' }, { id: 'call' }] },
  ])
  t.equal((await run('judge', 'out')).code, 0)
  t.equal(readFileSync(join(folder, 'out', 'report.json'), 'utf8'), first)
})

t.test('inputs that are missing or wrong stop assay before anything is sent', async t => {
  const without = await ran(t, {})
  t.equal(without.code, 2)
  t.match(without.err, 'The case "read" needs the input "n" (how many), which was not given.')
  t.match(without.err, '--input n=…')
  t.strictSame(without.supplier.asked, [])
  const wrong = await ran(t, {}, '--input', 'n=0')
  t.equal(wrong.code, 2)
  t.match(wrong.err, /The case "read" cannot take its input "n".*0/)
  t.strictSame(wrong.supplier.asked, [])
})

t.test(
  'a workflow that no document holds is told with its line, before anything is sent',
  async t => {
    const files = { 'main.arazzo.yaml': main.replace('shelf.list', 'shelf.lists') }
    const { code, err, supplier } = await ran(t, files, '--input', 'n=1')
    t.equal(code, 2)
    t.match(err, /main\.arazzo\.yaml:8:\d+/)
    t.match(
      err,
      'The suite names workflow "$sourceDescriptions.shelf.lists", which it does not hold.',
    )
    t.match(err, 'Did you mean "$sourceDescriptions.shelf.list"?')
    t.strictSame(supplier.asked, [])
  },
)

t.test(
  'a step that depends on one that is not there is told too, in whatever document',
  async t => {
    const files = {
      'shelf.arazzo.yaml': other.replace('stepId: ask', 'stepId: ask\n        dependsOn: [asks]'),
    }
    const { code, err } = await ran(t, files, '--input', 'n=1')
    t.equal(code, 2)
    t.match(err, /shelf\.arazzo\.yaml:8:\d+/)
    t.match(err, 'The suite names step "asks", which it does not hold.')
  },
)

t.test('two documents that call different APIs by one name are told apart', async t => {
  const files = {
    'other.yaml': openapi.replaceAll('listNotes', 'listOthers'),
    'shelf.arazzo.yaml': other
      .replace('{ name: notes, url: ./notes.yaml }', '{ name: api, url: ./other.yaml }')
      .replace('listNotes', 'listOthers'),
  }
  const without = await ran(t, files, '--input', 'n=1')
  t.equal(without.code, 2)
  t.match(without.err, '--url shelf.api=https://…')
  const elsewhere = await notes(t)
  const more = ['--input', 'n=1', '--url', `shelf.api=${elsewhere.url}`]
  const { code, supplier, err } = await ran(t, files, ...more)
  t.equal(code, 0, err)
  t.strictSame([supplier.asked, elsewhere.asked], [[], ['GET /v1/notes']])
})

t.test('$self is the base of sources, and is not fetched when it is on the web', async t => {
  const self = (text: string) =>
    text.replace('info:', '$self: https://example.org/a/main.yaml\ninfo:')
  const near = await ran(t, { 'main.arazzo.yaml': self(main) }, '--input', 'n=1')
  t.equal(near.code, 0, near.err)
  const absolute = self(main).replace('./notes.yaml', 'https://example.org/a/notes.yaml')
  const same = await ran(t, { 'main.arazzo.yaml': absolute }, '--input', 'n=1')
  t.equal(same.code, 0, same.err)
  const far = self(main).replace('./notes.yaml', 'https://example.com/a/notes.yaml')
  const gone = await ran(t, { 'main.arazzo.yaml': far }, '--input', 'n=1')
  t.equal(gone.code, 2)
  t.match(gone.err, 'The source "api" is on the network.')
})

t.test('checks that a called workflow names count for the case, where they were named', async t => {
  mistakes = {
    notes: [
      { id: '1', text: 'tea' },
      { id: '1', text: 'cake' },
    ],
  }
  t.teardown(() => {
    mistakes = {}
  })
  const checks = '[{ check: unique, with: { objects: "$[*]", id: id } }]'
  const files = { 'shelf.arazzo.yaml': other.replace('[{ check: json-body }]', checks) }
  const seen = async (more: { readonly [name: string]: string }) => {
    const { folder } = await ran(t, { ...files, ...more }, '--input', 'n=1')
    const report: Report = JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'))
    return report.advisories.filter(({ check }) => check === 'unique').map(one => one.case)
  }
  t.strictSame(await seen({}), ['read'])
  const alone = main.replace(
    /- \{ stepId: call.*\}\n/,
    '- { stepId: ask, operationId: listNotes, onFailure: [{ name: no, type: goto, workflowId: $sourceDescriptions.shelf.list }] }\n',
  )
  t.strictSame(await seen({ 'main.arazzo.yaml': alone }), [], 'another step of that name')
})
