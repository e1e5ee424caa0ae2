import t from 'tap'
import { appealText } from '../../src/cli/appeal.ts'
import { diffText } from '../../src/cli/diff/text.ts'
import { explanation } from '../../src/cli/explanation.ts'
import { blockLines, doneLine } from '../../src/cli/progress/lines.ts'
import { progress } from '../../src/cli/progress.ts'
import { summary } from '../../src/cli/summary.ts'
import type { Catalogue, Proof, Spec, Suite } from '../../src/model/catalogue.ts'
import { silenceReasons } from '../../src/model/silence.ts'
import { causes, worstFirst } from '../../src/model/words.ts'
import { difference } from '../../src/report/diff/compare.ts'
import { diffMarkdown } from '../../src/report/diff/markdown.ts'
import { told } from '../../src/report/handshake.ts'
import { reporters } from '../../src/report/index.ts'
import type { Chunk, Reporter } from '../../src/report/reporter.ts'
import { english } from '../../src/words/index.ts'
import { makeIo } from '../make-io.ts'
import { adHoc, conformant, type Made, notConformant, refused } from '../make-report.ts'
import { allSaid } from './made.ts'
import { kept, muted } from './mute.ts'
import { names, pseudo, unsaid } from './pseudo.ts'
import { visible } from './visible.ts'

/** What is the same in every language: levels, the program's name, and ids of outcomes and causes. */
const same = new Set(['MUST', 'SHOULD', 'MAY', 'assay'])

function strays(text: string, more: Iterable<string> = []): readonly string[] {
  const known = new Set([...same, ...more])
  const letters = unsaid(text).match(/[\p{L}-]*\p{L}[\p{L}-]*/gu) ?? []
  return [...new Set(letters)].filter(word => !known.has(word))
}

const mades = { conformant, notConformant, refused, adHoc, allSaid }
const said = new Set<string>()
const words = pseudo(english, said)

async function rendered(reporter: Reporter<Chunk>, made: Made): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of reporter.render({ ...(await muted(made)), words })) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk)
  }
  return text
}

for (const [id, reporter] of reporters) {
  const seen = visible[id]
  if (seen === undefined) continue
  t.test(`the format ${id} says nothing but what stands in the catalogue`, async t => {
    for (const [name, made] of Object.entries(mades)) {
      t.strictSame(strays(seen(await rendered(reporter, made()))), [], name)
    }
  })
}

t.test('every format but the one for programs is looked at', async t => {
  t.strictSame(
    [...reporters.keys()].filter(id => !Object.hasOwn(visible, id)),
    ['json'],
  )
})

/** Without the commands, which are to be typed as they stand. */
const talk = (text: string): string => text.replace(/^ *curl .*$|assay explain \S+ 0$/gmu, '')

t.test('the end of a run is told in the words of the catalogue', async t => {
  const first = { says: '0', again: '0 '.repeat(200) }
  const files = ['0.json', '0.html']
  const some = { colour: false, width: 80, bundle: '0', first, files, words }
  for (const [name, made] of Object.entries(mades)) {
    const { report, plan } = await muted(made())
    for (const rows of [null, 60, 40, 24, 16, 10]) {
      const text = summary(report, plan, { ...some, rows }).replaceAll(/0\.(?:json|html)/gu, '')
      t.strictSame(strays(talk(text)), [], `${name} ${rows}`)
    }
  }
  const { report, plan } = await muted(conformant())
  const none = { ...report, rulings: [] }
  t.strictSame(strays(summary(none, plan, { colour: false, width: 80, rows: null, words })), [])
})

t.test('how a run gets on is told in the words of the catalogue', async t => {
  const specs = ['0@1', '0@2', '0@3'].map(spec => ({ spec, done: 1, all: 2, exchanges: 3 }))
  const state = { specs, done: 3, all: 6, exchanges: 9, now: '0', seconds: 200, troubles: 2 }
  const wide = { columns: 1000, words: words.progress }
  const lines = [
    ...blockLines(state, { ...wide, rows: 3 }),
    ...blockLines({ ...state, seconds: 2, troubles: 1 }, { ...wide, rows: 9 }),
    ...specs.map(one => doneLine(one, 1, words.progress)),
  ]
  t.strictSame(strays(lines.join('\n')), [])
  const heard: string[] = []
  const io = makeIo({ err: text => void heard.push(text), words })
  const shown = progress(io, { plan: { cases: [] }, done: new Set(), colour: false })
  const about = { spec: '0@1', case: '0', because: '0' }
  shown.trouble({ kind: 'dominated', because: '0' })
  for (let n = 0; n < 3; n++) {
    shown.trouble({ ...about, kind: 'failed', requirement: '0' })
    shown.trouble({ ...about, kind: 'stopped', cause: 'network' })
  }
  shown.end()
  t.ok(heard.length > 5)
  t.strictSame(strays(heard.join('')), [])
})

t.test('a difference is told in the words of the catalogue', async t => {
  const [before, after] = [await muted(allSaid()), await muted(conformant())]
  const old = { name: '0', report: before.report }
  const now = { name: '1', report: after.report }
  const moved = difference(
    { name: '0', report: (await muted(notConformant())).report },
    { name: '1', report: (await muted(refused())).report },
  )
  for (const found of [difference(old, now), difference(now, old), difference(old, old), moved]) {
    t.strictSame(strays(diffText(found, { colour: false, width: 80, words })), [])
    t.strictSame(strays(diffMarkdown(found, words)), [])
  }
})

t.test('an appeal is told in the words of the catalogue', async t => {
  const { report, plan, evidence } = await muted(allSaid())
  const ids = new Set(report.rulings.flatMap(one => one.findings.flatMap(each => each.evidence)))
  const exchanges = new Map<string, { readonly says: string; readonly again: string }>()
  for (const id of ids) {
    const seen = await evidence.exchange(id)
    if (seen !== undefined) {
      exchanges.set(id, { says: told(seen, words.evidence.observed), again: '0' })
    }
  }
  const known = new Set(plan.specs.flatMap(spec => spec.requirements.map(({ id }) => id)))
  for (const ruling of report.rulings.filter(({ requirement }) => known.has(requirement))) {
    const page = appealText(ruling, { plan, report, exchanges, shown: '0', words })
    t.strictSame(strays(page, kept), [], ruling.requirement)
  }
})

/** Words of closed lists, which `assay explain` knows. */
const closed = [
  ...causes,
  ...worstFirst,
  ...silenceReasons,
  ...Object.keys(english.exits),
  ...Object.keys(english.glossary.verdicts),
  ...Object.keys(english.glossary.levels),
  ...Object.keys(english.glossary.facets),
  ...Object.keys(english.glossary.assurance),
]

/** A suite whose names have no letter: a case, one of absence, and a probe. */
function suiteOf({ id: spec, digest }: Spec): Suite {
  const steps = [{ stepId: '0', operationId: '0' }, { stepId: '1' }]
  const workflows = [
    { workflowId: '10', summary: '0', 'x-assay-when': '20', steps },
    { workflowId: '11', summary: '0', 'x-assay-when': '!20', steps },
  ]
  const info = { title: '0', version: '0' }
  const arazzo = { arazzo: '1.0.1', info, sourceDescriptions: [], workflows }
  return {
    id: '10@1',
    spec,
    version: '1',
    documents: [{ file: '0', arazzo, sources: {} }],
    probes: [{ id: '12', kind: 'tls', with: {}, checks: ['0'] }],
    adHoc: false,
    digest,
  }
}

t.test('what an id means is told in the words of the catalogue', async t => {
  const { plan } = await muted(conformant())
  const [spec, ...others] = plan.specs
  if (spec === undefined) throw new Error('no spec')
  const row = { check: '0', case: '0', as: '0', operation: '0', with: {} }
  const proofs: readonly Proof[] = [
    { kind: 'tests', rows: [row, { ...row, case: null, as: null, operation: null }] },
    { kind: 'attested', how: '0' },
    { kind: 'excused', reason: '0' },
  ]
  const requirements = spec.requirements.slice(0, 3).map((one, n) => {
    return { ...one, id: `${n}`, when: '20', proof: proofs[n] ?? one.proof }
  })
  const capabilities = [{ name: '20', says: '0', absent: '11' }]
  const data = [{ name: '21', says: '0', example: '0' }]
  const asked = { spec: '0', suite: '0', requirements: 'all', capabilities: [] } as const
  const about = { title: '0', summary: '0', digest: spec.digest, minimumPassed: 1 }
  const catalogue: Catalogue = {
    specs: [{ ...spec, requirements, capabilities, data }, ...others],
    suites: [suiteOf(spec)],
    profiles: [{ ...about, id: '0@1', status: 'draft', specs: [asked] }],
    categories: [{ id: '00', title: '0', profiles: ['0@1'] }],
  }
  const ids = ['0', '1', '2', spec.id, '0@1', '00', '10@1', '10', '11', '12', '20', '21']
  const command = ['run', 'TARGET', '--spec', '--case']
  for (const id of [...ids, 'case:0', ...closed]) {
    const page = explanation(catalogue, id, words) ?? 'nothing'
    t.strictSame(strays(page, [...kept, ...command]), [], id)
  }
  for (const [id, { file }] of reporters) {
    const page = explanation(catalogue, id, words)?.replace(file, '') ?? 'nothing'
    t.strictSame(strays(page), [], id)
  }
  // What checks, faults and rules of lint say is theirs.
  for (const id of ['pages-walk', 'page-overlap', 'step-unreachable']) {
    t.match(explanation(catalogue, id, words), /«/u, id)
  }
})

t.test('a word outside the brackets is found', async t => {
  t.strictSame(strays('«Report «x» ··» 0 MUST'), [])
  t.strictSame(strays('«Report» of 0, «open'), ['of', 'open'])
})

/**
 * Said around a run, when a baseline is held against it, or of what a test would have to be long to
 * reach; the other test reads that code.
 */
const elsewhere =
  /^\/(?:gate|diff\/preview)\/|^\/(?:progress\/(?:seed|stopping|interrupted|keyGone)|markdown\/omitted|appeal\/weights\/inapplicable|appeal\/unknown|explain\/(?:unknown|near|list))$/u

t.test('every message is said somewhere', async t => {
  const left = names(english).filter(name => !said.has(name) && !elsewhere.test(name))
  t.strictSame(left, [])
})
