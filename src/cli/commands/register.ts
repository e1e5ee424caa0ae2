import { Argument } from 'commander'
import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { signerOptions } from '../keys/signer.ts'
import { registerActions } from '../log/actions.ts'
import type { RegisterOptions } from '../log/asked.ts'

const examples = `
Examples:
  assay register start log --origin register.example.org/log --key keys/register.json --passphrase env:REGISTER
  assay register verify log --trust assay-trust.json
  assay register verify log --trust assay-trust.json --seen last-month.checkpoint
  assay register add log certificate.jwt --trust assay-trust.json --key keys/register.json --passphrase env:REGISTER
  assay register revoke log urn:uuid:5f… --why "Recalled: PAY-08." --key keys/status.json --passphrase env:STATUS
  assay register build log -o site --trust assay-trust.json --key keys/register.json --passphrase env:REGISTER \\
    --status-key keys/status.json --status-passphrase env:STATUS
  assay register match log policy.yaml --trust assay-trust.json
  assay register prove log urn:uuid:5f… --trust assay-trust.json -o certificate.tlog-proof
  assay register prove log --seen last-month.checkpoint --trust assay-trust.json -o grown.txt

"verify" reads the log from its first entry, and names the first one that is bad, by file and line.
With a checkpoint that you kept it also finds what was cut off or rewritten since (docs/register.md).
"add" takes certificates, tickets, statements and changes of status; "suspend", "reinstate" and "revoke"
write such a change. "build" makes what the body publishes: a static site, feed.json, register.csv.
"match" says which products have a valid certificate that meets a policy, and what each other one lacks.
"prove" writes a proof against the log as it is now: that a certificate is in it, or that it only grew since a
checkpoint. "witnessed" takes the cosignatures of witnesses to its checkpoint; they stand until the next entry.`

/** `assay register`: the log of all that a body issued. */
export const register: AddCommand = (program, io, done) => {
  const command = program
    .command('register')
    .description('keep the log of all that was issued, verify it, and publish it')
    .addArgument(new Argument('<what>', 'what to do').choices([...Object.keys(registerActions)]))
    .argument('<folder>', 'the folder of the log')
    .argument(
      '[files...]',
      'files to add, the id of a certificate, a policy, or what a witness gave',
    )
    .option('--origin <name>', 'what a new log is called: a URL without its scheme')
    .option('--key <file>', 'the key of the register')
    .option('--trust <file>', 'the trust list of the body')
    .option('--seen <checkpoint>', 'a checkpoint of this log that you kept')
    .option('--why <text>', 'why the status changes, for everybody to read')
    .option('-o, --out <path>', 'the folder of the site, or the file that is written')
    .option('--status-key <file>', 'the key that signs status lists')
    .option('--status-passphrase <ref>', 'of that key: env:NAME or file:PATH')
    .option('--status-signer <command>', 'a program that signs in its place')
    .option('--catalogue <folder>', 'another folder with specs/ and suites/ (repeatable)', many, [])
  signerOptions(command)
    .addHelpText('after', examples)
    .action(async (...given: readonly [string, string, readonly string[], RegisterOptions]) => {
      const [what, folder, files, options] = given
      await registerActions[what]?.({ io, folder, files, options })
      done(0)
    })
}
