import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { signerOptions } from '../keys/options.ts'
import { type StatingOptions, waive as waiveIt } from '../statements/state.ts'

const examples = `
Examples:
  assay waive BUNDLE --requirement ORUK-32 --says "Agreed until release 5." --until 2027-03-01 --key keys/jane.json --passphrase env:JANE
  assay approve waiver-ORUK-32.json --key keys/omar.json --passphrase env:OMAR

A waiver excuses what is not met, for the product, version and deployment of the bundle, for 90 days
unless --until says otherwise. Every report and certificate that rests on it says so.`

/** `assay waive`: excuses a requirement for a while. */
export const waive: AddCommand = (program, io, done) => {
  const command = program
    .command('waive')
    .description('sign a waiver of requirements that are not met')
    .argument('<bundle>', 'the run that it is about')
    .option('--requirement <id>', 'what is waived (repeatable)', many, [])
    .option('--says <text>', 'why')
    .option('--until <instant>', 'until when it holds (default: 90 days)')
    .option('--key <file>', 'the key of whoever waives, of role "attester"')
    .option('-o, --out <file>', 'where to write it (default: waiver-ID.json)')
  signerOptions(command)
    .addHelpText('after', examples)
    .action(async (bundle: string, options: StatingOptions) => {
      await waiveIt(io, bundle, options)
      done(0)
    })
}
