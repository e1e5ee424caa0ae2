import t from 'tap'
import { good, list, requirement, rulesOf, spec, told } from './small.ts'

const used = `${good}        x-assay-checks: [{ check: named, as: one }, { check: counted, with: { most: 3 } }]\n`

t.test('a catalogue in order is said nothing about', async t => {
  t.strictSame(await told(t, {}), [])
})

t.test('a row names a case that a suite has, and says where it does not', async t => {
  const [note, ...more] = await told(t, {
    requirements: `${requirement('{ case: list, check: success-criteria }')}${requirement(
      '{ case: lsit, check: success-criteria }',
      'level: MUST',
      'PET-02',
    )}`,
  })
  t.match(note, { rule: 'row-case', level: 'error', at: { line: 4 } })
  t.equal(note?.hint, 'Did you mean "list"?')
  t.ok((note?.at.col ?? 0) > 100)
  t.strictSame(more, [])
})

t.test('a row names a check that exists and that the case uses', async t => {
  const of = (row: string) => rulesOf(t, { arazzo: list(used), requirements: requirement(row) })
  t.strictSame(await of('{ case: list, check: named }'), [])
  t.strictSame(await of('{ case: list, check: named, as: one }'), [])
  t.strictSame(await of('{ case: list, check: named, as: two }'), ['row-as'])
  t.strictSame(await of('{ case: list, check: nmaed }'), ['check-unknown'])
  t.strictSame(await of('{ case: list, check: over-run }'), ['row-unused'])
})

t.test('a row without a case is for checks that look without being named', async t => {
  const of = (row: string) =>
    rulesOf(t, { requirements: requirement(`{ case: list, check: success-criteria }, ${row}`) })
  t.strictSame(await of('{ check: status-declared }'), [])
  t.strictSame(await of('{ check: over-run }'), [])
  t.strictSame(await of('{ check: named }'), ['row-everywhere'])
  t.strictSame(await of('{ check: status-declared, as: one }'), ['row-as'])
})

t.test('a row names an operation that the documents have and the case calls', async t => {
  const of = (row: string) => rulesOf(t, { requirements: requirement(row) })
  t.strictSame(await of('{ case: list, check: status-declared, operation: getPet }'), [])
  t.strictSame(await of('{ case: list, check: status-declared, operation: addPet }'), [
    'row-operation',
  ])
  t.strictSame(await of('{ case: list, check: status-declared, operation: getPte }'), [
    'row-operation',
  ])
})

t.test('a row of success-criteria names steps of its case', async t => {
  const of = (steps: string) =>
    rulesOf(t, {
      requirements: requirement(
        `{ case: list, check: success-criteria, with: { steps: [${steps}] } }`,
      ),
    })
  t.strictSame(await of('second'), [])
  t.strictSame(await of('third'), ['row-step'])
})

t.test(
  'parameters stand in the row of an implicit check, and in the suite of a named one',
  async t => {
    const of = (row: string) => rulesOf(t, { arazzo: list(used), requirements: requirement(row) })
    t.strictSame(await of('{ case: list, check: body-schema, with: { at: ["/contents"] } }'), [])
    t.strictSame(await of('{ case: list, check: body-schema, with: { att: ["/contents"] } }'), [
      'row-parameters',
    ])
    t.strictSame(await of('{ case: list, check: counted, with: { most: 3 } }'), ['row-parameters'])
    t.strictSame(await of('{ case: list, check: status-declared, with: { most: 3 } }'), [
      'row-parameters',
    ])
  },
)

t.test('a check of a probe that is not there is an error', async t => {
  const suite = 'probes: [{ id: tls, kind: tls, checks: [tls-refused] }]\n'
  const requirements = requirement(
    '{ case: list, check: success-criteria }, { case: tls, check: tls-refused }',
  )
  t.strictSame(await rulesOf(t, { suite, requirements }), ['check-unknown'])
})

t.test('a place that no answer can have is noted', async t => {
  const of = (at: string, operation = '') =>
    rulesOf(t, {
      requirements: requirement(
        `{ case: list, check: success-criteria }, { check: body-schema${operation}, with: { at: [${at}] } }`,
      ),
    })
  t.strictSame(await of('"/contents/*/id", "/**/id", "/parent/parent/id", ""'), [])
  t.strictSame(await of('"/contens"'), ['row-place (note)'])
  t.strictSame(await of('"/**/colour"'), ['row-place (note)'])
  t.strictSame(await of('"/contents"', ', operation: listPets'), [])
  t.strictSame(await of('"/contents"', ', operation: getPet'), ['row-place (note)'])
  t.strictSame(await of('"/id/*"'), ['row-place (note)'])
})

t.test('a place inside except is looked at too', async t => {
  const except = '{ check: body-schema, with: { except: [{ at: ["/contens"] }] } }'
  const requirements = requirement(`{ case: list, check: success-criteria }, ${except}`)
  t.strictSame(await rulesOf(t, { requirements }), ['row-place (note)'])
})

t.test('ids of one spec begin alike', async t => {
  const row = '{ case: list, check: success-criteria }'
  const two = requirement(row) + requirement(row, 'level: MUST', 'CAT-02')
  t.strictSame(await rulesOf(t, { requirements: two }), ['requirement-prefix'])
})

t.test('a requirement applies when a capability of the spec is declared', async t => {
  const row = '{ case: list, check: success-criteria }'
  const when = (name: string) =>
    rulesOf(t, { requirements: requirement(row, `level: MUST, when: ${name}`) })
  t.strictSame(await when('cats'), [])
  t.strictSame(await when('cast'), ['capability-unknown'])
})

t.test('absence is proven by a case that runs when the capability is declared false', async t => {
  const of = (from: string, to: string) => rulesOf(t, { arazzo: list(good).replace(from, to) })
  t.strictSame(await of('"!cats"', '"cats"'), ['absence-case'])
  t.strictSame(await of('workflowId: cats-absent', 'workflowId: no-cats'), [
    'absence-case',
    'case-unclaimed (note)',
  ])
})

t.test('a spec does not ask for more passed MUSTs than it has', async t => {
  t.strictSame(await rulesOf(t, { spec: spec.replace('minimumPassed: 1', 'minimumPassed: 2') }), [
    'minimum-passed',
  ])
})

t.test('a case that nothing claims is noted, unless another case calls it', async t => {
  const other =
    '\n  - workflowId: helper\n    steps: [{ stepId: a, operationId: addPet, x-assay-negative: true, requestBody: { payload: {} }, parameters: [{ name: key, in: query, value: a }] }]\n'
  t.strictSame(await rulesOf(t, { arazzo: list(good) + other }), ['case-unclaimed (note)'])
  const calls = `${good}      - { stepId: third, workflowId: helper }\n`
  t.strictSame(await rulesOf(t, { arazzo: list(calls) + other }), [])
})

t.test('a case is claimed by a check over the run, when it says so', async t => {
  const other = (about: string) =>
    `${list(good)}\n  - workflowId: look\n    x-assay-requirements: [${about}]\n    steps: [{ stepId: a, operationId: listPets }]\n`
  const rows = `${requirement('{ case: list, check: success-criteria }')}${requirement('{ check: over-run }', 'level: MAY', 'PET-02')}`
  const of = (about: string) => rulesOf(t, { arazzo: other(about), requirements: rows })
  t.strictSame(await of('PET-02'), [])
  t.strictSame(await of('PET-01'), ['case-unclaimed (note)'])
})
