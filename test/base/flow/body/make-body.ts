import { type Bodied, bodyOf, type MeantBody } from '../../../../src/base/flow/body.ts'
import { operationById } from '../../../../src/base/operations.ts'
import type { RequestBody } from '../../../../src/model/arazzo.ts'
import type { ApiDocument } from '../../../../src/model/catalogue.ts'
import type { Json, JsonObject } from '../../../../src/model/words.ts'
import { scope } from '../../scope.ts'

/** An operation whose request body has this content, by reference. */
export function operation(content: JsonObject, dialect: ApiDocument['dialect'] = 'openapi-3.1') {
  const found = operationById(
    {
      uri: 'assay:///bodies.yaml',
      dialect,
      root: {
        openapi: dialect === 'openapi-3.1' ? '3.1.1' : '3.0.4',
        info: { title: 'Bodies', version: '1' },
        components: { requestBodies: { Made: { required: true, content } } },
        paths: {
          '/': {
            post: {
              operationId: 'make',
              requestBody: { $ref: '#/components/requestBodies/Made' },
              responses: {},
            },
          },
        },
      },
    },
    'make',
  )
  if (found === null) throw new Error('the made document has the operation')
  return found
}

/** The body of a step for that operation; the reason when there is none. */
export function made(
  requestBody: RequestBody,
  content: JsonObject = {},
  more: { readonly dialect?: ApiDocument['dialect']; readonly files?: Bodied['files'] } = {},
): MeantBody | string {
  const step = { stepId: 'make', operationId: 'make', requestBody }
  const bodied = { step, operation: operation(content, more.dialect), files: more.files ?? {} }
  const body = bodyOf(bodied, scope())
  if (body === null) return 'no body'
  return 'unwritten' in body ? `${body.cause}: ${body.unwritten}` : body
}

/** The same as text, with its type before it. */
export function text(requestBody: RequestBody, content: JsonObject = {}): string {
  const body = made(requestBody, content)
  if (typeof body === 'string') return body
  return `${body.contentType} ${new TextDecoder().decode(body.bytes)}`
}

/** Whatever a multipart or urlencoded body holds, as the reader of undici understands it. */
export async function read(
  body: MeantBody | string,
): Promise<readonly (readonly [string, Json])[]> {
  if (typeof body === 'string') throw new Error(body)
  const headers = { 'content-type': body.contentType }
  const form = await new Response(Buffer.from(body.bytes), { headers }).formData()
  const found: [string, Json][] = []
  for (const [name, value] of form) {
    if (typeof value === 'string') found.push([name, value])
    else {
      const bytes = Buffer.from(await value.arrayBuffer()).toString('base64')
      found.push([name, { filename: value.name, type: value.type, bytes }])
    }
  }
  return found
}
