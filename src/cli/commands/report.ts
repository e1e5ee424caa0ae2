import { resolve } from 'node:path'
import { judgeBundle, renderTo, reporterOf } from '../../assay.ts'
import { writeWhole } from '../bundle.ts'
import { shownPath } from '../bundle-folder.ts'
import { many, usage } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { mustBeUnsigned, restateManifest } from '../manifest.ts'
import { recordedWith, type StatedOptions } from '../statements/judged.ts'
import { wordsOf } from '../words.ts'

const examples = `
Examples:
  assay report BUNDLE -f html -f junit       write report.html and junit.xml into the bundle
  assay report BUNDLE -f pdf                 write report.pdf, for a procurement file
  assay report BUNDLE -f junit -o -          print it
  assay report BUNDLE -f markdown -o - >> "$GITHUB_STEP_SUMMARY"
  assay report BUNDLE -f annotations -o -    annotate a run of GitHub Actions
  assay report BUNDLE --statement attestation-PAY-12.json -o attested.html
                                             with what people attested or waived

The report is made from the evidence, judged again; "assay list formats" shows the formats.`

interface Options extends StatedOptions {
  readonly format: readonly string[]
  readonly out?: string
}

/** `assay report`: renders a bundle in any format. */
export const report: AddCommand = (program, io, done) => {
  program
    .command('report')
    .description('render a recorded run in another format')
    .argument('<bundle>', 'the folder that a run wrote')
    .option('-f, --format <id>', 'a format (repeatable; default: html)', many, [])
    .option('-o, --out <file>', 'write one format here; "-" prints it')
    .option('--statement <file>', 'an attestation or waiver, approved (repeatable)', many, [])
    .option('--trust <file>', 'the trust list of the body', 'assay-trust.json')
    .addHelpText('after', examples)
    .action(async (bundle: string, options: Options) => {
      const { format, out } = options
      const formats = format.length === 0 ? ['html'] : format
      for (const one of formats) reporterOf(one)
      if (out !== undefined && formats.length > 1) {
        throw usage('--out is for one format; give one -f, or leave out --out.')
      }
      if (out === undefined && options.statement.length > 0) {
        throw usage('--statement goes with --out: the bundle keeps what its run alone comes to.')
      }
      const folder = resolve(io.cwd, bundle)
      if (out === undefined) mustBeUnsigned(folder)
      const opened = await recordedWith(io, folder, options)
      const judged = await judgeBundle(folder, { name: 'assay', version: io.version }, opened)
      for (const one of formats) {
        const { file, chunks } = await renderTo(one, folder, {
          report: judged,
          opened,
          words: wordsOf(io),
        })
        if (out === '-') {
          for await (const chunk of chunks) io.out(chunk)
          continue
        }
        const path = out === undefined ? resolve(folder, file) : resolve(io.cwd, out)
        await writeWhole(path, chunks)
        io.err(`${shownPath(io, path)}\n`)
      }
      if (out === undefined) await restateManifest(folder, judged)
      done(0)
    })
}
