import { join } from 'node:path'
import t from 'tap'
import { loadAdHoc } from '../../src/load/ad-hoc.ts'

const openapi = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\n'
const arazzo = (url: string, type = 'openapi') => `
arazzo: 1.0.1
info: { title: Coupons, version: 1.0.0 }
sourceDescriptions: [{ name: pets, url: ${url}, type: ${type} }]
workflows:
  - { workflowId: apply, steps: [{ stepId: a, operationId: getA }] }
  - { workflowId: buy, steps: [{ stepId: a, operationId: getB }] }
`

t.test('a single document becomes a spec with one MUST a workflow, and its suite', async t => {
  const folder = t.testdir({ 'a.arazzo.yaml': arazzo('./pets.yaml'), 'pets.yaml': openapi })
  const { spec, suite } = await loadAdHoc(join(folder, 'a.arazzo.yaml'), { pets: 'http://a/' })
  t.equal(spec.id, 'ad-hoc@0')
  t.same(
    spec.requirements.map(({ id, level }) => [id, level]),
    [
      ['case:apply', 'MUST'],
      ['case:buy', 'MUST'],
    ],
  )
  t.same(
    spec.requirements[0]?.proof.kind === 'tests'
      ? spec.requirements[0].proof.rows.map(row => [row.case, row.check])
      : [],
    [
      ['apply', 'success-criteria'],
      ['apply', 'status-declared'],
      ['apply', 'content-type'],
      ['apply', 'response-headers'],
      ['apply', 'body-schema'],
      ['apply', 'raw-bytes'],
    ],
  )
  t.ok(suite.adHoc)
  t.equal(suite.spec, spec.id)
  t.equal(suite.documents[0]?.sources['pets'], spec.documents[0]?.uri)
})

t.test('where the files lie does not change the digests', async t => {
  const files = () => ({ 'a.arazzo.yaml': arazzo('./pets.yaml'), 'pets.yaml': openapi })
  const folder = t.testdir({ one: files(), two: files() })
  const [one, two] = await Promise.all(
    ['one', 'two'].map(name => loadAdHoc(join(folder, name, 'a.arazzo.yaml'), {})),
  )
  t.equal(one?.spec.digest, two?.spec.digest)
  t.equal(one?.suite.digest, two?.suite.digest)
})

t.test('sources are read from its own folder or a root, and never from the network', async t => {
  const folder = t.testdir({
    here: {
      'up.arazzo.yaml': arazzo('../there/pets.yaml'),
      'web.arazzo.yaml': arazzo('https://example.org/pets.yaml'),
      'gone.arazzo.yaml': arazzo('./gone.yaml'),
    },
    there: { 'pets.yaml': openapi },
  })
  const load = (name: string, roots: readonly string[] = []) =>
    loadAdHoc(join(folder, 'here', name), {}, roots)
  await t.rejects(load('up.arazzo.yaml'), { code: 'outside-root', at: { line: 4 } })
  await t.resolves(load('up.arazzo.yaml', [join(folder, 'there')]))
  await t.rejects(load('web.arazzo.yaml'), { code: 'remote-reference', hint: /save/ })
  await t.rejects(load('gone.arazzo.yaml'), { code: 'file-missing', at: { line: 4 } })
})

t.test(
  'a URL for a source that the document does not have is refused with the nearest',
  async t => {
    const folder = t.testdir({ 'a.arazzo.yaml': arazzo('./pets.yaml'), 'pets.yaml': openapi })
    await t.rejects(loadAdHoc(join(folder, 'a.arazzo.yaml'), { pet: 'http://a/' }), {
      code: 'unknown-name',
      hint: 'Did you mean "pets"?',
    })
  },
)
