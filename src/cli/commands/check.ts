import { type CheckOptions, checkBundle } from '../check/check.ts'
import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'

const examples = `
Examples:
  assay check submission.zip
  assay check BUNDLE --statement waiver-NOTE-04.json
  assay check submission.zip --log log --register-key keys/register.json --register-passphrase env:REGISTER
  assay check BUNDLE --json                                for programs (specs/formats/check.json)

The plan is made again from the body's own specs, suites and profile, and compared item by item; the
evidence is judged again; signature and ticket are verified. What people are still to attest is named,
and nothing against it. With the log and its key, the receipt is entered: it uses the ticket up, and no
other bundle is taken for it. Exit code 1 with all that speaks against it (docs/certificates.md).`

/** `assay check`: whether a bundle that was handed in is good for a certificate. */
export const check: AddCommand = (program, io, done) => {
  program
    .command('check')
    .description('check a bundle that was handed in, and say all that speaks against it')
    .argument('<bundle>', 'the folder that a run wrote, or an archive of it')
    .option('--statement <file>', 'an attestation or waiver, approved (repeatable)', many, [])
    .option('--trust <file>', 'the trust list of the body', 'assay-trust.json')
    .option('--catalogue <folder>', 'another folder with specs/ and suites/ (repeatable)', many, [])
    .option('--log <folder>', 'the log of the body: a ticket is in it, and good for one bundle')
    .option('--seen <checkpoint>', 'a checkpoint of this log that you kept')
    .option('--register-key <file>', 'the key of the register: the receipt is entered in the log')
    .option('--register-passphrase <ref>', 'of that key: env:NAME or file:PATH')
    .option('--register-signer <command>', 'a program that signs for that key')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', examples)
    .action(async (bundle: string, options: CheckOptions) => {
      done(await checkBundle(io, bundle, options))
    })
}
