import type { SilenceReason } from '../../model/silence.ts'
import type { Facet, Level, Outcome, Verdict } from '../../model/words.ts'

/** What each word of a closed list means: for `assay explain`; `docs/verdicts.md` has the rules. */
const outcomes: { readonly [outcome in Outcome]: string } = {
  passed: 'What was wanted was seen.',
  failed: 'What was seen is not what was wanted. Below MUST it is an advisory, without weight.',
  cantTell: 'Something was seen, and it does not settle the question.',
  untested: 'The question was not put, or nothing could be looked at.',
  inapplicable: 'The question does not arise here; it counts neither for nor against.',
}

const verdicts: { readonly [verdict in Verdict]: string } = {
  conformant: 'Every applicable MUST was tested and passed.',
  'not-conformant': 'At least one applicable MUST failed.',
  incomplete:
    'No applicable MUST is known to fail, and some could not be settled, or only a part was asked.',
}

const levels: { readonly [level in Level]: string } = {
  MUST: 'It decides: a MUST that failed makes its spec not conformant (RFC 2119).',
  SHOULD: 'It is advice: a SHOULD that failed is an advisory and weighs nothing (RFC 2119).',
  MAY: 'It is allowed and not asked for (RFC 2119); a failure is an advisory and weighs nothing.',
}

const facets: { readonly [facet in Facet]: string } = {
  semantics: 'Meaning: whether values say what the standard means by them.',
  syntax: 'Form: whether messages are written as the standard says.',
  quality: 'Whether the data is complete and agrees with itself.',
  rights: 'Licences, consent, and what personal data is shown.',
  trust: 'Who may ask, how that is proven, and what must be kept from others.',
  transport: 'HTTP and TLS: how messages travel.',
  governance: 'Versions, identifiers and registers, and how the standard is kept up.',
}

const silences: { readonly [reason in SilenceReason]: string } = {
  dns: 'The name of the host could not be resolved.',
  refused: 'The connection was refused: nothing listens at that address and port.',
  unreachable: 'No route leads to the address.',
  tls: 'TLS could not be agreed on, or the certificate is not believed.',
  'connect-timeout': 'No connection came about in time.',
  deadline: 'The answer did not come, or did not end, in time.',
  reset: 'The connection was closed before the answer was whole.',
  malformed: 'What came is no HTTP.',
  'header-limit': 'The headers are larger than assay reads.',
  'body-limit': 'The body is larger than assay reads.',
  encoding: 'The content coding of the body could not be undone.',
  address: 'The address is not one that this run may contact; see network.allow.',
  interrupted: 'The run was interrupted meanwhile.',
  'no-delivery': 'No request to us came that the step had waited for.',
  'turned-away': 'A request to us was turned away by a limit of ours.',
  credentials: 'It was not sent for want of a token, or the client certificate was refused.',
  proxy: 'The proxy of the target file refused, or could not be reached.',
  'run-limit': 'It was not sent: the run had used up one of its limits.',
  unsupported: 'assay cannot send or read this, though HTTP may allow it.',
}

export const glossary = {
  outcomes,
  verdicts,
  levels,
  facets,
  silences,
  assurance: {
    'self-declared': 'Whoever ran assay says so; a certificate is another document.',
  },
  adHoc:
    'A workflow of a suite of your own is one MUST: it passes when the workflow ended well and no check of every exchange failed.',
} as const
