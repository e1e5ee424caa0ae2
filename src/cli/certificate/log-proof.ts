import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Policy } from '../../model/certificate.ts'
import type { TrustList } from '../../model/trust.ts'
import { certify, readWhole } from '../../signed.ts'
import { usage } from '../choice.ts'
import type { Io } from '../io.ts'

/** What shows that a certificate is in the log, as the command line names it. */
export interface ProofOptions {
  readonly proof?: string
  readonly checkpoint?: string
  readonly consistency?: string
}

/** A certificate and where it came from. */
export interface Shown {
  /** The file, absolute, and what it holds. */
  readonly file: string
  readonly text: string
  readonly token: string
}

/**
 * Where it stands in the log, by the proof that is named, that lies beside it or in its page; null when there
 * is none. Throws Fault `file-missing` or `usage`.
 */
export async function loggedIn(
  io: Io,
  shown: Shown,
  of: { readonly trust: TrustList; readonly policy: Policy | null; readonly options: ProofOptions },
): Promise<certify.Logged | certify.Refused | null> {
  const { checkpoint, consistency, proof: named } = of.options
  const { trust, policy } = of
  const proof = named === undefined ? await besides(shown) : await textOf(io, named)
  if (proof === null) {
    if (checkpoint === undefined && policy?.witnesses === undefined) return null
    return certify.refused('not-in-log', 'no proof was shown')
  }
  return certify.acceptLogged(proof, shown.token, {
    keys: trust.keys,
    kept: checkpoint === undefined ? null : await textOf(io, checkpoint),
    growth: consistency === undefined ? null : await textOf(io, consistency),
    witnesses: witnessesOf(policy),
  })
}

const embedded = /<script type="application\/json" id="proof">("[^<]*")<\/script>/

async function besides({ file, text }: Shown): Promise<string | null> {
  if (/\.html?$/i.test(file)) {
    const found = embedded.exec(text)?.[1]
    return found === undefined ? null : String(JSON.parse(found))
  }
  const beside = `${file.replace(/\.jwt$/i, '')}.tlog-proof`
  return existsSync(beside) ? Buffer.from(await readWhole(beside)).toString('utf8') : null
}

async function textOf(io: Io, file: string): Promise<string> {
  return Buffer.from(await readWhole(resolve(io.cwd, file))).toString('utf8')
}

/** Who must have cosigned. Throws Fault `usage` for what is no key of a witness, or is there twice. */
function witnessesOf(policy: Policy | null): certify.WantedLogged['witnesses'] {
  if (policy?.witnesses === undefined) return null
  const { keys: texts, needed } = policy.witnesses
  const keys = texts.map(text => {
    const key = certify.readWitness(text)
    if (key !== null) return key
    throw usage(`The policy names "${text}", which is no key of a witness: NAME+ID+KEY.`)
  })
  // A cosignature does not name its witness: one key under two names would count twice.
  const different = Math.min(
    ...[keys.map(({ name }) => name), keys.map(({ jwk }) => jwk.x)].map(all => new Set(all).size),
  )
  if (different < keys.length) throw usage('The policy names one witness twice.')
  if (needed <= keys.length) return { keys, needed }
  throw usage(`The policy wants ${needed} witnesses and names ${keys.length}.`)
}
