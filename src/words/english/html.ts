import type { Facet } from '../../model/words.ts'
import { count, number as n } from './grammar.ts'

/** A bold word or two, and the sentence that goes on from it. */
type Lead = readonly [lead: string, text: string]

export const page = {
  name: 'Conformance report',
  skip: 'Skip to main content',
  title: (verdict: string, product: string, supplier: string): string =>
    `${verdict}: ${product}, ${supplier} – conformance report`,
  madeBy: 'Made by {tool}. Verdict {digest}',
  claim:
    'A self-declared report is a claim, not a certificate. A certificate is signed by an accreditation body and can be verified.',
} as const

export const contents = {
  title: 'In this report',
  failures: 'What failed',
  coverage: 'What was assessed, and what was not',
  numbers: 'Results in numbers',
  requirements: 'Every requirement',
  advisories: 'Advisories',
  exchanges: 'Exchanges over time',
  cases: 'Cases',
  left: 'Left at the supplier',
  deliveries: 'Unclaimed requests',
  about: 'About this run',
} as const

export const opening = {
  self: (against: { readonly environment: string; readonly quick: boolean }): string => {
    const where = against.quick ? 'the address below' : `the ${against.environment} deployment`
    return `Self-declared: the supplier, or someone acting for them, ran this against ${where}. No accreditation body has confirmed it.`
  },
  began: 'The run began on {moment}.',
  first: (id: string): string => `Go to the first failure: ${id}`,
  most: (id: string, of: number): string =>
    `Go to the cause that breaks most: ${id} and ${n(of - 1)} more`,
  firstOpen: (id: string): string => `Go to the first thing that could not be told: ${id}`,
  firstAdvice: (id: string): string => `Go to the first thing worth mending: ${id}`,
} as const

export const failures = {
  said: (failed: number, causes: number): string => {
    const many = `${count(failed, 'MUST requirement')} failed`
    if (failed === 1) return `${many}.`
    const most = 'What breaks most comes first: mend it, and run again.'
    return causes === failed
      ? `${many}. ${most}`
      : `${many}, for ${count(causes, 'cause')}. ${most}`
  },
  caption: 'MUST requirements that failed, by cause',
  columns: ['What was found', 'Requirements that it breaks'],
  more: (left: number): string => `and ${n(left)} more below`,
  blocked: (of: number): string =>
    `${count(of, 'requirement')} could not be tested for the same reason.`,
} as const

export const coverage = {
  columns: ['How', 'Requirements', 'What that means'],
  caption: 'How each requirement was settled',
  how: {
    tested: ['Assessed by tests', 'A program asked the service and judged its answers.'],
    unsettled: ['Asked, and not settled', 'Tests ran, and could not tell. The reasons follow.'],
    attested: [
      'Attested by a person',
      'No program can test these; signed attestations settle them.',
    ],
    awaiting: [
      'Awaiting attestation',
      'No program can test these: a person has to look and sign. That blocks a certificate.',
    ],
    absent: [
      'Declared absent',
      'The supplier says that the service does not offer this. Tests looked whether that is so.',
    ],
    undeclared: ['Not declared', 'The supplier has not said whether the service offers this.'],
    excused: ['Excused or waived', 'The standard itself, or a signed waiver, excuses it.'],
    idle: ['Does not apply', 'The condition under which it applies did not occur.'],
    untested: ['Not assessed', 'No test reached these. The reasons follow.'],
  },
  all: 'Everything that applies was assessed.',
  toDo: 'What to do:',
  group: (of: number): string => `(${count(of, 'requirement')})`,
} as const

export const numbers = {
  said: (requirements: number, exchanges: number): string =>
    `${count(requirements, 'requirement')} and ${count(exchanges, 'exchange')} with the service. Only a MUST decides the verdict; a SHOULD or MAY that failed is an advisory.`,
  caption: 'Requirements by outcome and level',
  outcome: 'Outcome',
  specs: 'By standard',
  specColumns: ['Standard', 'Verdict', 'Passed', 'Failed', 'Advisory', 'Open', 'Not applicable'],
  facets: 'By facet: what kind of thing was asked',
  facetColumns: ['Facet', 'Share', 'Passed', 'Failed', 'Advisory', 'Open', 'Not applicable'],
  none: 'Nothing asked',
} as const

/** The seven facets, and what each is about. */
export const facets: { readonly [facet in Facet]: Lead } = {
  semantics: ['Meaning', 'terms and identifiers mean what the standard says'],
  syntax: ['Form', 'messages have the shape that is agreed'],
  quality: ['Quality', 'data are complete, current and consistent'],
  rights: ['Rights', 'who may see and use what'],
  trust: ['Trust', 'who asks and who answers can be relied on'],
  transport: ['Transport', 'how messages travel'],
  governance: ['Governance', 'versions, notices and contacts'],
}

export const filter = {
  title: 'Find requirements',
  outcome: 'Outcome',
  level: 'Level',
  cause: 'Cause',
  text: 'With these words',
  any: 'All',
  option: (word: string, of: number): string => `${word} (${n(of)})`,
  clear: 'Clear filters',
  open: 'Open all details',
  close: 'Close all details',
  /** The script puts numbers where `#` stands. */
  status: 'Showing # of # requirements',
} as const

export const requirement = {
  details: 'Details',
  of: (id: string): string => ` of ${id}`,
  clause: 'Clause:',
  facet: 'Facet:',
  proposed: 'Proposed: not yet ratified by the governance body.',
  why: 'Why:',
  remedy: 'What to do:',
  more: (left: number): string =>
    `${count(left, 'more finding')}, of any outcome; report.json and the evidence have them.`,
  passed: 'Requirements that passed',
  columns: ['Requirement', 'Level', 'What it says', 'Outcome'],
  again: 'Test this requirement again, and see its rule and evidence on one page',
  basedOn: (name: string, version: string): string => `Based on ${name} ${version}:`,
} as const

export const advisories = {
  none: 'There are none.',
  some: 'Worth mending; they do not change the verdict.',
  below: 'Requirements below MUST that failed',
  unclaimed: (spec: string): string => `${spec}, no requirement asks for it`,
  where: (places: number): string => `Where: ${count(places, 'place')}`,
  of: (check: string): string => ` for ${check}`,
  caption: (check: string): string => `Findings of ${check}`,
  columns: ['Case', 'What was found', 'Evidence'],
  more: (left: number): string => `and ${n(left)} more`,
} as const

export const about = {
  supplier: 'Supplier',
  product: 'Product',
  target: 'Target',
  environment: 'Environment',
  addresses: 'Addresses',
  authorities: 'Private certificate authorities that were believed',
  profile: 'Profile',
  noProfile: 'None: whole specs were run',
  status: { draft: 'draft', published: 'published' },
  category: 'Category',
  assurance: 'Assurance',
  self: 'Self-declared',
  run: 'Run',
  began: 'Began',
  finished: 'Finished',
  yes: 'Yes',
  no: 'No, it was interrupted',
  exchanges: 'Exchanges',
  exchangesSaid: (total: number, silent: number, interrupted: number): string =>
    `${n(total)}; ${silent} without an answer; ${interrupted} in interrupted attempts`,
  requests: 'Requests to us',
  tool: 'Tool',
  plan: 'Plan',
  evidence: 'Evidence',
  verdict: 'Verdict',
  specs: 'Specs',
  suites: 'Suites',
  again:
    'To judge the same evidence again on any machine: {command} with the folder this file came in.',
  agree: (of: number): string =>
    `Two runs agree when their verdict digests are equal; ${count(of, 'requirement')} went into this one.`,
} as const
