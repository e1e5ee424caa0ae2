import { count } from '../words.ts'

const n = (of: number): string => of.toLocaleString('en-GB')

export const finding = {
  above: 'The exchange is shown above.',
  elsewhere: 'The exchange is in the evidence.',
  also: (id: string): string => `It rests on ${id} too`,
  wanted: 'Wanted',
  seen: 'Seen',
  at: 'At',
  whole: 'the whole body',
  foundBy: 'Found by',
  as: (name: string): string => ` as ${name}`,
  inCase: 'in case',
  evidence: ', evidence',
  more: (left: number): string => ` and ${n(left)} more`,
} as const

export const exchange = {
  request: 'Request',
  inbound: (peer: string, handedIn: boolean): string =>
    `Request from “${peer}”${handedIn ? ', handed in by the supplier' : ''}`,
  fact: (fact: string, of: string, value: string): string => `${fact} of ${of}: ${value}`,
  runTime: 'Seen at run time; cannot be re-judged:',
  response: (after: string): string => `Response, after ${after}`,
  silence: (reason: string, after: string): string => `No answer (${reason}, after ${after})`,
  again: 'Ask again',
  headers: (left: number): string => `… and ${count(left, 'more header')}`,
  body: 'Body:',
  cut: ', cut at the receive limit',
  binary: ', not UTF-8 text. It begins, in hexadecimal:',
  before: (of: number): string => `${n(of)} characters before`,
  after: (of: number): string => `${n(of)} after`,
  omitted: (sides: readonly string[]): string =>
    `; ${sides.join(' and ')} are left out, see the evidence`,
  offered: 'Offered',
  answer: (after: string): string => `Answer, after ${after}`,
  chain: (where: string): string => `The chain leads ${where}.`,
  roots: { public: 'to a public root', target: 'to an authority of the target file' },
  noRoot: (error: string): string => `to no root that is trusted (${error})`,
  certificate: (of: {
    readonly subject: string
    readonly issuer: string
    readonly validFrom: string
    readonly validTo: string
    readonly key: string
    readonly signature: string
    readonly names: string
  }): string =>
    `${of.subject}, by ${of.issuer}; ${of.validFrom} to ${of.validTo}; ${of.key}, signed with ${of.signature}; ${of.names}`,
} as const

export const timeline = {
  none: 'There was no exchange with the service.',
  said: (of: number, silent: number): string =>
    `${count(of, 'exchange')}, repeated ones included; ${silent === 0 ? 'each was answered' : `${n(silent)} got no answer`}.`,
  times: (half: string, most: string, slowest: string): string =>
    `Half took at most ${half}, 95 in 100 at most ${most}; the slowest took ${slowest}.`,
  legend:
    'Each column is a part of the run: how long its slowest exchange took (pale), and its middle one (dark). A red foot marks an exchange without an answer. The tables below say the same in numbers.',
  from: 'start',
  to: (seconds: string): string => `${seconds} later`,
  slowest: 'The slowest exchanges',
  slowColumns: ['Time', 'Request', 'Answer', 'Evidence'],
  cases: 'Response times by case',
  caseColumns: ['Case', 'Exchanges', 'Half within', 'Slowest', 'No answer'],
  list: (shown: number, of: number): string =>
    shown === of
      ? `All ${n(of)} exchanges in order`
      : `The first ${n(shown)} of ${n(of)} exchanges in order`,
  rest: (left: number): string => `${count(left, 'more exchange')}; the evidence has them all.`,
  silent: 'no answer',
} as const

export const cases = {
  none: 'No case was run.',
  said: 'A case is a conversation with the service. Its outcome says whether the conversation went to its planned end, and nothing about conformance.',
  caption: 'Cases in the order of the plan',
  columns: ['Case', 'Suite', 'How it went', 'Outcome'],
  ended: 'It went to its end.',
  attempts: (of: number): string => `${count(of, 'attempt')}.`,
  steps: (of: number): string => count(of, 'step'),
  of: (id: string): string => ` of ${id}`,
  step: (id: string, attempt: number, outcome: string): string =>
    `${id}${attempt > 1 ? `, attempt ${attempt}` : ''}: ${outcome}`,
  more: (left: number): string => `${count(left, 'more step')}.`,
} as const

export const left = {
  said: 'The run made these and did not remove them, as far as is known. Somebody has to look and remove them.',
} as const

export const deliveries = {
  said: (of: number): string =>
    `${count(of, 'request')} came to us that no step had waited for, or that did not match, or came too late.`,
  caption: 'In the order in which they came',
  columns: ['Arrived', 'Peer', 'Request'],
  more: (of: number): string => `${count(of, 'more request')}; the evidence has them all.`,
  line: (claimed: number, unclaimed: number): string =>
    `${n(claimed)} waited for; ${n(unclaimed)} unclaimed`,
  handedIn: (of: number): string => `; ${n(of)} handed in as a file`,
} as const
