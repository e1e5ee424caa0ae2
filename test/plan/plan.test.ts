import t from 'tap'
import { planDigest } from '../../src/base/plan-digest.ts'
import type { Plan } from '../../src/model/plan.ts'
import { plan } from '../../src/plan/index.ts'
import { isLoopback } from '../../src/plan/target.ts'
import { asked, notesProfile, notesSuite, suiteWith } from '../make-asked.ts'

const caseIds = (made: Plan): readonly string[] => made.cases.map(({ id }) => id)

/** How the plan itself settles each requirement; null for one that is left to the run. */
const settled = (made: Plan): { readonly [requirement: string]: string | null } =>
  Object.fromEntries(
    made.items.map(({ requirement, settled }) => [
      requirement,
      settled === null ? null : `${settled.outcome} ${settled.cause}`,
    ]),
  )

t.test('every requirement has an item, and every item an id of its own', async t => {
  const made = plan(asked())
  t.strictSame(caseIds(made), ['list', 'read', 'find', 'add'])
  t.strictSame(settled(made), {
    'NOTE-01': null,
    'NOTE-02': null,
    'NOTE-03': null,
    'NOTE-04': null,
    'NOTE-05': 'untested awaiting-attestation',
    'NOTE-06': 'inapplicable specification',
  })
  t.equal(new Set(made.items.map(({ id }) => id)).size, made.items.length)
  t.equal(made.partial, false)
})

t.test('the same wish makes the same plan', async t => {
  t.equal(planDigest(plan(asked())), planDigest(plan(asked())))
  const other = asked({ url: 'https://other.example' })
  t.not(planDigest(plan(asked())), planDigest(plan(other)))
})

t.test('a capability is true, false or unsaid, and the three are planned apart', async t => {
  const unsaid = plan(asked({ capabilities: {} }))
  t.strictSame(caseIds(unsaid), ['list', 'read', 'add'])
  t.equal(settled(unsaid)['NOTE-03'], 'untested not-declared')
  const absent = plan(asked({ capabilities: { search: false } }))
  t.strictSame(caseIds(absent), ['list', 'read', 'add'])
  t.equal(settled(absent)['NOTE-03'], 'inapplicable declared-absent')
  const demanded = plan(asked({ capabilities: { search: false } }, { profile: notesProfile }))
  t.equal(settled(demanded)['NOTE-03'], 'failed declared-absent')
})

t.test('a case that proves absence is run where the capability is declared absent', async t => {
  const proving = suiteWith(workflow =>
    workflow.workflowId === 'add' ? { ...workflow, 'x-assay-when': '!search' } : workflow,
  )
  const absent = asked({ capabilities: { search: false } })
  const [spec] = absent.specs
  if (spec === undefined) throw new Error('no spec')
  const capabilities = spec.capabilities.map(one => ({ ...one, absent: 'add' }))
  const specs = [{ ...spec, capabilities }]
  const made = plan({ ...absent, specs, suites: [proving] })
  t.ok(caseIds(made).includes('add'))
  const item = made.items.find(({ requirement }) => requirement === 'NOTE-03')
  t.strictSame([item?.case, item?.check, item?.proves], ['add', 'success-criteria', 'absence'])
  const present = plan({ ...asked(), specs, suites: [proving] })
  t.notOk(caseIds(present).includes('add'))
})

t.test('what writes is left out and said, where writing is not allowed', async t => {
  const made = plan(asked({}, { writes: false }))
  t.strictSame(caseIds(made), ['list', 'read', 'find'])
  t.equal(settled(made)['NOTE-04'], 'untested configuration')
  const writing = plan(asked()).cases.find(({ id }) => id === 'add')
  t.equal(writing?.kind === 'workflow' && writing.writes, true)
})

t.test(
  'a client without a credential is left out and said; "none" needs no credential',
  async t => {
    const wanting = (client: string) => [
      suiteWith(workflow =>
        workflow.workflowId === 'read' ? { ...workflow, 'x-assay-client': client } : workflow,
      ),
    ]
    const without = plan(asked({}, { suites: wanting('other') }))
    t.notOk(caseIds(without).includes('read'))
    const item = without.items.find(one => one.case === 'read')
    t.strictSame([item?.settled?.outcome, item?.settled?.cause], ['untested', 'configuration'])
    t.match(item?.settled?.because, 'the client "other"')
    const named = plan(asked({ credentials: { other: 'b' } }, { suites: wanting('other') }))
    t.ok(caseIds(named).includes('read'))
    t.ok(caseIds(plan(asked({}, { suites: wanting('none') }))).includes('read'))
  },
)

t.test('inputs come from the command line, the target file, chance, and the suite', async t => {
  const inputs = (made: Plan, id: string) => {
    const found = made.cases.find(one => one.id === id)
    return found?.kind === 'workflow' ? { ...found.inputs, ...found.fresh } : null
  }
  t.strictSame(inputs(plan(asked()), 'find'), { knownWord: 'tea' })
  t.strictSame(inputs(plan(asked()), 'add'), { text: 'word' })
  const filed = asked({ data: { knownWord: 'cake' } })
  t.strictSame(inputs(plan(filed), 'find'), { knownWord: 'cake' })
  t.strictSame(inputs(plan({ ...filed, inputs: { knownWord: 'pie' } }), 'find'), {
    knownWord: 'pie',
  })
  t.strictSame(inputs(plan(asked({}, { inputs: { text: 'said' } })), 'add'), { text: 'said' })
})

t.test('an input is what the workflow says it is', async t => {
  const typed = (type: string) => [
    suiteWith(workflow => ({
      ...workflow,
      inputs: { type: 'object', properties: { n: { type } } },
    })),
  ]
  const read = (type: string, n: string) => {
    const [first] = plan(asked({}, { suites: typed(type), inputs: { n } })).cases
    return first?.kind === 'workflow' ? first.inputs['n'] : undefined
  }
  t.equal(read('string', '42'), '42')
  t.equal(read('integer', '-42'), -42)
  t.equal(read('number', '4.2'), 4.2)
  t.equal(read('boolean', 'false'), false)
  for (const [type, text] of [
    ['integer', '4.2'],
    ['integer', ''],
    ['number', '1e9'],
    ['boolean', 'no'],
  ] as const) {
    t.throws(() => read(type, text), { code: 'usage' }, `${type} ${text}`)
  }
})

t.test('an input, case or requirement that nothing has is refused with the nearest', async t => {
  const wrong = (more: Parameters<typeof asked>[1]) => () => plan(asked({}, more))
  t.throws(wrong({ inputs: { knownWrd: 'x' } }), {
    code: 'unknown-name',
    hint: 'Did you mean "knownWord"?',
  })
  t.throws(wrong({ selection: { cases: ['raed'], requirements: [] } }), {
    code: 'unknown-name',
    hint: 'Did you mean "read"?',
  })
  t.throws(wrong({ selection: { cases: [], requirements: ['NOTE-9'] } }), { code: 'unknown-name' })
})

t.test('a selection is partial, and runs only what can answer it', async t => {
  const picked = (cases: readonly string[], requirements: readonly string[]) =>
    plan(asked({}, { selection: { cases, requirements } }))
  t.strictSame(caseIds(picked([], ['NOTE-03'])), ['find'])
  t.strictSame(caseIds(picked([], ['NOTE-02'])), ['read'])
  t.strictSame(caseIds(picked([], ['NOTE-01'])), ['list', 'read', 'find'], 'all that list notes')
  t.strictSame(caseIds(picked([], ['NOTE-05'])), [], 'nothing to run')
  t.strictSame(caseIds(picked(['add'], [])), ['add'])
  t.strictSame(caseIds(picked(['add', 'list'], ['NOTE-01'])), ['list', 'add'])
  t.equal(picked(['add'], []).partial, true)
})

t.test('two suites may use one name for a case', async t => {
  const [spec] = asked().specs
  if (spec === undefined) throw new Error('no spec')
  const other = { ...spec, id: 'jottings@1.0', name: 'jottings' }
  const suites = [notesSuite, { ...notesSuite, id: 'jottings@1.0.0', spec: other.id }]
  const both = asked()
  const deployments = [
    ...both.target.deployments,
    ...both.target.deployments.map(one => ({ ...one, spec: other.id })),
  ]
  const target = { ...both.target, deployments }
  const made = plan({ ...both, specs: [spec, other], suites, target })
  t.ok(caseIds(made).includes('list'))
  t.ok(caseIds(made).includes('jottings:list'))
  t.equal(new Set(caseIds(made)).size, made.cases.length)
  const items = made.items.filter(one => one.spec === other.id && one.case !== '*')
  t.ok(items.every(one => one.case.startsWith('jottings:')))
})

t.test('loopback is told by the host, however it is written', async t => {
  for (const url of [
    'http://127.0.0.1:8080',
    'http://127.1.2.3',
    'http://[::1]:80/v1',
    'https://localhost/',
    'https://api.localhost.',
  ]) {
    t.equal(isLoopback(url), true, url)
  }
  for (const url of [
    'https://localhost.example',
    'https://10.0.0.1',
    'http://x127.0.0.1.example',
    'no url',
  ]) {
    t.equal(isLoopback(url), false, url)
  }
})
