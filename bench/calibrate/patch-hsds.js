import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const upstream = 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/'

/**
 * Where each remote schema lies here. A list schema of the UK profile is a whole page, where the
 * HSDS document wants one record of it; `organization_list` is one record already.
 */
const local = {
  'compiled/service.json': 'service.json',
  'compiled/service_list.json': 'service_list.json#/properties/contents/items',
  'compiled/organization.json': 'organization.json',
  'compiled/organization_list.json': 'organization_list.json',
  'compiled/service_at_location_list.json':
    'service_at_location_list.json#/properties/contents/items',
  'taxonomy.json': 'taxonomy.json',
  'taxonomy_term.json': 'taxonomy_term.json',
}

/**
 * Writes a copy of the HSDS 3.0 OpenAPI document whose remote references are files beside it.
 * Nothing else is changed. Gives the copy's path and each reference with what took its place.
 */
export function patchHsds(data, folder) {
  const text = readFileSync(join(data, 'hsds-3.0/schema/openapi.json'), 'utf8')
  const patched = {}
  const copy = JSON.parse(text, (key, value) => {
    if (key !== '$ref' || !String(value).startsWith(upstream)) return value
    const name = value.slice(upstream.length)
    if (local[name] === undefined) throw new Error(`No local schema is known for "${value}".`)
    patched[name] = local[name]
    return `./schemas/${local[name]}`
  })
  cpSync(join(data, 'schemas/V3.0-UK'), join(folder, 'schemas'), { recursive: true })
  const document = join(folder, 'openapi.json')
  writeFileSync(document, JSON.stringify(copy, null, 2))
  return { document, patched }
}
