import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import {
  assessed,
  difference,
  diffMarkdown,
  english,
  judgeBundle,
  readManifest,
  readReport,
  recordedPlan,
} from '../../../src/assay.ts'
import { sha256 } from '../../../src/base/digest.ts'
import type { Exchange, Line } from '../../../src/model/evidence.ts'
import { world } from '../../make-io.ts'
import { notes } from '../../make-notes.ts'
import { type Door, files, filesIn, notesRoot, seed, type Yard } from '../door.ts'

const tool = { name: 'assay', version: '0.0.0-test' } as const

/** What a run wrote and somebody else sends back: plan, journal, bodies, manifest, report. */
export async function bundles({ folder }: Yard): Promise<readonly Door[]> {
  const good = await recorded(folder)
  const bundle = join(folder, 'bundle')
  cpSync(good, bundle, { recursive: true })
  // The manifest holds the digest of the journal: with it, nothing changed is read any further.
  rmSync(join(bundle, 'manifest.json'))
  const changed =
    (name: string, read: () => Promise<unknown>) =>
    async (bytes: Buffer): Promise<void> => {
      writeFileSync(join(bundle, name), bytes)
      try {
        await read()
      } finally {
        if (existsSync(join(good, name)) && name !== 'manifest.json') {
          copyFileSync(join(good, name), join(bundle, name))
        } else rmSync(join(bundle, name))
      }
    }
  const report = await readReport(join(good, 'report.json'))
  const before = { name: 'before', report }
  const answer = answers(good, bundle)
  return [
    {
      name: 'plan',
      share: 8,
      seeds: files(join(good, 'plan.json')),
      enter: changed('plan.json', () => recordedPlan(bundle)),
    },
    {
      name: 'journal, judged',
      share: 12,
      seeds: [...files(join(good, 'evidence.ndjson')), seed('lines.ndjson', lines(good))],
      enter: changed('evidence.ndjson', async () => {
        await judgeBundle(bundle, tool)
        await assessed(bundle)
      }),
    },
    {
      name: 'a line of the journal, judged',
      share: 12,
      seeds: lines(good)
        .split('\n')
        .filter(line => line !== '')
        .map((line, at) => seed(`line ${at}`, line)),
      enter: bytes => {
        const one = bytes.toString('utf8').replaceAll('\n', ' ')
        const kind = /"kind": ?"([a-z-]+)"/.exec(one)?.[1] ?? ''
        const all = lines(good).split('\n')
        const at = Math.max(
          1,
          all.findIndex(line => line.includes(`"kind":"${kind}"`)),
        )
        const text = all.with(at, one).join('\n')
        return changed('evidence.ndjson', () => judgeBundle(bundle, tool))(Buffer.from(text))
      },
    },
    { name: 'body of an answer, judged', share: 8, seeds: bodies(good), enter: answer },
    {
      name: 'manifest',
      share: 15,
      seeds: files(join(good, 'manifest.json')),
      enter: changed('manifest.json', () => readManifest(bundle)),
    },
    {
      name: 'report, compared',
      share: 8,
      seeds: files(join(good, 'report.json')),
      enter: changed('report.json', async () => {
        const after = await readReport(join(bundle, 'report.json'))
        diffMarkdown(difference(before, { name: 'after', report: after }), english)
      }),
    },
  ]
}

const lines = (bundle: string): string => readFileSync(join(bundle, 'evidence.ndjson'), 'utf8')

function bodies(bundle: string) {
  return [
    ...filesIn(join(bundle, 'bodies'), ''),
    seed(
      'long',
      JSON.stringify(Array.from({ length: 50 }, (_, id) => ({ id: String(id), text: 'x' }))),
    ),
  ]
}

/** Puts a body into the place of the first answer that has one, under its true digest. */
function answers(good: string, bundle: string): Door['enter'] {
  const all = lines(good).split('\n')
  const at = all.findIndex(line => line.includes('"kind":"exchange"'))
  // A line of our own run.
  const line: Line = JSON.parse(all[at] ?? '')
  if (line.kind !== 'exchange') throw new Error('The run saw no exchange.')
  return async bytes => {
    const name = sha256(bytes)
    const response: Exchange['response'] = {
      ...line.response,
      body: { sha256: name, size: bytes.length, cut: false },
    }
    const journal = all.with(at, JSON.stringify({ ...line, response })).join('\n')
    writeFileSync(join(bundle, 'evidence.ndjson'), journal)
    const file = join(bundle, 'bodies', name)
    const kept = existsSync(file)
    writeFileSync(file, bytes)
    try {
      await judgeBundle(bundle, tool)
    } finally {
      if (!kept) rmSync(file)
      copyFileSync(join(good, 'evidence.ndjson'), join(bundle, 'evidence.ndjson'))
    }
  }
}

/** A bundle of the suite of notes, made once; everything that is opened is closed again. */
async function recorded(folder: string): Promise<string> {
  const ends: (() => unknown)[] = []
  const t = { teardown: (end: () => unknown) => void ends.push(end) }
  const supplier = await notes(t)
  const { run, folder: own } = world(t, { root: notesRoot })
  const argv = ['run', '--spec', 'notes', '--url', supplier.url, '--declare', 'search']
  const { code, err } = await run(
    ...argv,
    '--declare',
    'archive=false',
    '--allow-writes',
    '-o',
    'out',
  )
  if (!existsSync(join(own, 'out', 'report.json'))) throw new Error(`${code} ${err}`)
  const good = join(folder, 'good')
  cpSync(join(own, 'out'), good, { recursive: true })
  for (const end of ends.reverse()) await end()
  if (readdirSync(join(good, 'bodies')).length === 0) throw new Error('The run kept no body.')
  return good
}
