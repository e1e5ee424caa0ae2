import type { Certificate } from '../../model/certificate.ts'

/** What `assay certify` says, for people. */
export const certifyWords = {
  refused: (count: number) =>
    `No certificate: ${count} reason${count === 1 ? '' : 's'} against it.\n`,
  proposed: (file: string) =>
    `${file}\nNext, a second person: assay approve ${file} --key APPROVER.json --passphrase env:NAME\nThen the same command as before with: --approval FILE --key ISSUER.json --passphrase env:NAME\n`,
  issued: (files: readonly string[]) =>
    `${files.join('\n')}\nNext: enter it in the register, so that buyers find it and its status.\n`,
} as const

interface LoggedWords {
  readonly origin: string
  readonly index: number
  readonly at: string
  readonly witnesses: readonly { readonly name: string }[]
}

const list = (ids: readonly string[]): string => (ids.length === 0 ? 'nothing' : ids.join(', '))

/** What `assay verify` says of a certificate that holds, in plain English. */
export const verifyWords = {
  valid: 'Valid.',
  refused: (reason: string, says: string) => `Not valid: ${reason}. ${says}\n`,
  assurance: {
    're-judged':
      'Assurance: re-judged. The body judged the supplier’s own recording again. It did not see the product itself: this is not “accredited”.',
    'body-run':
      'Assurance: body-run, accredited. The body ran the tests against the product itself.',
  },
  proves: (certificate: Certificate, body: string): readonly string[] => {
    const { issuer, validFrom, validUntil, credentialSubject } = certificate
    const { supplier, id, product, deployment, profile, ranAt, scope, headline } = credentialSubject
    const draft = profile.status === 'draft' ? ', a draft that may still change' : ''
    return [
      `${body} (${issuer}) says of ${product.name} ${product.version} of ${supplier.name} (${id}):`,
      headline,
      `Profile: ${profile.title} (${profile.id}${draft}).`,
      `Tested at ${deployment.urls.join(', ')} (${deployment.environment}) on ${ranAt}.`,
      `Settled by tests: ${scope.assessed.length} requirements. Weaker ones not met: ${list(scope.notMet)}.`,
      `Stated by people: ${list(scope.attested)}. Waived: ${list(scope.waived)}.`,
      `Capabilities declared absent: ${list(scope.declaredAbsent)}.`,
      `Valid from ${validFrom} until ${validUntil}.`,
    ]
  },
  provesNot: ({ credentialSubject }: Certificate): readonly string[] => {
    const { scope, product } = credentialSubject
    return [
      `It says nothing of: ${list(scope.notAssessable)}.`,
      `It says nothing of other versions than ${product.version}, of other addresses, or of how the product behaves today.`,
      'It is no statement on security, price or service.',
    ]
  },
  status: {
    'in-force': 'It is neither revoked nor suspended, by status lists of this time.',
    unasked: 'Whether it was revoked or suspended was not asked (--without-status).',
  },
  logged: (of: LoggedWords | null): readonly string[] => {
    if (of === null) return ['No proof was shown that it is in the log of the body (--proof).']
    const { origin, index, at, witnesses } = of
    const by = witnesses.map(({ name }) => name).join(', ')
    return [
      `It is entry ${index} of the log ${origin}, since ${at}.${by === '' ? '' : ` Witnesses of the log: ${by}.`}`,
    ]
  },
} as const

/** What `assay verify --rerun-on` says. */
export const rerunWords = {
  again: (where: string, bundle: string) =>
    `Asked again of ${where}, by the certified plan; what was seen: ${bundle}`,
  kept: (ids: readonly string[]) =>
    `Not asked, for it changes data: ${list(ids)}. On a sandbox of yours: --allow-writes.`,
  nothing: 'nothing was asked that the certificate has as met',
  differs: (reason: string, says: string) => `Not as certified: ${reason}. ${says}\n`,
} as const
