import { type Identifier, shaped } from './identifier.ts'

const pattern = '^[A-Z]{3}$'
const isShaped = shaped(pattern)

/** ISO 4217, the codes of money in use (general knowledge; UKP is the wrong value often seen). */
const inUse =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN ' +
  'BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS ' +
  'GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW ' +
  'KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD ' +
  'NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD ' +
  'SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED ' +
  'VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
const known: ReadonlySet<string> = new Set(inUse.split(' '))

export const currency: Identifier = {
  id: 'currency',
  says: 'A currency is a code of ISO 4217, three capital letters such as GBP.',
  pattern,
  personal: false,
  conforms: value => isShaped(value) && known.has(value),
  normalise: value => value.trim().toUpperCase(),
}
