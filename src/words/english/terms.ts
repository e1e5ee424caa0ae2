import type { Cleaned } from '../../model/judgement.ts'
import type { Cause, Level, Outcome, Verdict } from '../../model/words.ts'

/** A verdict, as people read it. */
export const verdict: { readonly [verdict in Verdict]: string } = {
  conformant: 'Conformant',
  'not-conformant': 'Not conformant',
  incomplete: 'Incomplete',
}

/** An outcome, as people read it; a requirement below MUST that failed is advice, and says so. */
export function outcome(of: Outcome, level: Level = 'MUST'): string {
  if (of === 'failed' && level !== 'MUST') return 'Advisory'
  return outcomes[of]
}

const outcomes: { readonly [outcome in Outcome]: string } = {
  passed: 'Passed',
  failed: 'Failed',
  cantTell: 'Could not tell',
  inapplicable: 'Not applicable',
  untested: 'Not tested',
}

export interface CauseWords {
  /** Completes "Not assessed: …". */
  readonly title: string
  /** What to do next, in one sentence. */
  readonly action: string
}

/** A cause, and who should do what about it: for reports and for `assay explain` alike. */
export const cause: { readonly [cause in Cause]: CauseWords } = {
  supplier: {
    title: 'The service did not answer as was wanted',
    action: 'The supplier corrects the service, then runs assay again.',
  },
  configuration: {
    title: 'The configuration of this run does not allow it',
    action: 'Correct the target file or the command line, then run again.',
  },
  credentials: {
    title: 'The service refused the credentials',
    action:
      'Check "credentials" in the target file, and that the secrets it names are set and still valid.',
  },
  network: {
    title: 'The service could not be reached',
    action: 'Check the base URL, DNS, firewall and certificate, then run again.',
  },
  'missing-data': {
    title: 'The service holds no data that the test could use',
    action: 'Load test data, or name records that exist under "data" in the target file.',
  },
  prerequisite: {
    title: 'A step that had to succeed first did not',
    action: 'Mend the failure it depends on; this one is then tested.',
  },
  'awaiting-attestation': {
    title: 'No program can test it: a person must attest it',
    action: 'A person has to attest it before there can be a certificate: assay attest.',
  },
  specification: {
    title: 'The specification excuses it, or is itself wrong or ambiguous there',
    action: 'Nothing for the supplier to do; the standards body has to settle what is wrong.',
  },
  harness: {
    title: 'assay could not do its own part',
    action: 'This is not the supplier\u2019s failure: report it to the maintainers of the suite.',
  },
  'not-declared': {
    title: 'The target file does not say whether the service offers it',
    action: 'Declare each capability true or false under "capabilities" in the target file.',
  },
  'declared-absent': {
    title: 'The supplier declared that the service does not offer it',
    action: 'Nothing to do, unless a buyer or profile asks for it.',
  },
  'condition-not-met': {
    title: 'The condition under which it applies did not occur',
    action: 'Nothing to do.',
  },
  flaky: {
    title: 'The same question got different answers',
    action: 'Find out why the service answers differently, then run again.',
  },
  deadline: {
    title: 'Time or the number of requests ran out',
    action: 'Make the service answer faster, or raise the limits of the run, then run again.',
  },
  waived: {
    title: 'A signed waiver excuses it',
    action: 'Nothing to do until the waiver expires.',
  },
}

/** What is left to say when a ruling carries no cause. */
export const noCause: CauseWords = {
  title: 'No test touched it',
  action: 'Run the whole suite, without --case or --requirement.',
}

/** Where a product is tested. */
export const environment = { sandbox: 'sandbox', production: 'production' } as const

/** About something that a run made at the supplier and did not remove, as far as is known. */
export function remains(of: Cleaned & { readonly case: string }): string {
  const word = of.outcome === 'may-remain' ? 'May remain' : 'Not removed'
  const made = `what step "${of.step}" of "${of.case}" made (${of.evidence}).`
  return `${word}: ${made} ${of.because ?? ''}`.trim()
}
