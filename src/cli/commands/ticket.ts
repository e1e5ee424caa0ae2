import { Argument } from 'commander'
import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { signerOptions } from '../keys/options.ts'
import { type TicketOptions, ticketActions } from '../ticket/actions.ts'

const examples = `
Examples:
  assay ticket issue log --trust assay-trust.json --supplier GB-COH-01234567 --product Directory --profile directory@1 --key keys/ticket.json --passphrase env:TICKET --register-key keys/register.json --register-passphrase env:REGISTER
  assay ticket list log --trust assay-trust.json

The supplier then runs: assay run target.yaml --profile directory@1 --ticket directory-1.jwt
A ticket is good for one run, and is logged when it is issued: one that is not answered counts as an
attempt (docs/tickets.md).`

/** `assay ticket`: leave for one run, and the record of all that were issued. */
export const ticket: AddCommand = (program, io, done) => {
  const command = program
    .command('ticket')
    .description('issue a ticket for one run, or list all that were issued')
    .addArgument(new Argument('<what>', 'what to do').choices([...Object.keys(ticketActions)]))
    .argument('<log>', 'the folder of the log')
    .option('--trust <file>', 'the trust list of the body')
    .option('--supplier <id>', 'whose product it is: an org-id')
    .option('--name <text>', 'the supplier’s name (default: the id)')
    .option('--product <name>', 'the product, as its target file names it')
    .option('--profile <id>', 'the profile that is asked')
    .option('--runner <who>', 'self: the supplier runs it; body: the body, and nothing marks it')
    .option('--from <instant>', 'when the run may begin (default: now)')
    .option('--until <instant>', 'when it must be over (default: a fortnight later)')
    .option('--catalogue <folder>', 'another folder with specs/ and suites/ (repeatable)', many, [])
    .option('--key <file>', 'the key for tickets')
    .option('--register-key <file>', 'the key of the register, which logs the ticket')
    .option('--register-passphrase <ref>', 'of that key: env:NAME or file:PATH')
    .option('--register-signer <command>', 'a program that signs for that key')
    .option('-o, --out <file>', 'where the ticket goes (default: ticket.jwt)')
    .option('--json', 'with "list": as JSON')
  signerOptions(command)
    .addHelpText('after', examples)
    .action(async (what: string, log: string, options: TicketOptions) => {
      await ticketActions[what]?.({ io, log, options })
      done(0)
    })
}
