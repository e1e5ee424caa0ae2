import { rerunOptions } from '../certificate/rerun-options.ts'
import { type VerifyOptions, verify as verifyIt } from '../certificate/verify.ts'
import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'

const examples = `
Examples:
  assay verify certificate.jwt --status revocation.jwt --status suspension.jwt
  assay verify certificate.html --status revocation.jwt --status suspension.jwt --product Notebook --version 4.2
  assay verify certificate.jwt --status revocation.jwt --status suspension.jwt --policy policy.yaml --json
  assay verify certificate.jwt --without-status --at 2027-01-01T00:00:00Z
  assay verify certificate.jwt --without-status --rerun-on https://ours.example/v1 --bundle BUNDLE

Asks nobody: the trust list and both status lists of the body are files. --pin holds the trust list to
root keys that you know. --rerun-on alone asks somebody: the tenant that it names, by the certified plan, and
says what is worse there. Exit code 0 when it holds; 1 with one reason when not: expired, not-yet-valid,
revoked, suspended, stale-status, untrusted-key, altered, wrong-holder, other-product, other-version,
other-environment, other-deployment, not-in-log, not-consistent, split-view, too-few-witnesses, policy, differs … (docs/certificates.md has them all).`

/** `assay verify`: whether a certificate holds, for whom and what it is shown. */
export const verify: AddCommand = (program, io, done) => {
  const command = program
    .command('verify')
    .description('check a certificate offline, and say what it proves')
    .argument('<certificate>', 'certificate.jwt, or certificate.html')
    .option('--trust <file>', 'the trust list of the body', 'assay-trust.json')
    .option('--pin <kid>', 'a root key that must have signed the trust list (repeatable)', many, [])
    .option('--status <file>', 'a status list of the body (repeatable)', many, [])
    .option('--without-status', 'do not ask whether it was revoked or suspended')
    .option('--proof <file>', 'that it is in the log (default: the .tlog-proof beside it)')
    .option('--checkpoint <file>', 'a checkpoint of the log that you kept')
    .option('--consistency <file>', 'that the log only grew between that one and the proof')
    .option('--policy <file>', 'what a buyer demands (specs/formats/policy.json)')
    .option('--holder <id>', 'the org-id that it must be of')
    .option('--product <name>', 'the product that it must be about')
    .option('--version <version>', 'the version that it must be about')
    .option('--environment <name>', 'where it must have been tested: sandbox or production')
    .option('--deployment <url>', 'a base URL that must have been tested')
    .option('--at <instant>', 'the moment that is asked about (default: now)')
    .option('--json', 'print the outcome as JSON')
  rerunOptions(command)
    .addHelpText('after', examples)
    .action(async (file: string, options: VerifyOptions) => {
      done(await verifyIt(io, file, options))
    })
}
