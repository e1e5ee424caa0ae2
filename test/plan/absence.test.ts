import t from 'tap'
import type { Row } from '../../src/model/catalogue.ts'
import type { Asked } from '../../src/plan/asked.ts'
import { plan } from '../../src/plan/index.ts'
import { asked, notesProfile, suiteWith } from '../make-asked.ts'

const row = (one: string): Row => ({
  check: 'success-criteria',
  case: one,
  as: null,
  operation: null,
  with: {},
})

/** Notes without search, where a requirement for all has a row for search and one for its absence. */
function without(more: Partial<Asked> = {}, capabilities = { search: false }): Asked {
  const made = asked({ capabilities }, more)
  return {
    ...made,
    specs: made.specs.map(spec => ({
      ...spec,
      capabilities: spec.capabilities.map(one =>
        one.name === 'search' ? { ...one, absent: 'add' } : one,
      ),
      requirements: spec.requirements.map(one =>
        one.id === 'NOTE-01'
          ? { ...one, proof: { kind: 'tests' as const, rows: [row('find'), row('add')] } }
          : one,
      ),
    })),
    suites: [
      suiteWith(workflow =>
        workflow.workflowId === 'add' ? { ...workflow, 'x-assay-when': '!search' } : workflow,
      ),
    ],
  }
}

const items = (from: Asked) =>
  plan(from)
    .items.filter(({ requirement }) => requirement === 'NOTE-01')
    .map(({ case: one, proves, settled }) => [one, proves, settled?.outcome ?? null])

t.test('a row for an absent part is left out, and one that proves the absence is kept', async t => {
  t.strictSame(items(without()), [['add', 'absence', null]])
  t.strictSame(items(without({}, { search: true })), [['find', 'presence', null]])
})

t.test(
  'a part that the profile demands cannot be declared absent, whose row it may be',
  async t => {
    t.strictSame(items(without({ profile: notesProfile })), [
      ['find', 'presence', 'failed'],
      ['add', 'absence', null],
    ])
    t.strictSame(items(without({ profile: notesProfile }, { search: true })), [
      ['find', 'presence', null],
    ])
  },
)
