import fc from 'fast-check'
import t from 'tap'
import { operationAt } from '../../src/base/operations.ts'
import { declaredServer, serverAlone, serverAt } from '../../src/base/servers.ts'
import type { Json, JsonObject } from '../../src/model/words.ts'

interface Servers {
  readonly root?: Json
  readonly path?: Json
  readonly operation?: Json
}

const holding = (servers: Json | undefined): JsonObject =>
  servers === undefined ? {} : { servers }

function operationWith({ root, path, operation }: Servers) {
  const pets = { ...holding(path), get: { ...holding(operation) } }
  const document = {
    uri: 'file:///pets.yaml',
    dialect: 'openapi-3.1',
    root: { openapi: '3.1.0', ...holding(root), paths: { '/pets': pets } },
  } as const
  const found = operationAt(document, '/paths/~1pets/get')
  if (found === null) throw new Error('no operation')
  return found
}

function declared(servers: Servers) {
  const operation = operationWith(servers)
  return declaredServer(operation.document, operation)
}

const at = (url: string) => [{ url }]
const [root, path, operation] = [at('https://r.example/v1/'), at('https://p.example'), at('/up')]

t.test('an operation is under its own server, its path’s, or the document’s', async t => {
  t.match(declared({ root }), { url: 'https://r.example/v1/', pointer: '/servers/0/url' })
  t.match(declared({ root, path }), { url: 'https://p.example' })
  t.match(declared({ root, path, operation }), {
    url: '/up',
    pointer: '/paths/~1pets/get/servers/0/url',
  })
  t.match(declared({ root, path: [], operation: [] }), { url: 'https://r.example/v1/' })
  t.same(declared({}), { kind: 'none' })
})

t.test('the first of several servers counts', async t => {
  t.match(declared({ root: [...at('https://a.example'), ...at('https://b.example')] }), {
    url: 'https://a.example',
  })
})

t.test('variables have the value of their default, and nothing else will do', async t => {
  const one = (url: string, variables: Json) => declared({ root: [{ url, variables }] })
  const port = { default: '8443', enum: ['443', '8443'] }
  t.match(one('https://{host}.example:{port}/{host}', { host: { default: 'a' }, port }), {
    kind: 'server',
    url: 'https://a.example:8443/a',
  })
  t.match(one('https://a.example:{port}', { port: { ...port, default: '80' } }), {
    kind: 'broken',
    because: 'The default "80" of the variable "port" is not in its enum.',
    pointer: '/servers/0/variables/port',
  })
  t.match(one('https://a.example:{prt}', { port }), {
    because: 'The server has no variable "prt".',
    pointer: '/servers/0/url',
  })
  t.match(one('https://a.example:{port}', { port: { default: 80 } }), {
    because: 'The variable "port" has no default that is text.',
  })
  t.match(one('https://a.example/{__proto__}', {}), { kind: 'broken' })
  t.match(declared({ root: [{}] }), { kind: 'broken', because: 'The server has no url.' })
})

t.test('a base URL stands for the servers of every level', async t => {
  const base = 'https://api.example/v1/'
  const asked = (servers: Servers) => serverAt(operationWith(servers), base)
  t.equal(asked({}), 'https://api.example/v1')
  t.equal(asked({ root }), 'https://api.example/v1')
  t.equal(asked({ root, path }), 'https://api.example/v1')
  t.equal(asked({ root, operation: at('https://o.example') }), 'https://api.example/v1')
})

t.test('a relative server of an operation or path is taken from the base URL', async t => {
  const asked = (url: string, variables: Json = {}) =>
    serverAt(operationWith({ root, path: [{ url, variables }] }), 'https://api.example/v1')
  t.equal(asked('/'), 'https://api.example')
  t.equal(asked('/write/'), 'https://api.example/write')
  t.equal(asked('beside'), 'https://api.example/v1/beside')
  for (const leads of ['https://evil.example', '//evil.example', '/\\evil.example', 'mailto:x']) {
    t.equal(asked(leads), 'https://api.example/v1', leads)
  }
  t.equal(asked('{to}', { to: { default: '//evil.example' } }), 'https://api.example/v1')
  t.equal(asked('{to}/v2', { to: { default: 'https://evil.example' } }), 'https://api.example/v1')
  t.equal(asked('{to}', { to: { default: '../v2' } }), 'https://api.example/v2')
  t.equal(asked('{to}', {}), 'https://api.example/v1')
})

t.test('no server leads away from the origin of the base URL', async () => {
  const pieces = fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', 'http', 'a', '\t', '[', '%')
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), url => {
      const asked = serverAt(operationWith({ operation: at(url.join('')) }), 'https://api.example')
      return /^https:\/\/api\.example(\/[^?#]*)?$/.test(asked)
    }),
    { numRuns: 1000, seed: 7 },
  )
})

t.test('without a base URL the document is taken at its word, where it has one', async t => {
  const asked = (servers: Servers) => serverAlone(operationWith(servers))
  t.equal(asked({ root }), 'https://r.example/v1')
  t.equal(asked({ root, path }), 'https://p.example')
  t.equal(asked({ root, operation }), null)
  t.equal(asked({}), null)
})
