import { Fault } from '../model/fault.ts'
import type { KeyFile, SignedFile, TrustList } from '../model/trust.ts'
import { readJson } from './json-document.ts'
import { checked, loadChecked } from './schema-check.ts'

/** A public key with its role. Throws Fault `file-missing`, `syntax`, `schema`. */
export async function readKeyFile(file: string): Promise<KeyFile> {
  return (await loadChecked(file, 'key')).value
}

/** A trust list, read and not verified: its file, and the value of the payload’s very bytes. */
export async function readTrustFile(
  file: string,
): Promise<{ readonly file: SignedFile; readonly list: TrustList }> {
  const { value } = await loadChecked(file, 'signed')
  const bytes = Buffer.from(value.payload, 'base64url')
  const text = decode(bytes, file)
  const list = await checked(readJson(text, `${file}/payload.json`), 'trust')
  return { file: value, list }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    const hint = 'Ask whoever issued it.'
    throw new Fault('not-text', 'The payload is not UTF-8 text.', { at: { file }, hint, cause })
  }
}
