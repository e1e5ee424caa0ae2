import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

const lists = {
  '/': ['api_details.json'],
  '/services': ['service_list.json'],
  '/taxonomies': ['taxonomy_list.json'],
  '/taxonomy_terms': ['taxonomy_term_list.json'],
  '/organizations': ['organization_list.json'],
  '/service_at_locations': ['service_at_location_list.json'],
}

/** The Default feed calls its record of an organisation otherwise than the other three. */
const records = {
  services: ['service_full.json'],
  taxonomies: ['taxonomy.json'],
  taxonomy_terms: ['taxonomy_term.json'],
  organizations: ['organization_full.json', 'organization.json'],
  service_at_locations: ['service_at_location_full.json'],
}

/**
 * Serves one folder of the mock files of Open Referral UK as they lie, byte for byte: every
 * query is ignored, every id gives the one record there is.
 */
export async function mockFeed(folder) {
  const server = createServer((request, response) => {
    const body = bytesAt(folder, new URL(request.url ?? '/', 'http://mock').pathname)
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
    })
    response.end(body ?? '{"detail":"There is no such path."}')
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

function bytesAt(folder, path) {
  const kind = /^\/(\w+)\/[^/]+$/.exec(path)?.[1]
  const names = kind === undefined ? lists[path] : records[kind]
  const name = names?.find(each => existsSync(join(folder, each)))
  return name === undefined ? undefined : readFileSync(join(folder, name))
}
