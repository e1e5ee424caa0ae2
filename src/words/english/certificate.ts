import type { Assurance } from '../../model/certificate.ts'

const face: { readonly [assurance in Assurance]: string } = {
  're-judged': 'Conformant, judged again; not accredited',
  'body-run': 'Accredited',
}

const assurance: { readonly [assurance in Assurance]: string } = {
  're-judged':
    'the supplier made the run, and the body judged the recording again. The body did not see the product itself.',
  'body-run': 'the body ran the tests against the product itself.',
}

/** The page of a certificate. */
export const certificate = {
  name: 'Certificate',
  skip: 'Skip to the certificate',
  title: (product: string, supplier: string) => `Certificate: ${product}, ${supplier}`,
  face,
  assurance,
  until: (from: string, until: string) =>
    `Valid from ${from} until ${until}, unless it is revoked.`,
  issued: (body: string) => `Issued by ${body}, with the consent of a second person.`,
  draft: 'The profile is a draft: it may still change.',
  check: {
    title: 'Is it genuine?',
    noScript:
      'This page checks itself in your browser, and asks nobody. Where scripts are switched off, use: assay verify certificate.html',
    unable:
      'This browser cannot verify Ed25519 signatures. Use a newer one, or: assay verify certificate.html',
    bad: 'Do not rely on this page.',
    whole:
      'Nothing on this page was changed since it was signed. Whether the key is the body’s, and whether the certificate was revoked, the files of the body tell: choose them below.',
    good: 'Genuine, and in force.',
    /** What is looked at; then how it is told when it holds, and when it does not. */
    steps: {
      signed: [
        'The signature: not checked yet.',
        'The signature fits the certificate.',
        'The signature does not fit.',
      ],
      consented: [
        'The second person: not checked yet.',
        'A second person consented to exactly this.',
        'No second person consented to this.',
      ],
      page: [
        'This page: not checked yet.',
        'This page says what the certificate says.',
        'This page says something else than was signed.',
      ],
      current: [
        'Its time: not checked yet.',
        'It is valid today, by the clock of this device.',
        'It is not valid today, by the clock of this device.',
      ],
      trusted: [
        'The trust list of the body: not chosen yet.',
        'The trust list of the body has both keys.',
        'The trust list does not have these keys, or is not rightly signed.',
      ],
      status: [
        'The status lists: not chosen yet.',
        'It is neither revoked nor suspended.',
        'It is revoked or suspended, or the lists are not current.',
      ],
    },
    files: 'Trust list and status lists of the body',
    hint: 'Three files from the register: assay-trust.json, revocation.jwt and suspension.jwt. They are read here and go nowhere.',
    roots: 'Compare the root keys of the trust list with those that you know:',
    forged:
      'Anybody can write a page that says so of itself. What counts is the certificate within: check it with your own tool, or look it up in the register.',
  },
  facts: {
    title: 'What was tested',
    holder: 'Org-id',
    product: 'Product',
    version: 'Version',
    environment: 'Environment',
    urls: 'Addresses',
    profile: 'Profile',
    category: 'Categories',
    ranAt: 'Tested on',
    assurance: 'Assurance',
    from: 'Valid from',
    until: 'Valid until',
    ticket: 'Ticket',
    ticketSays: (number: number, attempt: number) => `number ${number}, attempt ${attempt}`,
    strength: 'Strength of the tests',
    strengthSays: (tested: number, requirements: number, faults: number) =>
      `${tested} of ${requirements} requirements are proven to fail when they must, by ${faults} built-in faults`,
    id: 'Certificate',
    body: 'Body',
    none: 'none',
  },
  scope: {
    title: 'How far it goes',
    assessed: 'Settled by tests',
    notMet: 'Of these, weaker ones that were not met',
    attested: 'Stated by people, with the consent of a second person',
    waived: 'Waived for now',
    declaredAbsent: 'Capabilities declared absent',
    notAssessable: 'Nothing is said of',
  },
  not: {
    title: 'What it does not say',
    items: [
      'Nothing about other versions, other addresses, or how the product behaves today.',
      'Nothing about security, price or service.',
      'Nothing about what is listed as not assessed.',
    ],
  },
  register: {
    title: 'In the register',
    says: (domain: string) =>
      `The register at ${domain} says whether it still holds. Look at that name before you scan.`,
    alt: (domain: string) => `QR code that leads to ${domain}`,
  },
  proof: {
    title: 'For those who check it by hand',
    key: 'Key that signed it',
    approver: 'Key that consented',
    digests: 'SHA-256 of what it rests on',
    token: 'The certificate itself',
  },
} as const
