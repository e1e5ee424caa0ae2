import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  difference,
  diffMarkdown,
  jsonText,
  judgeBundle,
  readReport,
  somethingBroke,
} from '../../assay.ts'
import type { Report } from '../../model/judgement.ts'
import { usage } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { diffText } from '../diff/text.ts'
import type { Io } from '../io.ts'
import { wordsOf } from '../words.ts'

const examples = `
Examples:
  assay diff reports/monday reports/tuesday          what broke, what was mended
  assay diff last/report.json conformance            a report, and the bundle of a run
  assay diff OLD NEW --markdown >> $GITHUB_STEP_SUMMARY
  assay diff OLD NEW --json                          for programs (specs/formats/diff.json)

A bundle is judged again, so that both are held to the same rules; a report.json is taken as it
stands. A requirement broke when it fails now and did not, or passed and is no longer shown.
Exit codes: 0 no MUST broke, 1 a MUST broke, 2 usage or input.`

interface Options {
  readonly markdown?: boolean
  readonly json?: boolean
  readonly color: boolean
}

/** `assay diff`: what is otherwise in one run than in an earlier one. */
export const diff: AddCommand = (program, io, done) => {
  program
    .command('diff')
    .description('say what broke, what was mended and what is newly asked between two runs')
    .argument('<old>', 'the earlier bundle, or its report.json')
    .argument('<new>', 'the later bundle, or its report.json')
    .option('--markdown', 'as Markdown, for a job summary or a comment')
    .option('--json', 'as JSON')
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .addHelpText('after', examples)
    .action(async (before: string, after: string, options: Options) => {
      if (options.markdown === true && options.json === true) {
        throw usage('Give one of --markdown and --json.')
      }
      const old = { name: before, report: await reportOf(io, before) }
      const found = difference(old, { name: after, report: await reportOf(io, after) })
      if (options.json === true) io.out(`${jsonText(found)}\n`)
      else if (options.markdown === true) io.out(diffMarkdown(found, wordsOf(io)))
      else {
        const colour = io.colour && options.color
        io.out(diffText(found, { colour, width: io.columns ?? 100, words: wordsOf(io) }))
      }
      done(somethingBroke(found) ? 1 : 0)
    })
}

/** A report file as it stands, or what a bundle's evidence comes to. */
async function reportOf(io: Io, name: string): Promise<Report> {
  const path = resolve(io.cwd, name)
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true
  if (isFile) return readReport(path)
  return judgeBundle(path, { name: 'assay', version: io.version })
}
