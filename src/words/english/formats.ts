import { count } from './grammar.ts'
import { outcome } from './terms.ts'

/** What each format is for, by its id: `assay list formats`. */
export const formats = {
  json: 'What other programs read; the same plan, evidence and version give the same bytes.',
  html: 'For people: the verdict in words, each failure with its clause, evidence and remedy.',
  pdf: 'For a procurement file: the verdict in words, every requirement in a table; tagged.',
  junit: 'For the test tab of a CI server: a suite per spec, a testcase per requirement.',
  tap: 'TAP 14, for prove, tap and other test harnesses: a test point per requirement.',
  markdown: 'Markdown for a job summary ($GITHUB_STEP_SUMMARY) or a merge request, at most 1 MB.',
  annotations: 'Workflow commands: printed in a step of GitHub Actions, they annotate the run.',
  sarif:
    'SARIF 2.1.0 for code scanning: an alert per requirement that failed or could not be told.',
  ctrf: 'Common Test Report Format, for tools and actions that read ctrf.io.',
  badge: 'What a shields.io endpoint badge shows: the verdict, green only when conformant.',
  'badge-svg': 'The same badge as an SVG picture, without a service of others.',
  har: 'HAR 1.2: every exchange, redacted, for browsers and other tools that show traffic.',
  earl: 'EARL 1.0 as JSON-LD: an assertion per requirement, for linked data.',
} as const

/** A line about a finding or a ruling, in formats that are lines of text. */
export const lines = {
  outcome: (word: string, because: string): string => `${word}: ${because}`,
  wanted: (what: string): string => `wanted: ${what}`,
  seen: (what: string): string => `seen: ${what}`,
  at: (place: string): string => `at: ${place}`,
  whole: 'the whole body',
  evidence: (ids: string): string => `evidence: ${ids}`,
  remedy: (what: string): string => `remedy: ${what}`,
  skipped: (of: { word: string; cause: string | null; because: string }): string =>
    `${of.word} (${of.cause ?? 'no test touched it'}): ${of.because}`,
} as const

/** The title of what the verdict is an answer to. */
export const claim = 'The product conforms to the standard.'

export const annotations = {
  verdict: (word: string): string => `assay: ${word}`,
  ruling: (of: { word: string; requirement: string; level: string }): string =>
    `${of.word}: ${of.requirement} ${of.level}`,
  untested: (of: number): string => `${outcome('untested')} (${of})`,
  more: (of: number): string => `and ${of} more`,
} as const

export const sarif = {
  help: 'See docs/verdicts.md of assay.',
  wanted: (what: string): string => `Wanted: ${what}`,
  seen: (what: string): string => `Seen: ${what}`,
  evidence: (id: string): string => `Evidence: ${id}`,
  remedy: (what: string): string => `Remedy: ${what}`,
} as const

export const badge = {
  adHoc: 'ad hoc',
  verdict: {
    conformant: 'conformant',
    'not-conformant': 'not conformant',
    incomplete: 'incomplete',
  },
  message: (verdict: string, assurance: string): string => `${verdict} (${assurance})`,
} as const

export const har = {
  inbound: (id: string, peer: string): string => `${id}: a request to assay, from ${peer}`,
  silence: (id: string, reason: string): string => `${id}: no answer (${reason})`,
  left: (body: string): string => `left out: ${body} in the bundle`,
  cut: (body: string): string => `cut at the limit: ${body} in the bundle`,
} as const

export const markdown = {
  title: (verdict: string, target: string): string => `${verdict}: ${target}`,
  notes: {
    adHoc: 'Ad hoc: never certifiable.',
    partial: 'Partial: only a part of the suite was selected.',
    interrupted: 'Interrupted: the run did not reach its end.',
    quick: 'No target file: the command line alone declared the target.',
    absent: (names: string): string => `Declared absent: ${names}.`,
  },
  outcome: 'Outcome',
  failed: (of: number): string => `Failed (${of})`,
  advisories: (of: number): string => `Advisories, without weight in the verdict (${of})`,
  findings: (more: number): string => `and ${count(more, 'more finding')}`,
  remedy: 'Remedy:',
  notAssessed: 'Not assessed',
  left: (of: number): string => `Left at the supplier (${of})`,
  requirements: (of: number): string => `Requirements (${of})`,
  columns: ['Requirement', 'Level', 'Outcome', 'Says'],
  closing: (of: { assurance: string; version: string; digest: string }): string =>
    `${of.assurance}; assay ${of.version}; digest of the verdict ${of.digest}`,
  omitted: (parts: number): string =>
    `${count(parts, 'part')} left out here; the HTML report has all.`,
} as const
