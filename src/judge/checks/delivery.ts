import type { Header } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Asked, Check, Json, JsonObject } from '../check.ts'
import { givenObject } from '../reading/given.ts'

const listed = 5

/** What somebody sends to us (a webhook) is held to JSON Schemas (2020-12). */
export const delivery: Check<'inbound'> = {
  id: 'delivery',
  says: 'A request to us has the headers and the JSON body that are wanted.',
  over: 'observation',
  kinds: ['inbound'],
  parameters: {
    type: 'object',
    anyOf: [{ required: ['body'] }, { required: ['headers'] }],
    additionalProperties: false,
    properties: {
      body: { type: 'object', minProperties: 1 },
      headers: {
        description: 'For an object of the headers, by their names in lower case.',
        type: 'object',
        minProperties: 1,
      },
    },
  },
  judge: ({ request, requestBody }, asked) => {
    const headers = givenObject(asked.with, 'headers')
    const schema = givenObject(asked.with, 'body')
    const body = requestBody?.json()
    if (schema !== undefined && body === undefined) return [notJson]
    const wrong = [
      ...(headers === undefined ? [] : held(asked, headers, byName(request.headers))),
      ...(schema === undefined || body === undefined ? [] : held(asked, schema, body)),
    ]
    if (wrong.length > 0) return wrong.slice(0, listed)
    return [{ outcome: 'passed', because: 'The request to us is as it should be.' }]
  },
}

function byName(headers: readonly Header[]): JsonObject {
  // Without a prototype: a header may be called "__proto__".
  const found: { [name: string]: Json } = Object.create(null)
  for (const [name, value] of headers) found[name.toLowerCase()] = value
  return found
}

function held(asked: Asked, schema: JsonObject, value: Json): readonly Opinion[] {
  const { violations, unusable } = asked.schemas.validateInline(schema, value)
  if (unusable !== null) return [{ outcome: 'cantTell', cause: 'harness', because: unusable }]
  return violations.map(({ at, because, wanted, seen }) => ({
    outcome: 'failed',
    because: `The request to us: ${because}`,
    wanted,
    seen,
    at,
  }))
}

const notJson: Opinion = {
  outcome: 'failed',
  because: 'The body of the request to us is not JSON; JSON was wanted.',
  wanted: 'JSON',
}
