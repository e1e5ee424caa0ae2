import { resolve } from 'node:path'
import type { AddCommand } from '../command.ts'
import { type SignerOptions, signerOptions } from '../keys/options.ts'
import { heldKey } from '../keys/signer.ts'
import { sealBundle } from '../seal/seal.ts'

const examples = `
Examples:
  assay sign BUNDLE --key keys/supplier.json --passphrase env:SUPPLIER
  assay sign BUNDLE --key keys/runner.json --signer "sign-with-my-device"

The signature is over manifest.json, which holds the digest of all else: plan, evidence, report.
It says who answers for the bundle, and that nothing was changed since; not that it happened.`

/** `assay sign`: one line in `manifest.jws`. */
export const sign: AddCommand = (program, io, done) => {
  const command = program
    .command('sign')
    .description('sign a bundle, as the supplier or as the runner of the body')
    .argument('<bundle>', 'the folder that a run wrote')
    .requiredOption('--key <file>', 'the key, of the role supplier or runner')
  signerOptions(command)
    .addHelpText('after', examples)
    .action(async (bundle: string, options: SignerOptions & { readonly key: string }) => {
      const roles = ['supplier', 'runner'] as const
      const signer = await heldKey(io, { file: options.key, roles }, options)
      await sealBundle(io, resolve(io.cwd, bundle), signer)
      done(0)
    })
}
