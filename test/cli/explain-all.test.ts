import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { suppliers } from '../../fixtures/suppliers/index.ts'
import {
  checks,
  english,
  lintRules,
  loadCatalogue,
  type Report,
  reporters,
} from '../../src/assay.ts'
import { explainable, explanation } from '../../src/cli/explanation.ts'
import { silenceReasons } from '../../src/model/silence.ts'
import { causes, worstFirst } from '../../src/model/words.ts'
import { makeIo, world } from '../make-io.ts'
import { notes, notesRoot } from '../make-notes.ts'

const catalogue = await loadCatalogue([makeIo().root])
const { specs, suites, profiles, categories } = catalogue
const told = (id: string): string | null => explanation(catalogue, id, english)
const named = <T extends { readonly id: string }>(all: readonly T[]) => all.map(({ id }) => id)

/** Every id of the catalogue and every word of the code's closed lists, gathered from where they are. */
const printed: { readonly [kind: string]: readonly string[] } = {
  requirements: specs.flatMap(spec => named(spec.requirements)),
  specs: specs.flatMap(({ id, name }) => [id, name]),
  capabilities: specs.flatMap(spec => spec.capabilities.map(({ name }) => name)),
  'capabilities as reports list them': specs.flatMap(spec =>
    spec.capabilities.map(({ name }) => `${spec.id}: ${name}`),
  ),
  data: specs.flatMap(spec => spec.data.map(({ name }) => name)),
  facets: specs.flatMap(spec => spec.requirements.map(({ facet }) => facet)),
  levels: specs.flatMap(spec => spec.requirements.map(({ level }) => level)),
  suites: named(suites),
  cases: suites.flatMap(({ documents, probes }) => [
    ...documents.flatMap(({ arazzo }) => arazzo.workflows.map(one => one.workflowId)),
    ...named(probes),
  ]),
  'cases as plans of two suites name them': suites.flatMap(({ spec, probes }) =>
    named(probes).map(id => `${spec.split('@')[0]}:${id}`),
  ),
  evidence: suites.flatMap(({ documents }) =>
    documents.flatMap(({ arazzo }) =>
      arazzo.workflows.flatMap(({ workflowId, steps }) =>
        steps.flatMap(({ stepId }) => [
          `${workflowId}/${stepId}#1`,
          `${workflowId}/${stepId}#12@1`,
        ]),
      ),
    ),
  ),
  items: specs.flatMap(spec =>
    spec.requirements.flatMap(({ id, proof }) =>
      proof.kind === 'tests' ? proof.rows.map(row => `${id}/${row.case ?? '*'}/${row.check}`) : [],
    ),
  ),
  profiles: named(profiles),
  categories: named(categories),
  faults: Object.values(suppliers).flatMap(({ faults }) => faults.map(({ name }) => name)),
  checks: [...checks.keys()],
  rules: Object.keys(lintRules),
  formats: [...reporters.keys()],
  outcomes: worstFirst,
  causes,
  'outcomes with causes': worstFirst.flatMap(outcome => causes.map(cause => `${outcome}/${cause}`)),
  verdicts: ['conformant', 'not-conformant', 'incomplete'],
  silences: silenceReasons,
  'exit codes': ['0', '1', '2', '3', '4', '130', '143'],
  'a workflow of a suite of your own': ['case:smoke'],
}

for (const [kind, ids] of Object.entries(printed)) {
  t.test(`every id can be explained: ${kind}`, async t => {
    t.ok(ids.length > 0)
    const unknown = ids.filter(id => told(id) === null)
    t.strictSame(unknown, [])
  })
}

t.test('whatever can be completed can be explained', async t => {
  const ids = explainable(catalogue)
  t.ok(ids.length > 800)
  t.strictSame(
    ids.filter(id => told(id) === null),
    [],
  )
})

t.test('a name of several things is told for each of them', async t => {
  const both = told('taxonomies') ?? ''
  t.match(both, /^taxonomies {2}case of suite service-directory@/m)
  t.match(both, /^taxonomies {2}capability of service-directory@/m)
  const pair = told('untested/not-declared') ?? ''
  t.match(pair, /^untested {2}outcome/m)
  t.match(pair, /^not-declared {2}cause/m)
})

t.test('half of a pair that is unknown makes the whole unknown', async t => {
  t.equal(told('untested/nonsense'), null)
  t.equal(told('nonsense/passed'), null)
})

t.test('no other text is taken for an id, and none makes it fail', async t => {
  const known = new Set(explainable(catalogue))
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', '', '/')),
      id => known.has(id) || id.startsWith('case:') || told(id) === null,
    ),
  )
  t.pass()
})

/** Whatever a report gives as an id or as a word of a closed list. */
function idsOf(report: Report): ReadonlySet<string> {
  const findings = report.rulings.flatMap(({ findings }) => findings)
  const all = [...findings, ...report.advisories]
  return new Set([
    report.verdict,
    report.assurance,
    String(report.exit),
    ...report.verdicts.flatMap(({ of, verdict }) => [of, verdict]),
    ...report.target.declaredAbsent,
    ...report.target.notDeclared,
    ...report.rulings.flatMap(one => [one.requirement, one.spec, one.level, one.outcome]),
    ...report.rulings.flatMap(({ outcome, cause }) =>
      cause === null ? [] : [cause, `${outcome}/${cause}`],
    ),
    ...all.flatMap(({ check, evidence }) => [check, ...evidence]),
    ...all.map(one => one.case).filter(id => id !== '*'),
    ...report.cases.flatMap(({ id, suite, outcome }) => [id, suite, outcome]),
  ])
}

t.test('whatever a report gives as an id can be explained', async t => {
  const { url } = await notes(t, { status: { '/notes/1': 500 } })
  const { run, folder } = world(t, { root: notesRoot })
  await run('run', '--spec', 'notes', '--url', url, '--declare', 'search=false', '-o', 'b')
  const report: Report = JSON.parse(readFileSync(join(folder, 'b', 'report.json'), 'utf8'))
  const ids = idsOf(report)
  t.ok(ids.size > 20)
  const own = await loadCatalogue([notesRoot])
  t.strictSame(
    [...ids].filter(id => explanation(own, id, english) === null),
    [],
  )
})

t.test('an unknown id is answered with those like it', async t => {
  const { run } = world(t)
  for (const [id, near] of [
    ['ORUK-1', /Did you mean "ORUK-01" or "ORUK-10" or "ORUK-11"\?/],
    ['servces-walk', /Did you mean "services-walk"\?/],
    ['overlap', /Did you mean .*"page-overlap"/],
    ['not_declared', /Did you mean "not-declared"\?/],
    ['Jnuit', /Did you mean "junit"\?/],
  ] as const) {
    const { code, err } = await run('explain', id)
    t.equal(code, 2)
    t.match(err, near)
  }
})
