import type { Cause } from '../model/words.ts'

/** What each cause means and what to do about it (DESIGN §5.2). */
export const causeMeanings: { readonly [cause in Cause]: string } = {
  supplier:
    'The supplier answered wrongly. The finding says what was wanted and seen; the remedy says what to do.',
  configuration:
    'The target file or the options leave something unsaid or wrong, so it could not be tested as it stands.',
  credentials: 'The supplier refused the credential, or wanted one that the target does not name.',
  network: 'No answer came, and nothing tells whether the network or the supplier is to blame.',
  'missing-data': 'The supplier holds no record that the question could be asked of.',
  prerequisite: 'An earlier step or workflow had to succeed first, and did not.',
  'awaiting-attestation': 'A person must state it; no test can.',
  specification:
    'The text or document of the standard is itself wrong or ambiguous there, or excuses it.',
  harness:
    'Assay could not ask or judge it: a limit of this edition, or recorded evidence that answers another question.',
  'not-declared':
    'The target does not say whether it has the capability. Declare it true or false.',
  'declared-absent': 'The target declares the capability absent.',
  'condition-not-met': 'It applies only under a condition that did not hold.',
  flaky: 'It failed once and passed once. Find out why before asking again.',
  deadline: 'The case reached its planned limit of time or requests before it came to its end.',
  waived: 'A signed, expiring waiver covers it.',
}

export const exitMeanings: { readonly [code: string]: string } = {
  '0': 'Nothing automated stands in the way: conformant, or only attestations and declarations are open.',
  '1': 'Not conformant: an applicable MUST failed; or a baseline entry is stale.',
  '2': 'The command line or a file it names cannot be used; the message says where and how to mend it.',
  '3': 'Incomplete: an automated, applicable MUST could not be settled.',
  '4': 'A fault of assay itself: please report it with the stack that was printed. (`assay demo`: it does not judge its own reference supplier rightly.)',
  '130': 'Interrupted (Ctrl-C); the evidence is kept: go on with --resume.',
  '143': 'Terminated; the evidence is kept: go on with --resume.',
}
