import { resolve } from 'node:path'
import type { AddCommand } from '../command.ts'
import { unpackBundle } from '../seal/seal.ts'

const examples = `
Examples:
  assay unpack submission.zip                     into the folder submission/
  assay unpack submission.zip -o incoming/42

Nothing is written before the whole archive was held to its manifest. Links, paths that lead out,
names that are there twice, and bytes that nobody lists are refused.`

/** `assay unpack`: an archive as a folder again. */
export const unpack: AddCommand = (program, io, done) => {
  program
    .command('unpack')
    .description('open the archive of a bundle safely, into a new folder')
    .argument('<archive>', 'what "assay pack" wrote')
    .option('-o, --out <folder>', 'the folder (default: the name without .zip)')
    .addHelpText('after', examples)
    .action(async (name: string, { out }: { readonly out?: string }) => {
      const file = resolve(io.cwd, name)
      const folder = out === undefined ? file.replace(/(\.zip)?$/i, '') : resolve(io.cwd, out)
      unpackBundle(io, file, folder)
      done(0)
    })
}
