import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checks } from '../../../src/assay.ts'
import { jsonProblems, parseJson } from '../../../src/base/json.ts'
import { parseYaml } from '../../../src/base/yaml.ts'
import { loadArazzo } from '../../../src/load/arazzo.ts'
import { readBaseline } from '../../../src/load/baseline.ts'
import { readDeliveries } from '../../../src/load/deliveries.ts'
import { type Loaded, loadDocument } from '../../../src/load/document.ts'
import type { Files } from '../../../src/load/files.ts'
import { lintFile } from '../../../src/load/lint/index.ts'
import { loadOpenApi } from '../../../src/load/openapi.ts'
import { loadChecked } from '../../../src/load/schema-check.ts'
import { loadTarget } from '../../../src/load/target.ts'
import type { Json } from '../../../src/model/words.ts'
import { type Door, files, filesIn, notesRoot, often, root, seed, type Yard } from '../door.ts'

const bad = join(root, 'fixtures', 'bad')
const spec = join(notesRoot, 'specs', 'notes', '1.0')
const arazzo = [
  ...filesIn(join(bad, 'arazzo'), '.yaml'),
  ...often([
    ...files(join(notesRoot, 'suites', 'notes', '1.0', 'notes.arazzo.yaml')),
    ...filesIn(join(root, 'suites', 'transport'), '.arazzo.yaml'),
    ...filesIn(join(root, 'suites', 'machine-auth'), 'access.arazzo.yaml'),
  ]),
]
const openapi = [
  ...often([
    ...files(join(spec, 'openapi.yaml')),
    ...files(join(root, 'specs', 'machine-auth', '1.0', 'openapi.yaml')),
  ]),
  ...filesIn(join(bad, 'openapi'), '.yaml'),
]
const targets = [
  ...often([seed('whole.yaml', wholeTarget())]),
  ...filesIn(join(bad, 'target'), '.yaml'),
]

/** Files that people write, each read as its command reads it. */
export function documents({ folder }: Yard): readonly Door[] {
  const through =
    (name: string, read: (file: string) => Promise<unknown>) =>
    (bytes: Buffer): Promise<unknown> => {
      const file = join(folder, name)
      writeFileSync(file, bytes)
      return read(file)
    }
  const lint = { roots: [notesRoot], checks }
  const ofFormat = (format: keyof Files, ...paths: readonly string[]): Door => ({
    name: format,
    share: 10,
    seeds: files(...paths.map(path => join(root, path))),
    enter: through(`${format}.yaml`, file => loadChecked(file, format)),
  })
  return [
    {
      name: 'yaml',
      share: 40,
      seeds: [...filesIn(join(bad, 'syntax'), '.yaml'), ...files(join(spec, 'spec.yaml'))],
      enter: through('any.yaml', async file => {
        const loaded = await loadDocument(file)
        places(loaded)
        parseYaml(JSON.stringify(loaded.value))
      }),
    },
    {
      name: 'yaml of a supplier',
      share: 40,
      seeds: [...filesIn(join(bad, 'syntax'), '.yaml'), ...openapi],
      enter: bytes => parseYaml(bytes.toString('utf8')),
    },
    {
      name: 'json',
      share: 40,
      seeds: [
        ...filesIn(join(bad, 'syntax'), '.json'),
        ...filesIn(join(root, 'specs/formats'), 't.json'),
      ],
      enter: through('any.json', async file => places(await loadDocument(file))),
    },
    {
      name: 'json of a supplier',
      share: 120,
      seeds: filesIn(join(bad, 'syntax'), '.json'),
      enter: bytes => [jsonProblems(bytes), parseJson(bytes)],
    },
    {
      name: 'openapi',
      share: 25,
      seeds: openapi,
      enter: through('openapi.yaml', file => loadOpenApi(file, 'assay:///openapi.yaml')),
    },
    {
      name: 'openapi, linted',
      share: 5,
      seeds: openapi,
      enter: through('openapi.yaml', file => lintFile(file, 'openapi', lint)),
    },
    { name: 'arazzo', share: 25, seeds: arazzo, enter: through('a.arazzo.yaml', loadArazzo) },
    {
      name: 'arazzo, linted',
      share: 15,
      seeds: arazzo,
      enter: through('b.arazzo.yaml', file => lintFile(file, 'arazzo', lint)),
    },
    { name: 'target', share: 40, seeds: targets, enter: through('target.yaml', loadTarget) },
    ofFormat('spec', 'test/cli/notes/specs/notes/1.0/spec.yaml', 'specs/payments/1.0/spec.yaml'),
    ofFormat('requirements', 'test/cli/notes/specs/notes/1.0/requirements.yaml'),
    ofFormat('suite', 'suites/transport/1.0/suite.yaml'),
    ofFormat('profile', 'specs/profiles/directory-1.yaml'),
    ofFormat('framework', 'specs/framework.yaml'),
    {
      name: 'baseline',
      share: 20,
      seeds: [seed('baseline.json', JSON.stringify(baseline))],
      enter: through('baseline.json', file => readBaseline(file, 'finished')),
    },
    {
      name: 'handed-in requests',
      share: 20,
      seeds: [seed('deliveries.json', deliveries)],
      enter: through('deliveries.json', file => {
        const listener = { kind: 'handed-in', file, url: null } as const
        return readDeliveries({ ...(noTarget as Awaited<ReturnType<typeof loadTarget>>), listener }) // nothing else of it is read
      }),
    },
  ]
}

const noTarget: unknown = {}

/** Every place of a document, as messages ask for it. */
function places({ value, place }: Loaded): void {
  const walk = (part: Json, pointer: string, left: number): void => {
    place(pointer)
    place(pointer, 'key')
    if (typeof part !== 'object' || part === null || left === 0) return
    for (const [name, one] of Object.entries(part).slice(0, 2)) {
      walk(one, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, left - 1)
    }
  }
  walk(value, '', 2)
}

function wholeTarget(): string {
  return JSON.stringify({
    assay: 'target/1',
    supplier: { id: 'GB-COH-01234567', name: 'Example Ltd' },
    product: { name: 'Notes', version: '1' },
    environment: 'sandbox',
    specs: {
      'notes@1.0': {
        role: 'provider',
        url: 'https://notes.example/v1',
        capabilities: { search: true, archive: false },
        credentials: { default: 'a', other: 'b' },
        data: { knownWord: 'tea' },
      },
    },
    credentials: {
      a: { kind: 'bearer', token: { env: 'EXAMPLE_A' } },
      b: {
        kind: 'oauth2-client-credentials',
        tokenUrl: 'https://id.example/token',
        clientId: 'x',
        secret: { file: 'secret.txt' },
        resource: ['https://a.example'],
        extra: { tenant: 'y' },
      },
      c: { kind: 'api-key', in: 'header', name: 'X-Key', value: { env: 'K' } },
      d: { kind: 'mutual-tls', certificate: { file: 'c.pem' }, key: { file: 'k.pem' } },
    },
    network: {
      allow: ['10.0.0.0/8', '127.0.0.1:8080'],
      ca: 'ca.pem',
      proxy: { url: 'http://proxy.example:3128', username: 'u', password: { env: 'P' } },
      rate: '5/s',
      concurrency: 4,
      timeout: '30s',
    },
    listener: { listen: '127.0.0.1:0', within: '10s' },
  })
}

const baseline = {
  assay: 'baseline/1',
  entries: [
    { requirement: 'A-01', outcome: 'failed', reason: 'known', expires: '2026-12-31' },
    { requirement: 'A-02', check: 'body-schema', outcome: 'cantTell', reason: 'known' },
  ],
}

const deliveries = `${JSON.stringify({
  peer: 'hook',
  at: '2026-11-22T10:00:00Z',
  path: '/a?b=c',
  headers: { 'content-type': 'application/json' },
  body: '{"a":1}',
})}\n${JSON.stringify({ peer: 'hook', at: '2026-11-22T10:00:00Z', body: { base64: 'AAEC' } })}\n`
