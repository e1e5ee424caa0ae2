import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ajv2020 from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** Which schema of the UK profile describes which mock file. */
const described = {
  api_details: 'api_details',
  service_list: 'service_list',
  service_full: 'service',
  organization_list: 'organization_list',
  organization_full: 'organization',
  organization: 'organization',
  taxonomy_list: 'taxonomy_list',
  taxonomy: 'taxonomy',
  taxonomy_term_list: 'taxonomy_term_list',
  taxonomy_term: 'taxonomy_term',
  service_at_location_list: 'service_at_location_list',
  service_at_location_full: 'service_at_location',
}

/** The files of a feed that break the schemas of the profile, with what each breaks. */
export function upstreamVerdicts(data, feed) {
  const mocks = join(data, `mocks/V3.0-UK-${feed}`)
  return Object.entries(described)
    .filter(([file]) => existsSync(join(mocks, `${file}.json`)))
    .map(([file, schema]) => {
      const validate = compiled(join(data, `schemas/V3.0-UK/${schema}.json`))
      validate(JSON.parse(readFileSync(join(mocks, `${file}.json`), 'utf8')))
      return { file, breaks: (validate.errors ?? []).map(said) }
    })
    .filter(({ breaks }) => breaks.length > 0)
}

function compiled(file) {
  // The documents carry table metadata and one unknown format beside their keywords.
  const ajv = new ajv2020.default({ strict: false, allErrors: true, logger: false })
  formats.default(ajv)
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')))
}

const said = ({ instancePath, keyword, params }) =>
  `${instancePath}${keyword === 'required' ? `/${params.missingProperty}` : ''} ${keyword}`
