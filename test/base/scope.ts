import { sha256 } from '../../src/base/digest.ts'
import type { Scope } from '../../src/base/expression/index.ts'
import type { Payload } from '../../src/model/evidence.ts'
import type { Json } from '../../src/model/words.ts'

/** A body as the judge sees it; a string is text that is not JSON, bytes are not text. */
export function payload(of: Json | Uint8Array, cut = false): Payload {
  const bytes = of instanceof Uint8Array ? of : new TextEncoder().encode(asText(of))
  const text = of instanceof Uint8Array ? undefined : asText(of)
  const json = of instanceof Uint8Array || typeof of === 'string' ? undefined : of
  return {
    bytes,
    sha256: sha256(bytes),
    cut,
    text: () => text,
    json: () => (cut ? undefined : json),
  }
}

function asText(of: Json): string {
  return typeof of === 'string' ? of : JSON.stringify(of)
}

export const answer: Json = {
  status: 'ok',
  'a.b': 1,
  a: { b: 2, c: { d: null } },
  items: [
    { id: 'x"y', n: 1 },
    { id: 'z', n: 2 },
  ],
  'page size': 10,
  flag: true,
}

type Message = NonNullable<Scope['message']>

/** A scope with one exchange; `more` replaces parts of it. */
export function scope(
  more: Partial<Scope> = {},
  response: Partial<Message['response']> = {},
): Scope {
  return {
    message: {
      url: 'https://api.example.org/v1/services/7?page[size]=2',
      method: 'GET',
      statusCode: 404,
      request: {
        headers: [['Accept', 'application/json']],
        query: { 'page[size]': '2' },
        path: { id: '7' },
        body: null,
      },
      response: {
        headers: [
          ['Content-Type', 'application/json'],
          ['Vary', 'Accept'],
          ['vary', 'Origin'],
          ['Set-Cookie', 'a=1'],
          ['Set-Cookie', 'b=2'],
        ],
        body: payload(answer),
        ...response,
      },
    },
    inputs: {
      id: 7,
      name: "O'Brien",
      'a.b': 5,
      a: { b: 6, c: 8 },
      list: [1, { x: 2 }],
      none: null,
      q: 'x"y',
    },
    steps: { list: { outputs: { first: { id: 'z' }, count: 3 } } },
    workflows: { login: { inputs: { user: 'u' }, outputs: { token: 't' } } },
    outputs: { done: true },
    sourceDescriptions: { api: { url: 'https://api.example.org/openapi.yaml' } },
    components: { parameters: { page: { name: 'page', in: 'query', value: 1 } } },
    self: 'https://example.org/suite.arazzo.yaml',
    ...more,
  }
}
