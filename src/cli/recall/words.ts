import type { Moved, Proposal, Recall, Standing } from '../../model/recall.ts'

const proposal: { readonly [proposal in Proposal]: string } = {
  stands: 'It stands',
  're-issue': 'Issue it again',
  suspend: 'Suspend it',
  revoke: 'Revoke it',
  'no-bundle': 'Its bundle is not here',
}

const standing: { readonly [standing in Standing]: string } = {
  met: 'met',
  'not-met': 'not met',
  attested: 'attested',
  waived: 'waived',
  open: 'open',
}

const said = (of: Standing | null): string => (of === null ? 'not spoken of' : standing[of])

const certificates = (count: number): string => `${count} certificate${count === 1 ? '' : 's'}`

/** What `assay recall` says, for people. */
export const recallWords = {
  proposal,
  counted: ({ certificates: all, unaffected, over }: Recall, what: string): string =>
    `${what}: ${certificates(all.length)} rest on it; ${unaffected} in force do not, and ${over} are revoked or have ended.\n`,
  moved: ({ requirement, before, after }: Moved) =>
    `${requirement}: ${said(before)}, now ${said(after)}`,
  unanswered: (ids: readonly string[]) => `Not answered by its evidence: ${ids.join(', ')}.`,
  changed: (says: string) => `The bundle that is here was changed: ${says}`,
  absent: 'No bundle with its manifest is here: it cannot be judged again.',
  rerun:
    'The suites are others than it was run with: assay certify wants a new run, then revoke this one.',
  commands: 'To do it; nothing was changed yet:',
} as const
