import { count, number as n } from './grammar.ts'

export const finding = {
  above: 'The exchange is shown above.',
  elsewhere: 'The exchange is in the evidence.',
  also: (id: string): string => `It rests on ${id} too`,
  wanted: 'Wanted',
  seen: 'Seen',
  at: 'At {place}.',
  whole: 'the whole body',
  foundBy: (has: {
    readonly as: boolean
    readonly evidence: boolean
    readonly more: number
  }): string => {
    const more = has.more > 0 ? ` and ${n(has.more)} more` : ''
    const evidence = has.evidence ? `, evidence {evidence}${more}` : ''
    return `Found by {check}${has.as ? ' as {as}' : ''} in case {case}${evidence}.`
  },
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
  /** `before` and `after`: how many characters are left out there. */
  body: (of: {
    readonly bytes: number
    readonly cut: boolean
    readonly before: number
    readonly after: number
  }): string => {
    const sides = [
      ...(of.before > 0 ? [`${n(of.before)} characters before`] : []),
      ...(of.after > 0 ? [`${n(of.after)} after`] : []),
    ]
    const left = sides.length === 0 ? '' : `; ${sides.join(' and ')} are left out, see the evidence`
    return `Body: ${size(of)}${left}.`
  },
  binary: (of: { readonly bytes: number; readonly cut: boolean }): string =>
    `Body: ${size(of)}, not UTF-8 text. It begins, in hexadecimal:`,
  offered: 'Offered',
  answer: (after: string): string => `Answer, after ${after}`,
  /** `public`: known to everybody; `target`: an authority of the target file. */
  chain: (root: 'public' | 'target' | null, error: string | null): string => {
    if (root === null) return `The chain leads to no root that is trusted (${error ?? 'unknown'}).`
    const where = root === 'public' ? 'a public root' : 'an authority of the target file'
    return `The chain leads to ${where}.`
  },
  certificate: (of: {
    readonly subject: string
    readonly issuer: string
    readonly validFrom: string
    readonly validTo: string
    readonly key: { readonly type: string; readonly bits: number }
    readonly signature: string
    readonly names: string
  }): string =>
    `${of.subject}, by ${of.issuer}; ${of.validFrom} to ${of.validTo}; ${of.key.type} ${of.key.bits} bits, signed with ${of.signature}; ${of.names}`,
} as const

function size(of: { readonly bytes: number; readonly cut: boolean }): string {
  return `${count(of.bytes, 'byte')}${of.cut ? ', cut at the receive limit' : ''}`
}

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
  line: (of: {
    readonly claimed: number
    readonly unclaimed: number
    readonly handedIn: number
  }): string => {
    const handedIn = of.handedIn === 0 ? '' : `; ${n(of.handedIn)} handed in as a file`
    return `${n(of.claimed)} waited for; ${n(of.unclaimed)} unclaimed${handedIn}`
  },
} as const

/** What an observation was, in a line; `request` and `to` are as they went. */
export const observed = {
  exchange: (request: string, status: number): string => `${request} answered ${status}`,
  silence: (request: string, reason: string): string => `${request} got no answer (${reason})`,
  inbound: (request: string, peer: string): string => `${request} came from "${peer}"`,
  handshake: (asked: string, answered: string): string => `${asked}: ${answered}`,
  verified: (to: string): string => `A whole handshake to ${to}`,
  /** `ciphers`: null when any were offered. */
  offered: (of: {
    readonly versions: readonly string[]
    readonly ciphers: string | null
    readonly to: string
  }): string => {
    const ciphers = of.ciphers === null ? '' : ` with ${of.ciphers} only`
    return `${of.versions.join(', ')}${ciphers} to ${of.to}`
  },
  hello: (of: {
    readonly version: string
    readonly suite: string
    readonly group: string | null
  }): string => {
    const keys = of.group === null ? '' : `, keys over ${of.group}`
    return `it chose ${of.version}, ${of.suite}${keys}`
  },
  alert: (name: string, code: number): string => `it refused with the alert ${name} (${code})`,
  shown: (certificates: number, version: string): string =>
    `it showed ${count(certificates, 'certificate')} over ${version}`,
} as const
