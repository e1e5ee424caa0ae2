import { resolve } from 'node:path'
import { judgeBundle, renderTo } from '../../assay.ts'
import { writeWhole } from '../bundle.ts'
import type { AddCommand } from '../command.ts'

const examples = `
Examples:
  assay report BUNDLE -f html -f junit       write report.html and junit.xml into the bundle
  assay report BUNDLE -f junit -o -          print it

The report is made from the evidence, judged again; "assay list formats" shows the formats.
`

interface Options {
  readonly format: readonly string[]
  readonly out?: string
}

/** `assay report`: renders a bundle in any format. */
export const report: AddCommand = (program, io, done) => {
  program
    .command('report')
    .description('render a recorded run in another format')
    .argument('<bundle>', 'the folder that a run wrote')
    .option(
      '-f, --format <id>',
      'a format (repeatable; default: html)',
      (one, before: readonly string[]) => [...before, one],
      [],
    )
    .option('-o, --out <file>', 'write one format here; "-" prints it')
    .addHelpText('after', examples)
    .action(async (bundle: string, options: Options) => {
      const folder = resolve(io.cwd, bundle)
      const judged = await judgeBundle(folder, { name: 'assay', version: io.version })
      for (const format of options.format.length === 0 ? ['html'] : options.format) {
        const { file, chunks } = await renderTo(format, folder, judged)
        if (options.out === '-') {
          for await (const chunk of chunks) io.out(chunk)
          continue
        }
        const path =
          options.out === undefined ? resolve(folder, file) : resolve(io.cwd, options.out)
        await writeWhole(path, chunks)
        io.err(`${path}\n`)
      }
      done(0)
    })
}
