import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { identifiers, orgIdSchemes } from '../../../src/base/identifiers/index.ts'

const examples: { readonly [id: string]: { readonly right: string[]; readonly wrong: string[] } } =
  {
    'charity-number': { right: ['279417', '1090095-12'], wrong: ['27941', 'CH279417', '279417-'] },
    'company-number': {
      right: ['01624297', 'SC123456', 'IP12345R', 'R0123456'],
      wrong: ['1624297', 'SC12345', '016242971', 'sc123456', '01624297\n'],
    },
    currency: { right: ['GBP', 'EUR'], wrong: ['gbp', '£', 'UKP'] },
    'eligibility-code': { right: ['90246760112'], wrong: ['9024676011', '9024676011A'] },
    gss: { right: ['E09000019', 'S12000033'], wrong: ['e09000019', 'X09000019', 'E0900001'] },
    'iban-gb': {
      right: ['GB82WEST12345698765432', 'GB29NWBK60161331926819'],
      wrong: ['GB82WEST12345698765433', 'GB82 WEST', 'FR1420041010050500013M02606'],
    },
    'idempotency-key-pay': {
      right: ['77b115e0-f765-4bbe-8891-eec2239e633e'],
      wrong: ['', 'key with space', 'key_1'],
    },
    lgil: { right: ['0', '17'], wrong: ['99x', '123'] },
    lgsl: { right: ['579', '2'], wrong: ['LGSL2', '-1', '12345'] },
    'local-authority-eng': { right: ['ISL'], wrong: ['isl', 'ISLI', 'E09000019'] },
    mcc: { right: ['9399'], wrong: ['939', '93999'] },
    nass: { right: ['240712345', '2407123456'], wrong: ['241312345', '24071234'] },
    'nhs-number': {
      right: ['943 476 5870', '9434765870', '9000000009'],
      wrong: ['9434765871', '0000000000', '943-476-5870', '943476587'],
    },
    nino: { right: ['AB123456C'], wrong: ['QQ123456C', 'BG123456A', 'AO123456A', 'AB 12 34 56 C'] },
    ocid: { right: ['ocds-b5fd17-1234'], wrong: ['OCDS-DEF456-0005', 'ocds-def45-1'] },
    'oidc-sub-onelogin': {
      right: ['urn:fdc:gov.uk:2022:VtcZjnU4Sif2'],
      wrong: ['VtcZjnU4Sif2', 'urn:fdc:govXuk:2022:a'],
    },
    'org-id': {
      right: ['GB-COH-01624297', 'GB-LAE-WOT', 'GB-UKPRN-10000001', 'NL-KVK-27378529'],
      wrong: [
        'GB-COH-1624297',
        'GB-CHC-27',
        'GB-XXX-1',
        'GB-COH-',
        'gb-coh-01624297',
        'GB-constructor-1',
      ],
    },
    organisation: {
      right: ['GB-COH-01624297', 'local-authority-eng:ISL'],
      wrong: ['GB-COH-1624297', 'ISL', 'local-authority-eng:', 'Islington: Council'],
    },
    'payment-card-test': {
      right: ['4242424242424242', '4444333322221111'],
      wrong: ['4242424242424241', '4242'],
    },
    'planning-ref': { right: ['23/00123/HAPP'], wrong: ['', ' 23/00123'] },
    postcode: {
      right: ['SW9 9RZ', 'TD15 2SH', 'EC1A 1BB', 'W1A 0AX', 'M1 1AE', 'GIR 0AA'],
      wrong: ['SW1A1AA', 'QA1 1AA', 'SW9 9CI', 'AB1 CD2', 'sw9 9rz', 'SW9  9RZ'],
    },
    'sort-code': { right: ['20-00-00', '200000'], wrong: ['20000', 'AA-00-00'] },
    'swa-code': { right: ['9001', '942057050'], wrong: ['90A1', '', '1'] },
    toid: { right: ['osgb1000002056277984'], wrong: ['osgb12', 'OSGB-1000002056277984'] },
    'urn-school': { right: ['123456'], wrong: ['12345', 'A23456'] },
    uprn: {
      right: ['100021892955', '5008312'],
      wrong: ['0', '000005008312', '1000218929551', '1.0'],
    },
    usrn: { right: ['21901294'], wrong: ['07300709', '219012945', '-1', ''] },
    utr: { right: ['1955839661', '2172858530K'], wrong: ['2955839661', '1234567890', '195583966'] },
    uuid: {
      right: ['1d41bc9c-d251-4211-a666-34353cf10e20', '00000000-0000-0000-0000-000000000000'],
      wrong: ['1D41BC9C-D251-4211-A666-34353CF10E20', '1d41bc9cd2514211a66634353cf10e20', '{}'],
    },
    vrm: { right: ['AB51ABC', 'LK18XYZ'], wrong: ['AI51ABC', 'AB5ABC', 'ab51abc'] },
    'vat-gb': {
      right: ['GB980780684', '100190874', 'GB242338087388', 'GD100', 'HA501'],
      wrong: ['802311781', '001234567', 'GB123456789', 'GD600', 'HA201'],
    },
  }

t.test('every kind of identifier has examples here', async t => {
  t.same([...identifiers.keys()].sort(), Object.keys(examples).sort())
  for (const [id, identifier] of identifiers) t.equal(identifier.id, id)
})

t.test('right spellings conform and wrong ones do not', async t => {
  for (const [id, { right, wrong }] of Object.entries(examples)) {
    for (const value of right) t.equal(identifiers.get(id)?.conforms(value), true, `${id} ${value}`)
    for (const value of wrong)
      t.equal(identifiers.get(id)?.conforms(value), false, `${id} ${value}`)
  }
})

t.test('normalising mends spelling, not content', async t => {
  const mended = [
    ['uprn', '000005008312', '5008312'],
    ['usrn', '07300709', '7300709'],
    ['uprn', '0', '0'],
    ['postcode', 'sw1a1aa', 'SW1A 1AA'],
    ['postcode', ' gir0aa ', 'GIR 0AA'],
    ['nino', 'ab 12 34 56 c', 'AB123456C'],
    ['nhs-number', '943 476 5870', '9434765870'],
    ['uuid', '1D41BC9C-D251-4211-A666-34353CF10E20', '1d41bc9c-d251-4211-a666-34353cf10e20'],
    ['vat-gb', 'gb 980 7806 84', 'GB980780684'],
    ['toid', '1000002056277984', 'osgb1000002056277984'],
    ['toid', 'OSGB0001000000000', 'osgb0000001000000000'],
    ['company-number', '1624297', '1624297'],
  ] as const
  for (const [id, value, wanted] of mended)
    t.equal(identifiers.get(id)?.normalise?.(value), wanted, `${id} ${value}`)
})

t.test('normalising twice changes nothing more, and what conforms still does', async t => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 24 }),
    fc.constantFrom(...Object.values(examples).flatMap(one => [...one.right, ...one.wrong])),
  )
  for (const [id, { conforms, normalise = (value: string) => value }] of identifiers) {
    fc.assert(
      fc.property(texts, text => {
        const once = normalise(text)
        return normalise(once) === once && (!conforms(text) || conforms(once))
      }),
      { seed: 1, numRuns: 200 },
    )
    t.pass(id)
  }
})

t.test('a single wrong digit never passes an NHS number', async t => {
  fc.assert(
    fc.property(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digits = [...'9434765870']
      digits[at] = String((Number(digits[at]) + by) % 10)
      return identifiers.get('nhs-number')?.conforms(digits.join('')) === false
    }),
    { seed: 1 },
  )
  t.pass('fast-check found none')
})

const file = '../shared/sector/data/identifiers/identifiers.json'

t.test(
  'the published examples of the sector are judged as published',
  { skip: existsSync(file) ? false : 'the sector data is not here' },
  async t => {
    interface Published {
      readonly id: string
      readonly valid: readonly string[]
      readonly validPadded?: readonly string[]
      readonly invalid: readonly string[]
    }
    // The file's own layout.
    const all = (JSON.parse(readFileSync(file, 'utf8')) as { identifiers: Published[] }).identifiers
    const ours = ['organisation', 'uuid']
    t.same(
      all.map(({ id }) => id).sort(),
      [...identifiers.keys()].filter(id => !ours.includes(id)).sort(),
    )
    for (const { id, valid, validPadded = [], invalid } of all) {
      const known = identifiers.get(id)
      if (known === undefined) continue
      for (const value of valid) t.equal(known.conforms(value), true, `${id} ${value}`)
      for (const value of invalid) t.equal(known.conforms(value), false, `${id} ${value}`)
      for (const value of validPadded)
        t.equal(known.conforms(known.normalise?.(value) ?? value), true, `${id} ${value}`)
    }
  },
)

t.test('the lists of org-id.guide are those of the United Kingdom', async t => {
  for (const code of Object.keys(orgIdSchemes)) t.match(code, /^GB-[A-Z]+$/)
})
