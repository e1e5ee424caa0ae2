import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { parse } from 'yaml'
import { orgIdSchemes } from '../../../src/base/identifiers/index.ts'
import { floatsOf } from '../../../src/base/json-floats.ts'
import { check } from '../../../src/judge/check.ts'
import { coordinatesAgree } from '../../../src/judge/checks/coordinates-agree.ts'
import { identifierTokens } from '../../../src/judge/checks/identifier-tokens.ts'
import { identifierValues } from '../../../src/judge/checks/identifier-values.ts'
import { personalIdentifiers } from '../../../src/judge/checks/personal-identifiers.ts'
import { sameAnswers } from '../../../src/judge/checks/same-answers.ts'
import { servicesClassified } from '../../../src/judge/checks/services-classified.ts'
import { kindNamed, kindOfScheme } from '../../../src/judge/reading/identifier-names.ts'
import { personalIn } from '../../../src/judge/reading/personal.ts'
import type { ApiDocument } from '../../../src/model/catalogue.ts'
import type { Json, JsonObject } from '../../../src/model/words.ts'
import { asked as contextOf, exchange, type Given, operation, opinions, outcomes } from '../seen.ts'

const values = (kinds: readonly string[], body: Json, more: Given = {}) =>
  opinions(check(identifierValues), [exchange({ body })], {
    ...more,
    with: { kinds, ...more.with },
  })
const outcomeOf = (kinds: readonly string[], body: Json, more: Given = {}) =>
  values(kinds, body, more).map(({ outcome }) => outcome)

t.test('a member’s name tells its kind, however its words are joined', async t => {
  const named: readonly (readonly [string, string | null])[] = [
    ['uprn', 'uprn'],
    ['siteUPRN', 'uprn'],
    ['site-uprn', 'uprn'],
    ['UPRNs', 'uprn'],
    ['nhsNumber', 'nhs-number'],
    ['NHS_NO', 'nhs-number'],
    ['nationalInsuranceNumber', 'nino'],
    ['companiesHouseNumber', 'company-number'],
    ['gss_code', 'gss'],
    ['postalCode', 'postcode'],
    ['organisation', 'organisation'],
    ['owner_organisation', null],
    ['organization_id', null],
    ['number', null],
    ['company', null],
    ['bypass', null],
    ['constructor', null],
  ]
  for (const [name, kind] of named) t.equal(kindNamed(name), kind, name)
  t.equal(kindOfScheme('GB-COH'), 'company-number')
  t.equal(kindOfScheme('https://fhir.nhs.uk/Id/nhs-number'), 'nhs-number')
  t.equal(kindOfScheme('ISO6523'), null)
})

t.test('identifier-values judges what it recognises, and says how it did', async t => {
  t.same(outcomeOf(['uprn'], { uprn: '10099000101' }), ['passed'])
  t.same(outcomeOf(['uprn'], { uprn: 10_099_000_101 }), ['passed'])
  t.same(outcomeOf(['uprn'], { uprns: ['5008312', '000005008312'] }), ['passed'])
  t.same(outcomeOf(['uprn'], { uprn: '1000218929551' }), ['failed'])
  t.same(outcomeOf(['uprn'], [{ uprn: '1' }, { uprn: '10099000102X' }]), ['failed'])
  t.same(outcomeOf(['company-number'], { company_number: 1_624_297 }), ['failed'])
  t.same(outcomeOf(['uprn'], { uprn: '' }), ['inapplicable'])
  t.same(outcomeOf(['uprn'], { uprn: null, other: '1' }), ['inapplicable'])
  t.same(outcomeOf(['usrn'], { uprn: '10099000101' }), ['inapplicable'])
  t.match(values(['uprn'], { uprn: '1', site_uprn: '2' })[0]?.because, /1 by the name "site_uprn"/)
  t.same(
    outcomes(check(identifierValues), [exchange({ status: 404, body: { uprn: 'x' } })], {
      with: { kinds: ['uprn'] },
    }),
    ['inapplicable'],
  )
})

t.test('one spelling alone is right where the row says exact', async t => {
  const exact = { with: { exact: true } }
  t.same(outcomeOf(['postcode'], { postcode: 'LN9 9AA' }, exact), ['passed'])
  t.same(outcomeOf(['postcode'], { postcode: 'LN99AA' }, exact), ['failed'])
  t.same(outcomeOf(['postcode'], { postcode: 'LN99AA' }), ['passed'])
  t.same(outcomeOf(['postcode'], { postcode: '75001', country: 'FR' }, exact), ['inapplicable'])
})

t.test('a personal identifier is never shown', async t => {
  const [opinion] = values(['nhs-number'], { nhs_number: '9990000019' })
  t.equal(opinion?.outcome, 'failed')
  t.notMatch(JSON.stringify(opinion), /9990000019/)
})

const list: ApiDocument = {
  uri: 'assay:///specs/test/1.0/codes.yaml',
  dialect: 'schema',
  root: { 'x-assay-codes': { E09000019: 'Islington' } },
}

t.test('a code is looked up in the list of the spec that asks', async t => {
  const among = { list: 'codes.yaml', key: '^(E09[0-9]{6})$' }
  const of = (gss: string, documents: readonly ApiDocument[] = [list]) =>
    outcomeOf(['gss'], { gss }, { documents, with: { among } })
  t.same(of('E09000019'), ['passed'])
  t.same(of('E09000099'), ['failed'])
  t.same(of('E01000001'), ['passed']) // not of a kind that the list is about
  t.same(of('E09000019', []), ['cantTell'])
})

const declaring = (schema: JsonObject) =>
  operation({ '200': { description: 'ok', content: { 'application/json': { schema } } } })

t.test('a schema’s x-assay-identifier comes before the name', async t => {
  const schema = {
    type: 'object',
    properties: {
      place: { type: 'string', 'x-assay-identifier': 'uprn' },
      refs: { type: 'array', 'x-assay-identifier': 'usrn', items: { type: 'string' } },
      uprn: { type: 'string', 'x-assay-identifier': 'none' },
    },
  }
  const given = { operation: declaring(schema) }
  t.same(outcomeOf(['uprn'], { place: 'town hall' }, given), ['failed'])
  t.match(values(['uprn'], { place: '1' }, given)[0]?.because, /x-assay-identifier in the standard/)
  t.same(outcomeOf(['usrn'], { refs: ['45900101', 'High Street'] }, given), ['failed'])
  t.same(outcomeOf(['uprn'], { uprn: 'not one here' }, given), ['inapplicable'])
})

t.test('a scheme beside a value tells its kind', async t => {
  const of = (scheme: string, id: string) =>
    outcomeOf(['company-number'], { identifiers: [{ scheme, id }] })
  t.same(of('GB-COH', '01624297'), ['passed'])
  t.same(of('GB-COH', '1624297'), ['failed'])
  t.same(of('DUNS', '1624297'), ['inapplicable'])
  const location = {
    id: 'e6ac94b8',
    external_identifier: '5008312',
    external_identifier_type: 'UPRN',
  }
  t.match(values(['uprn'], location)[0]?.because, /^1 identifiers/)
  const fhir = { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000019' }
  t.same(outcomeOf(['nhs-number'], fhir), ['failed'])
})

t.test('the supplier’s own document counts for what its case reads after it', async t => {
  const properties = {
    ref: { 'x-assay-identifier': 'uprn' },
    uprn: { 'x-assay-identifier': 'none' },
  }
  const schema = { type: 'object', properties }
  const document: JsonObject = {
    openapi: '3.1.0',
    info: { title: 'Places', version: '1' },
    servers: [{ url: 'https://api.example.org/v1' }],
    paths: {
      '/places/{id}': {
        get: { responses: { '200': { content: { 'application/json': { schema } } } } },
      },
    },
  }
  const contract = exchange({ id: 'case/d#1', url: 'https://api.example.org/o', body: document })
  const place = (ref: string) =>
    exchange({ url: 'https://api.example.org/v1/places/7', body: { ref } })
  const of = (...seen: ReturnType<typeof exchange>[]) =>
    opinions(check(identifierValues), seen, { with: { kinds: ['uprn'] } })
  t.match(of(contract, place('5008312')), [
    { outcome: 'passed', because: /in the supplier’s OpenAPI document/ },
  ])
  t.match(of(contract, place('town hall')), [{ outcome: 'failed' }])
  t.match(of(place('town hall')), [{ outcome: 'inapplicable' }])
  // What the supplier takes out is told.
  const other = exchange({ url: 'https://api.example.org/v1/places/8', body: { uprn: 'x' } })
  t.match(of(contract, other), [{ outcome: 'inapplicable', because: /of 1 more .* none/ }])
  t.match(of(other), [{ outcome: 'failed' }])
  t.match(of(contract, { ...place('town hall'), case: 'other' }), [{ outcome: 'inapplicable' }])
})

t.test('identifier-tokens looks at the JSON text, not at the number read from it', async t => {
  const of = (text: string) =>
    outcomes(check(identifierTokens), [exchange({ text })], { with: { kinds: ['uprn'] } })
  t.same(of('{"uprn":100021892955}'), ['passed'])
  t.same(of('{"uprn":"100021892955"}'), ['passed'])
  t.same(of('{"uprn":1.00021892955e11}'), ['failed'])
  t.same(of('{"a":[{"uprn":1},{"uprn":100021892955.0}]}'), ['failed'])
  t.same(of('{"uprn":1,"height":1.5}'), ['passed'])
  t.same(of('{"height":1.5}'), ['inapplicable'])
})

t.test('floats are found where they stand, in any JSON', async t => {
  const text = '{"a":[1,2.0,{"b\\"/~":-1e3}],"c":"3.5","2":[[],{},4E+1]}'
  t.strictSame(
    [...floatsOf(text)],
    [
      ['/a/1', '2.0'],
      ['/a/2/b"~1~0', '-1e3'],
      ['/2/2', '4E+1'],
    ],
  )
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const found = floatsOf(JSON.stringify(value))
      return [...found.values()].every(token => /[.eE]/.test(token))
    }),
    { seed: 1 },
  )
})

t.test('coordinates-agree allows the five metres that the transformation has', async t => {
  const place = { x: 530_787, y: 175_754, latitude: 51.4656522, longitude: -0.1185926 }
  const of = (body: Json) =>
    outcomes(check(coordinatesAgree), [exchange({ body })], { with: { metres: 5 } })
  t.same(of(place), ['passed'])
  t.same(of({ Easting: '530787', northing: 175_754, lat: 51.4656522, lng: -0.1185926 }), ['passed'])
  t.same(of({ ...place, x: 530_797 }), ['failed'])
  t.same(of({ ...place, x: place.y, y: place.x }), ['failed'])
  t.same(of({ ...place, latitude: 1e9 }), ['failed'])
  t.same(of({ x: 1, y: 2 }), ['inapplicable'])
})

t.test('services-classified wants a number of the list or an address', async t => {
  const of = (body: Json, path = 'things') =>
    outcomes(check(servicesClassified), [
      exchange({ url: `https://api.example.org/v1/${path}`, body }),
    ])
  const name = 'Potholes'
  t.same(of({ services: [{ name, lgsl: 579 }] }), ['passed'])
  t.same(of({ services: [{ name, lgsl: '579' }, { name }] }), ['failed'])
  t.same(of({ service: { name, category: 'roads' } }), ['failed'])
  t.same(of({ name }, 'services/7'), ['failed'])
  t.same(of({ name, taxonomy_term: 'https://data.example.org/terms/7' }, 'services/7'), ['passed'])
  t.same(
    of(
      { name, attributes: [{ taxonomy_term: { term_uri: 'https://x.example/7' } }] },
      'services/7',
    ),
    ['passed'],
  )
  t.same(of({ results: [{ name, lgsl: 'LGSL2' }] }, 'services'), ['failed'])
  // A short form says nothing.
  t.same(of({ services: [{ name }, { name }] }), ['inapplicable'])
  t.same(of({ services: [{ name }] }), ['inapplicable'])
  t.same(of({ places: [{ service: { name } }] }), ['inapplicable'])
  t.same(of({ name }), ['inapplicable'])
})

t.test('personal identifiers are told from other numbers', async t => {
  const shows: readonly (readonly [string, boolean])[] = [
    ['/v1/people/9434765870', true],
    ['/v1/properties/9434765870', false], // ten digits may be a UPRN
    ['/v1/properties/9990000018', true], // what redaction makes of an NHS number
    ['/v1/properties/9990000019', false], // the 999 range with a wrong check digit
    ['?nhs_number=9434765871', true],
    ['943 476 5870', true],
    ['943 476 5871', false],
    ['/v1/people/AB123456C', true],
    ['ab 12 34 56 c', true],
    ['QQ123456C', true],
    ['/v1/people/7f9c24e8-3b12-4f5a-8d11-2a3b4c5d6e7f', false],
    ['+441632960001', false],
    ['1700000000', false],
  ]
  for (const [text, wanted] of shows) t.equal(personalIn(text) !== null, wanted, text)
  t.equal(personalIn('9990000019 is not valid', true), 'NHS number')
})

t.test('personal-identifiers looks at addresses and error bodies', async t => {
  const of = (...told: Parameters<typeof exchange>[0][]) =>
    outcomes(
      check(personalIdentifiers),
      told.map(one => exchange(one)),
    )
  const nhs = '9990000018'
  t.same(of({ body: { nhs_number: nhs } }), ['passed'])
  t.same(of({ url: `https://api.example.org/v1/people/${nhs}` }), ['failed'])
  t.same(of({ url: 'https://api.example.org/v1/people?nino=PP%2012%2034%2056%20A' }), ['failed'])
  t.same(of({ headers: [['Location', `/people/${nhs}`]] }), ['failed'])
  t.same(of({ headers: [['Link', `</people/${nhs}>; rel="self"`]] }), ['failed'])
  t.same(of({ body: { self: `https://api.example.org/people/${nhs}` } }), ['failed'])
  t.same(of({ status: 422, body: { detail: `${nhs} is not valid` } }), ['failed'])
  t.same(of({ status: 422, body: { detail: '9990000019 is not valid' } }), ['failed'])
  t.same(of({ status: 422, body: { detail: 'nhs_number is not valid' } }), ['passed'])
  const taking = (name: string) => ({
    openapi: '3.1.0',
    info: {},
    paths: { '/p/{x}': { get: { parameters: [{ name, in: 'path' }], responses: {} } } },
  })
  t.same(of({ body: taking('nhsNumber') }), ['failed'])
  t.same(of({ body: taking('id') }), ['passed'])
  t.same(of(), [])
})

t.test('same-answers compares within a group and between groups', async t => {
  const of = (...asked: readonly (readonly [group: string, body: Json])[]) => {
    const looking = check(sameAnswers).open()
    const context = (group: string) => ({ ...contextOf(), with: { group } })
    const found = asked.flatMap(([group, body], n) =>
      looking.judge(exchange({ id: `case/step#${n}`, body }), context(group)),
    )
    return [...found, ...looking.end(contextOf())].map(({ outcome }) => outcome)
  }
  t.same(of(['a', { n: 1, m: 2 }], ['a', { m: 2, n: 1 }], ['b', { n: 2 }]), ['passed'])
  t.same(of(['a', { n: 1 }], ['a', { n: 2 }]), ['failed'])
  t.same(of(['a', { n: 1 }], ['a', { n: 1 }], ['b', { n: 1 }]), ['failed'])
  t.same(of(['a', { n: 1 }], ['b', { n: 2 }]), ['cantTell'])
  t.same(of(), [])
})

t.test('the bundled lists hold codes, and the org-id lists that are known', async t => {
  const codes = (file: string): JsonObject =>
    parse(readFileSync(`specs/identifiers/1.0/${file}`, 'utf8'))['x-assay-codes']
  const authorities = Object.keys(codes('local-authorities.yaml'))
  t.ok(authorities.length > 390)
  for (const code of authorities) t.match(code, /^(?:E0[6-9]|E10|N09|S12|W06)[0-9]{6}$/)
  t.strictSame(
    Object.keys(codes('organisation-registers.yaml')).filter(code => code.startsWith('GB-')),
    Object.keys(orgIdSchemes).sort(),
  )
})
