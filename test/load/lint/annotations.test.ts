import t from 'tap'
import { told } from './small.ts'

const openapi = (kind: string, id = '{ type: string }') => `
openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: Pets
          content:
            application/json:
              schema: { type: object, properties: { where: { x-assay-identifier: ${kind} } } }
  /pets/{id}:
    get:
      operationId: getPet
      parameters:
        - { name: id, in: path, required: true, schema: ${id} }
      responses: { "200": { description: A pet } }
`

t.test('an annotation names a kind of identifier that is known', async t => {
  t.strictSame(await told(t, { openapi: openapi('uprn') }), [])
  t.strictSame(await told(t, { openapi: openapi('none') }), [])
  const [note, ...more] = await told(t, { openapi: openapi('uprnn') })
  t.match(note, {
    rule: 'identifier-unknown',
    level: 'error',
    message: 'There is no kind of identifier "uprnn".',
    hint: 'Did you mean "uprn"?',
    at: { file: /openapi\.yaml$/, line: 13 },
  })
  t.strictSame(more, [])
  t.match(await told(t, { openapi: openapi('7') }), [{ rule: 'identifier-unknown' }])
})
