import type { AddCommand } from '../command.ts'
import { signerOptions } from '../keys/options.ts'
import { type ApproveOptions, approve as approveIt } from '../statements/approve.ts'

const examples = `
Examples:
  assay approve attestation-PAY-12.json --key keys/omar.json --passphrase env:OMAR
  assay approve certificate.proposal.json --key keys/omar.json --passphrase env:OMAR

Prints what the file asks consent to, and signs exactly its bytes. Nobody approves what they signed.`

/** `assay approve`: the second person’s consent. */
export const approve: AddCommand = (program, io, done) => {
  const command = program
    .command('approve')
    .description('consent, as the second person, to a statement or certificate')
    .argument('<file>', 'a signed statement, or the proposal of a certificate')
    .option('--key <file>', 'the key of the approver')
  signerOptions(command)
    .addHelpText('after', examples)
    .action(async (file: string, options: ApproveOptions) => {
      await approveIt(io, file, options)
      done(0)
    })
}
