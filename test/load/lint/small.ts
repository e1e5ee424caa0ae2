import type { Test } from 'tap'
import type { CheckFacts } from '../../../src/load/lint/index.ts'
import { lintCatalogue } from '../../../src/load/lint/index.ts'
import type { Note } from '../../../src/model/catalogue.ts'

const fact = (id: string, more: Partial<CheckFacts> = {}): CheckFacts => ({
  id,
  over: 'observation',
  implicit: false,
  parameters: null,
  ...more,
})

/** As few checks as the rules need. */
export const checks = new Map(
  [
    fact('status-declared', { implicit: true }),
    fact('success-criteria', {
      implicit: true,
      parameters: { type: 'object', properties: { steps: { type: 'array' } } },
    }),
    fact('body-schema', {
      implicit: true,
      parameters: {
        type: 'object',
        properties: { at: { type: 'array' }, except: { type: 'array' }, not: { type: 'array' } },
        additionalProperties: false,
      },
    }),
    fact('named'),
    fact('over-run', { over: 'run' }),
    fact('counted', {
      over: 'case',
      parameters: {
        type: 'object',
        required: ['most'],
        additionalProperties: false,
        properties: {
          most: { type: 'integer' },
          nodes: { type: 'string' },
          schema: { type: 'object' },
        },
      },
    }),
  ].map(one => [one.id, one]),
)

const openapi = `
openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - { name: limit, in: query, schema: { type: integer } }
      responses: &pets
        "200":
          description: Pets
          content:
            application/json:
              schema:
                type: object
                properties:
                  contents: { type: array, items: { $ref: "#/components/schemas/Pet" } }
    post:
      operationId: addPet
      parameters:
        - { name: key, in: query, required: true, schema: { type: string } }
      requestBody:
        required: true
        content: { application/json: { schema: { type: object } } }
      responses: { "201": { description: Made } }
  /pets/{id}:
    get:
      operationId: getPet
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: A pet
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
components:
  schemas:
    Pet:
      type: object
      properties:
        id: { type: string }
        parent: { $ref: "#/components/schemas/Pet" }
`

const spec = `
assay: spec/1
name: pets
version: "1.0"
title: Pets
summary: Pets.
upstream: { name: Pets, version: "1", url: "https://example.org", licence: MIT }
role: provider
minimumPassed: 1
capabilities:
  - { name: cats, says: Has cats., absent: cats-absent }
documents: [openapi.yaml]
`

/** One requirement's line in flow style, with these rows and other members. */
export const requirement = (rows: string, more = 'level: MUST', id = 'PET-01'): string =>
  `  - { id: ${id}, facet: syntax, status: adopted, says: It is., remedy: Do it., ` +
  `clause: { document: Pets, section: "1" }, ${more}, tests: [${rows}] }\n`

const requirements = requirement('{ case: list, check: success-criteria }')

/** The head of an Arazzo document; workflows follow. */
export const head = `
arazzo: 1.1.0
info: { title: Pets, version: "1" }
sourceDescriptions:
  - { name: pets, url: ../../../specs/pets/1.0/openapi.yaml, type: openapi }
`

/** What every catalogue of these tests needs beside its own workflow. */
export const absent = `
  - workflowId: cats-absent
    x-assay-when: "!cats"
    steps:
      - { stepId: ask, operationId: listPets, successCriteria: [{ condition: $statusCode == 404 }] }
`

/** A workflow called "list" with these steps, in YAML of eight columns. */
export const list = (steps: string, more = ''): string =>
  `${head}workflows:\n  - workflowId: list\n${more}    steps:\n${steps}${absent}`

export const good = `
      - stepId: first
        operationId: listPets
        successCriteria: [{ condition: $statusCode == 200 }]
        outputs: { id: $response.body#/contents/0/id }
      - stepId: second
        operationId: getPet
        parameters: [{ name: id, in: path, value: $steps.first.outputs.id }]
        successCriteria: [{ condition: $statusCode == 200 }]
`

export interface Small {
  readonly spec?: string
  readonly requirements?: string
  readonly arazzo?: string
  /** A second document of the suite, `b.arazzo.yaml`. */
  readonly other?: string
  readonly suite?: string
  readonly openapi?: string
  readonly profile?: string
  readonly lock?: string
  readonly framework?: string
}

/** What lint says of a small catalogue, good but for what is given. */
export async function told(t: Test, small: Small): Promise<readonly Note[]> {
  const suite = small.suite ?? ''
  const root = t.testdir({
    specs: {
      pets: {
        '1.0': {
          'spec.yaml': small.spec ?? spec,
          'openapi.yaml': small.openapi ?? openapi.replace(' &pets', ''),
          'requirements.yaml': `assay: requirements/1\nrequirements:\n${small.requirements ?? requirements}`,
        },
      },
      ...(small.framework === undefined ? {} : { 'framework.yaml': small.framework }),
      profiles: {
        ...(small.profile === undefined ? {} : { 'a.yaml': small.profile }),
        ...(small.lock === undefined ? {} : { 'lock.json': small.lock }),
      },
    },
    suites: {
      pets: {
        '1.0': {
          'suite.yaml': `assay: suite/1\nspec: pets@1.0\nversion: 1.0.0\nworkflows: [a.arazzo.yaml${small.other === undefined ? '' : ', b.arazzo.yaml'}]\n${suite}`,
          'a.arazzo.yaml': small.arazzo ?? list(good),
          ...(small.other === undefined ? {} : { 'b.arazzo.yaml': small.other }),
        },
      },
    },
  })
  return lintCatalogue(root, [], checks)
}

/** Rule, level and the line of the file: what a test compares. */
export async function rulesOf(t: Test, small: Small): Promise<readonly string[]> {
  return (await told(t, small)).map(({ rule, level }) =>
    level === 'note' ? `${rule} (note)` : rule,
  )
}

export { openapi, requirements, spec }
