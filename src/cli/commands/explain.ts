import { resolve } from 'node:path'
import { loadCatalogue } from '../../assay.ts'
import { forTerminal } from '../../base/escape.ts'
import { Fault } from '../../model/fault.ts'
import { appeal } from '../appeal.ts'
import { shownPath } from '../bundle-folder.ts'
import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { alike, explanation } from '../explanation.ts'
import type { Io } from '../io.ts'
import { wordsOf } from '../words.ts'

const examples = `
Examples:
  assay explain ORUK-10            a requirement: clause, tests, remedy
  assay explain ORUK-10 BUNDLE     how a recorded run settled it: rule, ruling and evidence on a page
  assay explain pages-walk         a check
  assay explain page-overlap       a fault of the reference supplier
  assay explain step-unreachable   a rule of assay lint
  assay explain directory@1        a profile
  assay explain services-walk      a case: its steps, and what it settles
  assay explain missing-data       a cause; untested/missing-data, with its outcome
  assay explain 3                  an exit code`

interface Options {
  readonly catalogue: readonly string[]
}

/** `assay explain`: what an id means, and what a recorded run found of it. */
export const explain: AddCommand = (program, io, done) => {
  program
    .command('explain')
    .description('explain any id or word that assay prints: what it means, and what to do')
    .argument('<id>', 'what to explain')
    .argument('[bundle]', 'the folder that a run wrote')
    .option('--catalogue <folder>', 'another folder with specs/ and suites/ (repeatable)', many, [])
    .addHelpText('after', examples)
    .action(async (id: string, bundle: string | undefined, { catalogue }: Options) => {
      const found = bundle === undefined ? null : await inBundle(io, id, bundle)
      io.out(found ?? (await meant(io, id, catalogue)))
      if (bundle !== undefined && found === null) {
        io.out(`\n${wordsOf(io).appeal.unknown(forTerminal(id))}\n`)
      }
      done(0)
    })
}

function inBundle(io: Io, id: string, bundle: string): Promise<string | null> {
  const folder = resolve(io.cwd, bundle)
  const { version } = io
  return appeal(id, { folder, shown: shownPath(io, folder), version, words: wordsOf(io) })
}

/** What the catalogue says. Throws Fault `unknown-name`. */
async function meant(io: Io, id: string, folders: readonly string[]): Promise<string> {
  const catalogue = await loadCatalogue([
    io.root,
    ...folders.map(folder => resolve(io.cwd, folder)),
  ])
  const found = explanation(catalogue, id, wordsOf(io))
  if (found !== null) return found
  const { explain: words } = wordsOf(io)
  const near = alike(id, catalogue)
  throw new Fault('unknown-name', words.unknown(id), {
    hint: near.length === 0 ? words.list : words.near(near),
  })
}
