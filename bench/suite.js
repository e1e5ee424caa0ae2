import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const text = { type: 'string' }

const record = {
  type: 'object',
  required: ['id', 'name', 'status', 'url', 'modified', 'address', 'tags', 'schedule'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^r-[0-9]+$' },
    name: { type: 'string', minLength: 1, maxLength: 200 },
    status: { enum: ['open', 'closed', 'paused'] },
    url: { type: 'string', format: 'uri' },
    modified: { type: 'string', format: 'date-time' },
    score: { type: 'number', minimum: 0 },
    address: {
      type: 'object',
      required: ['line', 'town', 'postcode', 'country'],
      properties: { line: text, town: text, postcode: text, country: { const: 'GB' } },
    },
    tags: { type: 'array', uniqueItems: true, items: { $ref: '#/components/schemas/Tag' } },
    schedule: { type: 'array', items: { $ref: '#/components/schemas/Day' } },
    description: text,
  },
}

const ok = schema => ({
  200: { description: 'What was asked for.', content: { 'application/json': { schema } } },
})

const openapi = {
  openapi: '3.1.1',
  info: { title: 'Records', version: '1.0.0' },
  paths: {
    '/records': {
      get: {
        operationId: 'listRecords',
        parameters: ['count', 'from'].map(name => ({ name, in: 'query', schema: text })),
        responses: ok({
          type: 'object',
          required: ['total', 'ids'],
          properties: { total: { type: 'integer' }, ids: { type: 'array', items: text } },
        }),
      },
    },
    '/records/{id}': {
      get: {
        operationId: 'readRecord',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: text },
          { name: 'every', in: 'query', schema: text },
        ],
        responses: ok({ $ref: '#/components/schemas/Record' }),
      },
    },
  },
  components: {
    schemas: {
      Record: record,
      Tag: {
        type: 'object',
        required: ['id'],
        properties: { id: text, weight: { type: 'integer' } },
      },
      Day: {
        type: 'object',
        required: ['day', 'opens', 'closes'],
        properties: {
          day: { type: 'integer', minimum: 0, maximum: 6 },
          opens: { type: 'string', pattern: '^[0-9]{2}:[0-9]{2}$' },
          closes: { type: 'string', pattern: '^[0-9]{2}:[0-9]{2}$' },
          note: text,
        },
      },
    },
  },
}

const every = { name: 'every', in: 'query', value: '$inputs.every' }

/** Reads a list of ids, then each record of it: status, header, JSONPath and pointers, outputs. */
const workflow = number => ({
  workflowId: `records-${number}`,
  'x-assay-limits': { requests: 1_000_000 },
  'x-assay-deadline': '2h',
  inputs: {
    type: 'object',
    properties: { rows: text, every: { type: 'string', default: 'kept' } },
  },
  steps: [
    {
      stepId: 'list',
      operationId: 'listRecords',
      parameters: [
        { name: 'count', in: 'query', value: '$inputs.rows' },
        { name: 'from', in: 'query', value: `${number}` },
      ],
      successCriteria: [{ condition: '$statusCode == 200' }],
      outputs: { ids: '$response.body#/ids' },
    },
    {
      stepId: 'read',
      operationId: 'readRecord',
      'x-assay-data': { rows: '$steps.list.outputs.ids', as: 'id' },
      parameters: [{ name: 'id', in: 'path', value: '$inputs.id' }, every],
      successCriteria: [
        { condition: '$statusCode == 200' },
        { condition: "$response.header.content-type == 'application/json'" },
        { condition: "$response.body#/address/country == 'GB'" },
        { context: '$response.body', type: 'jsonpath', condition: '$.schedule[?@.day == 6]' },
      ],
      outputs: { name: '$response.body#/name', tag: '$response.body#/tags/0/id' },
    },
  ],
  outputs: { name: '$steps.read.outputs.name' },
})

/** Writes the Arazzo file of the benchmark and its API document; returns the Arazzo file. */
export function writeSuite(folder) {
  mkdirSync(folder, { recursive: true })
  const arazzo = {
    arazzo: '1.0.1',
    info: { title: 'Benchmark', version: '1.0.0' },
    sourceDescriptions: [{ name: 'records', url: './openapi.json', type: 'openapi' }],
    workflows: Array.from({ length: 10 }, (_, number) => workflow(number)),
  }
  const file = join(folder, 'bench.arazzo.json')
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(openapi))
  writeFileSync(file, JSON.stringify(arazzo))
  return file
}
