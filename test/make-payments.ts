import { createHmac } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'

interface Test {
  teardown(end: () => unknown): void
}

export const key = 'a-key-of-signatures'

/** What the supplier sends to a callback address; a pause is another payment's turn. */
export interface Callback {
  readonly body: string
  readonly signature?: string
  readonly path?: string
}

export interface Supplier {
  readonly url: string
  /** What our listener answered, in order, once all was told; 0 when it did not. */
  readonly answered: () => Promise<readonly number[]>
}

export const signed = (body: string, secret = key): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

/** A callback as it should be. */
export const paid = (id: string): Callback => {
  const body = JSON.stringify({ id, state: 'paid' })
  return { body, signature: signed(body) }
}

/**
 * A supplier of payments: POST /payments answers 201, and tells the callback address in the body
 * what `calls` says, `before` the answer or after it.
 */
export async function payments(
  t: Test,
  calls: (id: string, note: string) => readonly Callback[] = id => [paid(id)],
  when: 'before' | 'after' = 'after',
): Promise<Supplier> {
  const answered: number[] = []
  let telling: Promise<void> = Promise.resolve()
  let made = 0
  const tell = async (callback: string, calling: readonly Callback[]): Promise<void> => {
    for (const { body, signature, path = '' } of calling) {
      const headers = signature === undefined ? {} : { 'Pay-Signature': signature }
      const sent = fetch(`${callback}${path}`, { method: 'POST', body, headers })
      answered.push(
        await sent.then(
          ({ status }) => status,
          () => 0,
        ),
      )
    }
  }
  const server = createServer(async (request, response) => {
    const { callback, note = '' } = JSON.parse(await text(request))
    made += 1
    const calling = calls(`p${made}`, note)
    const told = (): Promise<void> => {
      telling = telling.then(() => tell(callback, calling))
      return telling
    }
    if (when === 'before') await told()
    response.writeHead(201, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ id: `p${made}` }))
    if (when === 'after') response.once('finish', () => void told())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    return new Promise<void>(resolve => server.close(() => resolve()))
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, answered: () => telling.then(() => answered) }
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const openapi = {
  openapi: '3.1.0',
  info: { title: 'Payments', version: '1' },
  paths: {
    '/payments': {
      post: {
        operationId: 'pay',
        requestBody: {
          content: { 'application/json': { schema: { type: 'object', required: ['callback'] } } },
        },
        responses: { '201': { description: 'Made.', content: { 'application/json': {} } } },
      },
    },
  },
}

/** A workflow that pays and waits to be told. */
export const paying = (workflowId: string, more: object = {}) => ({
  workflowId,
  inputs: {
    type: 'object',
    properties: { callback: { type: 'string', 'x-assay-listener': 'payments' } },
  },
  steps: [
    {
      stepId: 'pay',
      operationId: 'pay',
      requestBody: {
        contentType: 'application/json',
        payload: { callback: '$inputs.callback', note: workflowId },
      },
      successCriteria: [{ condition: '$statusCode == 201' }],
      outputs: { id: '$response.body#/id' },
      'x-assay-await': {
        peer: 'payments',
        criteria: [{ condition: '$request.body#/id == $response.body#/id' }],
        outputs: { state: '$request.body#/state' },
        facts: [
          {
            fact: 'hmac-sha256',
            header: 'Pay-Signature',
            secret: 'signatures',
            prefix: 'sha256=',
          },
        ],
      },
      'x-assay-checks': [{ check: 'recorded-fact', with: { fact: 'hmac-sha256' } }],
      ...more,
    },
  ],
  outputs: { state: '$steps.pay.outputs.state', id: '$steps.pay.outputs.id' },
})

const requirement = (id: string, tests: readonly object[]) => ({
  id,
  level: 'MUST',
  facet: 'trust',
  status: 'adopted',
  says: `${id} holds.`,
  clause: { document: 'Payments 1', section: '1' },
  remedy: 'Mend it.',
  tests,
})

/** Writes a catalogue of payments and a target file into a folder; gives the words of a run. */
export function sector(
  folder: string,
  url: string,
  more: {
    readonly workflows?: readonly object[]
    readonly listener?: object | null
    readonly credentials?: object
  } = {},
): readonly string[] {
  const workflows = more.workflows ?? [paying('told')]
  const write = (path: string, value: unknown): void => {
    const file = join(folder, path)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, JSON.stringify(value, null, 1))
  }
  write('sector/specs/tills/1.0/spec.yaml', {
    assay: 'spec/1',
    name: 'tills',
    version: '1.0',
    title: 'Payments',
    summary: 'Payments, for tests.',
    upstream: { name: 'P', version: '1', url: 'https://example.org/', licence: 'CC0-1.0' },
    role: 'provider',
    minimumPassed: 1,
    documents: ['openapi.yaml'],
  })
  write('sector/specs/tills/1.0/openapi.yaml', openapi)
  write('sector/specs/tills/1.0/requirements.yaml', {
    assay: 'requirements/1',
    requirements: [
      requirement('PAY-1', [{ case: 'told', check: 'success-criteria' }]),
      requirement('PAY-2', [{ case: 'told', check: 'recorded-fact' }]),
    ],
  })
  write('sector/suites/tills/1.0/suite.yaml', {
    assay: 'suite/1',
    spec: 'tills@1.0',
    version: '1.0.0',
    workflows: ['pay.arazzo.yaml'],
  })
  write('sector/suites/tills/1.0/pay.arazzo.yaml', {
    arazzo: '1.0.1',
    info: { title: 'Pay', version: '1' },
    sourceDescriptions: [
      { name: 'api', url: '../../../specs/tills/1.0/openapi.yaml', type: 'openapi' },
    ],
    workflows,
  })
  write('target.yaml', {
    assay: 'target/1',
    supplier: { name: 'Example Ltd' },
    product: { name: 'Pay', version: '1' },
    environment: 'sandbox',
    specs: { 'tills@1.0': { url, credentials: more.credentials ?? { signatures: 'hooks' } } },
    credentials: { hooks: { kind: 'hmac', key: { env: 'HOOKS' } } },
    ...(more.listener === null
      ? {}
      : { listener: more.listener ?? { listen: '127.0.0.1:0', within: '30s' } }),
  })
  return ['run', 'target.yaml', '--catalogue', 'sector', '-o', 'out', '--seed', 's', '--quiet']
}
