import type { Policy } from '../model/certificate.ts'
import { Fault } from '../model/fault.ts'
import type { SignedStatement } from '../model/statement.ts'
import type { Files } from './files.ts'
import { readJson } from './json-document.ts'
import { checker, loadChecked } from './schema-check.ts'
import { readBytes, readText } from './text.ts'

export { readKeyFile, readTrustFile } from './trust.ts'

/**
 * Reads payloads of tokens as one of our formats: null for whatever is none. What a stranger
 * signed is refused with a reason, and is no fault.
 */
export function shapeOf<K extends keyof Files>(
  format: K,
): (bytes: Uint8Array) => Promise<Files[K] | null> {
  return async bytes => {
    const check = await checker(format)
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      return check(readJson(text, format))
    } catch (error) {
      if (error instanceof Fault || error instanceof TypeError) return null
      throw error
    }
  }
}

/** A statement as its file holds it, not verified. Throws Fault `file-missing`, `syntax`, `schema`. */
export async function readStatementFile(file: string): Promise<SignedStatement> {
  return (await loadChecked(file, 'signed-statement')).value
}

/** A buyer’s policy. Throws Fault `file-missing`, `syntax`, `schema`. */
export async function readPolicy(file: string): Promise<Policy> {
  return (await loadChecked(file, 'policy')).value
}

/** A file that holds one token, such as certificate.jwt; a line feed at its end does not count. */
export async function readToken(file: string): Promise<string> {
  return (await readText(file, { bytes: 4 * 1024 * 1024, depth: 1 })).replace(/\r?\n$/, '')
}

/** The bytes of a file that is signed or consented to as it is, 64 MiB at most. */
export function readWhole(file: string): Promise<Uint8Array> {
  return readBytes(file, 64 * 1024 * 1024)
}
