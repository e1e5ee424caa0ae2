import { readFileSync } from 'node:fs'
import { noReasonYet } from '../../../src/load/baseline.ts'
import type { Scene } from './stage.ts'

/**
 * What is known of the command lines of the documents. A new line needs nothing here when it works
 * in the folder of its stage (office.ts, sector.ts) and ends with 0.
 */

/** Pages about the whole sector; any other is about one supplier and one body (office.ts). */
export const ofSector: readonly string[] = [
  'README.md',
  'docs/getting-started.md',
  'docs/specs/payments.md',
  'docs/specs/service-directory.md',
  ...'completion demo diff explain init judge lint list report sandbox'
    .split(' ')
    .map(name => `assay ${name} --help`),
]

/** What is not there yet when a page begins, for its own lines make it. */
export const without: { readonly [page: string]: readonly string[] } = {
  'docs/bundle.md': ['submission.zip'],
  'docs/certificates.md': [
    ...['attestation-NOTE-05.json', 'waiver-NOTE-04.json'],
    ...['certificate.jwt', 'certificate.html'],
  ],
  'docs/formats.md': ['conformance'],
  'docs/getting-started.md': ['target.yaml', 'first', 'conformance', 'known.json'],
  'docs/keys.md': ['keys/issuer.json', 'keys/issuer.pem'],
  'docs/register.md': ['log', 'last-month.checkpoint', 'site'],
  'docs/tickets.md': ['directory-1.jwt'],
  'assay attest --help': ['attestation-NOTE-05.json'],
  'assay certify --help': ['certificate.jwt', 'certificate.html'],
  'assay init --help': ['target.yaml'],
  'assay waive --help': ['waiver-NOTE-04.json'],
  'assay keys --help': [
    ...['root-a', 'issuer'].flatMap(name => [`keys/${name}.json`, `keys/${name}.pem`]),
    'assay-trust.json',
  ],
  'assay pack --help': ['submission.zip'],
  'assay register --help': ['log', 'last-month.checkpoint', 'site'],
  'assay ticket --help': ['ticket.jwt'],
}

/** What is known of a line beyond that it ends with 0. */
export interface Told {
  readonly exit?: number
  /** What the text around it has the reader do first, or what it takes as given. */
  readonly before?: (scene: Scene) => unknown
  /** What the text around it has the reader do next. */
  readonly after?: (scene: Scene) => unknown
}

const keepCheckpoint = (at: Scene): void => at.copy('log/checkpoint', 'last-month.checkpoint')

/** A change of the trust list is in force once its root signed it. */
const inForce: Told = {
  after: at =>
    at.type('assay keys sign assay-trust.json --key keys/root.json --passphrase env:PASS'),
}

/** By the line as it is written, without what explains it; with the page before it where pages differ. */
export const told: { readonly [line: string]: Told } = {
  'assay run --spec service-directory --url http://127.0.0.1:8787/v3 --declare taxonomies --declare organizations --declare service-at-locations --declare ndjson':
    { exit: 1 },
  'assay run try/target.json --allow-writes -o first': { exit: 1 },
  // The lines marked CHANGE are changed: it is the supplier of the sandbox.
  'assay init --spec payments': {
    after: at => {
      at.copy('try', '.')
      at.copy('target.json', 'target.yaml')
    },
  },
  // The clock of tests stands still, and that of a sandbox does not.
  'assay doctor target.yaml': { exit: 3 },
  'assay doctor --help: assay doctor target.yaml': {},
  'docs/getting-started.md: assay run target.yaml': { exit: 1 },
  'assay run target.yaml --requirement PAY-07': { exit: 1 },
  'assay init --spec service-directory --spec transport': {
    before: at => at.remove('target.yaml'),
  },
  // On loopback, HTTPS cannot be tested.
  'assay run here/target.json': { exit: 3 },
  // The profile asks for more than the run did.
  'assay judge bundle --profile directory@1': { exit: 3 },
  'assay judge BUNDLE --profile directory@2': { exit: 3 },
  'assay run target.yaml --write-baseline known.json': {
    exit: 1,
    after: at => {
      const text = readFileSync(at.path('known.json'), 'utf8')
      at.write('known.json', text.replaceAll(noReasonYet, 'Ticket 7.'))
    },
  },
  // A change waits for the signature of the root.
  'assay keys sign assay-trust.json --key keys/hsm-root.json --signer "sign-with-my-device"': {
    before: at => at.type('assay keys retire assay-trust.json KID --at 2026-12-01T00:00:00Z'),
    after: at => {
      for (const name of ['assay-trust.json', 'assay-trust.1.json']) at.remove(name)
    },
  },
  'assay keys --help: assay keys add assay-trust.json --key keys/issuer.json --from 2026-12-01T00:00:00Z --until 2027-12-01T00:00:00Z':
    {
      ...inForce,
      before: at => {
        for (const name of ['assay-trust.json', 'assay-trust.next.json']) at.remove(name)
        at.copy('body-trust.json', 'assay-trust.json')
      },
    },
  'assay keys rotate assay-trust.json KID --key keys/issuer-2.json --from 2027-11-01T00:00:00Z --until 2028-11-01T00:00:00Z':
    inForce,
  'assay keys retire assay-trust.json KID --at 2027-06-01T00:00:00Z': inForce,
  'assay keys revoke assay-trust.json KID --at 2027-06-01T00:00:00Z --why "laptop stolen"': inForce,
  // Two capabilities are not declared, and it says so.
  'assay doctor --spec service-directory --url http://127.0.0.1:8080': { exit: 3 },
  'assay register start log --origin register.example.org/log --key keys/register.json --passphrase env:REGISTER':
    { after: keepCheckpoint },
  // A second person consented to the waiver.
  'docs/certificates.md: assay check BUNDLE --statement waiver-NOTE-04.json --json': {
    before: at =>
      at.type('assay approve waiver-NOTE-04.json --key keys/omar.json --passphrase env:OMAR'),
  },
  // The receipt is in the log.
  'assay certify BUNDLE --log log --register https://register.example.org --statement attestation-PAY-12.json':
    {
      before: at =>
        at.type(
          'assay check submission.zip --log log --register-key keys/register.json --register-passphrase env:REGISTER',
        ),
    },
  // The body gives itself a ticket.
  'assay run --reproduce BUNDLE --seed HELD-OUT --ticket directory-2.jwt --trust assay-trust.json --sign keys/runner.json --passphrase env:RUNNER':
    {
      before: at =>
        at.type(
          'assay ticket issue log --trust assay-trust.json --supplier GB-COH-01234567 --product Directory --profile directory@1 --runner body --key keys/ticket.json --passphrase env:TICKET --register-key keys/register.json --register-passphrase env:REGISTER -o directory-2.jwt',
        ),
    },
  // The certificate that it is made from is wanted as it was proposed.
  'assay approve certificate.proposal.json --key keys/omar.json --passphrase env:OMAR': {
    before: at => at.remove('certificate.approval.jwt'),
  },
}

/** Lines that are not run here, each with the reason; or a page, whose lines of other programs are not. */
export const notRun: { readonly [line: string]: string } = {
  'npm ci && npm start': 'it installs; .ci/run does it',
  'npm cit': 'it installs and runs these tests; .ci/run does it',
  'npm run build && npm run calibrate': 'minutes, and programs that not every machine has',
  'npm run calibrate -- --findings': 'the same',
  'npm run calibrate -- nginx': 'the same',
  'npx tap test/calibration/mocks.test.ts': 'npm test runs it',
  '#!/bin/sh': 'test/action.test.ts runs the script',
  'git show origin/main:openapi.yaml > before.yaml': 'the repository is the reader’s',
  'assay lint --strength --write transport': 'it takes minutes; npm run strength does it',
  'assay report BUNDLE --statement attestation-PAY-12.json -o attested.html':
    'it wants a trust list; docs/certificates.md has it too, and there it runs',
  'docs/authoring.md': 'test/docs/authoring.test.ts runs the page, and compares what is printed',
  'docs/specs/issue-reporting.md': 'asks the supplier’s own host, by hand',
  'docs/specs/machine-auth.md': 'asks the supplier’s own host, by hand',
  'docs/specs/transport.md': 'asks the supplier’s own host, by hand',
}
