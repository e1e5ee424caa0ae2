import { type Identifier, shaped } from './identifier.ts'

/** An identifier that its pattern tells whole: no check digit, no list. */
function code(
  id: string,
  says: string,
  pattern: string,
  more: { readonly personal?: true; readonly capitals?: true } = {},
): Identifier {
  const { personal = false, capitals = false } = more
  const normalise = (value: string): string =>
    capitals ? value.replaceAll(/\s/g, '').toUpperCase() : value.trim()
  return { id, says, pattern, personal, conforms: shaped(pattern), normalise }
}

/**
 * Codes without arithmetic. Where a primary text was read it is named; MCC, sort code and VRM are
 * from general knowledge.
 */
export const codes: readonly Identifier[] = [
  // DfE working families; DFE-Digital/eligibility-checking-engine DataValidation.cs
  code('eligibility-code', 'An eligibility code has eleven digits.', '^[0-9]{11}$', {
    personal: true,
  }),
  // alphagov/pay-publicapi openapi/publicapi_spec.json, Idempotency-Key
  code(
    'idempotency-key-pay',
    'An idempotency key has 1 to 255 letters, digits and hyphens.',
    '^[A-Za-z0-9-]{1,255}$',
  ),
  // alphagov/local-links-manager: 0 applying, 4 paying, 8 information, 17 reporting …
  code('lgil', 'An LGIL interaction is a number of one or two digits.', '^[0-9]{1,2}$'),
  // http://id.esd.org.uk/service/{n}; alphagov/local-links-manager
  code('lgsl', 'An LGSL service is a number of one to four digits.', '^[0-9]{1,4}$'),
  // org-id/register lists/gb/gb-lae.json; digital-land/specification, organisation
  code(
    'local-authority-eng',
    'A local authority of England is three capital letters in its register.',
    '^[A-Z]{3}$',
  ),
  // ISO 18245
  code('mcc', 'A merchant category code has four digits.', '^[0-9]{4}$'),
  // DFE-Digital/eligibility-checking-engine DataValidation.cs: year, month, number
  code(
    'nass',
    'A NASS reference is a year and a month in two digits each, and five or six digits.',
    '^[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{5,6}$',
    { personal: true },
  ),
  // open-contracting/standard docs/schema/identifiers.md; case counts
  code(
    'ocid',
    'An OCID is ocds-, a prefix of six small letters and digits, and a local identifier.',
    '^ocds-[a-z0-9]{6}-\\S(?:.*\\S)?$',
  ),
  // govuk-one-login/tech-docs, sub
  code(
    'oidc-sub-onelogin',
    'A GOV.UK One Login subject begins urn:fdc:gov.uk:2022:.',
    '^urn:fdc:gov\\.uk:2022:[A-Za-z0-9_=\\-]+$',
    { personal: true },
  ),
  // digital-land/specification content/field/reference.md: no national form
  code(
    'planning-ref',
    'A planning reference is text without spaces at its ends.',
    '^\\S(?:.*\\S)?$',
  ),
  // The Vocalink tables that a modulus check needs are not here.
  code(
    'sort-code',
    'A sort code is six digits, with or without hyphens between pairs.',
    '^[0-9]{2}-?[0-9]{2}-?[0-9]{2}$',
  ),
  // DfT D-TRO ICD for Publishers v2.4
  code('swa-code', 'A street works code has four to nine digits.', '^[0-9]{4,9}$'),
  // DFE-Digital/eligibility-checking-engine
  code('urn-school', "A school's URN has six digits.", '^[0-9]{6}$'),
  // Great Britain since 2001; older marks and those of Northern Ireland look otherwise
  code(
    'vrm',
    'A registration mark is two letters, two digits and three letters.',
    '^[A-HJ-PR-Y]{2}[0-9]{2}[A-HJ-PR-Z]{3}$',
    { personal: true, capitals: true },
  ),
]
