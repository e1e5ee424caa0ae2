import t from 'tap'
import { suppliers } from '../../fixtures/suppliers/index.ts'
import { checks, lintRules, reporters } from '../../src/assay.ts'
import { explainable, explanation } from '../../src/cli/explanation.ts'
import type { Workflow } from '../../src/model/arazzo.ts'
import type { Catalogue, Proof } from '../../src/model/catalogue.ts'
import { english } from '../../src/words/index.ts'
import { conformant } from '../make-report.ts'
import { kept, muted } from './mute.ts'
import { names, pseudo, strays } from './pseudo.ts'

const said = new Set<string>()
const words = pseudo(english, said)

/** What checks, faults and rules of lint say is theirs. */
const theirs = new Set([
  ...checks.keys(),
  ...Object.keys(lintRules),
  ...Object.values(suppliers).flatMap(({ faults }) => faults.map(({ name }) => name)),
])

const workflow = (workflowId: string, when: string): Workflow => ({
  workflowId,
  'x-assay-when': when,
  steps: [{ stepId: '0', description: '0' }, { stepId: '1' }],
})

const row = { check: '0', case: '01', as: '0', operation: '0', with: {} }
const proofs: readonly Proof[] = [
  { kind: 'tests', rows: [row, { ...row, case: null, as: null, operation: null }] },
  { kind: 'attested', how: '0' },
  { kind: 'excused', reason: '0' },
]

/** A catalogue in which everything that has a page has one, and no letter of its own. */
async function catalogue(): Promise<Catalogue> {
  const { plan } = await muted(conformant())
  const [spec, ...others] = plan.specs
  if (spec === undefined) throw new Error('no spec')
  const { digest } = spec
  const requirements = spec.requirements.slice(0, 3).map((one, n) => {
    return { ...one, id: `${n}`, when: '07', proof: proofs[n] ?? one.proof }
  })
  const capabilities = [{ name: '07', says: '0', absent: '02' }]
  const data = [{ name: '08', says: '0', example: 0 }]
  const asked = { spec: '0', suite: '0', requirements: 'all', capabilities: [] } as const
  const info = { title: '0', version: '0' }
  const workflows = [workflow('01', '07'), workflow('02', '!07')]
  const arazzo = { arazzo: '1.0.1', info, sourceDescriptions: [], workflows }
  const suite = {
    id: '0@1.0.0',
    spec: spec.id,
    version: '1.0.0',
    documents: [{ file: '0', arazzo, sources: {} }],
    probes: [{ id: '03', kind: 'tls', with: {}, checks: ['0'] }],
    adHoc: false,
    digest,
  } as const
  const about = { title: '0', summary: '0', digest, minimumPassed: 1 }
  return {
    specs: [{ ...spec, requirements, capabilities, data }, ...others],
    suites: [suite],
    profiles: [{ ...about, id: '0@1', status: 'draft', specs: [asked] }],
    categories: [{ id: '00', title: '0', profiles: ['0@1'] }],
  }
}

/** Without commands, and the names of files. */
const talk = (text: string): string =>
  [...reporters.values()].reduce(
    (left, { file }) => left.replace(file, ''),
    text.replace(/assay run TARGET .*$/gmu, ''),
  )

t.test('what an id means is told in the words of the catalogue', async t => {
  const all = await catalogue()
  for (const id of [...explainable(all), 'case:0']) {
    const page = explanation(all, id, words) ?? 'nothing'
    if (theirs.has(id)) t.match(page, /«/u, id)
    else t.strictSame(strays(talk(page), [...kept, id]), [], id)
  }
})

t.test('every word that explains is said somewhere', async t => {
  const mine = /^\/(?:explain|glossary|exits|formats)\//u
  // The command says these of an id that nothing has.
  const unknown = /^\/explain\/(?:unknown|near|list)$/u
  t.strictSame(
    names(english).filter(name => mine.test(name) && !unknown.test(name) && !said.has(name)),
    [],
  )
})
