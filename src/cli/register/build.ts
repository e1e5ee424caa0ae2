import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import {
  certificateAssets,
  certify,
  linesOf,
  listedPage,
  loadCatalogue,
  type SiteFile,
  siteOf,
  verifyPage,
} from '../../assay.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Register } from '../../model/register.ts'
import type { SignedFile, TrustList } from '../../model/trust.ts'
import { attempt } from '../bundle.ts'
import { shownPath } from '../bundle-folder.ts'
import { usage } from '../choice.ts'
import { type HeldKey, heldKey } from '../keys/signer.ts'
import type { RegisterAsked } from '../log/asked.ts'
import { logFiles, rootLines } from '../log/folder.ts'
import { registerIn } from './open.ts'
import { textAt } from './reading.ts'
import { registerWords as words } from './words.ts'

/** Verifies a log from its first entry, and makes from it all that the body publishes. Throws Fault. */
export async function build(asked: RegisterAsked): Promise<void> {
  const { io, options } = asked
  const { key, out } = options
  if (out === undefined) throw usage('-o SITE: the folder of the site.')
  if (key === undefined) throw usage('--key FILE: the key of the register.')
  const folder = resolve(io.cwd, asked.folder)
  const signer = await heldKey(io, { file: key, roles: ['register'] }, options)
  const status = await statusKey(asked)
  const { trust, log, register } = await registerIn(asked)
  const catalogue = await loadCatalogue([
    io.root,
    ...options.catalogue.map(one => resolve(io.cwd, one)),
  ])
  const site = siteWriter(resolve(io.cwd, out))
  const feed = { text: '' }
  for (const file of siteOf(register, catalogue)) {
    if (file.path === 'feed.json') feed.text = file.text
    site.write(file)
  }
  const seal = await certify.sealFeed(feed.text, { at: register.at, log: register.log }, signer)
  site.write({ path: 'feed.jws', text: `${seal}\n` })
  for (const file of ofTheLog({ folder, log, register, catalogue })) site.write(file)
  for (const file of ofTrust(trust)) site.write(file)
  const lists = await statusLists(register, status)
  for (const file of lists) site.write(file)
  const verifyWith = { keys: trust.list.keys, lists: lists.map(({ text }) => text) }
  site.write({ path: 'verify.html', text: verifyPage(register, verifyWith) })
  for (const file of certificateAssets(register, verifyWith)) site.write(file)
  if (status === null) io.err(words.noLists)
  io.err(words.built(shownPath(io, resolve(io.cwd, out)), site.counts()))
}

function statusKey({ io, options }: RegisterAsked): Promise<HeldKey> | null {
  const { statusKey: file, statusPassphrase: passphrase, statusSigner: signer } = options
  if (file === undefined) return null
  return heldKey(
    io,
    { file, roles: ['status'] },
    {
      ...(passphrase === undefined ? {} : { passphrase }),
      ...(signer === undefined ? {} : { signer }),
    },
  )
}

interface Logged {
  readonly folder: string
  readonly log: certify.Log
  readonly register: Register
  readonly catalogue: Catalogue
}

/** The log as it is, and of each certificate the proof that it is in it, and its page. */
function* ofTheLog({ folder, log, register, catalogue }: Logged): Generator<SiteFile> {
  for (const path of logFiles(folder, log.size)) {
    yield { path: `log/${path}`, text: readFileSync(join(folder, path), 'utf8') }
  }
  const roots = rootLines(folder)
  for (const { product, listed } of linesOf(register)) {
    const { name, index } = listed
    const proof = certify.proofOf(log, index, roots[index] ?? '')
    yield { path: `certificates/${name}/certificate.tlog-proof`, text: proof }
    yield listedPage({ product, listed, proof }, catalogue, register)
  }
}

/** The keys: as programs take them, and as the roots signed them. */
function ofTrust(trust: { readonly file: SignedFile; readonly list: TrustList }): SiteFile[] {
  const keys = trust.list.keys
    .filter(({ status }) => status !== 'revoked')
    .map(({ jwk, kid }) => ({ ...jwk, kid, use: 'sig', alg: 'Ed25519' }))
  return [
    { path: 'jwks.json', text: `${JSON.stringify({ keys }, null, 1)}\n` },
    { path: 'assay-trust.json', text: `${JSON.stringify(trust.file, null, 1)}\n` },
  ]
}

async function statusLists(register: Register, signer: HeldKey | null): Promise<SiteFile[]> {
  if (signer === null) return []
  const { at, body } = register
  return Promise.all(
    certify.listsOf(register).map(async list => {
      const text = await certify.signStatusList({ ...list, issuer: body.id, at }, signer)
      return { path: `status/${certify.listName(list.url)}`, text }
    }),
  )
}

/** Writes files below a folder, and of those that are there only what changed. */
function siteWriter(root: string) {
  let files = 0
  let written = 0
  const made = new Set<string>()
  const write = ({ path, text }: SiteFile): void => {
    files += 1
    const file = join(root, path)
    attempt(file, () => {
      if (textAt(file) === text) return
      const folder = dirname(file)
      if (!made.has(folder)) mkdirSync(folder, { recursive: true })
      made.add(folder)
      writeFileSync(file, text)
      written += 1
    })
  }
  return { write, counts: () => ({ files, written }) }
}
