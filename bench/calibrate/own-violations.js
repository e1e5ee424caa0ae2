/**
 * Prism validates its own answers and says in the header `sl-violations` where they break the
 * document it mocks. What assay says of the bodies is compared with that, path by path: places
 * both name, places only Prism names, places only assay names.
 */
export function ownViolations({ report, exchanges }) {
  const paths = new Map(exchanges.map(({ id, request }) => [id, kindOf(request.url)]))
  const prism = new Set(
    exchanges.flatMap(({ id, response }) =>
      header(response, 'sl-violations').flatMap(value =>
        JSON.parse(value)
          .filter(({ location }) => location[0] === 'response' && location[1] === 'body')
          .map(({ location }) => `${paths.get(id)} /${location.slice(2).join('/')}`),
      ),
    ),
  )
  const assay = new Set(
    [...report.rulings.flatMap(({ findings }) => findings), ...report.advisories]
      .filter(({ check, outcome }) => check === 'body-schema' && outcome === 'failed')
      .flatMap(({ at, evidence }) => evidence.map(id => `${paths.get(id)} ${at}`)),
  )
  return {
    both: [...prism].filter(place => assay.has(place)),
    prismOnly: [...prism].filter(place => !assay.has(place)),
    assayOnly: [...assay].filter(place => !prism.has(place)),
  }
}

const kindOf = url =>
  new URL(url).pathname.replace(/^((?!\/v1\/)\/\w+|\/v1\/\w+)\/[^/]+/, '$1/{id}')

const header = ({ headers }, name) =>
  headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value)
