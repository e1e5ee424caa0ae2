import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { type RecallOptions, recall as recallIt } from '../recall/recall.ts'

const examples = `
Examples:
  assay recall log --suite payments@1.0.0 --requirement PAY-08 --bundles reports
  assay recall log --spec transport@1.0 --check tls-version --bundles reports
  assay recall log --suite payments@1.0.0 --requirement PAY-08 --bundles reports --json

Finds every certificate in force whose plan asked it, judges its stored bundle by the specs and suites of
today, and proposes for each: it stands, issue it again, suspend, revoke; or its bundle is not here. The commands
that do it are printed, and none is run: the keys they need are of several people. As long as nothing was mended,
suspension is proposed. Exit code 0 when all stand, else 1 (docs/register.md).`

/** `assay recall`: what becomes of certificates when a check was wrong. */
export const recall: AddCommand = (program, io, done) => {
  program
    .command('recall')
    .description('find the certificates that relied on a wrong check, and propose what to do')
    .argument('<log>', 'the folder of the log')
    .option('--suite <id>', 'the suite that it stands in: NAME@VERSION')
    .option('--spec <id>', 'or the spec: NAME@VERSION')
    .option('--requirement <id>', 'the requirement that it settles')
    .option('--check <id>', 'the check that was wrong')
    .requiredOption('--bundles <folder>', 'where the bundles are, as folders or archives')
    .option('--trust <file>', 'the trust list of the body', 'assay-trust.json')
    .option('--catalogue <folder>', 'another folder with specs/ and suites/ (repeatable)', many, [])
    .option('--json', 'print what is proposed as JSON (specs/formats/recall.json)')
    .addHelpText('after', examples)
    .action(async (log: string, options: RecallOptions) => {
      done(await recallIt(io, log, options))
    })
}
