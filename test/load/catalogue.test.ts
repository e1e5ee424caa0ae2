import { symlink, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { findSpec, loadCatalogue, specIds } from '../../src/load/catalogue.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import { refusal } from './told.ts'

const specFile = (name: string, version: string, more = '') => `
assay: spec/1
name: ${name}
version: "${version}"
title: Demo
summary: For demonstration.
upstream: { name: Demo, version: "1", url: "https://example.org/", licence: CC0-1.0 }
role: provider
minimumPassed: 1
${more}`

const requirements = `
assay: requirements/1
requirements:
  - id: DEMO-01
    level: MUST
    facet: quality
    status: adopted
    says: It holds.
    clause: { document: Demo 1, section: All }
    remedy: Make it hold.
    tests: [{ check: pages-walk, case: paging, as: first }]
  - id: DEMO-02
    level: MAY
    facet: rights
    status: proposed
    says: It is said.
    clause: { document: Demo 1, section: Rights, upstream: R-2 }
    when: extra
    remedy: Say it.
    attested: A signed statement.
`

const openapi = (schema: string) => `
openapi: 3.1.1
info: { title: Demo, version: "1" }
paths:
  /a:
    get:
      operationId: getA
      responses:
        "200": { description: A, content: { application/json: { schema: ${schema} } } }
`

const arazzo = `
arazzo: 1.0.1
info: { title: Demo, version: 1.0.0 }
sourceDescriptions: [{ name: demo, url: ../../../specs/demo/1.0/openapi.yaml, type: openapi }]
workflows: [{ workflowId: paging, steps: [{ stepId: a, operationId: getA }] }]
`

function catalogue({ schema = '{}', more = '', files = {} } = {}) {
  const spec = specFile('demo', '1.0', `documents: [openapi.yaml]\n${more}`)
  return {
    specs: {
      demo: {
        '1.0': {
          'spec.yaml': spec,
          'requirements.yaml': requirements,
          'openapi.yaml': openapi(schema),
          ...files,
        },
      },
    },
    suites: {
      demo: {
        '1.0': {
          'suite.yaml':
            'assay: suite/1\nspec: demo@1.0\nversion: 1.2.0\nworkflows: [a.arazzo.yaml]\n',
          'a.arazzo.yaml': arazzo,
        },
      },
    },
  }
}

t.test('a catalogue holds its specs and suites in the words of the model', async t => {
  const root = t.testdir(catalogue())
  const { specs, suites } = await loadCatalogue([root])
  const [spec] = specs
  const [suite] = suites
  t.equal(spec?.id, 'demo@1.0')
  t.equal(spec?.formats, 'rfc3339')
  t.same(
    spec?.documents.map(({ uri, dialect }) => [uri, dialect]),
    [['assay:///specs/demo/1.0/openapi.yaml', 'openapi-3.1']],
  )
  t.same(
    spec?.requirements.map(({ when, clause, proof }) => [when, clause.upstream, proof]),
    [
      [
        null,
        null,
        {
          kind: 'tests',
          rows: [{ check: 'pages-walk', case: 'paging', as: 'first', operation: null, with: {} }],
        },
      ],
      ['extra', 'R-2', { kind: 'attested', how: 'A signed statement.' }],
    ],
  )
  t.equal(suite?.id, 'demo@1.2.0')
  t.same(
    suite?.documents.map(({ file, sources }) => [file, sources]),
    [['suites/demo/1.0/a.arazzo.yaml', { demo: 'assay:///specs/demo/1.0/openapi.yaml' }]],
  )
})

t.test('a digest follows what a file says, not how it is written', async t => {
  const load = (name: string, schema: string) =>
    t.test(
      name,
      async t => void loaded.push(await loadCatalogue([t.testdir(catalogue({ schema }))])),
    )
  const loaded: Catalogue[] = []
  await load('plain', '{ a: 1, b: 2 }')
  await load('spaced', '{b: 2,   a: 1}')
  await load('other', '{ a: 1, b: 3 }')
  const [plain, spaced, other] = loaded
  t.match(plain?.specs[0]?.digest, /^sha256:[0-9a-f]{64}$/)
  t.equal(spaced?.specs[0]?.digest, plain?.specs[0]?.digest)
  t.not(other?.specs[0]?.digest, plain?.specs[0]?.digest)
  t.equal(other?.suites[0]?.digest, plain?.suites[0]?.digest)
})

t.test('schema files are followed through folders, ids and anchors', async t => {
  const files = {
    schemas: {
      'a.json': JSON.stringify({
        $id: 'https://schemas.example.org/a.json',
        type: 'array',
        items: { $ref: 'https://schemas.example.org/b.json#leaf' },
      }),
      'b.json': JSON.stringify({
        $id: 'https://schemas.example.org/b.json',
        $defs: { leaf: { $anchor: 'leaf', type: 'string', default: { $ref: 'nowhere' } } },
        properties: { example: { $ref: '#/$defs/leaf' } },
      }),
    },
  }
  const schema = '{ allOf: [{ $ref: schemas/a.json }, { $ref: "schemas/b.json#/$defs/leaf" }] }'
  const { specs } = await loadCatalogue([t.testdir(catalogue({ schema, files }))])
  t.same(
    specs[0]?.documents.map(({ uri }) => uri.slice('assay:///specs/demo/1.0/'.length)),
    ['openapi.yaml', 'schemas/a.json', 'schemas/b.json'],
  )
})

t.test('a property that is called example is followed; an example is not', async t => {
  const followed = '{ properties: { example: { $ref: "#/nowhere" } } }'
  const root = t.testdir(catalogue({ schema: followed }))
  await t.rejects(loadCatalogue([root]), { code: 'dangling-reference' })
  const left = '{ example: { $ref: "#/nowhere" }, examples: [{ $ref: "#/nowhere" }] }'
  await t.resolves(loadCatalogue([t.testdir(catalogue({ schema: left }))]))
})

t.test(
  'a remote reference is read through the map of prefixes, relative ones from there too',
  async t => {
    const files = {
      kept: {
        'list.json': '{ "items": { "$ref": "parts/item.json" } }',
        parts: { 'item.json': '{ "type": "string" }' },
      },
    }
    const schema = '{ $ref: "https://schemas.example.org/v1/list.json" }'
    const more = 'refs: { "https://schemas.example.org/v1/": kept }'
    const { specs } = await loadCatalogue([t.testdir(catalogue({ schema, more, files }))])
    t.same(specs[0]?.documents.map(({ uri }) => uri).slice(1), [
      'https://schemas.example.org/v1/list.json',
      'https://schemas.example.org/v1/parts/item.json',
    ])
  },
)

t.test('a remote reference cannot climb out of the root through the map', async t => {
  const schema = '{ $ref: "https://schemas.example.org/v1/..%2F..%2F..%2F..%2F..%2Fx.json" }'
  const more = 'refs: { "https://schemas.example.org/v1/": kept }'
  const root = t.testdir({ inner: catalogue({ schema, more }), 'x.json': '{}' })
  await t.rejects(loadCatalogue([join(root, 'inner')]), { code: 'outside-root' })
})

t.test('a symbolic link that leads out of the root is refused, one inside is followed', async t => {
  const root = t.testdir({
    inner: catalogue({ schema: '{ $ref: link.json }' }),
    'outside.json': '{}',
  })
  const folder = join(root, 'inner', 'specs', 'demo', '1.0')
  await symlink(join(root, 'outside.json'), join(folder, 'link.json'))
  await t.rejects(loadCatalogue([join(root, 'inner')]), { code: 'outside-root' })
  await unlink(join(folder, 'link.json'))
  await symlink('spec.yaml', join(folder, 'link.json'))
  await t.rejects(loadCatalogue([join(root, 'inner')]), { code: 'syntax' })
})

t.test('a spec is found by id, or by name in its newest version; others are suggested', async t => {
  const version = (text: string) => ({
    'spec.yaml': specFile('demo', text),
    'requirements.yaml': requirements,
  })
  const root = t.testdir({
    specs: { demo: { '3.9': version('3.9'), '3.10': version('3.10'), '3.2': version('3.2') } },
  })
  const all = await loadCatalogue([root])
  t.equal(findSpec(all, 'demo').id, 'demo@3.10')
  t.equal(findSpec(all, 'demo@3.2').id, 'demo@3.2')
  t.throws(() => findSpec(all, 'dmeo'), { code: 'unknown-name', hint: 'Did you mean "demo"?' })
  t.same(await specIds([root]), ['demo@3.2', 'demo@3.9', 'demo@3.10'])
})

t.test('only what is wanted is read: a broken spec beside it does not matter', async t => {
  const good = catalogue()
  const root = t.testdir({
    ...good,
    specs: { ...good.specs, broken: { '1.0': { 'spec.yaml': 'assay: [' } } },
  })
  const { specs, suites } = await loadCatalogue([root], { specs: ['demo'] })
  t.same([specs.map(({ id }) => id), suites.map(({ id }) => id)], [['demo@1.0'], ['demo@1.2.0']])
  await t.rejects(loadCatalogue([root]), { code: 'syntax' })
  await t.rejects(loadCatalogue([root], { specs: ['brokn'] }), {
    code: 'unknown-name',
    hint: 'Did you mean "broken"?',
  })
})

t.test('two roots make one catalogue, and the same spec in both is refused', async t => {
  const folder = t.testdir({
    one: catalogue(),
    two: {
      specs: {
        other: {
          '1.0': { 'spec.yaml': specFile('other', '1.0'), 'requirements.yaml': requirements },
        },
      },
    },
  })
  const [one, two] = [join(folder, 'one'), join(folder, 'two')]
  const { specs } = await loadCatalogue([one, two])
  t.same(
    specs.map(({ id }) => id),
    ['demo@1.0', 'other@1.0'],
  )
  t.match(
    await refusal(loadCatalogue([one, one]), folder),
    /"demo@1.0" stands in the catalogue twice/,
  )
  await t.rejects(loadCatalogue([join(folder, 'three')]), { code: 'file-missing' })
})
