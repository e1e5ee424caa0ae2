import { type CertifyOptions, certifyBundle } from '../certificate/certify.ts'
import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { signerOptions } from '../keys/options.ts'

const examples = `
Examples:
  assay certify BUNDLE --register https://register.example.org --statement attestation-PAY-12.json
  assay approve certificate.proposal.json --key keys/omar.json --passphrase env:OMAR
  assay certify BUNDLE --statement attestation-PAY-12.json --approval certificate.approval.jwt --key keys/issuer.json --passphrase env:ISSUER

The bundle is judged again; what it says of itself is not believed. Without --approval a proposal is
written; with it, what was consented to is signed, if the bundle still gives the very same.
Exit code 1 and the whole list when something speaks against it (docs/certificates.md).`

/** `assay certify`: from a recorded run to a certificate. */
export const certify: AddCommand = (program, io, done) => {
  const command = program
    .command('certify')
    .description('issue a certificate for a recorded run, or say all that speaks against it')
    .argument('<bundle>', 'the folder that a run wrote')
    .option('--statement <file>', 'an attestation or waiver, approved (repeatable)', many, [])
    .option('--trust <file>', 'the trust list of the body', 'assay-trust.json')
    .option('--log <folder>', 'the log of the body: it must hold the receipt of the bundle')
    .option('--seen <checkpoint>', 'a checkpoint of this log that you kept')
    .option('--register <url>', 'where the certificate and its status will be found')
    .option('--until <instant>', 'until when it is valid (default: a year)')
    .option('--index <n>', 'its place in the status lists (default: by chance)')
    .option('--approval <file>', 'the second person’s consent to the proposal')
    .option('--key <file>', 'the key that issues, of role "certificate"')
    .option('-o, --out <folder>', 'where proposal and certificate go', '.')
    .option('--json', 'print what speaks against it as JSON')
  signerOptions(command)
    .addHelpText('after', examples)
    .action(async (bundle: string, options: CertifyOptions) => {
      done(await certifyBundle(io, bundle, options))
    })
}
