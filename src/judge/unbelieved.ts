import type { Noted } from '../base/flow/index.ts'
import type { Opinion } from '../model/judgement.ts'
import type { Json } from '../model/words.ts'

/** Errors that speak of the client or of what the target wants for it (RFC 6749 §5.2, RFC 8707 §2). */
const ofClients = new Set([
  'invalid_client',
  'unauthorized_client',
  'invalid_scope',
  'invalid_target',
  'access_denied',
])

/**
 * A client that the target names is not believed, though nothing was made wrong: whether the
 * server or the target file is wrong cannot be told from here.
 */
export function unbelieved(opinion: Opinion, { step, seen }: Noted): Opinion {
  const client = step['x-assay-client']
  if (opinion.outcome !== 'failed' || seen.kind !== 'exchange') return opinion
  if (typeof client !== 'object' || client.proves !== true) return opinion
  if (client.spoil !== undefined || step['x-assay-negative'] === true) return opinion
  const { status } = seen.response
  const error = errorIn(seen.responseBody?.json())
  if (![400, 401, 403].includes(status) || error === null) return opinion
  const said = `The authorisation server answered ${status} "${error}" to the client "${client.name}"; look at its credential in the target file.`
  const because = `${said} So this cannot be told: ${opinion.because}`
  return { ...opinion, outcome: 'cantTell', cause: 'credentials', because }
}

function errorIn(body: Json | undefined): string | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null
  const error = Object.entries(body).find(([name]) => name === 'error')?.[1]
  return typeof error === 'string' && ofClients.has(error) ? error : null
}
