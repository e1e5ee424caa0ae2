import { randomBytes } from 'node:crypto'
import { addresses } from '../../../src/execute/addresses.ts'
import { type Had, type Tokens, tokens } from '../../../src/execute/credentials/tokens.ts'
import { credentials } from '../../../src/execute/credentials.ts'
import { pseudonyms } from '../../../src/execute/pseudonyms.ts'
import { redactor } from '../../../src/execute/redact.ts'
import type { TokenLine } from '../../../src/model/evidence.ts'
import type { ClientCredentials, Target } from '../../../src/model/target.ts'
import { senderFor } from '../http/serve.ts'

export type Usual = Partial<ClientCredentials> & Pick<ClientCredentials, 'endpoint'>

/** A client named `main`, with what differs from the usual. */
export function client(more: Usual): ClientCredentials {
  return {
    kind: 'oauth2-client-credentials',
    clientId: 'assay client:1',
    auth: { kind: 'client-secret-basic', secret: { env: 'SECRET' } },
    scope: null,
    audience: null,
    resource: [],
    extra: {},
    certificate: null,
    ...more,
  }
}

export interface Asking {
  readonly tokens: Tokens
  readonly lines: readonly TokenLine[]
  readonly hide: (text: string) => string
  /** Lets time go by: milliseconds. */
  readonly pass: (ms: number) => void
  readonly get: () => Promise<Had>
}

/** The tokens of a client, asked over real sockets, with a clock that stands still. */
export async function asking(
  t: Parameters<typeof senderFor>[0],
  credential: ClientCredentials,
  more: {
    readonly secrets?: { readonly [name: string]: string }
    readonly others?: Target['credentials']
    readonly ca?: string | null
    readonly allow?: readonly string[]
  } = {},
): Promise<Asking> {
  const secrets: { readonly [name: string]: string } = { SECRET: 'a b+c:d&é%', ...more.secrets }
  const all = { main: credential, ...more.others }
  const read = credentials(all, ref => ('env' in ref ? secrets[ref.env] : undefined))
  const { endpoint } = credential
  const url = endpoint.kind === 'token-url' ? endpoint.url : endpoint.issuer
  const allow = await addresses({ urls: [url], allow: more.allow ?? [] })
  const sender = await senderFor(t, url, { ca: more.ca ?? null, allow })
  const hide = redactor({ secrets: read.secrets, pseudonyms: pseudonyms(Buffer.from('k')) })
  const lines: TokenLine[] = []
  const start = Date.now()
  let passed = 0
  const main = read.clients['main']
  if (main === undefined) throw new Error('no client')
  const made = tokens(main, {
    sender,
    clock: { at: () => new Date(start + passed).toISOString(), now: () => passed },
    random: size => randomBytes(size),
    redactor: hide,
    note: line => void lines.push(line),
  })
  return {
    tokens: made,
    lines,
    hide: hide.text,
    pass: ms => {
      passed += ms
    },
    get: () => made.get(null),
  }
}
