import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { thumbprint } from '../src/certify/jose/key.ts'
import { firstList, nextList } from '../src/certify/keys/change.ts'
import { newPrivateKey, openPrivateKey } from '../src/certify/keys/private-key.ts'
import { countersigned, type SignedTrust, unsigned } from '../src/certify/keys/trust-list.ts'
import type { KeyFile, Role } from '../src/model/trust.ts'
import { makeKey } from './certify/make-keys.ts'
import { type World, world } from './make-io.ts'
import { type Mistakes, notes, notesRoot } from './make-notes.ts'

/** The body of these tests, as its trust list names it. */
export const bodyId = 'GB-GOR-D1'

const pass = 'a passphrase for tests'

/** Who holds which key. The clerk holds two, so that somebody can try to consent to their own. */
const people: readonly (readonly [string, Role, string])[] = [
  ['issuer', 'certificate', 'clerk'],
  ['status', 'status', 'clerk'],
  ['jane', 'attester', 'jane'],
  ['omar', 'approver', 'omar'],
  ['supplier', 'supplier', 'GB-COH-01234567'],
  ['rival', 'supplier', 'GB-COH-07654321'],
  ['runner', 'runner', 'clerk'],
  ['ticket', 'ticket', 'clerk'],
  ['registrar', 'register', 'clerk'],
  ['jane-too', 'approver', 'jane'],
  ['clerk-too', 'approver', 'clerk'],
]

interface Keys {
  readonly files: { readonly [name: string]: { readonly pem: string; readonly json: string } }
  readonly trust: string
}

let made: Promise<Keys> | undefined

/** Keys and a trust list; encrypted once for a whole test file, for that takes its time. */
async function keys(): Promise<Keys> {
  const root = makeKey(99)
  const of = (key: { readonly jwk: KeyFile['jwk'] }, role: Role, holder: string): KeyFile => ({
    assay: 'key/1',
    kid: thumbprint(key.jwk),
    role,
    holder: { id: holder, name: `${holder[0]?.toUpperCase()}${holder.slice(1)}` },
    jwk: key.jwk,
  })
  const start = '2026-01-01T00:00:00Z'
  const body = { id: bodyId, name: 'The body' }
  const signed = async (list: SignedTrust['list']) => countersigned(unsigned(list), root)
  let trust = await signed(
    firstList(body, { keys: [of(root, 'root', 'root')], threshold: 1 }, start),
  )
  const files: { [name: string]: { pem: string; json: string } } = {}
  for (const [name, role, holder] of people) {
    const pem = newPrivateKey(randomBytes(64), pass)
    const key = of(openPrivateKey(pem, pass), role, holder)
    files[name] = { pem, json: JSON.stringify(key) }
    const change = { kind: 'add', key, from: start, until: '2028-01-01T00:00:00Z' } as const
    trust = await signed(nextList(trust, change, start))
  }
  return { files, trust: JSON.stringify(trust.file) }
}

export interface Office extends World {
  /** The id of the body. */
  readonly body: string
  readonly pass: string
  /** The id of its root key. */
  readonly root: string
  readonly random: (bytes: number) => Uint8Array
  readonly path: (name: string) => string
  readonly read: (name: string) => string
  readonly write: (name: string, text: string) => void
  /** The options that sign as somebody. */
  readonly as: (name: string) => readonly string[]
  /** Sets the clock. */
  readonly at: (instant: string) => void
  /** Runs the suite of notes against a supplier that makes these mistakes, into a bundle. */
  readonly record: (out?: string, mistakes?: Mistakes) => Promise<void>
}

/** A folder with a trust list, keys of everybody, and a target file; the commands of assay in it. */
export async function office(t: Tap.Test): Promise<Office> {
  made ??= keys()
  const { files, trust } = await made
  let clock = '2026-11-22T10:00:00Z'
  const here = world(t, {
    root: notesRoot,
    env: { PASS: pass },
    random: bytes => randomBytes(bytes),
    now: () => new Date(clock),
  })
  const path = (name: string): string => join(here.folder, name)
  const write = (name: string, text: string): void => writeFileSync(path(name), text)
  mkdirSync(path('keys'))
  for (const [name, { pem, json }] of Object.entries(files)) {
    write(`keys/${name}.pem`, pem)
    write(`keys/${name}.json`, json)
  }
  write('assay-trust.json', trust)
  return {
    ...here,
    body: bodyId,
    pass,
    root: makeKey(99).kid,
    random: bytes => randomBytes(bytes),
    path,
    write,
    read: name => readFileSync(path(name), 'utf8'),
    as: name => ['--key', `keys/${name}.json`, '--passphrase', 'env:PASS'],
    at: instant => {
      clock = instant
    },
    record: async (out = 'bundle', mistakes = {}) => {
      const { url } = await notes(t, mistakes)
      write('target.yaml', target(url))
      const argv = ['target.yaml', '--profile', 'notes@1', '--allow-writes', '--quiet', '-o', out]
      const ran = await here.run('run', ...argv)
      if (ran.code === 2 || ran.code === 4) throw new Error(ran.err)
    },
  }
}

const target = (url: string): string => `assay: target/1
supplier: { id: GB-COH-01234567, name: Example Ltd }
product: { name: Notebook, version: "4.2" }
environment: sandbox
specs:
  notes@1.0:
    role: provider
    url: ${url}
    capabilities: { search: true, archive: false }
    data: { knownWord: tea }
`

declare namespace Tap {
  interface Test {
    teardown(end: () => unknown): void
  }
}
