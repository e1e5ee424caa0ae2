import { charityNumber } from './charity-number.ts'
import { codes } from './codes.ts'
import { companyNumber } from './company-number.ts'
import { currency } from './currency.ts'
import { gss } from './gss.ts'
import { ibanGb } from './iban-gb.ts'
import type { Identifier } from './identifier.ts'
import { nhsNumber } from './nhs-number.ts'
import { nino } from './nino.ts'
import { orgId } from './org-id.ts'
import { organisation } from './organisation.ts'
import { paymentCard } from './payment-card.ts'
import { postcode } from './postcode.ts'
import { toid } from './toid.ts'
import { uprn } from './uprn.ts'
import { usrn } from './usrn.ts'
import { utr } from './utr.ts'
import { uuid } from './uuid.ts'
import { vatGb } from './vat-gb.ts'

const all: readonly Identifier[] = [
  charityNumber,
  ...codes,
  companyNumber,
  currency,
  gss,
  ibanGb,
  nhsNumber,
  nino,
  orgId,
  organisation,
  paymentCard,
  postcode,
  toid,
  uprn,
  usrn,
  utr,
  uuid,
  vatGb,
]

/** Every kind of identifier assay knows, by id. */
export const identifiers: ReadonlyMap<string, Identifier> = new Map(all.map(one => [one.id, one]))

export { orgIdSchemes } from './org-id.ts'
export type { Identifier }
