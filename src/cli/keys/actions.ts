import { createPublicKey } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Fault } from '../../model/fault.ts'
import type { Holder, KeyFile, PublicJwk, Role } from '../../model/trust.ts'
import { certify, readKeyFile, readTrustFile } from '../../signed.ts'
import { attempt } from '../bundle.ts'
import { shownPath } from '../bundle-folder.ts'
import { usage } from '../choice.ts'
import type { Io } from '../io.ts'
import type { SignerOptions } from './options.ts'
import { showList } from './show.ts'
import { heldKey, passphraseOf, pemOf } from './signer.ts'
import { inForce, install, proposalOf, propose, untrusted, writeSigned } from './store.ts'
import { keyWords } from './words.ts'

export interface KeysOptions extends SignerOptions {
  readonly role?: string
  readonly holder?: string
  readonly name?: string
  readonly public?: string
  readonly root: readonly string[]
  readonly threshold?: string
  readonly key?: string
  readonly from?: string
  readonly until?: string
  readonly at?: string
  readonly why?: string
  readonly json?: boolean
}

export interface Asked {
  readonly io: Io
  readonly file: string
  readonly kid: string | undefined
  readonly options: KeysOptions
}

/** What `assay keys` can do, by name. */
export const keysActions: { readonly [what: string]: (asked: Asked) => Promise<void> } = {
  generate,
  describe,
  start,
  sign,
  add: asked => change(asked, async () => ({ kind: 'add', ...(await newKey(asked)) })),
  rotate: asked =>
    change(asked, async () => ({
      kind: 'rotate',
      replaces: kidOf(asked),
      ...(await newKey(asked)),
    })),
  retire: asked =>
    change(asked, async () => ({ kind: 'retire', kid: kidOf(asked), at: when(asked, 'at') })),
  revoke: asked =>
    change(asked, async () => {
      const why = wanted(asked.options.why, '--why: people will ask.')
      return { kind: 'revoke', kid: kidOf(asked), at: when(asked, 'at'), why }
    }),
  threshold: asked =>
    change(asked, async () => ({ kind: 'threshold', threshold: thresholdOf(asked) })),
  list: async ({ io, file, options }) => {
    const { list } = await inForce(resolve(io.cwd, file))
    io.out(options.json === true ? `${JSON.stringify(list)}\n` : showList(list))
  },
}

async function generate({ io, file, options }: Asked): Promise<void> {
  const { json, key } = newFile(io, file, options)
  const pem = pemOf(json)
  mustNotStand(io, pem)
  const passphrase = passphraseOf(io, options.passphrase)
  const random = io.random(certify.randomNeeded)
  const text = certify.newPrivateKey(random, passphrase)
  const described = key(certify.newPublicKey(random))
  attempt(pem, () => {
    mkdirSync(dirname(pem), { recursive: true })
    writeFileSync(pem, text, { mode: 0o600, flag: 'wx' })
  })
  writeKey(json, described)
  io.err(keyWords.made(shownPath(io, pem), shownPath(io, json), described.kid))
}

/** The public half of a key whose private half assay never sees. */
async function describe({ io, file, options }: Asked): Promise<void> {
  const { json, key } = newFile(io, file, options)
  const pem = resolve(io.cwd, wanted(options.public, '--public PEM: the public key.'))
  const described = key(publicHalf(pem))
  certify.mustHold(described)
  writeKey(json, described)
  io.err(keyWords.described(shownPath(io, json), described.kid))
}

function publicHalf(file: string): PublicJwk {
  try {
    const text = readFileSync(file, 'utf8')
    // A private key would be read as well; it is not to be handed around.
    const key = /PRIVATE/.test(text) ? null : createPublicKey(text)
    const { x = '' } = key?.asymmetricKeyType === 'ed25519' ? key.export({ format: 'jwk' }) : {}
    if (x !== '') return { kty: 'OKP', crv: 'Ed25519', x }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
  throw new Fault('key', 'This is no public key of the kind Ed25519, in PEM.', {
    at: { file },
    hint: 'Such as: openssl pkey -in KEY.pem -pubout -out PUBLIC.pem',
  })
}

function newFile(io: Io, file: string, { role = '', holder, name }: KeysOptions) {
  if (!certify.isRole(role)) {
    throw usage(`--role wants one of ${Object.keys(certify.roles).join(', ')}.`)
  }
  const of = holderOf(holder, name)
  const json = resolve(io.cwd, `${file.replace(/\.json$/i, '')}.json`)
  mustNotStand(io, json)
  const key = (jwk: PublicJwk): KeyFile => keyFile(jwk, role, of)
  return { json, key }
}

function keyFile(jwk: PublicJwk, role: Role, holder: Holder): KeyFile {
  return { assay: 'key/1', kid: certify.thumbprint(jwk), role, holder, jwk }
}

function writeKey(json: string, key: KeyFile): void {
  attempt(json, () => {
    mkdirSync(dirname(json), { recursive: true })
    writeFileSync(json, `${JSON.stringify(key, null, 1)}\n`, { flag: 'wx' })
  })
}

function mustNotStand(io: Io, file: string): void {
  if (!existsSync(file)) return
  throw new Fault('file-exists', `"${shownPath(io, file)}" is there already.`, {
    hint: 'A key is never written over: give another name.',
  })
}

async function start(asked: Asked): Promise<void> {
  const { io, options } = asked
  const file = resolve(io.cwd, asked.file)
  mustNotStand(io, file)
  const body = holderOf(options.holder, options.name)
  const keys = await Promise.all(options.root.map(root => readKeyFile(resolve(io.cwd, root))))
  if (keys.length === 0) throw usage('A list needs its root keys: --root FILE, once for each.')
  const threshold = thresholdOf(asked)
  const list = certify.firstList(body, { keys, threshold }, now(io))
  const waiting = await propose(file, list)
  io.err(keyWords.proposed(shownPath(io, waiting), 1, threshold))
}

/** Proposes the next version of a list, changed so. */
async function change(asked: Asked, make: () => Promise<certify.Change>): Promise<void> {
  const { io } = asked
  const file = resolve(io.cwd, asked.file)
  const before = await inForce(file)
  if (existsSync(proposalOf(file))) {
    throw new Fault('file-exists', 'A version of this list waits for signatures already.', {
      at: { file: proposalOf(file) },
      hint: 'Sign it, or delete it.',
    })
  }
  const list = certify.nextList(before, await make(), now(io))
  const waiting = await propose(file, list)
  io.err(keyWords.proposed(shownPath(io, waiting), list.version, list.root.threshold))
}

/** Adds a signature to the version that waits, and puts it in force when they are enough. */
async function sign({ io, file: named, options }: Asked): Promise<void> {
  const file = resolve(io.cwd, named)
  const waiting = proposalOf(file)
  const root = await heldKey(
    io,
    { file: wanted(options.key, '--key FILE: the root key that signs.'), roles: ['root'] },
    options,
  )
  const proposal = await readTrustFile(waiting)
  const before = existsSync(file) ? await inForce(file) : null
  const known = [proposal.list, before?.list].flatMap(list => list?.root.keys ?? [])
  if (!known.some(({ kid }) => kid === root.key.kid)) {
    throw new Fault('key', `${root.key.kid} is no root key of this list.`, {
      at: { file: waiting },
    })
  }
  const next = await certify.countersigned(proposal, root)
  await writeSigned(waiting, next)
  const pin: certify.Pin = before === null ? { kind: 'itself' } : { kind: 'known', known: before }
  const found = await certify.acceptTrust(next, pin)
  if (found.kind === 'refused' && found.reason !== 'too-few-roots') throw untrusted(waiting, found)
  if (found.kind === 'refused') {
    io.err(keyWords.signed(next.file.signatures.length, next.list.root.threshold))
    return
  }
  await install(file, next)
  rmSync(waiting)
  io.err(keyWords.installed(shownPath(io, file), next.list.version))
}

async function newKey({ io, options }: Asked) {
  const file = wanted(options.key, '--key FILE: the public key to add.')
  const key = await readKeyFile(resolve(io.cwd, file))
  const from = when({ io, options }, 'from')
  const year = new Date(Date.parse(from) + 365 * 86_400_000).toISOString()
  return {
    key,
    from,
    until: options.until === undefined ? year : instantOf('--until', options.until),
  }
}

function holderOf(id: string | undefined, name: string | undefined): Holder {
  const said = wanted(id, '--holder ID: whose it is.')
  return { id: said, name: name ?? said }
}

function thresholdOf({ options }: Asked): number {
  const n = Number(wanted(options.threshold, '--threshold N: how many root keys must sign.'))
  if (Number.isInteger(n) && n >= 1 && n <= 99) return n
  throw usage('--threshold wants a whole number from 1.')
}

function kidOf({ kid }: Asked): string {
  return wanted(kid, 'the id of the key, behind the list.')
}

function when({ io, options }: Pick<Asked, 'io' | 'options'>, option: 'at' | 'from'): string {
  const said = options[option]
  return said === undefined ? now(io) : instantOf(`--${option}`, said)
}

function instantOf(option: string, text: string): string {
  if (certify.instant(text) !== null) return text
  throw usage(`${option} wants an instant in UTC, such as 2026-12-01T00:00:00Z; it says "${text}".`)
}

const now = (io: Io): string => io.now().toISOString()

function wanted(value: string | undefined, what: string): string {
  if (value !== undefined && value !== '') return value
  throw usage(`Something is missing: ${what}`)
}
