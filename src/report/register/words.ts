import type { Event, Status, TicketStory } from '../../model/register.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The day of an instant in UTC, as people say it. */
function day(at: string): string {
  const [year = '', month = '', date = ''] = at.slice(0, 10).split('-')
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`
}

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']

const status: { readonly [status in Status]: string } = {
  valid: 'Valid',
  suspended: 'Suspended',
  revoked: 'Revoked',
  expired: 'Expired',
  'not-yet-valid': 'Not yet valid',
}

const assurance = {
  'body-run': 'Accredited: run by the body',
  're-judged': 'Re-judged: run by the supplier',
} as const

const event: { readonly [kind in Event['kind']]: string } = {
  certified: 'Certified',
  revoked: 'Revoked',
  suspended: 'Suspended',
  reinstated: 'Suspension lifted',
}

const became: { readonly [kind in TicketStory['became']]: string } = {
  open: 'not answered',
  accepted: 'answered, accepted',
  refused: 'answered, refused',
}

/** What the register says to people. */
export const registerWords = {
  language: 'en-GB',
  day,
  status,
  assurance,
  event,
  became,
  name: 'Register of accredited products',
  skip: 'Skip to main content',
  attempt: (attempt: number) =>
    attempt in ordinals ? `${ordinals[attempt]} ticket` : `ticket ${attempt}`,
  badge: {
    label: 'assay',
    message: (profile: string, status: string, accredited: boolean) =>
      `${profile} ${accredited ? 'accredited' : 're-judged'}${status === 'valid' ? '' : `, ${status}`}`,
  },
  gaps: {
    notMet: 'Advice not followed',
    attested: 'Attested by a person, not tested',
    waived: 'Waived for now',
    declaredAbsent: 'Declared absent',
    notAssessable: 'Not assessed',
    none: 'Nothing: all was assessed and met.',
  },
  pages: {
    home: 'All products',
    match: 'Match my needs',
    verify: 'Verify a certificate',
  },
  index: {
    title: 'Find a product',
    lead: (products: number, certificates: number) =>
      `${products.toLocaleString('en-GB')} ${products === 1 ? 'product' : 'products'} with ${certificates.toLocaleString('en-GB')} ${certificates === 1 ? 'certificate' : 'certificates'}.`,
    honest:
      'Only what the body ran itself is called accredited. Each page says what was tested, what a person stated, what was waived, and what nobody looked at.',
    search: 'Search',
    text: 'Product, supplier or certificate',
    filters: 'Filters: category, standard, capability, supplier, assurance, status',
    any: 'Any',
    category: 'Category',
    spec: 'Standard',
    capability: 'Capability',
    supplier: 'Supplier',
    assurance: 'Assurance',
    status: 'Status',
    clear: 'Clear',
    more: 'Show more',
    /** `#` stands for a number, twice. */
    counted: 'Showing # of #',
    none: 'Nothing fits. Take a filter away, or write less.',
    byCategory: 'By category',
    byLetter: 'By first letter',
    results: 'Certificates',
    columns: {
      product: 'Product',
      supplier: 'Supplier',
      profile: 'Profile',
      assurance: 'Assurance',
      until: 'Valid until',
      status: 'Status',
    },
  },
  lists: {
    letter: (letter: string) => `Products: ${letter}`,
    category: (title: string) => title,
    other: 'Other',
    count: (count: number) => `${count} ${count === 1 ? 'product' : 'products'}`,
    noCategory: 'In no category',
  },
  product: {
    of: (supplier: string, id: string) => `${supplier} (${id})`,
    version: (version: string) => `Version ${version}`,
    certificate: 'Certificate',
    profile: 'Profile',
    categories: 'Categories',
    assurance: 'Assurance',
    validity: 'Valid',
    fromTo: (from: string, until: string) => `from ${day(from)} until ${day(until)}`,
    tested: 'Tested',
    ranAt: (at: string, environment: string) => `on ${day(at)}, ${environment}`,
    where: 'At',
    ticket: 'Attempt',
    ticketOf: (number: number, said: string) => `${said}, number ${number}`,
    noTicket: 'without a ticket',
    assessed: 'Settled by tests',
    requirements: (count: number) => `${count} ${count === 1 ? 'requirement' : 'requirements'}`,
    gaps: 'What it does not say',
    history: 'What happened to it',
    entry: 'Entry in the log',
    files: 'Files',
    page: 'Its own page, which verifies it',
    token: 'Certificate (signed)',
    proof: 'Proof that it is in the log',
    badge: 'Badge',
    strength: 'Strength of the suite',
    strengthOf: (tested: number, requirements: number, faults: number) =>
      `${tested} of ${requirements} requirements were shown to catch a fault, with ${faults} faults`,
    stated: (by: string, says: string, until: string) => `${by}, until ${day(until)}: ${says}`,
    tickets: 'Attempts',
    ticketsLead: 'Each ticket that the body issued counts as an attempt, answered or not.',
    number: 'Ticket',
    issued: 'Issued',
    became: 'What became of it',
  },
  match: {
    title: 'Match my needs',
    lead: 'Say what you need. Products with a valid certificate are held to it, and for the others the page says what each lacks.',
    noScript:
      'This page needs a script, which is part of it and asks nobody. Without one: assay register match FOLDER policy.yaml.',
    needs: 'What you need',
    category: 'Category',
    anyCategory: 'Any category',
    specs: 'Standards',
    capabilities: 'Capabilities',
    requirements: 'Single requirements',
    requirementsLead: 'Most councils need none of these: a profile asks for them already.',
    assurance: 'Least assurance',
    rejudged: 'Re-judged is enough',
    bodyRun: 'Accredited: the body ran it',
    meets: 'These meet all of it',
    lacks: 'These do not',
    /** `#` stands for a number, twice. */
    counted: '# of # products with a valid certificate meet it.',
    none: 'No product does.',
    tender: 'For your tender',
    tenderLead: 'The same as text.',
    more: 'and # more',
    lacking: {
      category: 'is not certified for this category',
      spec: 'was not assessed against #',
      absent: 'says that it has no #',
      attested: '# was stated by a person, not tested',
      waived: '# was waived',
      notMet: '# was not met',
      unassessed: '# was not assessed',
      assurance: 'was run by the supplier, not by the body',
    },
    tenderHead: 'The product must hold a valid certificate that says:',
    tenderCategory: 'category: #',
    tenderSpec: 'standard: #',
    tenderCapability: 'capability, not declared absent: #',
    tenderRequirement: 'requirement, settled by tests and met: #',
    tenderAssurance: 'assurance: body-run',
    tenderNothing: 'nothing in particular',
    tenderMeets: 'Products that met this on #:',
    tenderVersion: 'version',
    tenderUntil: 'until',
  },
  verify: {
    title: 'Verify a certificate',
    lead: 'Choose certificate.jwt or certificate.html. It is verified here, in your browser, and goes nowhere.',
    file: 'Certificate',
    noScript: 'This page needs a script, which is part of it. Without one: assay verify.',
    ready: 'Nothing was chosen yet.',
    unable: 'This browser cannot verify Ed25519 signatures. Use assay verify.',
    bad: 'Do not rely on this certificate.',
    good: 'This certificate holds:',
    honest:
      'Keys and status lists came with this page: it is worth what the place is worth that you had it from. To trust nobody, use assay verify with a root key that you were given another way.',
    steps: {
      signed: [
        'Signed by the body',
        'Signed by the body: yes',
        'Signed by the body: no, or it was changed, or the key was not valid',
      ],
      consented: [
        'A second person consented',
        'A second person consented: yes',
        'A second person consented: no',
      ],
      current: ['Valid today', 'Valid today: yes', 'Valid today: no'],
      status: [
        'Not suspended or revoked',
        'Not suspended or revoked: as of the lists of this page',
        'Not suspended or revoked: no, or no list of this week says so',
      ],
    },
  },
  certificate: {
    title: (product: string, supplier: string) => `Certificate: ${product}, ${supplier}`,
    check: 'Is it genuine?',
    noScript:
      'This page needs a script to verify the certificate in it. Without one: assay verify.',
    stale:
      'This page says what was so when the register last changed it; what is verified below is of now.',
    product: 'All certificates of this product',
    logged: [
      'In the log of the body',
      'In the log of the body: yes',
      'In the log of the body: no, or the proof in this page does not show it',
    ],
  },
  foot: (size: number, at: string) =>
    `Made from ${size.toLocaleString('en-GB')} ${size === 1 ? 'entry' : 'entries'} of the log, as of ${day(at)}.`,
  footData: 'Everything here is also',
} as const
