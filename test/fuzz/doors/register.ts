import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzip } from '../../../src/base/zip.ts'
import { openArchive } from '../../../src/certify/archive/read.ts'
import { archive } from '../../../src/certify/archive/write.ts'
import { sealLine, verifySeals } from '../../../src/certify/bundle/seal.ts'
import { newPrivateKey, openPrivateKey } from '../../../src/certify/keys/private-key.ts'
import { acceptTrust } from '../../../src/certify/keys/trust-list.ts'
import { entryLine, readEntry } from '../../../src/certify/log/entry.ts'
import { append, emptyLog, verifyLog } from '../../../src/certify/log/log.ts'
import { readVerifierKey, verifierKey } from '../../../src/certify/log/note.ts'
import { proofText, verifyProof } from '../../../src/certify/log/proof-file.ts'
import { proofOf } from '../../../src/certify/register/proof.ts'
import { readPolicy, readStatementFile } from '../../../src/load/signed.ts'
import { readKeyFile, readTrustFile } from '../../../src/load/trust.ts'
import type { Entry } from '../../../src/model/log.ts'
import { type Door, seed, type Yard } from '../door.ts'
import { allKeys, byRoot, key, keyFile, trustList } from './keys.ts'
import { policy } from './payloads.ts'

const origin = 'register.example/log'
const text = (bytes: Buffer): string => bytes.toString('utf8')
const manifest = Buffer.from('{"assay":"manifest/1","at":"2026-06-01T00:00:00.000Z"}\n')

/** Bytes that are the same each time, without a pattern. */
const noise = (length: number): Buffer =>
  createHash('shake256', { outputLength: length }).update('noise').digest()

/** The files that stand around a register: keys, trust list, log, proofs, archives. */
export async function register(yard: Yard): Promise<readonly Door[]> {
  return [...(await keyFiles(yard)), ...(await logs()), ...(await parcels())]
}

async function keyFiles({ folder }: Yard): Promise<readonly Door[]> {
  const through =
    (name: string, read: (path: string) => Promise<unknown>) =>
    (bytes: Buffer): Promise<unknown> => {
      writeFileSync(join(folder, name), bytes)
      return read(join(folder, name))
    }
  const accept = async (path: string) => acceptTrust(await readTrustFile(path), { kind: 'itself' })
  const trust = through('trust.json', accept)
  const { file, list } = await trustList()
  const pass = 'a passphrase for tests'
  const statement = { assay: 'signed-statement/1', statement: 'a.b.c', approval: null }
  return [
    { name: 'trust list', share: 15, seeds: [seed('trust', JSON.stringify(file))], enter: trust },
    {
      name: 'trust list, signed',
      share: 20,
      seeds: [seed('payload', Buffer.from(file.payload, 'base64url'))],
      enter: async bytes => {
        const payload = bytes.toString('base64url')
        const made = await byRoot({ file: { payload, signatures: [] }, list })
        return trust(Buffer.from(JSON.stringify(made.file)))
      },
    },
    {
      name: 'key file',
      share: 10,
      seeds: [seed('key', JSON.stringify(keyFile('ticket')))],
      enter: through('key.json', readKeyFile),
    },
    {
      name: 'policy',
      share: 10,
      seeds: [seed('policy', JSON.stringify(policy))],
      enter: through('policy.json', readPolicy),
    },
    {
      name: 'statement file',
      share: 10,
      seeds: [seed('statement', JSON.stringify(statement))],
      enter: through('statement.json', readStatementFile),
    },
    {
      // Each opening takes its time, as it should.
      name: 'private key',
      share: 1,
      seeds: [seed('pem', newPrivateKey(noise(64), pass))],
      enter: bytes => openPrivateKey(text(bytes), pass),
    },
  ]
}

async function logs(): Promise<readonly Door[]> {
  const signer = key('register')
  const entry = (n: number): Entry => ({
    assay: 'entry/1',
    at: `2026-06-01T00:00:0${n}Z`,
    kind: 'certificate',
    token: `token ${n}`,
  })
  const empty = { entries: [], roots: [], checkpoint: await emptyLog(origin, signer) }
  const begun = verifyLog(empty, allKeys, null)
  if (begun.kind !== 'log') throw new Error(begun.says)
  const made = await append(begun, [0, 1, 2, 3].map(entry), signer)
  const log = verifyLog(made, allKeys, null)
  if (log.kind !== 'log') throw new Error(log.says)
  const noteKey = { name: origin, jwk: signer.jwk }
  const short = proofText({ index: 0, at: null, path: [], checkpoint: made.checkpoint })
  const known = { origin, size: log.size, root: log.root }
  const door = (
    name: string,
    seeds: readonly string[],
    enter: (text: string) => unknown,
  ): Door => ({
    name,
    share: 30,
    seeds: seeds.map(one => seed(name, one)),
    enter: bytes => enter(text(bytes)),
  })
  const verified = (more: object) => verifyLog({ ...made, ...more }, allKeys, known)
  return [
    door('log', [[...made.entries].join('\n')], all => verified({ entries: all.split('\n') })),
    door('roots of a log', [[...made.roots].join('\n')], all =>
      verified({ roots: all.split('\n') }),
    ),
    door('checkpoint', [made.checkpoint], checkpoint => verified({ checkpoint })),
    door('entry of a log', [entryLine(entry(0))], readEntry),
    door('proof', [proofOf(log, 2, [...made.roots][2] ?? ''), short], proof =>
      verifyProof(proof, entryLine(entry(2)), [noteKey]),
    ),
    door('verifier key', [verifierKey(noteKey)], readVerifierKey),
  ]
}

async function parcels(): Promise<readonly Door[]> {
  const packed = archive([
    { name: 'plan.json', bytes: Buffer.from('{}'.repeat(200)) },
    { name: 'evidence.ndjson', bytes: noise(100) },
    { name: 'manifest.json', bytes: manifest },
  ])
  const seals = `${await sealLine(manifest, key('supplier'))}\n`
  const trust = { keys: allKeys, seenBy: null }
  return [
    { name: 'archive', share: 120, seeds: [seed('zip', packed)], enter: openArchive },
    { name: 'archive of a supplier', share: 120, seeds: [seed('zip', packed)], enter: unzip },
    {
      name: 'seals of a bundle',
      share: 10,
      seeds: [seed('seals', seals)],
      enter: bytes => verifySeals(manifest, text(bytes), trust),
    },
  ]
}
