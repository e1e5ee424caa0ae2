import type { RawPart } from '../base/flow/index.ts'
import { Fault } from '../model/fault.ts'
import type { Outgoing } from './http.ts'
import type { Redactor } from './redact.ts'

/**
 * A raw request whole: where the suite says `{credentials}`, the header lines that prove who is
 * asking, each with its CRLF. `meant` is the request without them, `dressed` holds them alone.
 * @throws Fault `usage` when the credential goes in the query, where no bytes of ours belong.
 */
export function spelledOut(
  parts: readonly RawPart[],
  meant: Pick<Outgoing, 'url' | 'headers'>,
  dressed: Outgoing,
): Outgoing {
  if (dressed.url !== meant.url) {
    throw new Fault(
      'usage',
      'A raw request wants its credential in header lines, not in the URL.',
      {
        hint: 'Let the step act as a client with another credential (x-assay-client).',
      },
    )
  }
  const lines = dressed.headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const proof = Buffer.from(lines, 'latin1')
  const raw = Buffer.concat(parts.map(part => (part === 'credentials' ? proof : part)))
  return { ...dressed, headers: [...meant.headers, ...dressed.headers], raw }
}

/** The bytes as they may be kept: header lines whose values are always hidden have no value. */
export function hidden(raw: Uint8Array, redactor: Redactor): Uint8Array {
  const text = Buffer.from(raw).toString('latin1')
  const masked = text.replace(secretLine, (_, name: string, colon: string, value: string) => {
    const [[, kept] = ['', '']] = redactor.headers([[name, value]])
    return name + colon + Buffer.from(kept, 'utf8').toString('latin1')
  })
  return masked === text ? raw : Buffer.from(masked, 'latin1')
}

const secretLine = /^((?:proxy-)?authorization|cookie|set-cookie)(\s*:[ \t]*)([^\r\n]*)/gim
