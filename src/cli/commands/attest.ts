import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { signerOptions } from '../keys/options.ts'
import { type AttestOptions, attest as attestIt } from '../statements/state.ts'

const examples = `
Examples:
  assay attest BUNDLE --requirement PAY-12 --answer yes --says "See test 12." --evidence test-12.pdf --key keys/jane.json --passphrase env:JANE
  assay approve attestation-PAY-12.json --key keys/omar.json --passphrase env:OMAR

For requirements that no program can test. Without --answer yes it attests nothing. It holds for the
product, version and deployment of the bundle, for a year unless --until says otherwise, and only
with the consent of a second person (docs/certificates.md).`

/** `assay attest`: what only a person can tell. */
export const attest: AddCommand = (program, io, done) => {
  const command = program
    .command('attest')
    .description('sign what no program can test')
    .argument('<bundle>', 'the run that it is about')
    .option('--requirement <id>', 'what is attested (repeatable)', many, [])
    .option('--answer <yes|no>', 'is it so?', 'no')
    .option('--says <text>', 'how it is known')
    .option('--evidence <file>', 'a document that it rests on (repeatable)', many, [])
    .option('--until <instant>', 'until when it holds (default: a year)')
    .option('--key <file>', 'the key of whoever attests, of role "attester"')
    .option('-o, --out <file>', 'where to write it (default: attestation-ID.json)')
  signerOptions(command)
    .addHelpText('after', examples)
    .action(async (bundle: string, options: AttestOptions) => {
      await attestIt(io, bundle, options)
      done(0)
    })
}
