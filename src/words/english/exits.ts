/** What each exit code says (DESIGN §9); `docs/exit-codes.md` has the same codes. */
export const exits = {
  '0': 'Nothing automated stands in the way: conformant, or only attestations and declarations are open.',
  '1': 'Not conformant: an applicable MUST failed; or a baseline entry is stale or has expired.',
  '2': 'The command line or a file it names cannot be used; the message says where and how to mend it.',
  '3': 'Incomplete: an automated, applicable MUST could not be settled.',
  '4': 'A fault of assay itself: please report it with the stack that was printed. (`assay demo`: it does not judge its own reference supplier rightly.)',
  '130': 'Interrupted (Ctrl-C); the evidence is kept: go on with --resume.',
  '143': 'Terminated; the evidence is kept: go on with --resume.',
} as const
