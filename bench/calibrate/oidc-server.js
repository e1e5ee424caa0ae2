// Runs inside the folder that oidc-provider was installed into: node oidc-server.js PORT FORMAT
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createLocalJWKSet, exportJWK, jwtVerify, SignJWT } from 'jose'
import Provider from 'oidc-provider'

const [port, format] = process.argv.slice(2)
const origin = `http://127.0.0.1:${port}`
const api = 'urn:example:records'
const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const [server, client, elsewhere] = [pair(), pair(), pair()]
const named = async (key, kid) => ({ ...(await exportJWK(key)), kid, use: 'sig', alg: 'ES256' })

const usual = {
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
  id_token_signed_response_alg: 'ES256',
}
const both = 'records:read records:write'
const secret = name => `${name}-secret-0123456789abcdef0123456789`
const bySecret = (client_id, scope) => ({
  ...usual,
  client_id,
  client_secret: secret(client_id),
  scope,
})

const provider = new Provider(origin, {
  clients: [
    bySecret('north', both),
    bySecret('south', both),
    bySecret('reader', 'reports:read'),
    {
      ...usual,
      client_id: 'harbour',
      scope: both,
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      jwks: { keys: [await named(client.publicKey, 'harbour-1')] },
    },
  ],
  jwks: { keys: [await named(server.privateKey, 'server-1')] },
  scopes: ['records:read', 'records:write', 'reports:read'],
  clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
  enabledJWA: { clientAuthSigningAlgValues: ['ES256'] },
  features: {
    clientCredentials: { enabled: true },
    revocation: { enabled: true },
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => api,
      useGrantedResource: () => true,
      getResourceServerInfo: (_, audience) => ({
        audience,
        scope: `${both} reports:read`,
        accessTokenTTL: 600,
        accessTokenFormat: format,
        ...(format === 'jwt' ? { jwt: { sign: { alg: 'ES256' } } } : {}),
      }),
    },
  },
})

const known = createLocalJWKSet({ keys: [await named(server.publicKey, 'server-1')] })

/** What a token says, as the library that made it, or one for JWTs, finds it; null when it is not good. */
async function claimsOf(token) {
  try {
    if (format === 'jwt') {
      const options = { issuer: origin, audience: api, algorithms: ['ES256'], typ: 'at+jwt' }
      const { payload } = await jwtVerify(token, known, options)
      return { client: payload.client_id, scope: payload.scope }
    }
    const found = await provider.ClientCredentials.find(token)
    return found?.isValid && found.aud === api
      ? { client: found.clientId, scope: found.scope }
      : null
  } catch {
    return null
  }
}

const records = new Map([
  ['1001', { owner: 'north', record: { id: '1001', title: 'One' } }],
  ['2001', { owner: 'south', record: { id: '2001', title: 'Two' } }],
])

async function answer(request) {
  const [, token] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
  if (token === undefined) return [401, { 'www-authenticate': 'Bearer' }]
  const claims = await claimsOf(token)
  if (claims === null) return [401, { 'www-authenticate': 'Bearer error="invalid_token"' }]
  if (!(claims.scope ?? '').split(' ').includes('records:read')) {
    return [403, { 'www-authenticate': 'Bearer error="insufficient_scope"' }]
  }
  const [, id] = /^\/v1\/records\/?(\w*)$/.exec(request.url) ?? []
  if (id === '') return [200, {}, { records: [] }]
  const found = records.get(id)
  return found?.owner === claims.client ? [200, {}, found.record] : [404, {}]
}

const token = (issuer, key, exp) =>
  new SignJWT({ client_id: 'north', scope: both })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'server-1' })
    .setIssuer(issuer)
    .setAudience(api)
    .setExpirationTime(exp)
    .sign(key)

const oauth = name => ({
  kind: 'oauth2-client-credentials',
  tokenUrl: `${origin}/token`,
  clientId: name,
  secret: { file: name },
  ...(name === 'reader' ? { scope: 'reports:read' } : { scope: both }),
})
const jwt = format === 'jwt'
const target = {
  assay: 'target/1',
  supplier: { name: 'oidc-provider' },
  product: { name: `oidc-provider ${format}`, version: '9' },
  environment: 'sandbox',
  specs: {
    'machine-auth@1.0': {
      url: `${origin}/v1`,
      capabilities: {
        metadata: true,
        jwks: jwt,
        'private-key-jwt': true,
        'mtls-bound-tokens': false,
        revocation: !jwt,
        audiences: true,
        'records-created': false,
      },
      credentials: {
        default: 'north',
        other: 'south',
        narrow: 'reader',
        assertion: 'harbour',
        'other-audience': 'reports',
        'other-environment': 'test',
        ...(jwt ? { expired: 'expired' } : {}),
      },
      data: {
        metadataPath: '.well-known/openid-configuration',
        tokenPath: 'token',
        keysPath: 'jwks',
        revocationPath: 'token/revocation',
        resourcePath: 'records',
        scopedPath: 'records',
        recordPath: 'records/1001',
        otherRecordPath: 'records/2001',
      },
    },
  },
  credentials: {
    north: oauth('north'),
    south: oauth('south'),
    reader: oauth('reader'),
    reports: { ...oauth('north'), resource: ['urn:example:reports'] },
    harbour: {
      kind: 'oauth2-client-credentials',
      tokenUrl: `${origin}/token`,
      clientId: 'harbour',
      auth: 'private-key-jwt',
      key: { file: 'harbour' },
      assertionAudience: origin,
      scope: both,
    },
    test: { kind: 'bearer', token: { file: 'test' } },
    ...(jwt ? { expired: { kind: 'bearer', token: { file: 'expired' } } } : {}),
  },
}
mkdirSync(format, { recursive: true })
const files = {
  north: secret('north'),
  south: secret('south'),
  reader: secret('reader'),
  harbour: client.privateKey.export({ type: 'pkcs8', format: 'pem' }),
  test: await token('https://test.example', elsewhere.privateKey, 4_102_444_800),
  expired: await token(origin, server.privateKey, 1_577_840_400),
  'target.json': JSON.stringify(target, null, 2),
}
for (const [name, text] of Object.entries(files)) writeFileSync(`${format}/${name}`, text)

const callback = provider.callback()
createServer(async (request, response) => {
  if (!request.url.startsWith('/v1/')) return callback(request, response)
  const [status, headers, body = {}] = await answer(request)
  response.writeHead(status, { ...headers, 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}).listen(Number(port), '127.0.0.1')
