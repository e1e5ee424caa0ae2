import { join } from 'node:path'
import t from 'tap'
import { resolveSecret, secretReader } from '../../src/load/secrets.ts'
import { loadTarget, rate } from '../../src/load/target.ts'

const whole = `
assay: target/1
supplier: { id: GB-COH-01234567, name: Example Ltd }
product: { name: Directory, version: "4.2" }
environment: sandbox
specs:
  service-directory@3.0:
    role: provider
    url: https://api.example.org/v1//
    capabilities: { taxonomies: true, ndjson: false }
    credentials: { default: a, other: b }
    data: { knownPostcode: "SW1A 1AA" }
  transport:
    url: https://api.example.org
credentials:
  a: { kind: api-key, in: header, name: X-Key, value: { env: EXAMPLE_A } }
  b: { kind: basic, username: me, password: { file: secrets/b.txt } }
  c: { kind: bearer, token: { env: EXAMPLE_C } }
network: { allow: [10.0.0.0/8], ca: ca.pem, proxy: null, rate: 90/m, concurrency: 2, timeout: 500ms, limits: { body: 1GiB, idle: 2s, codings: 1, time: 2h } }
`

t.test('a target file is read whole, with paths from its own folder', async t => {
  const folder = t.testdir({ 'target.yaml': whole })
  const file = join(folder, 'target.yaml')
  t.same(await loadTarget(file), {
    file,
    supplier: { id: 'GB-COH-01234567', name: 'Example Ltd' },
    product: { name: 'Directory', version: '4.2' },
    environment: 'sandbox',
    deployments: [
      {
        spec: 'service-directory@3.0',
        role: 'provider',
        url: 'https://api.example.org/v1',
        capabilities: { taxonomies: true, ndjson: false },
        credentials: { default: 'a', other: 'b' },
        data: { knownPostcode: 'SW1A 1AA' },
      },
      {
        spec: 'transport',
        role: 'provider',
        url: 'https://api.example.org',
        capabilities: {},
        credentials: {},
        data: {},
      },
    ],
    credentials: {
      a: {
        kind: 'api-key',
        in: 'header',
        name: 'X-Key',
        value: { env: 'EXAMPLE_A' },
        certificate: null,
      },
      b: {
        kind: 'basic',
        username: 'me',
        password: { file: join(folder, 'secrets', 'b.txt') },
        certificate: null,
      },
      c: { kind: 'bearer', token: { env: 'EXAMPLE_C' }, certificate: null },
    },
    listener: null,
    network: {
      allow: ['10.0.0.0/8'],
      ca: join(folder, 'ca.pem'),
      proxy: null,
      rate: 1.5,
      concurrency: 2,
      timeout: 500,
      limits: { body: 1_073_741_824, idle: 2000, codings: 1, time: 7_200_000 },
    },
  })
})

t.test('what a target file leaves out has a usual value', async t => {
  const least = whole.replace(/credentials:\n {2}a:[\s\S]*/, '').replace(/ {4}credentials:.*\n/, '')
  const { network, credentials } = await loadTarget(join(t.testdir({ 't.yaml': least }), 't.yaml'))
  t.same(network, {
    allow: [],
    ca: null,
    proxy: null,
    rate: null,
    concurrency: 4,
    timeout: 30_000,
  })
  t.same(credentials, {})
})

t.test('a rate is requests a second', async t => {
  t.equal(rate('5/s'), 5)
  t.equal(rate('3600/h'), 1)
  t.throws(() => rate('five/s'), { code: 'usage' })
})

t.test('a secret comes from the environment or a file, without its last line break', async t => {
  const folder = t.testdir({ secret: 'abcdef\n', two: 'abcdef\n\n' })
  const read = secretReader({ KEY: 'abcdef' })
  t.equal(read({ env: 'KEY' }), 'abcdef')
  t.equal(read({ file: join(folder, 'secret') }), 'abcdef')
  t.equal(read({ file: join(folder, 'two') }), 'abcdef\n')
})

t.test(
  'a secret that is missing, empty or short is refused, and no part of it is shown',
  async t => {
    const folder = t.testdir({ short: 'qwxyz' })
    const refused = (ref: { env: string } | { file: string }) => {
      t.throws(() => resolveSecret(ref, { SHORT: 'qwxyz', EMPTY: '' }), {
        code: 'secret-missing',
        message: /^(?!.*qwxyz)/,
      })
    }
    for (const env of ['MISSING', 'EMPTY', 'SHORT', 'toString']) refused({ env })
    for (const name of ['none', 'short', '']) refused({ file: join(folder, name) })
  },
)
