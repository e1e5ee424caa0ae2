import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Fault } from '../../model/fault.ts'
import type { KeyFile, Role } from '../../model/trust.ts'
import { certify, readKeyFile, secretReader } from '../../signed.ts'
import { usage } from '../choice.ts'
import type { Io } from '../io.ts'
import type { SignerOptions } from './options.ts'

export { type SignerOptions, signerOptions } from './options.ts'

/** A key that can sign, and what its file says of it. */
export interface HeldKey extends certify.Signer {
  readonly key: KeyFile
}

/**
 * The key of `NAME.json` with its private half, from `NAME.pem` beside it or behind a program.
 * Throws Fault `key` for another role, a wrong passphrase, or a half that does not fit.
 */
export async function heldKey(
  io: Io,
  of: { readonly file: string; readonly roles: readonly Role[] },
  options: SignerOptions,
): Promise<HeldKey> {
  const file = resolve(io.cwd, of.file)
  const key = await readKeyFile(file)
  certify.mustHold(key)
  if (!of.roles.includes(key.role)) {
    throw new Fault('key', `This key signs as ${key.role}; ${of.roles.join(' or ')} is wanted.`, {
      at: { file },
      hint: 'One key has one role: take another key.',
    })
  }
  const { signer } = options
  if (signer !== undefined) {
    return { key, jwk: key.jwk, sign: bytes => bySignerCommand(io, signer, bytes) }
  }
  const opened = certify.openPrivateKey(privateHalf(file), passphraseOf(io, options.passphrase))
  if (opened.jwk.x === key.jwk.x) return { key, ...opened }
  throw new Fault('key', 'The private key is not the other half of this public key.', {
    at: { file },
    hint: 'Keep NAME.json and NAME.pem of one key beside each other.',
  })
}

const largest = 64 * 1024

function privateHalf(file: string): string {
  const pem = pemOf(file)
  const found = statSync(pem, { throwIfNoEntry: false })
  if (found?.isFile() === true && found.size <= largest) return readFileSync(pem, 'latin1')
  throw new Fault('key', 'The private key is not beside its public half.', {
    at: { file: pem },
    hint: 'Put it there, or say what signs in its place: --signer COMMAND.',
  })
}

/** Where the private half of `NAME.json` stands. */
export const pemOf = (file: string): string => `${file.replace(/\.json$/i, '')}.pem`

/** The passphrase behind `env:NAME` or `file:PATH`. Throws Fault `usage` or `secret-missing`. */
export function passphraseOf(io: Io, ref: string | undefined): string {
  const [, kind, rest = ''] = /^(env|file):(.+)$/s.exec(ref ?? '') ?? []
  const read = secretReader(io.env)
  if (kind === 'env') return read({ env: rest })
  if (kind === 'file') return read({ file: resolve(io.cwd, rest) })
  // What was given is not repeated: it may be the passphrase itself.
  throw usage(
    'Say where the passphrase is: --passphrase env:NAME or file:PATH.',
    'On a command line others would see it.',
  )
}

const patience = 60_000

/** The signature that a program gives, as 64 bytes or as their base64. Throws Fault `key`. */
async function bySignerCommand(io: Io, line: string, bytes: Uint8Array): Promise<Uint8Array> {
  const said = await output(io, line, bytes)
  if (said.length === 64) return said
  const text = said.toString('latin1').trim()
  return /^[A-Za-z0-9+/_-]{86}(==)?$/.test(text) ? Buffer.from(text, 'base64') : said
}

function output(io: Io, line: string, input: Uint8Array): Promise<Buffer> {
  return new Promise((done, fail) => {
    const failed = (says: string) =>
      fail(
        new Fault('key', `The signer command ${says}.`, {
          hint: 'It reads the bytes to sign on stdin and writes the signature to stdout.',
        }),
      )
    // The caller's own command line, as a shell would take it.
    const child = spawn(line, { shell: true, cwd: io.cwd, stdio: ['pipe', 'pipe', 'inherit'] })
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunks.length < 64) chunks.push(chunk)
    })
    child.stdin.on('error', () => undefined) // it need not read all
    child.on('error', () => failed('cannot be started'))
    child.on('close', code => {
      clearTimeout(timer)
      if (code === 0) done(Buffer.concat(chunks))
      else failed(code === null ? 'took longer than a minute' : `ended with ${code}`)
    })
    child.stdin.end(input)
  })
}
