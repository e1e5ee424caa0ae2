import { Argument } from 'commander'
import type { AddCommand } from '../command.ts'
import { signerOptions } from '../keys/signer.ts'
import { type RegisterOptions, registerActions } from '../log/actions.ts'

const examples = `
Examples:
  assay register start log --origin register.example.org/log --key keys/register.json --passphrase env:REGISTER
  assay register verify log --trust assay-trust.json
  assay register verify log --trust assay-trust.json --seen last-month.checkpoint

"verify" reads the log from its first entry, and names the first one that is bad, by file and line.
With a checkpoint that you kept it also finds what was cut off or rewritten since (docs/register.md).`

/** `assay register`: the log of all that a body issued. */
export const register: AddCommand = (program, io, done) => {
  const command = program
    .command('register')
    .description('keep the log of all that was issued, and verify it')
    .addArgument(new Argument('<what>', 'what to do').choices([...Object.keys(registerActions)]))
    .argument('<folder>', 'the folder of the log')
    .option('--origin <name>', 'what a new log is called: a URL without its scheme')
    .option('--key <file>', 'the key of the register')
    .option('--trust <file>', 'the trust list of the body')
    .option('--seen <checkpoint>', 'a checkpoint of this log that you kept')
  signerOptions(command)
    .addHelpText('after', examples)
    .action(async (what: string, folder: string, options: RegisterOptions) => {
      await registerActions[what]?.({ io, folder, options })
      done(0)
    })
}
