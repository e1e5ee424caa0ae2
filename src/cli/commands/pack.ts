import { resolve } from 'node:path'
import type { AddCommand } from '../command.ts'
import { packBundle } from '../seal/seal.ts'

const examples = `
Examples:
  assay pack reports/directory-20261122-101500Z           writes reports/directory-20261122-101500Z.zip
  assay pack BUNDLE -o submission.zip

The bundle must be as its manifest lists it. "assay unpack" opens the archive again.`

/** `assay pack`: a bundle as one file. */
export const pack: AddCommand = (program, io, done) => {
  program
    .command('pack')
    .description('pack a bundle into one file, to be handed in')
    .argument('<bundle>', 'the folder that a run wrote')
    .option('-o, --out <file>', 'the archive (default: BUNDLE.zip)')
    .addHelpText('after', examples)
    .action(async (bundle: string, { out }: { readonly out?: string }) => {
      const folder = resolve(io.cwd, bundle)
      await packBundle(io, folder, out === undefined ? `${folder}.zip` : resolve(io.cwd, out))
      done(0)
    })
}
