import type { Kind, Seen } from '../model/evidence.ts'
import { curl } from './curl.ts'
import { openssl } from './handshake.ts'

/** The command that asks again: curl for HTTP, OpenSSL for a handshake. */
export function again(seen: Seen<Kind>): string {
  return seen.kind === 'handshake' ? openssl(seen) : curl(seen)
}
