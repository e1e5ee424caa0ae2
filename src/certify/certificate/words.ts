/** Every reason for which no certificate is issued, and the sentence that says so. */
export const doubtWords = {
  'ad-hoc': 'The run was of a suite of one’s own, not of the sector’s',
  partial: 'Only a selection was run',
  'quick-target': 'There was no target file: nobody declared what the product is',
  'no-profile': 'The run was of no profile: it does not say what was asked for',
  unfinished: 'The run did not come to its end',
  resumed: 'The run was interrupted and taken up again: run it in one go',
  'no-supplier-id': 'The target file names no supplier by an id',
  'no-org-id': 'The id of the supplier is no org-id',
  'not-declared': 'Capabilities are neither declared nor declared absent',
  'no-manifest': 'The bundle has no manifest',
  'altered-bundle': 'The bundle is not what its manifest lists',
  'unsigned-manifest':
    'The manifest is not signed by a key of the supplier or runner that is trusted',
  'other-signer': 'The manifest is signed by another supplier than it names',
  'other-suite': 'The run was made with something else than the body itself has under that name',
  'bad-ticket': 'The run does not answer the ticket that lies beside it',
  'bad-statement': 'A statement is not believed',
  'missing-attestation': 'Nobody has attested what no program can test',
  'not-conformant': 'Requirements are not met',
  incomplete: 'Requirements are not settled',
} as const
