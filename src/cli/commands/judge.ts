import { resolve } from 'node:path'
import { type Chunk, judgeBundle, recordedPlan, renderTo } from '../../assay.ts'
import { gateOf, passGate } from '../baseline/gate.ts'
import { writeWhole } from '../bundle.ts'
import { shownPath } from '../bundle-folder.ts'
import { gateOptions, many } from '../choice.ts'
import type { AddCommand, ExitCode } from '../command.ts'
import { firstSeen } from '../first-seen.ts'
import type { Io } from '../io.ts'
import { mustBeUnsigned, restateManifest } from '../manifest.ts'
import { type PreviewOptions, previews, showPreview } from '../preview.ts'
import { summary } from '../summary.ts'
import { wordsOf } from '../words.ts'

const examples = `
Examples:
  assay judge reports/directory-20261122-101500Z           judge again, offline; rewrites report.json
  assay judge BUNDLE -o again.json                         write the new report elsewhere
  assay judge BUNDLE --json                                print it
  assay judge BUNDLE --baseline known.json                 try a baseline on it
  assay judge BUNDLE --profile directory@2                 preview: what that profile would change
  assay judge BUNDLE --suite next/suites/service-directory/3.0   preview: what a coming suite would
  assay judge BUNDLE --catalogue next/                     preview: what coming specs and suites would

The same plan and evidence give the same report.json, byte for byte, on any machine. A preview asks
nothing and writes nothing; what the run did not ask is untested there (docs/diff.md).
Exit codes are those of "assay run".`

/** `assay judge`: the verdict again, from recorded evidence alone. */
export const judge: AddCommand = (program, io, done) => {
  const command = program
    .command('judge')
    .description('judge recorded evidence again, without a network')
    .argument('<bundle>', 'the folder that a run wrote')
  gateOptions(command)
    .option('-o, --out <file>', 'write the report here instead of report.json in the bundle')
    .option('--profile <id>', 'preview: what this profile would make of it; writes nothing')
    .option(
      '--suite <folder>',
      'preview: what this coming suite would, suites/<spec>/<version> of any folder (repeatable)',
      many,
      [],
    )
    .option(
      '--catalogue <folder>',
      'preview: what coming specs, suites and profiles would (repeatable)',
      many,
      [],
    )
    .option('--json', 'print report.json to standard output; of a preview, the difference')
    .option('--quiet', 'no summary; the exit code tells')
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .addHelpText('after', examples)
    .action(async (bundle: string, options: PreviewOptions) => {
      done(
        previews(options)
          ? await showPreview(io, bundle, options)
          : await judgeAgain(io, bundle, options),
      )
    })
}

async function judgeAgain(io: Io, bundle: string, options: PreviewOptions): Promise<ExitCode> {
  const folder = resolve(io.cwd, bundle)
  if (options.out === undefined) mustBeUnsigned(folder)
  const gate = await gateOf(io, options)
  const recorded = await recordedPlan(folder)
  const { plan } = recorded
  const report = await judgeBundle(folder, { name: 'assay', version: io.version }, recorded)
  const { file, chunks } = await renderTo('json', folder, { report, opened: recorded })
  const text: Chunk[] = []
  for await (const chunk of chunks) text.push(chunk)
  await writeWhole(
    options.out === undefined ? resolve(folder, file) : resolve(io.cwd, options.out),
    text,
  )
  if (options.out === undefined) await restateManifest(folder, report)
  if (options.json === true) for (const chunk of text) io.out(chunk)
  if (options.quiet !== true) {
    const words = wordsOf(io)
    const first = await firstSeen(folder, report, words)
    const colour = io.colour && options.color
    const screen = { width: io.columns ?? 100, rows: io.rows, words }
    io.err(summary(report, plan, { colour, ...screen, first, bundle: shownPath(io, folder) }))
  }
  return passGate(io, gate, { plan, report, folder })
}
