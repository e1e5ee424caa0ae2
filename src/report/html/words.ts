import type { Facet, Verdict } from '../../model/words.ts'
import { count } from '../words.ts'

/** A bold word or two, and the sentence that goes on from it. */
export type Lead = readonly [lead: string, text: string]

const n = (of: number): string => of.toLocaleString('en-GB')

/** `a`, `a and b`, `a, b and 2 others`. */
export function series(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}

export const page = {
  says: 'For people: the verdict in words, each failure with its clause, evidence and remedy.',
  name: 'Conformance report',
  skip: 'Skip to main content',
  title: (verdict: string, product: string, supplier: string): string =>
    `${verdict}: ${product}, ${supplier} – conformance report`,
  madeBy: (tool: string): string => `Made by ${tool}. Verdict`,
  claim:
    'A self-declared report is a claim, not a certificate. A certificate is signed by an accreditation body and can be verified.',
} as const

const months =
  'January February March April May June July August September October November December'.split(' ')

/** `14 March 2026 at 09:26 UTC`; `month` counts from 1. Undefined when there is no such month. */
export function spokenTime(year: string, month: number, day: number, time: string) {
  const name = months[month - 1]
  return name === undefined ? undefined : `${day} ${name} ${year} at ${time} UTC`
}

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

interface Asked {
  readonly product: string
  /** Titles of the standards. */
  readonly of: readonly string[]
  /** MUSTs that apply, and those of them that failed or could not be settled. */
  readonly musts: number
  readonly failed: number
  readonly open: number
  readonly adHoc: boolean
}

/** The outcome in one sentence that needs no word of ours. */
export function plainly(verdict: Verdict, asked: Asked): string {
  const { product, musts, failed, open } = asked
  if (asked.adHoc)
    return `A test that somebody wrote for themselves was run against ${product}. It says nothing about a standard.`
  const standard = asked.of.length === 0 ? 'the standard' : series(asked.of)
  const things = `of ${count(musts, 'thing')} asked of it`
  if (verdict === 'conformant')
    return `${product} does everything that it must do under ${standard}, as far as this test could see.`
  if (verdict === 'incomplete')
    return `We cannot say yet whether ${product} does what it must do under ${standard}: ${things}, ${n(open)} could not be settled.`
  const more = open === 0 ? '' : `, and ${n(open)} could not be settled`
  return `${product} does not yet do everything that it must do under ${standard}: ${things}, ${n(failed)} went wrong${more}.`
}

export const opening = {
  where: (environment: string, quick: boolean): string =>
    quick ? 'the address below' : `the ${environment} deployment`,
  self: (where: string): string =>
    `Self-declared: the supplier, or someone acting for them, ran this against ${where}. No accreditation body has confirmed it.`,
  began: 'The run began on',
  first: (id: string): string => `Go to the first failure: ${id}`,
  most: (id: string, of: number): string =>
    `Go to the cause that breaks most: ${id} and ${n(of - 1)} more`,
  firstOpen: (id: string): string => `Go to the first thing that could not be told: ${id}`,
  adHoc: [
    'Ad hoc:',
    'a suite of the user’s own was run. This is not accreditation and can never be certified.',
  ],
  partial: [
    'Partial:',
    'only a part of the suite was selected, so the verdict can never be “conformant”.',
  ],
  interrupted: [
    'Interrupted:',
    'the run did not reach its end. What it did not get to is not tested.',
  ],
  quick: [
    'No target file:',
    'the command line alone declared what was tested, where and with which permissions.',
  ],
  absent: (names: string): Lead => ['Declared absent by the supplier:', `${names}.`],
  undeclared: (names: string): Lead => ['Neither declared present nor absent:', `${names}.`],
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
export const facetWords: { readonly [facet in Facet]: Lead } = {
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
  more: (left: number): string => `${count(left, 'more finding')}; report.json has them.`,
} as const

export const about = {
  supplier: 'Supplier',
  product: 'Product',
  target: 'Target',
  environment: 'Environment',
  addresses: 'Addresses',
  profile: 'Profile',
  noProfile: 'None: whole specs were run',
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
  again: ['To judge the same evidence again on any machine:', 'with the folder this file came in.'],
  agree: (of: number): string =>
    `Two runs agree when their verdict digests are equal; ${count(of, 'requirement')} went into this one.`,
} as const
