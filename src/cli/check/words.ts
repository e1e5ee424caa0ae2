import type { Check, CheckedLog, CheckedRun } from '../../model/check.ts'

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** What `assay check` says, for people. */
export const checkWords = {
  accepted: 'Accepted: nothing speaks against this bundle.',
  refused: (count: number) => `Refused: ${many(count, 'reason')} against this bundle.\n`,
  run: ({ supplier, product, profile, environment, urls, ranAt }: CheckedRun) =>
    `${product.name} ${product.version} of ${supplier.name} (${supplier.id ?? 'no id'}), ${profile ?? 'no profile'}, at ${urls.join(', ')} (${environment}), run on ${ranAt}.`,
  awaits: (ids: readonly string[]) => `Still to be attested by people: ${ids.join(', ')}.`,
  signed: (by: Check['signedBy']) =>
    by.length === 0
      ? 'Nobody who is trusted has signed it.'
      : `Signed by ${by.map(({ name, role }) => `${name} (${role})`).join(', ')}.`,
  ticket: (ticket: Check['ticket']) =>
    ticket === null
      ? 'It answers no ticket.'
      : `It answers ticket ${ticket.number}, attempt ${ticket.attempt} of this product at this profile, for a run by the ${ticket.runner === 'self' ? 'supplier' : 'body'}.`,
  log: ({ origin, receipt }: CheckedLog) => {
    if (receipt === null) return `The log ${origin} holds no receipt of it.`
    const { entry, at, accepted, before } = receipt
    const how = accepted ? 'accepted' : 'refused'
    return before
      ? `It was received before, on ${at}: ${how} (entry ${entry} of ${origin}).`
      : `Received: ${how} (entry ${entry} of ${origin}). Its ticket is used up.`
  },
  assurance: {
    'self-declared': 'Assurance: none; it is what the supplier says.',
    're-judged': 'Assurance: re-judged. This is not “accredited”.',
    'body-run': 'Assurance: body-run, which may be called accredited.',
  },
  proves: 'What it proves:',
  provesNot: 'What it cannot prove:',
} as const

/** What a bundle of this kind shows, and what none of its kind can. */
export const proofWords = {
  whole: 'The files are the very ones that were signed.',
  follows:
    'The verdict follows from the recorded answers, by the body’s own specs, suites and profile: it was judged again here.',
  plan: 'Every question that the profile asks was asked, none was left out or made easier.',
  after: (number: number) =>
    `The run was made after ticket ${number} was given out: its id and fresh values come from that.`,
  alone: 'No other bundle came in for that ticket, and this one came in time: the log says so.',
  seen: 'The body’s runner asked the product itself, and nothing marked its requests.',
  nothing: 'Nothing, as long as something speaks against it.',
  answers:
    'That a server gave these answers. Whoever makes a run holds client, server, clock and network, and can write them.',
  only: 'That it was the only run: others may have been made, and not handed in.',
  unasked: 'That no other bundle came in for its ticket: the log was not asked (--log).',
  when: 'When the run was made, and after how many others: it answers no ticket.',
  product: 'That what answered is what customers get: it may have known the tester.',
  remedy:
    'A run by the body itself goes further: assay run --reproduce BUNDLE, with a --seed that nobody has seen.',
  runner: 'That the runner’s key signs nothing but what the runner ran: the body keeps it.',
  knows: 'That the product does not know the body’s addresses, and behave for them alone.',
  rest: 'Anything of other versions, addresses and days.',
} as const
