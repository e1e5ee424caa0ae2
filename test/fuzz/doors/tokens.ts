import { acceptApproval, approve } from '../../../src/certify/approval.ts'
import { issue } from '../../../src/certify/certificate/issue.ts'
import { acceptCertificate } from '../../../src/certify/certificate/verify.ts'
import { signCompact } from '../../../src/certify/jose/signer.ts'
import { type TokenType, types } from '../../../src/certify/jose/type.ts'
import { readToken } from '../../../src/certify/jose/verify.ts'
import { acceptFeed, sealFeed } from '../../../src/certify/register/seal.ts'
import { acceptStatement } from '../../../src/certify/statement/accept.ts'
import { noBits } from '../../../src/certify/status/bits.ts'
import { acceptStatusList, signStatusList } from '../../../src/certify/status/list.ts'
import { acceptTicket, readTicket } from '../../../src/certify/ticket/ticket.ts'
import { shapeOf } from '../../../src/load/signed.ts'
import type { Role } from '../../../src/model/trust.ts'
import { type Door, seed } from '../door.ts'
import { allKeys, holder, key, trustList } from './keys.ts'
import { certificate, statement, ticket } from './payloads.ts'

const at = Date.parse('2026-06-15T00:00:00Z')
const trust = { keys: allKeys, seenBy: null }
const shapes = {
  certificate: shapeOf('certificate'),
  approval: shapeOf('approval'),
  statement: shapeOf('statement'),
}
const list = {
  url: 'https://register.example.org/revocation.jwt',
  issuer: 'GB-GOR-D1',
  purpose: 'revocation',
  bits: noBits(),
  at: '2026-06-14T00:00:00Z',
} as const

interface Kind {
  readonly name: string
  readonly type: TokenType
  readonly role: Role
  readonly payload: object
  readonly accept: (token: string) => unknown
  /** Otherwise than by one signature over the bytes. */
  readonly sign?: (bytes: Buffer) => Promise<string>
}

/** Everything that is signed: as a stranger changes the token, and as a true key signs what is odd. */
export async function tokens(): Promise<readonly Door[]> {
  return (await kinds()).flatMap(kind => {
    const { name, type, role, payload, accept } = kind
    const signAs = (bytes: Buffer) => signCompact(key(role), type, bytes.toString('utf8'))
    const sign = kind.sign ?? signAs
    const payloadSeed = seed(name, JSON.stringify(payload))
    const enter = async (bytes: Buffer) => accept(await sign(bytes))
    return [
      {
        name: `${name}, changed`,
        share: 40,
        seeds: [tokenSeed(kind)],
        enter: bytes => accept(bytes.toString('utf8')),
      },
      { name: `${name}, signed`, share: 15, seeds: [payloadSeed], enter },
    ]
  })
}

/** Its signature is of the right form and of nothing. */
function tokenSeed({ name, type, role, payload }: Kind) {
  const header = { alg: 'Ed25519', kid: key(role).kid, ...type }
  const parts = [header, payload].map(one => Buffer.from(JSON.stringify(one)).toString('base64url'))
  return seed(name, [...parts, Buffer.alloc(64).toString('base64url')].join('.'))
}

async function kinds(): Promise<readonly Kind[]> {
  const body = { trust: (await trustList()).list, at, seenBy: null, shapes }
  const consent = { what: 'statement', bytes: 'x' } as const
  const given = { by: holder('approver'), at: list.at }
  const log = { origin: 'register.example/log', size: 1, root: 'A'.repeat(43) }
  const said = statement(holder('attester'))
  const approval = { ...consent, first: holder('attester'), keys: allKeys, shape: shapes.approval }
  return [
    {
      name: 'ticket',
      type: types.ticket,
      role: 'ticket',
      payload: ticket,
      accept: async token => [readTicket(token), await acceptTicket(token, trust)],
    },
    {
      name: 'certificate',
      type: types.credential,
      role: 'certificate',
      payload: certificate,
      accept: token => acceptCertificate(token, body),
      sign: async bytes => {
        const proposal = bytes.toString('utf8')
        const consented = { what: 'certificate', bytes: proposal } as const
        const approved = await approve(consented, given, key('approver'))
        return issue(proposal, approved, key('certificate'))
      },
    },
    {
      name: 'status list',
      type: types.credential,
      role: 'status',
      payload: payloadOf(await signStatusList(list, key('status'))),
      accept: token => acceptStatusList(token, { ...list, keys: allKeys, at, maxAge: null }),
    },
    {
      name: 'approval',
      type: types.approval,
      role: 'approver',
      payload: payloadOf(await approve(consent, given, key('approver'))),
      accept: token => acceptApproval(token, { ...approval, seenBy: null }),
    },
    {
      name: 'statement',
      type: types.statement,
      role: 'attester',
      payload: said,
      accept: async token => {
        const approval = await approve({ what: 'statement', bytes: token }, given, key('approver'))
        const file = { assay: 'signed-statement/1', statement: token, approval } as const
        return acceptStatement(file, { keys: allKeys, scope: said.scope, at, shapes })
      },
    },
    {
      name: 'feed seal',
      type: types.feed,
      role: 'register',
      payload: payloadOf(await sealFeed('{}', { at: list.at, log }, key('register'))),
      accept: token => acceptFeed('{}', token, allKeys),
    },
  ]
}

function payloadOf(token: string): object {
  const read = readToken(token)
  if ('kind' in read) throw new Error(read.says)
  return read.payload
}
