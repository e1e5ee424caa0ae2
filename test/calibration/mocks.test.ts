import { existsSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { mockFeed } from '../../bench/calibrate/mock-feed.js'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'

/**
 * The mock feeds that Open Referral UK tests its own validator with, judged by hand: every
 * requirement that is not passed, with its ruling and why that is right. docs/calibration.md
 * explains each.
 */
interface Feed {
  readonly [requirement: string]: readonly [ruling: string, because: RegExp]
}

/** What follows from being files: every query is ignored, every id gives the one record. */
const still: Feed = {
  'ORUK-11': ['failed/supplier', /\$statusCode was 200, \$response.body#\/size was (1|31)\.$/],
  'ORUK-17': ['failed/supplier', /^Wanted \$statusCode == 404; \$statusCode was 200\.$/],
  'ORUK-27': ['untested/missing-data', /no second service with another taxonomy term/],
  'ORUK-28': ['failed/supplier', /^contents at \/contents: .* at most 0 items was wanted\.$/],
  'ORUK-29': ['failed/supplier', /^contents at \/contents: .* at most 0 items was wanted\.$/],
  'ORUK-30': ['failed/supplier', /^"ac148810-.*" is among what came back; it was wanted left out/],
  'ORUK-31': ['failed/supplier', /^"ac148810-.*" is among what came back; it was wanted left out/],
  'ORUK-33': ['failed/supplier', /^contents at \/contents: .* at most 0 items was wanted\.$/],
}

/** What the four share: a country, a postcode, a place and a company number of nowhere. */
const shared: Feed = {
  ...still,
  'ORUK-23': ['failed/supplier', /"ABC 1234"/],
  'ORUK-24': ['failed/supplier', /latitude 100, longitude 101 is out of range for degrees/],
  'ORUK-26': ['failed/supplier', /"1234567"; text that matches "\^\(\[0-9\]\{8\}/],
  'ORUK-32': ['cantTell/prerequisite', /^The place asked around has no latitude and longitude/],
  'ORUK-39': ['inapplicable/declared-absent', /absent, and it is\.$/],
  'ORUK-40': ['inapplicable/specification', /^Not tested: Version 1\.0/],
}

const single: Feed = {
  'ORUK-12': ['untested/missing-data', /has no second service in its list/],
}

const term: Feed = {
  'ORUK-35': ['failed/supplier', /^"\/description" is nothing; .* required/],
}

const feeds: { readonly [name: string]: Feed } = {
  Default: {
    ...shared,
    ...single,
    'ORUK-18': ['failed/supplier', /^"\/contents\/0\/attributes\/0\/id" is "attr-001"; a UUID/],
    'ORUK-36': ['failed/supplier', /organization_identifiers\/0\/identifier_type" is nothing/],
  },
  Warn: {
    ...shared,
    ...single,
    ...term,
    'ORUK-20': ['failed/supplier', /^"\/term_uri" is "example_com"; an absolute URI/],
  },
  Fail: {
    ...shared,
    ...term,
    'ORUK-04': ['failed/supplier', /^"\/profile" is nothing; .* required/],
    'ORUK-06': ['failed/supplier', /"docs-openreferraluk-org\/en\/latest\/openapi30\.json"/],
    'ORUK-07': ['failed/supplier', /^"\/contents\/2\/email" is false; a string was wanted/],
    'ORUK-09': ['failed/supplier', /^size is 1, but contents holds 4; 4 was wanted/],
    'ORUK-10': ['failed/supplier', /^A record came again, first "ac148810-/],
    'ORUK-12': ['failed/supplier', /an array of 4 items; at most 1 items was wanted/],
    'ORUK-13': ['failed/supplier', /^"\/contents\/0\/name" is nothing; .* required/],
    'ORUK-16': ['failed/supplier', /"ac148810-.*"; "b644a0d2-.*" was wanted/],
    'ORUK-19': ['failed/supplier', /^Two "contents" have the id ac148810-.*: email is/],
    'ORUK-20': ['failed/supplier', /^"\/contents\/0\/email" is "email-example_com"/],
    'ORUK-28': ['untested/missing-data', /has no service with a name/],
  },
  Test: {
    ...shared,
    'ORUK-09': ['failed/supplier', /^size is 31, but contents holds 128; 128 was wanted/],
    'ORUK-10': ['failed/supplier', /^A record came again 127 times, first "ac148810-/],
    'ORUK-12': ['failed/supplier', /an array of 128 items; at most 1 items was wanted/],
    'ORUK-19': ['failed/supplier', /^Two "contents" have the id ac148810-.*: last_modified is/],
    'ORUK-33': ['failed/supplier', /10:30:45\.0Z; not before 2023-03-15T10:30:45\.123Z was wanted/],
    'ORUK-38': ['failed/supplier', /^services in its list at .*\/last_modified" is nothing/],
  },
}

const mocks = join(import.meta.dirname, '../../../shared/sector/data/open-referral-uk/mocks')
const absent = !existsSync(mocks) && 'the mock feeds of Open Referral UK are not beside this folder'

async function assessed(t: Test, name: string): Promise<Report> {
  const feed = await mockFeed(join(mocks, `V3.0-UK-${name}`))
  t.teardown(() => feed.close())
  const declared = ['taxonomies', 'organizations', 'service-at-locations', 'ndjson=false']
  const { run } = world(t)
  const ran = await run(
    ...['run', '--spec', 'service-directory', '--url', feed.url, '-o', 'out', '--json', '--quiet'],
    ...declared.flatMap(one => ['--declare', one]),
  )
  t.equal(ran.code, 1)
  return JSON.parse(ran.out)
}

for (const [name, wanted] of Object.entries(feeds)) {
  t.test(
    `the feed ${name} is judged as by hand, and for the same reasons`,
    { skip: absent },
    async t => {
      const report = await assessed(t, name)
      t.equal(report.verdict, 'not-conformant')
      t.equal(report.rulings.length, 40)
      const found = report.rulings.filter(({ outcome }) => outcome !== 'passed')
      t.strictSame(
        Object.fromEntries(
          found.map(({ requirement, outcome, cause }) => [requirement, `${outcome}/${cause}`]),
        ),
        Object.fromEntries(Object.entries(wanted).map(([id, [ruling]]) => [id, ruling])),
      )
      for (const { requirement, because } of found) {
        t.match(because, wanted[requirement]?.[1] ?? /^$/, requirement)
      }
    },
  )
}

t.test('no finding of a feed is called the fault of assay', { skip: absent }, async t => {
  const report = await assessed(t, 'Fail')
  const causes = report.rulings.flatMap(ruling => ruling.findings.map(({ cause }) => cause))
  t.ok(causes.length > 0)
  t.notOk(causes.includes('harness'))
})
