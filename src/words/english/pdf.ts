import { count, number as n } from './grammar.ts'

const more = (left: number): string => `and ${n(left)} more`

/** What only the PDF says; the rest of its words are those of the HTML report. */
export const pdf = {
  page: (at: number, of: number): string => `Page ${n(at)} of ${n(of)}`,
  running: (product: string, verdict: string): string => `${product}: ${verdict}`,
  digest: (verdict: string): string => `Verdict ${verdict}`,
  more,
  tested: 'What was tested',
  standards: 'Standards',
  digests: { plan: 'Digest of plan', evidence: 'Digest of evidence', verdict: 'Digest of verdict' },
  all: 'All',
  /** Stands for the drawing where that cannot be seen; the legend below it is read to all. */
  bar: 'A bar, divided by how the requirements came out.',
  legend: (shares: readonly string[]): string => `From left to right: ${shares.join(', ')}.`,
  share: {
    passed: (of: number): string => `${n(of)} passed`,
    failed: (of: number): string => `${n(of)} failed`,
    advisory: (of: number): string => `${n(of)} advisory`,
    open: (of: number): string => `${n(of)} open`,
    inapplicable: (of: number): string => `${n(of)} not applicable`,
  },
  notAssessed: 'Not assessed, and why',
  group: (title: string, of: number): string => `${title} (${n(of)}).`,
  requirements: (ids: readonly string[], left: number): string =>
    `Requirements: ${[...ids, ...(left > 0 ? [more(left)] : [])].join(', ')}.`,
  advisories: (below: number, unclaimed: number): string => {
    const kind = unclaimed === 1 ? 'is of a kind' : 'are of kinds'
    return `${count(below, 'requirement')} below MUST failed, and ${count(unclaimed, 'finding')} ${kind} that no requirement asks for. They do not change the verdict.`
  },
  columns: ['Requirement', 'What it asks, and where', 'Level', 'Outcome', 'What was found'],
  clause: (document: string, section: string): string => `${document}, ${section}`,
  remedy: (what: string): string => `What to do: ${what}`,
  nothing: '–',
} as const
