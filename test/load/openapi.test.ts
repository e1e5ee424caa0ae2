import { join } from 'node:path'
import t from 'tap'
import { readDocument } from '../../src/load/document.ts'
import { checkOpenApi, loadOpenApi } from '../../src/load/openapi.ts'

const minimal = (version: string) =>
  `openapi: ${version}\ninfo: { title: T, version: "1" }\npaths: {}\n`

t.test(
  'the dialect is told by the openapi member; a file without is a schema when it may be',
  async t => {
    const folder = t.testdir({
      'a.yaml': minimal('3.0.4'),
      'b.yaml': minimal('3.1.0'),
      'c.json': '{ "type": "string" }',
    })
    const dialect = async (name: string) =>
      (await loadOpenApi(join(folder, name), 'assay:///x', 'any')).document.dialect
    t.equal(await dialect('a.yaml'), 'openapi-3.0')
    t.equal(await dialect('b.yaml'), 'openapi-3.1')
    t.equal(await dialect('c.json'), 'schema')
    await t.rejects(loadOpenApi(join(folder, 'c.json'), 'assay:///x'), { code: 'schema' })
  },
)

t.test('a document that keeps to OpenAPI has no notes', async t => {
  for (const version of ['3.0.3', '3.1.0']) {
    t.same(await checkOpenApi(readDocument(minimal(version), 'a.yaml')), [])
  }
})

t.test('a departure from OpenAPI is a note with its place, not a refusal', async t => {
  const text = `${minimal('3.0.3')}servers: [{ uri: https://example.org }]\n`
  const notes = await checkOpenApi(readDocument(text, 'a.yaml'))
  t.match(notes, [{ rule: 'openapi-schema', level: 'note', at: { file: 'a.yaml', line: 4 } }])
  t.match(notes.map(({ message }) => message).join('\n'), /\/servers\/0/)
})

t.test('checking a document leaves it as it was', async t => {
  const text = `${minimal('3.1.0')}components: { schemas: { A: { $ref: "#/components/schemas/B" } } }\n`
  const loaded = readDocument(text, 'a.yaml')
  const before = JSON.stringify(loaded.value)
  await checkOpenApi(loaded)
  t.equal(JSON.stringify(loaded.value), before)
})
