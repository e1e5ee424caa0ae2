import t from 'tap'
import { appealText } from '../../src/cli/appeal.ts'
import { diffText } from '../../src/cli/diff/text.ts'
import { blockLines, doneLine } from '../../src/cli/progress/lines.ts'
import { progress } from '../../src/cli/progress.ts'
import { summary } from '../../src/cli/summary.ts'
import type { Profile } from '../../src/model/catalogue.ts'
import type { Ruling } from '../../src/model/judgement.ts'
import { changeNotes } from '../../src/report/change.ts'
import { difference } from '../../src/report/diff/compare.ts'
import { diffMarkdown } from '../../src/report/diff/markdown.ts'
import { told } from '../../src/report/handshake.ts'
import { reporters } from '../../src/report/index.ts'
import type { Chunk, Reporter } from '../../src/report/reporter.ts'
import { english } from '../../src/words/index.ts'
import { makeIo } from '../make-io.ts'
import { adHoc, conformant, type Made, notConformant, refused } from '../make-report.ts'
import { everyText, read } from '../report/pdf/read.ts'
import { allSaid } from './made.ts'
import { kept, muted } from './mute.ts'
import { names, pseudo, strays } from './pseudo.ts'
import { visible } from './visible.ts'

const profile: Profile = {
  id: 'directory@1',
  title: 'Directory',
  summary: 'What a directory must do.',
  status: 'draft',
  specs: [],
  minimumPassed: 0,
  digest: `sha256:${'0'.repeat(64)}`,
  categories: [{ id: 'advice', title: 'Information and advice' }],
}

/** Every MUST passed, and something weaker failed, of a profile that a category asks for. */
function advised(): Made {
  const made = conformant()
  const rulings = made.report.rulings.map((one): Ruling => {
    return one.level === 'SHOULD' ? { ...one, outcome: 'failed', cause: 'supplier' } : one
  })
  return { ...made, plan: { ...made.plan, profile }, report: { ...made.report, rulings } }
}

/** The same of a profile that is no draft any more. */
function settled(): Made {
  const made = advised()
  return { ...made, plan: { ...made.plan, profile: { ...profile, status: 'published' } } }
}

const mades = { conformant, notConformant, refused, adHoc, advised, settled, allSaid }
const said = new Set<string>()
const words = pseudo(english, said)

async function rendered(reporter: Reporter<Chunk>, made: Made): Promise<string> {
  const bytes: Uint8Array[] = []
  let text = ''
  for await (const chunk of reporter.render({ ...(await muted(made)), words })) {
    if (typeof chunk === 'string') text += chunk
    else bytes.push(chunk)
  }
  return bytes.length === 0 ? text : everyText(await read(Buffer.concat(bytes)))
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

t.test('what a change touches and leaves out is told in the words of the catalogue', async t => {
  const one = { operation: '0 /1', at: '/0', cases: ['0'] }
  const change = {
    since: '0',
    to: null,
    operations: (['changed', 'added', 'removed'] as const).map(how => ({ ...one, how })),
    whole: ['/0'],
    untold: ['0 /2', '0 /3'],
    leftOut: { cases: ['1', '2'], requirements: ['3', '4'] },
  }
  const nothing = { ...change, operations: [], whole: [], untold: [], to: '0' }
  for (const each of [change, nothing]) {
    const notes = changeNotes(each, words, 1).flat()
    t.strictSame(strays(notes.join('\n')), [])
  }
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

t.test('a word outside the brackets is found', async t => {
  t.strictSame(strays('«Report «x» ··» 0 MUST'), [])
  t.strictSame(strays('«Report» of 0, «open'), ['of', 'open'])
})

/** Said around a run, when a baseline is held against it, or of what is too long for a test; and of ids. */
const elsewhere =
  /^\/(?:certificate|gate|diff\/preview|explain|glossary|exits|formats)\/|^\/(?:progress\/(?:seed|stopping|interrupted|keyGone|broken)|markdown\/omitted|appeal\/weights\/inapplicable|appeal\/unknown)$/u

t.test('every message is said somewhere', async t => {
  const left = names(english).filter(name => !said.has(name) && !elsewhere.test(name))
  t.strictSame(left, [])
})
