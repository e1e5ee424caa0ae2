/**
 * Names of members that promise an identifier, as words joined by `_`; also behind other words, as
 * in `site_uprn`. A name that could as well mean something else is not here.
 */
const endings: readonly (readonly [kind: string, ending: RegExp])[] = [
  ['uprn', /uprns?|unique_property_reference_numbers?/],
  ['usrn', /usrns?|unique_street_reference_numbers?/],
  ['toid', /toids?/],
  ['gss', /gss|gss_codes?/],
  ['nhs-number', /nhs_(?:numbers?|no|num)/],
  ['nino', /ninos?|ni_(?:number|no)|national_insurance_(?:number|no)/],
  ['utr', /utrs?|unique_taxpayer_references?/],
  ['vat-gb', /vat_(?:number|no|id|registration_number|registration_no)/],
  [
    'company-number',
    /compan(?:y|ies)_(?:number|no|registration_number|registration_no|house_number|house_no|house_id)/,
  ],
  ['charity-number', /charity_(?:number|no|registration_number|registration_no)/],
  ['organisation', /org_ids?|organi[sz]ation_(?:references?|curies?)/],
  ['postcode', /post_?codes?|postal_codes?/],
  ['lgsl', /lgsl|lgsl_(?:id|code|number)/],
  ['lgil', /lgil|lgil_(?:id|code|number)/],
  ['ocid', /ocids?/],
  ['iban-gb', /ibans?/],
  ['sort-code', /sort_?codes?/],
  ['vrm', /vrms?|registration_mark/],
]
const table = endings.map(
  ([kind, { source }]) => [kind, new RegExp(`^(?:.*_)?(?:${source})$`)] as const,
)
/** Here the whole name must be the word: `owner_organisation` may be a name. */
const whole: { readonly [name: string]: string } = {
  organisation: 'organisation',
  organization: 'organisation',
}

const known = new Map<string, string | null>()
const kept = 5000

/** The kind of identifier that a member's name promises: `siteUPRN`, `uprn`, `site-uprn`. */
export function kindNamed(name: string): string | null {
  const before = known.get(name)
  if (before !== undefined) return before
  const words = name
    .slice(0, 100)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
  const found = Object.hasOwn(whole, words)
    ? (whole[words] ?? null)
    : (table.find(([, pattern]) => pattern.test(words))?.[0] ?? null)
  if (known.size >= kept) known.clear()
  known.set(name, found)
  return found
}

/** What a scheme says of the value beside it, whatever its spelling: `GB-COH`, `…/Id/nhs-number`. */
const schemes: readonly (readonly [kind: string, scheme: RegExp])[] = [
  ['uprn', /uprn$/],
  ['usrn', /usrn$/],
  ['toid', /toid$/],
  ['nhs-number', /nhs-?number$/],
  ['nino', /nino$|national-?insurance-?number$/],
  ['company-number', /^gb-?coh$|companies-?house$/],
  ['charity-number', /^gb-?chc$|charity-?commission$/],
  ['gss', /^gss(?:-?code)?$|statistical-geography$/],
]

export function kindOfScheme(scheme: string): string | null {
  const text = scheme
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^a-z0-9/:.]+/g, '-')
  return schemes.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
